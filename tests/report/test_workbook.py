"""A workbook with typed cells, read back by the library that spreadsheets' files are read with."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from makers_dead import SETTLED, case
from makers_report import RECONCILIATION, STANDINGS
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from test_hostile_text import HOSTILE, case_that_says

from variorum.report.writers.data.xlsx import xlsx

MADE = date(2026, 11, 21)


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(BytesIO(xlsx(RECONCILIATION, MADE)))


def told(sheet: Worksheet) -> list[dict[str, object]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def test_there_is_a_sheet_for_disputes_accounts_decisions_and_sources(book: Workbook) -> None:
    assert book.sheetnames == ["Disputes", "Accounts", "Decisions", "Sources", "UCDP", "ACLED"]
    assert len(told(book["Disputes"])) == len(RECONCILIATION.standings)
    assert len(told(book["Decisions"])) == sum(s.decision is not None for s in STANDINGS)
    assert [row["letter"] for row in told(book["Sources"])] == list("ABCDE")


def test_numbers_are_numbers_and_days_are_days(book: Workbook) -> None:
    displaced, retaken, *_ = told(book["Disputes"])
    assert (displaced["low"], displaced["best"], displaced["high"]) == (900_000, 950_000, 1_000_000)
    assert displaced["decided"] == datetime(2026, 11, 21, 14, 32, 7)
    assert retaken["best"] == "2020-02-24 / 2020-02-27"
    first = told(book["Sources"])[0]
    assert first["published"] == datetime(2020, 2, 25)
    dates = [row["date"] for row in told(book["Accounts"]) if row["date"]]
    assert datetime(2020, 2, 27) in dates and "2011" in dates


def test_days_are_shown_as_days(book: Workbook) -> None:
    sheet = book["Sources"]
    place = [cell.value for cell in sheet[1]].index("published")
    assert sheet[2][place].number_format == "yyyy-mm-dd"


def test_the_head_of_each_sheet_stays_and_filters(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold for cell in sheet[1])


def test_columns_are_as_wide_as_their_words_and_no_wider_than_a_screen_bears(book: Workbook) -> None:
    widths = book["Accounts"].column_dimensions
    assert widths["A"].width == 10 and 20 < widths["O"].width <= 66


@pytest.mark.parametrize("words", ['=HYPERLINK("http://e.example")', "#REF!"])
def test_words_of_an_article_are_no_formula(words: str) -> None:
    changed = load_workbook(BytesIO(xlsx(case_that_says(words), MADE)))
    cells = [cell for sheet in changed.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}


def test_a_title_that_is_a_formula_stays_text_when_it_is_edited() -> None:
    one = RECONCILIATION.comparison.articles[0]
    titled = replace(one, source=replace(one.source, title="=1+1"))
    comparison = replace(
        RECONCILIATION.comparison, articles=(titled, *RECONCILIATION.comparison.articles[1:])
    )
    sheet = load_workbook(BytesIO(xlsx(replace(RECONCILIATION, comparison=comparison), MADE)))["Sources"]
    cell = sheet.cell(2, 3)
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


@pytest.mark.parametrize("words", HOSTILE[::3])
def test_hostile_words_leave_a_workbook_that_opens(words: str) -> None:
    changed = load_workbook(BytesIO(xlsx(case_that_says(words), MADE)))
    assert told(changed["Disputes"])[0]["state"] == "settled"


def test_the_same_case_is_the_same_file() -> None:
    first = xlsx(case(*SETTLED), MADE)
    assert first == xlsx(case(*SETTLED), MADE)
    with ZipFile(BytesIO(first)) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-11-21T00:00:00Z" in packed.read("docProps/core.xml")


def test_the_workbook_is_as_it_was(book: Workbook, matches_reference: Callable[[str, str], None]) -> None:
    """As text, so that a change can be read."""
    lines = []
    for sheet in book.worksheets:
        lines.append(f"== {sheet.title} {sheet.dimensions}")
        for row in sheet.iter_rows():
            lines += [f"{c.coordinate} {c.data_type} {c.value}" for c in row if c.value is not None]
    matches_reference("report.xlsx.txt", "\n".join(lines) + "\n")
