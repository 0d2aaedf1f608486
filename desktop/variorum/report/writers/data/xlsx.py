"""Writes a case as a workbook: typed cells, so that numbers add up and dates sort."""

from datetime import date, datetime
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from variorum.dispute.decision import Reconciliation
from variorum.report.plain import plain
from variorum.report.tables import Table, tables
from variorum.report.writers.data.acled import acled_table
from variorum.report.writers.data.csv import Cell, runs
from variorum.report.writers.data.ucdp import ucdp_table

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.worksheet import Worksheet

_NARROW, _WIDE = 8, 66  # characters; the widest holds a SHA-256
_LINE, _MOST_LINES = 15.0, 12  # points
_LONGEST = 32_767  # characters that a cell holds
_SHORT_DATE, _TIME = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"
_BORN = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP file can tell


def xlsx(reconciliation: Reconciliation, made: date) -> bytes:
    """The same bytes for the same case on the same day."""
    from openpyxl import Workbook

    book = Workbook(iso_dates=False)
    assert book.active is not None
    book.remove(book.active)
    day = datetime(made.year, made.month, made.day)
    book.properties.created = book.properties.modified = day
    book.properties.creator = "Variorum"
    book.properties.title = plain(reconciliation.case)
    for table in (*tables(reconciliation), ucdp_table(reconciliation), acled_table(reconciliation)):
        _fill(book.create_sheet(table.name), table)
    return _packed(book)


def _fill(sheet: "Worksheet", table: Table) -> None:
    from openpyxl.utils import get_column_letter

    for place, name in enumerate(table.columns, 1):
        _head(sheet, place, name)
        for line, row in enumerate(table.rows, 2):
            _put(sheet, line, place, row.get(name))
        longest = max((len(str(row.get(name) or "")) for row in table.rows), default=0)
        width = min(max(longest, len(name), _NARROW) + 2, _WIDE)
        sheet.column_dimensions[get_column_letter(place)].width = width
    for line, row in enumerate(table.rows, 2):
        lines = max((-(-len(str(cell or "")) // _WIDE) for cell in row.values()), default=1)
        # No program works out the height of a wrapped cell that it did not write itself.
        sheet.row_dimensions[line].height = _LINE * min(max(lines, 1), _MOST_LINES)
    sheet.freeze_panes = "A2"
    last = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    _on_paper(sheet)


def _on_paper(sheet: "Worksheet") -> None:
    """Pages as wide as the sheet, each with its head."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0  # as many as it takes
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _head(sheet: "Worksheet", place: int, name: str) -> None:
    cell = sheet.cell(1, place, name)
    cell.font, cell.fill = _head_look()


def _put(sheet: "Worksheet", line: int, place: int, value: Cell) -> None:
    if value is None or value == "":
        return
    cell = sheet.cell(line, place)
    wrapped = isinstance(value, str) and len(value) > _WIDE
    cell.alignment = _aligned(number=isinstance(value, int | float), wrapped=wrapped)
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, date):
            cell.number_format = _TIME if isinstance(value, datetime) else _SHORT_DATE
        return
    text = plain(value)[:_LONGEST]
    cell.value = text
    # What an article says is text, also where it looks like a formula or an error; edited, it stays so.
    cell.data_type = "s"
    cell.quotePrefix = runs(text)


@cache
def _head_look() -> "tuple[Font, PatternFill]":
    from openpyxl.styles import Font, PatternFill

    return Font(bold=True), PatternFill("solid", fgColor="E8E8E8")


@cache
def _aligned(*, number: bool, wrapped: bool) -> "Alignment":
    """A figure keeps away from the words beside it."""
    from openpyxl.styles import Alignment

    horizontal: Literal["right", "left"] = "right" if number else "left"
    return Alignment(horizontal=horizontal, indent=int(number), vertical="top", wrap_text=wrapped)


def _packed(book: "Workbook") -> bytes:
    """The workbook in a ZIP file that tells no time of its own."""
    from openpyxl.writer.excel import ExcelWriter

    made, out = BytesIO(), BytesIO()
    # `Workbook.save` would put the present time into the properties.
    ExcelWriter(book, ZipFile(made, "w", ZIP_DEFLATED)).save()
    with ZipFile(made) as there, ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name in there.namelist():
            packed.writestr(ZipInfo(name, _BORN), there.read(name), ZIP_DEFLATED)
    return out.getvalue()
