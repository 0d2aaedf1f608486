"""Which disputed words stand under a point of a row."""

from PySide6.QtCore import QPointF

from variorum.alignment.link import Place
from variorum.gui.look import Look
from variorum.gui.synopsis.sheet_layout import PADDING, Columns, RowLayout


def mark_at(look: Look, columns: Columns, made: RowLayout, point: QPointF) -> str | None:
    """The id of the dispute whose words stand there; the shortest words where marks overlap."""
    found: list[tuple[int, str]] = []
    for index, article in enumerate(columns.ids):
        x = columns.x(index) + look.px(PADDING)
        for y, block in made.cells[article]:
            inside = point - QPointF(x, y)
            found += [
                (len(run.mark.span), run.mark.dispute)
                for run in block.runs
                if any(rect.contains(inside) for rect in run.rects)
            ]
    return min(found)[1] if found else None


def pill_at(look: Look, columns: Columns, made: RowLayout, point: QPointF) -> Place | None:
    """The paragraph whose folded sentences stand under a point."""
    for index, article in enumerate(columns.ids):
        x = columns.x(index) + look.px(PADDING)
        for y, block in made.cells[article]:
            if any(pill.contains(point - QPointF(x, y)) for pill in block.pills):
                return block.block.place
    return None
