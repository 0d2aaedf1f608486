"""Which disputed words stand under a point of a row."""

from PySide6.QtCore import QPointF

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
                if any(rect.contains(inside) for rect in (*run.rects, run.sign))
            ]
    return min(found)[1] if found else None
