"""Paints a line of the finder: the words, what is said of them, and the keys at the end."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from variorum.gui.finder.entry import Entry
from variorum.gui.finder.model import ENTRY, Index
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role

HIGH, HEADING_HIGH, SIDE, GAP = 28, 26, 12, 12
ELIDE = Qt.TextElideMode.ElideRight
LEADING = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
TRAILING = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)


class FinderDelegate(QStyledItemDelegate):
    """What cannot be done is grey, and says why where else its detail stands."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def _paint_heading(self, painter: QPainter, words: str, box: QRect) -> None:
        painter.setFont(self._look.font(11, Weight.DemiBold))
        painter.setPen(self._look[Role.TEXT2])
        painter.drawText(box, LEADING, words)

    def _paint_entry(self, painter: QPainter, entry: Entry, box: QRect, *, current: bool) -> None:
        look = self._look
        strong = Role.ON_INK if current else Role.TEXT3 if entry.why_not else Role.TEXT
        weak = Role.ON_INK if current else Role.TEXT2
        right = box.width()
        if entry.keys:
            right = self._paint_end(painter, entry.keys, box, right, weak, Weight.Medium) - look.px(GAP)
        painter.setFont(look.font(13))
        words = painter.fontMetrics().horizontalAdvance(entry.words)
        said = entry.why_not or entry.detail
        room = max(right - words - look.px(GAP), right // 3)
        if said:
            painter.setFont(look.font(12))
            shown = painter.fontMetrics().elidedText(said, ELIDE, room)
            right = self._paint_end(painter, shown, box, right, weak, Weight.Normal) - look.px(GAP)
        painter.setFont(look.font(13))
        painter.setPen(look[strong])
        shown = painter.fontMetrics().elidedText(entry.words, ELIDE, right)
        painter.drawText(box, LEADING, shown)

    def _paint_end(
        self, painter: QPainter, words: str, box: QRect, right: int, role: Role, weight: Weight
    ) -> int:
        """Words at the trailing end; answers how much room is left before them."""
        painter.setFont(self._look.font(12, weight))
        painter.setPen(self._look[role])
        width = painter.fontMetrics().horizontalAdvance(words)
        at = QRect(box.left() + right - width, box.top(), width + 2, box.height())
        if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            at.moveLeft(box.left() + box.width() - right)
        painter.drawText(at, TRAILING, words)
        return right - width

    # Qt's names from here on

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = HIGH if isinstance(index.data(ENTRY), Entry) else HEADING_HIGH
        return QSize(self._look.px(200), self._look.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, look = index.data(ENTRY), self._look
        box: QRect = option.rect
        side = look.px(SIDE)
        inner = box.adjusted(side, 0, -side, 0)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if not isinstance(entry, Entry):
            self._paint_heading(painter, str(index.data()), inner)
        else:
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            if current:
                painter.fillRect(box, look[Role.INK])
            self._paint_entry(painter, entry, inner, current=current)
        painter.restore()
