"""Tables of an ODT: a head that stands on every page, and rows that stay together."""

from collections.abc import Sequence
from typing import Any

from variorum.report.writers.documents.blocks import Cell, Kind, Paragraph, Table, Words
from variorum.report.writers.documents.odt_lines import Lines

_LONGEST_TOGETHER = 1500  # characters of a row that is kept on one page
_LINE, _HEAD_LINE = "0.5pt solid #DCDCD6", "1pt solid #85867F"
_PADDING = {"paddingtop": "1.2mm", "paddingbottom": "1.2mm", "paddingleft": "0mm", "paddingright": "2mm"}


def table(block: Table, lines: Lines, text: Any) -> Any:
    from odf.table import Table as OdfTable
    from odf.table import TableColumn, TableHeaderRows

    name = block.title.replace(" ", "")
    _add_styles(text, name, block)
    made = OdfTable(name=name, stylename=name)
    for number in range(len(block.widths)):
        made.addElement(TableColumn(stylename=f"{name}.{number}"))
    head = TableHeaderRows()
    named = tuple(Cell((Paragraph(Kind.HEAD, (Words(words),)),)) for words in block.head)
    head.addElement(_row(named, lines, f"{name}.together", f"{name}.head"))
    made.addElement(head)
    for cells in block.rows:
        together = _length(cells) < _LONGEST_TOGETHER
        made.addElement(_row(cells, lines, f"{name}.{'together' if together else 'apart'}", f"{name}.cell"))
    return made


def _row(cells: Sequence[Cell], lines: Lines, row_style: str, cell_style: str) -> Any:
    from odf.table import CoveredTableCell, TableCell, TableRow

    row = TableRow(stylename=row_style)
    for cell in cells:
        across = {"numbercolumnsspanned": cell.across} if cell.across > 1 else {}
        made = TableCell(stylename=cell_style, valuetype="string", **across)
        for paragraph in cell.paragraphs:
            made.addElement(lines.paragraph(paragraph))
        row.addElement(made)
        for _ in range(cell.across - 1):
            row.addElement(CoveredTableCell())
    return row


def _add_styles(text: Any, name: str, block: Table) -> None:
    from odf.style import (
        Style,
        TableCellProperties,
        TableColumnProperties,
        TableProperties,
        TableRowProperties,
    )

    whole = TableProperties(width=f"{sum(block.widths)}mm", align="left", bordermodel="collapsing")
    styles = [(name, "table", whole)]
    styles += [
        (f"{name}.{number}", "table-column", TableColumnProperties(columnwidth=f"{width}mm"))
        for number, width in enumerate(block.widths)
    ]
    styles += [
        (f"{name}.together", "table-row", TableRowProperties(keeptogether="always")),
        (f"{name}.apart", "table-row", TableRowProperties(keeptogether="auto")),
        (f"{name}.head", "table-cell", TableCellProperties(borderbottom=_HEAD_LINE, **_PADDING)),
        (f"{name}.cell", "table-cell", TableCellProperties(borderbottom=_LINE, **_PADDING)),
    ]
    for called, family, properties in styles:
        style = Style(name=called, family=family)
        style.addElement(properties)
        text.automaticstyles.addElement(style)


def _length(cells: Sequence[Cell]) -> int:
    lines = (p.line for cell in cells for p in cell.paragraphs)
    return sum(len(part.text) for line in lines for part in line if isinstance(part, Words))
