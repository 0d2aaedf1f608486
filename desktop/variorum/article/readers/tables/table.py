"""Reads a table of articles, one a row: CSV, TSV or a workbook; each row becomes a line of a corpus."""

import json
from collections.abc import Iterator, Sequence

from variorum.article.readers.content import Content
from variorum.article.readers.corpus import read_item
from variorum.article.readers.extract import Extract
from variorum.article.readers.office.packed import MAGIC, lists
from variorum.article.readers.parts import ALL, Choice, Part
from variorum.article.readers.tables.columns import (
    Columns,
    columns_of,
    iso_days,
    listed,
    looks_like_header,
    names_of,
)
from variorum.article.readers.tables.rows import DELIMITERS, Row, sheets_of, text_rows
from variorum.errors import UnreadableArticle
from variorum.translation import tr

_TEXT_SUFFIXES = (".csv", ".tsv", ".tab")
_BOOK_SUFFIXES = (".xlsx", ".xlsm", ".xltx")
_LONGEST_HEADER = 5_000  # characters
_LONGEST_ID = 120


def holds_workbook(content: Content) -> bool:
    named = content.suffix in _BOOK_SUFFIXES and content.data.startswith(MAGIC)
    return named or lists(content.data, b"[Content_Types].xml", b"xl/workbook")


def holds_table(content: Content) -> bool:
    """By its name, or by a first line that names a text and something else that is told of articles."""
    if content.suffix in _TEXT_SUFFIXES:
        return True
    first = content.text[:_LONGEST_HEADER].partition("\n")[0].strip()
    return any(
        looks_like_header(tuple(cell.strip('" ') for cell in first.split(mark))) for mark in DELIMITERS
    )


def table_parts(content: Content, choice: Choice) -> Iterator[Part]:
    return _parts([text_rows(content.text)], choice)


def workbook_parts(content: Content, choice: Choice) -> Iterator[Part]:
    """The articles of every sheet that holds any."""
    return _parts(list(sheets_of(content.data)), choice)


def read_table(content: Content) -> Extract:
    return _only(table_parts(content, ALL))


def read_workbook(content: Content) -> Extract:
    return _only(workbook_parts(content, ALL))


def _only(parts: Iterator[Part]) -> Extract:
    found = list(parts)
    if len(found) != 1:
        raise UnreadableArticle(tr("This table holds several articles, one a row; add it as a file."))
    return read_item(found[0].data.decode("utf-8"))


def _parts(sheets: Sequence[Sequence[Row]], choice: Choice) -> Iterator[Part]:
    """Each row as a line of a corpus; rows that are the same to the letter are one article."""
    tables = [(rows, columns) for rows, columns in _tables(sheets, choice.text_column)]
    seen: set[bytes] = set()
    number = 0
    for rows, columns in tables:
        for line, name in _lines(rows, columns):
            number += 1
            if line not in seen:
                seen.add(line)
                yield Part(number, line, name)


def _tables(sheets: Sequence[Sequence[Row]], text_column: str) -> list[tuple[Sequence[Row], Columns]]:
    """The sheets that hold articles; a sentence that lists the columns where none does."""
    found: list[tuple[Sequence[Row], Columns]] = []
    refused: UnreadableArticle | None = None
    for rows in sheets:
        try:
            columns = columns_of(rows, text_column=text_column)
        except UnreadableArticle as error:
            refused = refused or error
            continue
        if columns:
            found.append((rows, columns))
    if not found:
        raise refused or UnreadableArticle(_without_prose(sheets))
    return found


def _without_prose(sheets: Sequence[Sequence[Row]]) -> str:
    rows = next((rows for rows in sheets if rows), None)
    if rows is None:
        return "There is nothing in this table."
    return f"No column of this table holds articles; name the one that does: {listed(names_of(rows))}."


def _lines(rows: Sequence[Row], columns: Columns) -> Iterator[tuple[bytes, str]]:
    told = rows[columns.first :]
    days = {
        field: iso_days([_cell(row, columns.fields[field]) for row in told])
        for field in ("published", "updated")
        if field in columns.fields
    }
    for n, row in enumerate(told):
        known = {field: _cell(row, column) for field, column in columns.fields.items()}
        known |= {field: of_column[n] for field, of_column in days.items()}
        rest = {name: _cell(row, c) for c, name in enumerate(columns.names) if c not in _used(columns)}
        line = {**_filled(known), "text": _cell(row, columns.text), "row": _filled(rest)}
        yield json.dumps(line, ensure_ascii=False).encode("utf-8", "replace"), _name(known.get("id", ""))


def _used(columns: Columns) -> set[int]:
    return {columns.text, *columns.fields.values()}


def _cell(row: Row, column: int) -> str:
    return row[column] if column < len(row) else ""


def _filled(cells: dict[str, str]) -> dict[str, str]:
    return {name: cell for name, cell in cells.items() if cell}


def _name(id: str) -> str:
    return "".join(c for c in id if c.isprintable() and c != "#").strip()[:_LONGEST_ID]
