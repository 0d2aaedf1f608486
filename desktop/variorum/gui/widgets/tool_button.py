"""A tool button no wider than its glyph and its words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from variorum.gui.look.look import Look


class ToolButton(QToolButton):
    """Qt leaves room for a menu's arrow, whether there is one or none."""

    def __init__(self, look: Look, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName(kind)

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        usual, px = super().sizeHint(), self._look.px
        if self.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonTextBesideIcon or not self.text():
            return usual
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        tight = self.objectName() == "counter"
        arrow = px(14) if self.menu() is not None else 0
        return QSize(arrow + px(9 if tight else 15) + self.iconSize().width() + 4 + words, usual.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
