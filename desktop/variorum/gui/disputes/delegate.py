"""Paints one dispute of the list: state, question, values in short, spark plot, letters and outcome."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from variorum.dispute.decision import State
from variorum.gui.disputes.item import Item
from variorum.gui.disputes.model import Data
from variorum.gui.fact_types import state_icon, state_role
from variorum.gui.look import Look, Weight
from variorum.gui.palette import Role
from variorum.gui.picture_painting import paint_picture
from variorum.gui.synopsis.header import draw_letter

Index = QModelIndex | QPersistentModelIndex
LEFT, RIGHT, SPARK = 36, 12, 74
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class DisputeDelegate(QStyledItemDelegate):
    """Three lines: what is asked, what is said, who says it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def _question_height(self, item: Item, width: int) -> int:
        look = self._look
        metrics = QFontMetrics(look.font(13, Weight.Medium))
        room = width - look.px(LEFT + RIGHT)
        box = metrics.boundingRect(0, 0, room, 1000, WRAP, item.question)
        return min(box.height(), 2 * metrics.lineSpacing())

    def _paint_question(self, painter: QPainter, item: Item, box: QRectF, current: bool) -> None:
        look = self._look
        painter.setFont(look.font(13, Weight.DemiBold if current else Weight.Medium))
        painter.setPen(look[Role.TEXT3 if item.state is State.DISMISSED else Role.TEXT])
        two_lines = int(box.width() * 1.9)
        short = painter.fontMetrics().elidedText(item.question, Qt.TextElideMode.ElideRight, two_lines)
        painter.drawText(box, WRAP, short)
        size = look.px(14)
        glyph = QRectF(look.px(12), box.top() + look.px(2), size, size)
        look.draw_icon(painter, state_icon(item.state), state_role(item.state), glyph)

    def _paint_values(self, painter: QPainter, item: Item, box: QRectF) -> None:
        look, size = self._look, self._look.px(12)
        sign = QRectF(box.left(), box.center().y() - size / 2, size, size)
        look.draw_icon(painter, item.type.value, item.type.role, sign)
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        line = box.adjusted(look.px(18), 0, -look.px(SPARK + 8) if item.picture else 0, 0)
        words = painter.fontMetrics().elidedText(item.values, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, MIDDLE, words)
        if item.picture:
            top = box.center().y() - item.picture.height * look.scale / 2
            paint_picture(painter, look, item.picture, QPointF(box.right() - look.px(SPARK), top))

    def _paint_letters(self, painter: QPainter, item: Item, box: QRectF) -> None:
        look, x = self._look, box.left()
        size = look.px(15)
        for letter in item.letters:
            ring = QRectF(x, box.center().y() - size / 2, size, size)
            draw_letter(painter, look, letter, ring)
            x += size + look.px(4)
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        if item.row:
            painter.drawText(QRectF(x + look.px(4), box.top(), 80, box.height()), MIDDLE, f"row {item.row}")
            x += look.px(52)
        if item.outcome:
            painter.setFont(look.font(12, Weight.Medium))
            painter.setPen(look[state_role(item.state)])
            room = QRectF(x + look.px(8), box.top(), box.right() - x - look.px(8), box.height())
            words = painter.fontMetrics().elidedText(
                item.outcome, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words)

    # Qt's names from here on

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look, item = self._look, index.data(Data.ITEM)
        view = option.widget
        width = view.viewport().width() if view is not None else option.rect.width()  # type: ignore[attr-defined]
        return QSize(width, self._question_height(item, width) + look.px(62))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, item, box = self._look, index.data(Data.ITEM), QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, look[Role.CURRENT if current else Role.PANE])
        if current:
            painter.fillRect(QRectF(box.left(), box.top(), look.px(4), box.height()), look[Role.INK])
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look[Role.LINE])
        inner = box.adjusted(look.px(LEFT), look.px(8), -look.px(RIGHT), 0)
        height = self._question_height(item, int(box.width()))
        self._paint_question(
            painter, item, QRectF(inner.topLeft(), QSize(int(inner.width()), height)), current
        )
        line = look.px(20)
        values = QRectF(inner.left(), inner.top() + height + look.px(1), inner.width(), line)
        self._paint_values(painter, item, values)
        self._paint_letters(painter, item, values.translated(0, line))
        painter.restore()
