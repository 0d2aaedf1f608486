"""A tool button no wider than its glyph and its words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from variorum.gui.look.look import Look


class ToolButton(QToolButton):
    """Qt leaves room for a menu's arrow, whether there is one or none."""

    def __init__(self, look: Look, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fitted: tuple[tuple[object, ...], QSize] | None = None  # what it was worked out from, and it
        self.setObjectName(kind)

    def _width(self, words: str) -> int:
        px = self._look.px
        advance = self.fontMetrics().horizontalAdvance(words.replace("&", ""))
        tight = self.objectName() == "counter"
        arrow = px(14) if self.menu() is not None else 0
        return arrow + px(9 if tight else 15) + self.iconSize().width() + 4 + advance

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        usual, words = super().sizeHint(), self.text()
        if not words or self.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            return usual
        # Layouts ask hundreds of times a window; the usual size tells fonts and glyphs apart.
        made_of = (words, self.menu() is None, usual.width(), usual.height())
        if self._fitted is None or self._fitted[0] != made_of:
            self._fitted = made_of, QSize(self._width(words), usual.height())
        return QSize(self._fitted[1])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
