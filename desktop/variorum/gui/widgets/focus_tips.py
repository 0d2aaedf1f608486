"""What the mouse learns by resting on a control, the keyboard learns by resting there too."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

PAUSE = 700  # milliseconds of rest, as the mouse waits
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class FocusTips(QObject):
    """One for the whole program; a screen reader has the same words as the description of the control.

    Only what has the focus and has a tip is listened to: a filter over the whole
    program would have every event pass through here.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._on: QWidget | None = None
        self._leaving = False  # the Esc that took a tip away is on its way to the control
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE)
        self._rest.timeout.connect(self._show)
        application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        self._rest.stop()
        if self._on is not None and self._on is before:
            before.removeEventFilter(self)
            self._hide()
        self._on = None
        # Who clicks has the mouse there already.
        if now is not None and now.toolTip() and not QApplication.mouseButtons():
            self._on = now
            now.installEventFilter(self)
            self._rest.start()

    def _show(self) -> None:
        widget = self._on
        if widget is not None and widget.hasFocus() and widget.toolTip():
            under = widget.rect().bottomRight() if widget.isRightToLeft() else widget.rect().bottomLeft()
            QToolTip.showText(widget.mapToGlobal(under + QPoint(0, 2)), widget.toolTip(), widget)

    def _hide(self) -> bool:
        """Take the tip away; answers whether there was one."""
        self._rest.stop()
        shown = QToolTip.isVisible()
        if shown:
            QToolTip.hideText()
        return shown

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent) or event.key() in _HELD:
            return False
        if event.key() != Qt.Key.Key_Escape:
            self._leaving = False
            self._hide()
            return False
        self._leaving = self._hide() or self._leaving
        if not self._leaving:
            return False
        # This Esc is for the tip alone: a dialog under it stays open.
        self._leaving = event.type() is QEvent.Type.ShortcutOverride
        event.accept()
        return True
