"""Underlines drawn by hand, one style a type, so that no type is told by its colour alone."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from variorum.gui.look.fact_types import FactType

Draw = Callable[[QPainter, float, float, float, QPen], None]


def draw_underline(
    painter: QPainter,
    type: FactType,
    left: float,
    right: float,
    y: float,
    *,
    colour: QColor,
    width: float = 1.5,
) -> None:
    """Underline from left to right at height y in the style of a type of fact."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _STYLES[type](painter, left, right, y, pen)


def _solid(painter: QPainter, left: float, right: float, y: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _pattern(*lengths: float) -> Draw:
    def draw(painter: QPainter, left: float, right: float, y: float, pen: QPen) -> None:
        pen.setDashPattern([length / pen.widthF() for length in lengths])
        _solid(painter, left, right, y, pen)

    return draw


def _dotted(painter: QPainter, left: float, right: float, y: float, pen: QPen) -> None:
    pen.setWidthF(max(2.0, pen.widthF()))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.0])
    _solid(painter, left + 1, right - 1, y, pen)


def _double(painter: QPainter, left: float, right: float, y: float, pen: QPen) -> None:
    pen.setWidthF(max(1.0, pen.widthF() - 0.5))
    _solid(painter, left, right, y - 1, pen)
    _solid(painter, left, right, y + 1 + pen.widthF(), pen)


def _wave(painter: QPainter, left: float, right: float, y: float, pen: QPen) -> None:
    pen.setWidthF(max(1.0, pen.widthF() - 0.3))
    path = QPainterPath(QPointF(left, y))
    x = left
    while x < right:
        x = min(x + 1, right)
        path.lineTo(x, y + 1.3 * math.sin((x - left) * math.tau / 5))
    painter.setPen(pen)
    painter.drawPath(path)


_STYLES: dict[FactType, Draw] = {
    FactType.NUMBER: _solid,
    FactType.DATE: _pattern(5, 3),
    FactType.NAME: _dotted,
    FactType.CLAIM: _double,
    FactType.LABEL: _wave,
    FactType.ATTRIBUTION: _pattern(7, 3, 2, 3),
}
