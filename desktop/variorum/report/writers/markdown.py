"""Writes a report as Markdown (CommonMark with tables and footnotes, as most hosts read it)."""

import re
from collections.abc import Iterator, Sequence

from variorum.report.counting import counted
from variorum.report.outline import (
    Claim,
    Entry,
    Note,
    Outline,
    OutsideLine,
    RowLine,
    Run,
    Section,
    SourceLine,
    Style,
    Told,
)
from variorum.translation import tr

# Some mean something anywhere, some only where they begin a line, some only before or after others.
_MARKS = re.compile(
    r"[\\`*_{}\[\]<>|~$@]|&(?=#?\w+;)|#(?=\d)|(?<=\w):(?=//)|(?<=www)\."
    r"|^[-+=#:]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]|(?<=^\d\d\d\d)[.)]",
    re.IGNORECASE,
)


def markdown(outline: Outline) -> str:
    parts = [
        f"# {escaped(outline.title)}",
        f"*{escaped(outline.made)}*",
        escaped(outline.summary),
        *(part for section in outline.account for part in _section(section)),
        *_table(outline.entries),
        *_claims(tr("Decisions whose dispute the articles no longer give"), map(_orphan, outline.orphans)),
        *_claims(tr("What the articles give alike"), map(_claim, outline.agreements)),
        *_claims(tr("Told by one article alone"), map(_claim, outline.only)),
        *_rows(outline.rows),
        *_claims(tr("Sources"), map(_source, outline.sources)),
        *_claims(tr("Could not be read"), (f"{escaped(n)}: {escaped(why)}" for n, why in outline.unreadable)),
        *(["## " + tr("How this was made")] if outline.method else []),
        *map(escaped, outline.method),
        *(_note(note) for note in outline.notes),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Text that no reader of Markdown takes for markup, a link, a list or an entity."""
    return _MARKS.sub(lambda found: f"\\{found.group()}", text)


def _section(section: Section) -> list[str]:
    return [f"## {escaped(section.heading)}", *("".join(map(_run, runs)) for runs in section.sentences)]


def _run(run: Run) -> str:
    text = escaped(run.text)
    match run.style:
        case Style.STRONG | Style.LETTER:
            return f"**{text}**" if text else ""
        case Style.EMPHASIS:
            return text.replace(text.strip(), f"*{text.strip()}*") if text.strip() else ""
        case Style.QUOTE:
            return f"“{text}”"
        case Style.NOTE | Style.NOTE_AGAIN:
            return f"[^{run.text}]"
        case Style.DISPUTE:
            return tr("(row {row})", row=run.text)
        case _:
            return text


def _table(entries: Sequence[Entry]) -> list[str]:
    if not entries:
        return []
    words = (tr("Question"), tr("What each account says"), tr("Best account"))
    head = f"| | {' | '.join(words)} |\n|---|---|---|---|"
    return ["## " + tr("Disputes"), "\n".join([head, *map(_row, entries)])]


def _row(entry: Entry) -> str:
    kind = " · ".join(escaped(part) for part in (entry.kind, entry.verdict) if part)
    question = f"**{escaped(entry.question)}**<br>{kind}. {escaped(entry.why)}<br>{counted(entry)}"
    told = "<br>".join(_told(account, quote=entry.note is None) for account in entry.accounts)
    best = [f"**{escaped(value)}**" for value in entry.best] or [escaped(entry.standing)]
    remarks = [escaped(remark) for remark in entry.remarks]
    note = [f"{tr('Note')}[^{entry.note}]"] if entry.note else []
    return f"| {entry.number} | {question} | {told} | {'<br>'.join([*best, *remarks, *note])} |"


def _told(account: Told, *, quote: bool) -> str:
    remark = _remark(account)
    words = f" “{escaped(account.quote)}”" if quote and not account.literal else ""
    raw = _raw(account) if quote else ""
    return f"**{account.letter}** ¶{account.paragraph} {escaped(account.text)}{remark}{words}{raw}"


def _raw(account: Told) -> str:
    return "" if account.raw is None else tr(" (in the file: {words})", words=escaped(account.raw))


def _claims(heading: str, lines: Iterator[str]) -> list[str]:
    listed = "\n".join(f"- {line}" for line in lines)
    return [f"## {heading}", listed] if listed else []


def _rows(rows: Sequence[RowLine]) -> list[str]:
    """Each row under its number, one paragraph of an article a line."""
    told = [part for row in rows for part in ("### " + tr("Row {row}", row=row.number), _row_cells(row))]
    return ["## " + tr("The articles, row by row"), *told] if told else []


def _row_cells(row: RowLine) -> str:
    return "\n".join(f"- **{one.letter}** ¶{one.paragraph} {escaped(one.text)}" for one in row.cells)


def _claim(claim: Claim) -> str:
    places = ", ".join(f"**{letter}** ¶{paragraph}" for letter, paragraph in claim.places)
    return f"{escaped(claim.question)} **{escaped(claim.text)}** ({places}: “{escaped(claim.quote)}”)"


def _orphan(entry: Entry) -> str:
    best = " / ".join(f"**{escaped(value)}**" for value in entry.best)
    return f"{escaped(entry.question)} {best} {escaped(' '.join(entry.remarks))}"


def _source(source: SourceLine) -> str:
    title = (
        escaped(source.title) if source.titled else tr("“{title}”, no headline", title=escaped(source.title))
    )
    title = "".join(map(_run, source.citation)) or title
    by = tr(", by {byline}", byline=escaped(source.byline)) if source.byline else ""
    date = ", ".join(escaped(part) for part in (source.published, source.dated_from, source.step) if part)
    parts = [f"{title}{by}", escaped(source.outlet), date, escaped(source.name), escaped(source.url)]
    told = ". ".join(part for part in parts if part)
    return f"**{source.letter}** {told}. SHA-256 `{source.sha256}`"


def _note(note: Note) -> str:
    accounts = "; ".join(map(_noted, note.accounts))
    outside = "".join(f" {_outside(one)}" for one in note.outside)
    return f"[^{note.number}]: {accounts}. {escaped(note.reason)}{outside} {escaped(note.decided)}"


def _outside(one: OutsideLine) -> str:
    """An address of the web is a link by itself where readers make it one; here it stays text."""
    looked_up = tr("looked up {date}", date=one.retrieved) if one.retrieved else ""
    told = ", ".join(escaped(part) for part in (one.title, one.url, looked_up) if part)
    return tr("From outside: {title}", title=told) + (f": “{escaped(one.quote)}”." if one.quote else ".")


def _noted(account: Told) -> str:
    place = f"**{account.letter}** ¶{account.paragraph} “{escaped(account.quote)}”"
    return f"{place}{_remark(account)}{_raw(account)}{_value(account)}"


def _remark(account: Told) -> str:
    return f" ({escaped(account.remark)})" if account.remark else ""


def _value(account: Told) -> str:
    return "" if account.literal else f": {escaped(account.text)}"
