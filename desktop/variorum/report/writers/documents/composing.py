"""Composes the blocks of a document from the outline of a report."""

from collections.abc import Iterable, Sequence

from variorum.picture.legend import legend
from variorum.report.counting import left_out
from variorum.report.outline import Claim, Entry, Outline, RowLine, Run, Section, SourceLine, Style
from variorum.report.writers.documents.blocks import (
    Block,
    Cell,
    Document,
    Drawn,
    Footnote,
    Inline,
    Kind,
    Line,
    Look,
    Paragraph,
    Table,
    Words,
)
from variorum.report.writers.documents.linking import linked_within
from variorum.report.writers.documents.telling import joined, note_line, place, quoted, row_cells, web
from variorum.translation import tr

_DISPUTES = (37.0, 43.0, 51.0, 39.0)
_SOURCES = (16.0, 108.0, 46.0)
_LEGEND = (20.0, 150.0)
_LOOKS = {Style.STRONG: Look.STRONG, Style.EMPHASIS: Look.EMPHASIS}
_RUNNING = 12  # sentences that still make one paragraph


def document(outline: Outline) -> Document:
    return linked_within(_document(outline))


def _document(outline: Outline) -> Document:
    return Document(
        title=outline.title,
        made=outline.made,
        program=outline.program,
        summary=outline.summary,
        editors=outline.editors,
        language=outline.language,
        blocks=tuple(_blocks(outline)),
        notes={note.number: note_line(note) for note in outline.notes},
    )


def _blocks(outline: Outline) -> Iterable[Block]:
    yield Paragraph(Kind.TITLE, (Words(outline.title),))
    yield Paragraph(Kind.SUMMARY, (Words(outline.summary),))
    yield from _account(outline)
    yield from _disputes(outline.entries)
    yield from _listed(
        tr("Decisions whose dispute the articles no longer give"), map(_orphan, outline.orphans)
    )
    yield from _listed(tr("What the articles give alike"), map(_claim, outline.agreements))
    yield from _listed(tr("Told by one article alone"), map(_claim, outline.only))
    yield from _rows(outline.rows)
    yield from _sources(outline.sources)
    unreadable = ((Words(f"{name}: {reason}"),) for name, reason in outline.unreadable)
    yield from _listed(tr("Could not be read"), unreadable)
    if any(entry.picture for entry in outline.entries):
        yield from _reading_pictures()
    if outline.method:
        yield _heading(tr("How this was made"))
        yield from (Paragraph(Kind.METHOD, (Words(told),)) for told in outline.method)


def _heading(words: str) -> Paragraph:
    return Paragraph(Kind.SECTION, (Words(words),))


def _account(outline: Outline) -> Iterable[Block]:
    for index, section in enumerate(outline.account):
        yield from (_heading(section.heading),) if section.heading else ()
        yield from _sentences(section, first=index == 0)
    if not outline.account and not outline.differs:
        none = tr("The articles do not differ on any fact that this program can compare.")
        yield Paragraph(Kind.ACCOUNT, (Words(none),))


def _sentences(section: Section, *, first: bool) -> list[Paragraph]:
    lines = [tuple(map(_inline, runs)) for runs in section.sentences]
    ends = all(line and isinstance(line[-1], Footnote) for line in lines)
    running = first and ends and len(lines) <= _RUNNING
    if running:
        return [Paragraph(Kind.ACCOUNT, joined(lines, " "))]
    return [Paragraph(Kind.ACCOUNT, line) for line in lines]


def _inline(run: Run) -> Inline:
    match run.style:
        case Style.NOTE:
            return Footnote(int(run.text))
        case Style.NOTE_AGAIN:
            return Footnote(int(run.text), again=True)
        case Style.QUOTE:
            return quoted(run.text)
        case Style.LETTER:
            return Words(run.text, Look.LETTER, f"source-{run.text}")
        case Style.DISPUTE:
            return Words(tr("row {row}", row=run.text), Look.SMALL, f"dispute-{run.text}")
        case _:
            return Words(run.text, _LOOKS.get(run.style, Look.PLAIN))


def _disputes(entries: Sequence[Entry]) -> Iterable[Block]:
    if not entries:
        return
    yield _heading(tr("Disputes"))
    caption = tr("Each dispute with every account of it, on one axis where it has one, and the best account.")
    yield Paragraph(Kind.CAPTION, (Words(caption),))
    head = (tr("Question"), tr("What each account says"), tr("Picture"), tr("Best account"))
    yield Table(tr("Disputes"), _DISPUTES, head, tuple(map(row_cells, entries)))


def _listed(heading: str, lines: Iterable[Line]) -> Iterable[Block]:
    items = [Paragraph(Kind.ITEM, line) for line in lines]
    if items:
        yield _heading(heading)
        yield from items


def _orphan(entry: Entry) -> Line:
    best = (Words(f" {value}", Look.STRONG) for value in entry.best)
    return (Words(entry.question), *best, Words(f" {' '.join(entry.remarks)}", Look.SMALL))


def _claim(claim: Claim) -> Line:
    places = (part for letter, number in claim.places for part in (Words(" "), *place(letter, number)))
    told = (Words(f"{claim.question} "), Words(claim.text, Look.STRONG))
    return (*told, *places, Words(" "), quoted(claim.quote))


def _rows(rows: Sequence[RowLine]) -> Iterable[Block]:
    """Every paragraph of the articles, under the number of its row."""
    if rows:
        yield _heading(tr("The articles, row by row"))
    for row in rows:
        yield Paragraph(Kind.QUESTION, (Words(tr("Row {row}", row=row.number)),))
        for cell in row.cells:
            yield Paragraph(Kind.ITEM, (*place(cell.letter, cell.paragraph), Words(f" {cell.text}")))


def _sources(sources: Sequence[SourceLine]) -> Iterable[Block]:
    if not sources:
        return
    yield _heading(tr("Sources"))
    head = (tr("Article"), tr("Title, outlet and file"), tr("Published"))
    yield Table(tr("Sources"), _SOURCES, head, tuple(map(_source, sources)))


def _source(source: SourceLine) -> tuple[Cell, ...]:
    title = source.title if source.titled else tr("“{title}”, no headline", title=source.title)
    outlet = f". {source.outlet}" if source.outlet else ""
    by = tr(", by {byline}", byline=source.byline) if source.byline else ""
    dated = f", {source.dated_from}" if source.dated_from else ""
    letter = Paragraph(Kind.CELL, (Words(source.letter, Look.LETTER),), f"source-{source.letter}")
    cited = tuple(_inline(run) for run in source.citation)
    return (
        Cell((letter,)),
        Cell((Paragraph(Kind.CELL, cited or (Words(f"{title}{outlet}{by}"),)), *_file(source))),
        Cell((Paragraph(Kind.CELL, (Words(f"{source.published}{dated}"),)), *_remark(source.step))),
    )


def _file(source: SourceLine) -> tuple[Paragraph, ...]:
    words = f"; {left_out(source.left_out)}" if source.left_out else ""
    address = (Paragraph(Kind.REMARK, (web(source.url),)),) if source.url else ()
    return (*_remark(f"{source.name}{words}"), *address, *_remark(f"SHA-256 {source.sha256}"))


def _remark(words: str) -> tuple[Paragraph, ...]:
    return (Paragraph(Kind.REMARK, (Words(words),)),) if words else ()


def _reading_pictures() -> Iterable[Block]:
    yield _heading(tr("Reading the pictures"))
    rows = tuple(
        (Cell((Paragraph(Kind.CELL, (Drawn(mark),)),)), Cell((Paragraph(Kind.CELL, (Words(words),)),)))
        for mark, words in legend()
    )
    yield Table(tr("Reading the pictures"), _LEGEND, (tr("Mark"), tr("Meaning")), rows)
