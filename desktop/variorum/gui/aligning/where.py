"""Where a paragraph stands in the view just now."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from variorum.alignment.link import Place
from variorum.gui.session.sheet import Row, Sheet
from variorum.gui.synopsis.sheet_layout import PADDING, SheetLayout

if TYPE_CHECKING:
    from variorum.gui.look.look import Look


def boxes(layout: SheetLayout, look: "Look", scroll: float, height: float) -> Iterator[tuple[Place, QRectF]]:
    """The paragraphs in view and their boxes, from what is laid out."""
    index = layout.at(scroll) if layout.items else 0
    while index < len(layout.items) and layout.top(index) < scroll + height:
        made, top = layout.laid_out(index), layout.top(index) - scroll
        if made is not None:
            for at, article in enumerate(made.ids):
                x, width = (
                    layout.columns.x(at) + look.px(PADDING),
                    layout.columns.width - 2 * look.px(PADDING),
                )
                for y, block in made.cells[article]:
                    yield block.block.place, QRectF(x, top + y, width, block.height)
        index += 1


def row_of(sheet: Sheet, place: Place) -> Row | None:
    """The row that holds a paragraph."""
    return next((row for row in sheet.rows if place in places_of(row)), None)


def places_of(row: Row) -> tuple[Place, ...]:
    """Every paragraph of a row, in the order of its columns."""
    return tuple(block.place for blocks in row.cells.values() for block in blocks)
