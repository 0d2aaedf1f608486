"""Reads the rows of a table, from a text with delimiters or from a workbook, as texts and within bounds."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import Any

from variorum.article.readers.faults import FAULTS
from variorum.article.readers.office.packed import Packed, refuse_old_office
from variorum.errors import UnreadableArticle
from variorum.translation import tr

Row = tuple[str, ...]

DELIMITERS = (",", ";", "\t", "|")
_MOST_ROWS = 20_000
_MOST_COLUMNS = 1_000
_MOST_DIVISIONS = 100_000  # delimiters in a line; prose within quotation marks holds many
_MOST_CELLS = 2_000_000
_MOST_SHEETS = 50
_MOST_EMPTY_ROWS = 1_100_000  # a sheet has 1,048,576, and some programs write its last
_LONGEST_CELL = 1_000_000  # characters
_SNIFFED_ROWS = 40
_SNIFFED = 1 << 18  # characters
_STATED = re.compile(r"sep=(?P<delimiter>[,;\t|])\r?\n")  # as Excel puts it on a first line
_OF_SHEETS = re.compile(r"xl/.+\.xml(?:\.rels)?")


@dataclass(slots=True)
class _Tally:
    """What a file's tables hold so far, all its sheets together."""

    rows: int = 0
    cells: int = 0
    empty: int = 0  # rows

    def refuse_beyond(self, columns: int) -> None:
        if columns > _MOST_COLUMNS:
            raise _too_wide()
        if self.rows > _MOST_ROWS or self.empty > _MOST_EMPTY_ROWS:
            raise UnreadableArticle(
                tr(
                    "This table has more than {most_rows} rows, too many to read at once.",
                    most_rows=f"{_MOST_ROWS:,}",
                )
            )
        if self.cells > _MOST_CELLS:
            raise UnreadableArticle(
                tr(
                    "This table has more than {most_cells} cells, too many to read at once.",
                    most_cells=f"{_MOST_CELLS:,}",
                )
            )


def text_rows(text: str) -> list[Row]:
    """The rows of a text whose delimiter is found out by which one divides its lines alike."""
    stated = _STATED.match(text)
    delimiter = stated["delimiter"] if stated else delimiter_of(text)
    rows = _records(text[stated.end() :] if stated else text, delimiter)
    return list(_within_bounds(rows, _Tally()))


def delimiter_of(text: str) -> str:
    """The delimiter by which most of the first rows have equally many cells; of equals, the more cells."""
    scored = [(_evenness(text[:_SNIFFED], delimiter), -n) for n, delimiter in enumerate(DELIMITERS)]
    return DELIMITERS[-max(scored)[1]]


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    lengths: Counter[int] = Counter()
    try:
        for _, row in zip(range(_SNIFFED_ROWS), _records(text, delimiter), strict=False):
            lengths[len(row)] += 1
    except UnreadableArticle:
        return 0.0, 0
    length, times = max(lengths.items(), key=lambda found: (found[1], found[0]), default=(1, 0))
    return (times / lengths.total(), length) if length > 1 else (0.0, 0)


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(_lines(text, delimiter), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        raise UnreadableArticle(
            tr(
                "This table cannot be read from line {line_num} on: a quotation mark may be missing.",
                line_num=f"{reader.line_num:,}",
            )
        ) from error


def _lines(text: str, delimiter: str) -> Iterator[str]:
    """The lines of a text, none of which would fall into more cells than memory is worth."""
    for line in StringIO(text, newline=""):
        if line.count(delimiter) > _MOST_DIVISIONS:
            raise _too_wide()
        yield line


def sheets_of(data: bytes) -> Iterator[list[Row]]:
    """The rows of each sheet of a workbook."""
    refuse_old_office(data)
    _check_members(data)
    workbook, tally = _workbook(data), _Tally()
    try:
        for sheet in workbook.worksheets[:_MOST_SHEETS]:
            yield _sheet_rows(sheet, tally)
    finally:
        workbook.close()


def _check_members(data: bytes) -> None:
    """openpyxl unpacks whole members, as far as they say they go, so what they say is added up first."""
    packed = Packed(data)
    packed.check_together(name for name in packed.names() if _OF_SHEETS.fullmatch(name))


def _workbook(data: bytes) -> Any:
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except FAULTS as error:
        raise UnreadableArticle(tr("This workbook is damaged: its sheets cannot be read.")) from error


def _sheet_rows(sheet: Any, tally: _Tally) -> list[Row]:
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sheet.reset_dimensions()
            rows = (map(_told, row) for row in sheet.iter_rows(values_only=True))
            return list(_within_bounds(rows, tally))
    except FAULTS as error:
        raise UnreadableArticle(tr("This workbook is damaged: one of its sheets cannot be read.")) from error


def _told(value: object) -> str:
    """A cell's value as one would write it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:_LONGEST_CELL]


def _within_bounds(rows: Iterable[Iterable[str]], tally: _Tally) -> Iterator[Row]:
    """The rows that hold anything, without the empty cells at their ends."""
    for row in rows:
        told = tuple(cell.strip() for cell in row)
        tally.cells += len(told)
        told = told[: max((n for n, cell in enumerate(told, 1) if cell), default=0)]
        tally.rows, tally.empty = tally.rows + bool(told), tally.empty + (not told)
        tally.refuse_beyond(len(told))
        if told:
            yield told


def _too_wide() -> UnreadableArticle:
    return UnreadableArticle(
        tr("This table has more than {most_columns} columns, too many to read.", most_columns=_MOST_COLUMNS)
    )
