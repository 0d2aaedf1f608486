"""What all commands have at hand: the window, its session and its look."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow


class Desk(QObject):
    """Belongs to a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._look = window.look
