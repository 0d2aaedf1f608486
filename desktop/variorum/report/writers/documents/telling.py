"""Tells one dispute, account or note of the outline in the words of a document."""

from collections.abc import Iterator, Sequence

from variorum.dispute.decision import State
from variorum.report.counting import counted
from variorum.report.outline import Entry, Note, OutsideLine, Told
from variorum.report.writers.documents.blocks import (
    Cell,
    Drawn,
    Inline,
    Kind,
    Line,
    Look,
    Paragraph,
    SeeNote,
    Words,
)
from variorum.report.writers.html import is_web
from variorum.translation import tr


def joined(lines: Sequence[Line], between: str) -> Line:
    parts: list[Inline] = []
    for index, line in enumerate(lines):
        parts += (Words(between),) if index else ()
        parts += line
    return tuple(parts)


def quoted(words: str) -> Words:
    return Words(f"“{words}”", Look.QUOTE)


def place(letter: str, paragraph: int) -> Line:
    return (Words(letter, Look.LETTER, f"source-{letter}"), Words(f" ¶{paragraph}", Look.SMALL))


def web(url: str) -> Words:
    """A link where the address is one of the web: any other might run something."""
    return Words(url, Look.PLAIN, "", url if is_web(url) else "")


def row_cells(entry: Entry) -> tuple[Cell, ...]:
    told = Cell(
        tuple(Paragraph(Kind.CELL, _account(a, quote=entry.note is None)) for a in entry.accounts),
        1 if entry.picture else 2,
    )
    drawn = (Cell((Paragraph(Kind.CELL, (Drawn(entry.picture),)),)),) if entry.picture else ()
    return (Cell(tuple(_question(entry))), told, *drawn, Cell(tuple(_best(entry))))


def _question(entry: Entry) -> Iterator[Paragraph]:
    number = Words(f"{entry.number} ", Look.SMALL)
    yield Paragraph(Kind.QUESTION, (number, Words(entry.question)), f"dispute-{entry.number}")
    kind = " · ".join(part for part in (entry.kind, entry.verdict) if part)
    yield Paragraph(Kind.REMARK, (Words(f"{kind}. {entry.why}"),))
    yield Paragraph(Kind.REMARK, (Words(counted(entry)),))


def _account(account: Told, *, quote: bool) -> Line:
    look = Look.QUOTE if account.literal else Look.PLAIN
    parts: list[Inline] = [*place(account.letter, account.paragraph), Words(" "), Words(account.text, look)]
    if account.remark:
        parts.append(Words(f" {account.remark}", Look.SMALL))
    if quote and not account.literal:
        parts += [Words(" "), quoted(account.quote)]
    return (*parts, *(_raw(account) if quote else ()))


def _raw(account: Told) -> Line:
    return (
        () if account.raw is None else (Words(tr(" (in the file: {words})", words=account.raw), Look.SMALL),)
    )


def _best(entry: Entry) -> Iterator[Paragraph]:
    for value in entry.best or (entry.standing,):
        look = Look.STRONG if entry.best or entry.state is State.UNRESOLVED else Look.PLAIN
        yield Paragraph(Kind.CELL, (Words(value, look),))
    for remark in entry.remarks:
        yield Paragraph(Kind.REMARK, (Words(remark),))
    if entry.note is not None:
        yield Paragraph(Kind.REMARK, (SeeNote(entry.note),))


def note_line(note: Note) -> Line:
    accounts = list(map(_noted, note.accounts))
    outside = (part for one in note.outside for part in _outside(one))
    told = (*joined(accounts, "; "), Words(f". {note.reason}"), *outside)
    row = Words(tr("Row {row}.", row=note.dispute), Look.SMALL, f"dispute-{note.dispute}")
    decided = f" {note.decided} " if note.decided else " "
    return (*told, Words(decided, Look.SMALL), row)


def _noted(account: Told) -> Line:
    remark = (Words(f" ({account.remark})", Look.SMALL),) if account.remark else ()
    where = place(account.letter, account.paragraph)
    return (*where, Words(" "), quoted(account.quote), *remark, *_raw(account))


def _outside(one: OutsideLine) -> Line:
    parts: list[Inline] = [Words(" " + tr("From outside: {title}", title=one.title))]
    if one.url:
        parts += [Words(", "), web(one.url)]
    if one.retrieved:
        parts.append(Words(", " + tr("looked up {date}", date=one.retrieved)))
    if one.quote:
        parts += [Words(": "), quoted(one.quote)]
    return (*parts, Words("."))
