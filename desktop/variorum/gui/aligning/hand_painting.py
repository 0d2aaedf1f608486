"""Paints what is marked, selected and dragged over the rows, and where it may be let go."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from variorum.gui.aligning.dragging import drag_words
from variorum.gui.aligning.pins import Drag
from variorum.gui.aligning.where import boxes
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.painting import rounded
from variorum.gui.synopsis.sheet_layout import HEAD

if TYPE_CHECKING:
    from variorum.gui.synopsis.widget import Synopsis


def paint_hand(painter: QPainter, synopsis: "Synopsis") -> None:
    """Nothing where nothing is marked, selected or held."""
    pins = synopsis.pins
    if pins.marked is None and not pins.chosen and pins.drag is None:
        return
    scroll, height = synopsis.verticalScrollBar().value(), synopsis.viewport().height()
    for place, box in boxes(synopsis.sheet_layout, synopsis.look, scroll, height):
        if place == pins.marked or (pins.drag is not None and place in pins.drag.held):
            _frame(painter, synopsis.look, box, "pin", dashed=False)
        if place in pins.chosen:
            _frame(painter, synopsis.look, box, "check", dashed=True)
        if pins.drag is not None and place == pins.drag.onto:
            _target(painter, synopsis.look, box.adjusted(-6, -3, 6, 3))
    if pins.drag is not None:
        _paint_drag(painter, synopsis, pins.drag)


def _frame(painter: QPainter, look: Look, box: QRectF, sign: str, *, dashed: bool) -> None:
    """Round a paragraph, with a sign at its far corner, so that no colour says it alone."""
    pen = QPen(look[Role.INK], 2 if look.palette.has_tints else 3)
    if dashed:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outer = box.adjusted(-6, -3, 6, 3)
    painter.drawRoundedRect(outer, 4, 4)
    size = look.px(18)
    chip = QRectF(outer.right() - size / 2, outer.top() - size / 2, size, size)
    rounded(painter, chip, fill=look[Role.INK], radius=size / 2)
    inset = size * 0.2
    look.draw_icon(painter, sign, Role.ON_INK, chip.adjusted(inset, inset, -inset, -inset))


def _target(painter: QPainter, look: Look, box: QRectF) -> None:
    fill = QColor(look[Role.FOCUS])
    fill.setAlphaF(0.14 if look.palette.has_tints else 0.0)
    rounded(painter, box, fill=fill, edge=look[Role.FOCUS], width=3, radius=4)


def _paint_drag(painter: QPainter, synopsis: "Synopsis", drag: Drag) -> None:
    look = synopsis.look
    if drag.onto_row is not None:
        _row_target(painter, synopsis, drag.onto_row)
    pen = QPen(look[Role.INK], 2)
    pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.drawLine(drag.start, drag.at)
    _ghost(painter, synopsis, drag_words(synopsis, drag), drag.at, drops=bool(drag.onto or drag.onto_row))


def _row_target(painter: QPainter, synopsis: "Synopsis", number: int) -> None:
    layout, look = synopsis.sheet_layout, synopsis.look
    index = layout.index_of_open_row(number)
    made = layout.laid_out(index)
    if made is None or made.row.number != number:
        return
    top = layout.top(index) - synopsis.verticalScrollBar().value()
    _target(painter, look, QRectF(2, top + 2, layout.columns.right - 4, made.height - 5))


def _ghost(painter: QPainter, synopsis: "Synopsis", words: str, at: QPointF, *, drops: bool) -> None:
    """What would be done, beside the mouse and within the view."""
    look, view = synopsis.look, QRectF(synopsis.viewport().rect())
    painter.setFont(look.font(12, Weight.DemiBold if drops else Weight.Normal))
    width = painter.fontMetrics().horizontalAdvance(words) + look.px(38)
    box = QRectF(at.x() + look.px(14), at.y() + look.px(12), width, look.px(26))
    heads = 4.0 if synopsis.isRightToLeft() else look.px(HEAD)
    box.moveLeft(max(heads, min(box.left(), view.right() - width - 4)))
    box.moveTop(max(2.0, min(box.top(), view.bottom() - box.height() - 4)))
    rounded(painter, box, fill=look[Role.INK] if drops else look[Role.RAISED], edge=look[Role.INK], radius=5)
    role = Role.ON_INK if drops else Role.TEXT
    glyph = look.px(14)
    sign = QRectF(box.left() + look.px(8), box.center().y() - glyph / 2, glyph, glyph)
    look.draw_icon(painter, "pin", role, sign)
    painter.setPen(look[role])
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box.adjusted(look.px(28), 0, -look.px(6), 0), middle, words)
