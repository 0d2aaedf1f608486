"""Writes a report as plain text, for mail and for reading aloud."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from variorum.report.counting import counted
from variorum.report.outline import (
    Claim,
    Entry,
    Note,
    Outline,
    OutsideLine,
    RowLine,
    Run,
    SourceLine,
    Style,
    Told,
)
from variorum.translation import tr

WIDTH = 78


def txt(outline: Outline) -> str:
    parts = [
        _heading(outline.title, "="),
        _wrapped(f"{outline.made}. {outline.summary}"),
        *_account(outline),
        *_listed(tr("Disputes"), map(_entry, outline.entries)),
        *_listed(tr("Notes"), map(_note, outline.notes)),
        *_listed(tr("Decisions whose dispute the articles no longer give"), map(_orphan, outline.orphans)),
        *_listed(tr("What the articles give alike"), map(_claim, outline.agreements)),
        *_listed(tr("Told by one article alone"), map(_claim, outline.only)),
        *_listed(tr("The articles, row by row"), map(_row, outline.rows)),
        *_listed(tr("Sources"), map(_source, outline.sources)),
        *_listed(tr("Could not be read"), (_wrapped(f"{name}: {why}") for name, why in outline.unreadable)),
        *_listed(tr("How this was made"), map(_wrapped, outline.method)),
    ]
    return "\n\n".join(parts) + "\n"


def _heading(text: str, line: str = "-") -> str:
    return f"{text}\n{line * min(len(text), WIDTH)}"


def _wrapped(text: str, *, indent: int = 0, hang: int = 0) -> str:
    first, rest = " " * indent, " " * (indent + hang)
    return fill(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _listed(heading: str, blocks: Iterator[str]) -> list[str]:
    listed = list(blocks)
    return [_heading(heading), *listed] if listed else []


def _account(outline: Outline) -> list[str]:
    parts = []
    for section in outline.account:
        parts.append(_heading(section.heading))
        parts += [_wrapped(_sentence(runs)) for runs in section.sentences]
    return parts


def _sentence(runs: Sequence[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    match run.style:
        case Style.QUOTE:
            return f"“{run.text}”"
        case Style.NOTE | Style.NOTE_AGAIN:
            return f" [{run.text}]"
        case Style.DISPUTE:
            return tr("(row {row})", row=run.text)
        case _:
            return run.text


def _entry(entry: Entry) -> str:
    kind = ", ".join(part for part in (entry.kind, entry.verdict) if part)
    best = " / ".join(entry.best) or entry.standing
    remarks = " ".join(entry.remarks)
    note = " " + tr("Note {number}.", number=entry.note) if entry.note else ""
    return "\n".join(
        [
            _wrapped(f"{entry.number}. {entry.question} ({kind})", hang=3),
            _wrapped(f"{entry.why} {counted(entry)}", indent=3),
            *(_told(account, quote=entry.note is None) for account in entry.accounts),
            _wrapped(tr("Best account: {best}.", best=best) + f" {remarks}{note}", indent=3, hang=2),
        ]
    )


def _told(account: Told, *, quote: bool) -> str:
    words = f" “{account.quote}”" if quote and not account.literal else ""
    raw = _raw(account) if quote else ""
    line = f"{account.letter} ¶{account.paragraph} {account.text}{_remark(account)}{words}{raw}"
    return _wrapped(line, indent=3, hang=2)


def _remark(account: Told) -> str:
    return f" ({account.remark})" if account.remark else ""


def _raw(account: Told) -> str:
    return "" if account.raw is None else tr(" (in the file: {words})", words=account.raw)


def _note(note: Note) -> str:
    accounts = "; ".join(map(_noted, note.accounts))
    outside = "".join(f" {_outside(one)}" for one in note.outside)
    return _wrapped(f"{note.number}. {accounts}. {note.reason}{outside} {note.decided}", hang=3)


def _noted(account: Told) -> str:
    value = "" if account.literal else f": {account.text}"
    return f"{account.letter} ¶{account.paragraph} “{account.quote}”{_remark(account)}{_raw(account)}{value}"


def _outside(one: OutsideLine) -> str:
    looked_up = tr("looked up {date}", date=one.retrieved) if one.retrieved else ""
    told = ", ".join(part for part in (one.title, one.url, looked_up) if part)
    return tr("From outside: {title}", title=told) + (f": “{one.quote}”." if one.quote else ".")


def _row(row: RowLine) -> str:
    cells = (_wrapped(f"{c.letter} ¶{c.paragraph} {c.text}", indent=3, hang=2) for c in row.cells)
    return "\n".join([tr("Row {row}", row=row.number), *cells])


def _claim(claim: Claim) -> str:
    places = ", ".join(f"{letter} ¶{paragraph}" for letter, paragraph in claim.places)
    return _wrapped(f"{claim.question} {claim.text} ({places}: “{claim.quote}”)", hang=2)


def _orphan(entry: Entry) -> str:
    return _wrapped(f"{entry.question} {' / '.join(entry.best)} {' '.join(entry.remarks)}", hang=2)


def _source(source: SourceLine) -> str:
    title = source.title if source.titled else tr("“{title}”, no headline", title=source.title)
    by = tr(", by {byline}", byline=source.byline) if source.byline else ""
    date = ", ".join(part for part in (source.published, source.dated_from, source.step) if part)
    parts = [f"{title}{by}", source.outlet, date, source.name, source.url]
    told = ". ".join(part for part in parts if part)
    return _wrapped(f"{source.letter} {told}. SHA-256 {source.sha256}", hang=2)
