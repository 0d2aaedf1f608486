"""A label that ends in … where there is no room, and tells the whole in its tooltip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.widgets.words import apart, as_it_stands


class Elided(QWidget):
    """One line of words that gives way to its neighbours."""

    def __init__(
        self, look: Look, *, size: float = 12, role: Role = Role.TEXT2, weight: Weight = Weight.Normal
    ) -> None:
        super().__init__()
        self._look, self._size, self._role, self._weight = look, size, role, weight
        self._text, self._more = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.updateGeometry)

    def text(self) -> str:
        return self._text

    def say(self, text: str, *, more: str = "") -> None:
        """Show a text; `more` is added to it in the tooltip."""
        self._text, self._more = text, more
        self.setAccessibleName(text)
        self.setToolTip(as_it_stands("\n".join(part for part in (text, more) if part)))
        self.updateGeometry()
        self.update()

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        self.setFont(self._look.font(self._size, self._weight))
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 4, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font(self._size, self._weight))
        painter.setPen(self._look[self._role])
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(self.rect()), middle, apart(shown))
        painter.end()
