"""Has a case that comes to the screen painted once, when all of it is in its place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from variorum.workspace.changes import Changes

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow


class PaintedOnce(QObject):
    """Parts are shown, filled and laid out one after the other, and each would paint what the next moves."""

    def __init__(self, window: "MainWindow") -> None:
        """To be made before anything else hears of what changed."""
        super().__init__(window)
        self._window = window
        window.session.changed.connect(self._hold)

    def _hold(self, changes: Changes) -> None:
        if changes & Changes.CASES and self._window.updatesEnabled():
            self._window.setUpdatesEnabled(False)
            QTimer.singleShot(0, self, self._lay_out)

    def _lay_out(self) -> None:
        """Rooms that were asked for are given first; who gets one may ask for another."""
        QTimer.singleShot(0, self, lambda: self._window.setUpdatesEnabled(True))
