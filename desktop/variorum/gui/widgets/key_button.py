"""A button that shows the key which does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.widgets.key_words import key_words
from variorum.gui.widgets.words import as_it_stands


class KeyButton(QPushButton):
    """Words, and a key cap after them."""

    def __init__(self, words: str, key: str, look: Look, *, kind: str = "", tip: str = "") -> None:
        super().__init__(words)
        key = key_words(key)
        self._look, self._key, self._words = look, key, words
        self._primary, self._tip = kind == "primary", tip
        self.setObjectName(kind)
        self.setAccessibleName(words)
        self.show_key(key)
        look.changed.connect(self.updateGeometry)

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.setText(words)
        self.setMinimumWidth(self.sizeHint().width())

    def show_key(self, key: str) -> None:
        """Another key does the same now, or none."""
        self._key = key
        self.setToolTip(as_it_stands(f"{self._tip} ({key})" if key else self._tip))
        self.setMinimumWidth(self.sizeHint().width())
        self.update()

    def _fit_fonts(self) -> tuple[float, float]:
        look = self._look
        self.setFont(look.font(13, Weight.DemiBold if self._primary else Weight.Medium))
        words = self.fontMetrics().horizontalAdvance(self._words)
        cap = self.fontMetrics().horizontalAdvance(self._key) * 11 / 13 + look.px(10) if self._key else 0.0
        return float(words), cap

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        words, cap = self._fit_fonts()
        look = self._look
        return QSize(int(words + cap + look.px(26) + (look.px(8) if cap else 0)), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        words, cap = self._fit_fonts()
        gap = look.px(8) if cap else 0
        left = (self.width() - words - cap - gap) / 2
        role = Role.ON_INK if self._primary else Role.TEXT if self.isEnabled() else Role.TEXT3
        painter.setFont(self.font())
        painter.setPen(look[role])
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(left, 0, words + 4, self.height()), middle, self._words)
        if cap:
            box = QRectF(left + words + gap, self.height() / 2 - look.px(8), cap, look.px(16))
            painter.setPen(QPen(look[role if self._primary else Role.LINE2], 1))
            painter.drawRoundedRect(box, look.px(3), look.px(3))
            painter.setFont(look.font(11, Weight.Medium))
            painter.setPen(look[role])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()
