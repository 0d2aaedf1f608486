"""Tells what the columns of a table hold: by their names in several languages, the text by its prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean

from variorum.article.lexicon import lexicon
from variorum.article.readers.tables.rows import Row
from variorum.errors import UnreadableArticle
from variorum.translation import tr

_HEAD = 10  # rows among which the one with the names of the columns is looked for
_SAMPLE = 300  # rows by which prose is told
_LONGEST_NAME = 60
_LEAST_PROSE = 4.0  # words a cell
_MOST_LISTED = 30
_MARKUP = re.compile(r"<[a-z/][^<>]{0,300}>", re.IGNORECASE)
_MOST_MEASURED = 5_000  # characters of a cell
_DAY = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?P<rest>\D.{0,20})?"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table keeps what."""

    names: tuple[str, ...]
    text: int
    fields: dict[str, int]  # field of the source card, or id → column
    first: int  # the first row that holds an article


def columns_of(rows: Sequence[Row], *, text_column: str) -> Columns | None:
    """What the columns hold; None where none of them holds prose. Refuses a name that no column has."""
    head, names = _header(rows), names_of(rows)
    first = 0 if head is None else head + 1
    text = _named(names, text_column) if text_column else _prose(rows[first:], names)
    if text is None:
        return None
    return Columns(names, text, _fields(names, text), first)


@cache
def _fields_by_name() -> dict[str, list[str]]:
    """What columns are called in several languages, by the field of the source card that they fill."""
    return {field: names for field, names in lexicon("columns.json").items() if field != "text"}


@cache
def _texts() -> frozenset[str]:
    return frozenset(lexicon("columns.json")["text"])


def _field(name: str) -> str | None:
    name = folded(name)
    return next((field for field, names in _fields_by_name().items() if name in names), None)


def _names_text(name: str) -> bool:
    return folded(name) in _texts()


def names_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """What the columns are called; those without a name by their number."""
    head = _header(rows)
    named = () if head is None else rows[head]
    width = max((len(row) for row in rows[:_SAMPLE]), default=0)
    return tuple(named[n] if n < len(named) and named[n] else f"column {n + 1}" for n in range(width))


def looks_like_header(row: Row) -> bool:
    """Whether a row names a text and something else that tables of articles hold."""
    known = {_field(cell) for cell in row} - {None}
    return bool(known) and any(_names_text(cell) for cell in row)


def folded(name: str) -> str:
    return re.sub(r"[\s_.-]+", "_", name.strip().casefold()).strip("_")


def listed(names: Sequence[str]) -> str:
    """The names of columns, for a sentence."""
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return ", ".join(_one_line(name) for name in names[:_MOST_LISTED]) + more


def _one_line(name: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())[:_LONGEST_NAME]


def iso_days(cells: Sequence[str]) -> list[str]:
    """A column of dates, 24/02/2020 read by whichever order of day and month the whole column bears out."""
    parts = [_DAY.fullmatch(cell) for cell in cells]
    slashed = [part for part in parts if part and part["mark"] != "."]
    days_first = any(int(part["first"]) > 12 for part in slashed)
    months_first = any(int(part["second"]) > 12 for part in slashed)
    return [_iso_day(cell, part, days_first, months_first) for cell, part in zip(cells, parts, strict=True)]


def _iso_day(cell: str, part: re.Match[str] | None, days_first: bool, months_first: bool) -> str:
    if part is None:
        return cell
    if part["mark"] == "." or (days_first and not months_first):
        return f"{part['year']}-{part['second']:0>2}-{part['first']:0>2}"
    if months_first and not days_first:
        return f"{part['year']}-{part['first']:0>2}-{part['second']:0>2}"
    return cell


def _header(rows: Sequence[Row]) -> int | None:
    """The row that names the columns: the one with most known names, else the first if it could be names."""
    known = [sum(bool(_field(cell)) or _names_text(cell) for cell in row) for row in rows[:_HEAD]]
    if known and max(known) > 0:
        return known.index(max(known))
    for n, row in enumerate(rows[:_HEAD]):
        if len(row) > 1 or len(rows[n + 1 : n + 2]) == 0 or len(rows[n + 1]) == 1:
            return n if all(_could_be_name(cell) for cell in row) else None
    return None


def _could_be_name(cell: str) -> bool:
    return (
        len(cell) <= _LONGEST_NAME
        and not re.fullmatch(r"[\d.,:/ -]*", cell or "x")
        and len(cell.split()) <= 6
    )


def _named(names: Sequence[str], wanted: str) -> int:
    for n, name in enumerate(names):
        if folded(name) == folded(wanted):
            return n
    raise UnreadableArticle(
        tr(
            "There is no column “{one_line}” in this table; it has: {listed}.",
            one_line=_one_line(wanted),
            listed=listed(names),
        )
    )


def _prose(rows: Sequence[Row], names: Sequence[str]) -> int | None:
    """The column with the longest prose; its name decides between equals."""
    sample = rows[:_SAMPLE]
    if not sample:
        return None
    measured = [
        (fmean(_words(row[n]) if n < len(row) else 0 for row in sample), _names_text(names[n]), -n)
        for n in range(len(names))
    ]
    longest = max(measured, default=None)
    return -longest[2] if longest and longest[0] >= _LEAST_PROSE else None


def _words(cell: str) -> float:
    """How many words of prose a cell holds; its markup is none."""
    cell = cell[:_MOST_MEASURED]
    plain = _MARKUP.sub(" ", cell) if "<" in cell else cell
    words = sum(any(c.isalpha() for c in word) and len(word) < 30 for word in plain.split())
    wide = sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in plain)
    return (words + wide / 2) * (0.5 if plain is not cell and len(plain) < len(cell) else 1.0)


def _fields(names: Sequence[str], text: int) -> dict[str, int]:
    """The column of each field; of several the one whose name stands first in our list."""
    found: dict[str, int] = {}
    for field, known in _fields_by_name().items():
        columns = [
            (known.index(folded(name)), n)
            for n, name in enumerate(names)
            if n != text and folded(name) in known
        ]
        if columns:
            found[field] = min(columns)[1]
    return found
