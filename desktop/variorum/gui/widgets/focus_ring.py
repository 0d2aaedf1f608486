"""The ring round a pane that has the keys as a whole, over whatever stands in it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role


class FocusRing(QWidget):
    """Only the frame of the pane: what stands within it is not painted anew when the keys come and go."""

    def __init__(self, pane: QWidget, look: Look) -> None:
        super().__init__(pane)
        self._pane, self._look = pane, look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        pane.installEventFilter(self)

    @property
    def _breadth(self) -> int:
        return self._look.px(2 if self._look.palette.has_tints else 3)

    def _lay(self) -> None:
        self.setGeometry(self._pane.rect())
        inner = self.rect().adjusted(*(self._breadth,) * 2, *(-self._breadth,) * 2)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))
        self.raise_()

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.FocusIn:
                self._lay()
                self.show()
            case QEvent.Type.FocusOut:
                self.hide()
            case QEvent.Type.Resize if self.isVisible():
                self._lay()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look[Role.FOCUS])
        painter.end()
