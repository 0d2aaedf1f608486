"""The strand: one line through the disputed words of all columns of the current row."""

import itertools
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from variorum.gui.look.look import Look
from variorum.gui.synopsis.block_layout import Run
from variorum.gui.synopsis.sheet_layout import GUTTER, PADDING, Columns, RowLayout


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the strand passes a column: it arrives at the words' first line and leaves from their last."""

    column: int
    arrive: QPointF
    leave: QPointF


def stops(look: Look, columns: Columns, made: RowLayout, top: float, dispute: str) -> list[Stop]:
    found = []
    for index, article in enumerate(made.ids):
        runs = [
            (y, run) for y, block in made.cells[article] for run in block.runs if run.mark.dispute == dispute
        ]
        if runs:
            x = columns.x(index) + look.px(PADDING)
            found.append(_stop(index, x, top, runs, mirrored=columns.mirrored))
    return found


def _stop(index: int, x: float, top: float, runs: list[tuple[float, Run]], *, mirrored: bool) -> Stop:
    (first_y, first), (last_y, last) = runs[0], runs[-1]
    arrive, leave = first.rects[0], last.rects[-1]
    first_x, last_x = arrive.left() - 1, leave.right() + 2
    if mirrored:
        first_x, last_x = arrive.right() + 1, leave.left() - 2
    return Stop(
        index,
        QPointF(x + first_x, top + first_y + arrive.bottom()),
        QPointF(x + last_x, top + last_y + leave.bottom()),
    )


def draw_strand(
    painter: QPainter, look: Look, columns: Columns, made: RowLayout, top: float, dispute: str
) -> None:
    passed = stops(look, columns, made, top, dispute)
    if len(passed) < 2:
        return
    colour = next(
        look[run.mark.type.role]
        for blocks in made.cells.values()
        for _, block in blocks
        for run in block.runs
        if run.mark.dispute == dispute
    )
    for a, b in itertools.pairwise(passed):
        _draw_between(painter, look, columns, colour, a, b)


def _draw_between(painter: QPainter, look: Look, columns: Columns, colour: QColor, a: Stop, b: Stop) -> None:
    half = columns.forward * look.px(GUTTER) / 2
    start = QPointF(columns.gutter(a.column + 1) - half, a.leave.y())
    end = QPointF(columns.gutter(a.column + 1) + half, b.arrive.y())
    dotted = QPen(colour, 1)
    dotted.setDashPattern([1, 2])
    painter.setPen(dotted)
    painter.drawLine(a.leave, start)
    painter.drawLine(end, b.arrive)
    path = QPainterPath(start)
    middle = (start.x() + end.x()) / 2
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    pen = QPen(colour, 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for point in (start, end):
        painter.drawEllipse(point, 2.5, 2.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
