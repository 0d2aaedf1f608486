"""Paints the ticks of a list in the colours of the look: an empty box, or a filled one with a check mark."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role

Index = QModelIndex | QPersistentModelIndex
SIDE = 16


class TickDelegate(QStyledItemDelegate):
    """Takes the place of the style's own box, which the dark looks make invisible."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def _tick(self, ticked: bool) -> QIcon:
        look, side = self._look, self._look.px(SIDE)
        made = QPixmap(side, side)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look[Role.INK if ticked else Role.LINE2], 1))
        painter.setBrush(look[Role.INK if ticked else Role.PANE])
        box = QRectF(0.5, 0.5, side - 1, side - 1)
        painter.drawRoundedRect(box, look.px(3), look.px(3))
        if ticked:
            look.draw_icon(painter, "check", Role.ON_INK, box.adjusted(2, 2, -2, -2))
        painter.end()
        return QIcon(made)

    # Qt's names from here on

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        shown = QStyleOptionViewItem.ViewItemFeature
        option.features = (option.features & ~shown.HasCheckIndicator) | shown.HasDecoration
        option.icon = self._tick(Qt.CheckState(state) is Qt.CheckState.Checked)
        option.decorationSize = option.icon.availableSizes()[0]
