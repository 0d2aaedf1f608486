"""The faint bands between two texts that tell the same: where one meets the other."""

import itertools

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from variorum.gui.look import Look
from variorum.gui.palette import Role
from variorum.gui.synopsis.sheet_layout import GUTTER, TOP, Columns, RowLayout


def draw_ribbons(painter: QPainter, look: Look, columns: Columns, made: RowLayout, top: float) -> None:
    """One ribbon between each two neighbouring texts, a dotted bridge over a gap."""
    present = [i for i, article in enumerate(columns.ids) if made.cells[article]]
    if made.row.left_out:
        return
    for left, right in itertools.pairwise(present):
        if right - left > 1:
            _bridge(painter, look, columns, top, left, right)
            continue
        pair = tuple(sorted((columns.ids[left], columns.ids[right])))
        sure = pair in made.row.sure
        if pair in made.row.ties:
            _ribbon(painter, look, ribbon_path(look, columns, made, top, left), sure=sure)


def ribbon_path(look: Look, columns: Columns, made: RowLayout, top: float, left: int) -> QPainterPath:
    """The outline of the band between the texts of a column and the next."""
    half = look.px(GUTTER) / 2
    middle = columns.x(left + 1)
    y = top + look.px(TOP)
    ends = [top + made.bottom_of(columns.ids[i]) for i in (left, left + 1)]
    path = QPainterPath(QPointF(middle - half, y))
    path.lineTo(middle + half, y)
    path.lineTo(middle + half, ends[1])
    path.cubicTo(QPointF(middle, ends[1]), QPointF(middle, ends[0]), QPointF(middle - half, ends[0]))
    path.closeSubpath()
    return path


def _ribbon(painter: QPainter, look: Look, path: QPainterPath, *, sure: bool) -> None:
    fill = QColor(look[Role.INK])
    fill.setAlphaF(0.055 if look.palette.has_tints else 0.0)
    pen = QPen(look[Role.LINE], 1)
    if not sure:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 3])
        pen.setColor(look[Role.LINE2])
    painter.fillPath(path, fill)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _bridge(painter: QPainter, look: Look, columns: Columns, top: float, left: int, right: int) -> None:
    pen = QPen(look[Role.LINE2], 1.2)
    pen.setDashPattern([1, 3])
    painter.setPen(pen)
    y = top + look.px(TOP) + look.px(8)
    half = look.px(GUTTER) / 2
    span = QRectF(columns.x(left + 1) - half, y, 0, 0)
    painter.drawLine(QPointF(span.x(), y), QPointF(columns.x(right) + half, y))
