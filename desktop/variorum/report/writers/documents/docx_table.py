"""Tables of a DOCX: a head that stands on every page, rows that stay together, a title."""

from collections.abc import Sequence
from typing import Any

from variorum.report.writers.documents.blocks import Cell, Kind, Look, Paragraph, Table, Words
from variorum.report.writers.documents.docx_lines import Lines, element

_TWIPS = 1440 / 25.4  # to a millimetre
_LONGEST_TOGETHER = 1500  # characters of a row that is kept on one page


def table(block: Table, lines: Lines) -> Any:
    made = element("w:tbl", {}, _properties(block, lines), _grid(block.widths))
    head = tuple(Cell((Paragraph(Kind.HEAD, (Words(words),)),)) for words in block.head)
    made.append(_row(head, block.widths, lines, first=True))
    made.extend(_row(cells, block.widths, lines) for cells in block.rows)
    return made


def _properties(block: Table, lines: Lines) -> Any:
    style = lines.style(Look.TABLE)
    look = {"w:val": "0420", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0"}
    return element(
        "w:tblPr",
        {},
        *((element("w:tblStyle", {"w:val": style}),) if style else ()),
        element("w:tblW", {"w:w": _twips(sum(block.widths)), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", {**look, "w:lastColumn": "0", "w:noHBand": "0", "w:noVBand": "1"}),
        element("w:tblCaption", {"w:val": block.title}),
    )


def _grid(widths: Sequence[float]) -> Any:
    return element("w:tblGrid", {}, *(element("w:gridCol", {"w:w": _twips(width)}) for width in widths))


def _row(cells: Sequence[Cell], widths: Sequence[float], lines: Lines, *, first: bool = False) -> Any:
    properties = element("w:trPr", {})
    if first or _length(cells) < _LONGEST_TOGETHER:
        properties.append(element("w:cantSplit", {}))
    if first:
        properties.append(element("w:tblHeader", {}))
    row = element("w:tr", {}, properties)
    left = 0
    for cell in cells:
        row.append(_cell(cell, sum(widths[left : left + cell.across]), lines))
        left += cell.across
    return row


def _cell(cell: Cell, width: float, lines: Lines) -> Any:
    properties = element("w:tcPr", {}, element("w:tcW", {"w:w": _twips(width), "w:type": "dxa"}))
    if cell.across > 1:
        properties.append(element("w:gridSpan", {"w:val": str(cell.across)}))
    return element("w:tc", {}, properties, *map(lines.paragraph, cell.paragraphs))


def _length(cells: Sequence[Cell]) -> int:
    lines = (p.line for cell in cells for p in cell.paragraphs)
    return sum(len(part.text) for line in lines for part in line if isinstance(part, Words))


def _twips(millimetres: float) -> str:
    return str(round(millimetres * _TWIPS))
