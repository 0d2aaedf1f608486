"""A key as it looks on a keyboard, beside what it does."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from variorum.gui.card.form_row import CAP, paint_cap
from variorum.gui.look.look import Look


class KeyCap(QWidget):
    """Only painted; the key itself is told by the tooltip of what it does."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__()
        self._key, self._look = key, look
        self.setFixedSize(look.px(CAP) + 2, look.px(CAP) + 2)

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._look.px(CAP) - 1
        paint_cap(painter, self._look, self._key, QRectF(1.5, 1.5, side, side))
        painter.end()
