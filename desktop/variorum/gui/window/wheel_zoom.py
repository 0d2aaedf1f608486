"""Ctrl and the wheel make the articles' text larger and smaller."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from variorum.gui.look.look import ZOOM_STEP, Look

NOTCH = 120  # Qt's measure of one step of a wheel


class WheelZoom(QObject):
    """Watches the widget that shows the text."""

    def __init__(self, look: Look, watched: QWidget) -> None:
        super().__init__(watched)
        self._look, self._turned = look, 0
        watched.installEventFilter(self)

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        if steps:
            self._look.set_zoom(self._look.zoom + steps * ZOOM_STEP)
        return True
