"""Copies the record once a day while the window is open, beside everything else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from variorum.gui.session.session import Session

FIRST = 60 * 1000  # milliseconds after the window has opened: not while the first case is read
AGAIN = 60 * 60 * 1000


class DailyCopy(QObject):
    """Looks once an hour whether the day's copy is due."""

    def __init__(self, session: "Session", window: QObject) -> None:
        super().__init__(window)
        self._session = session
        self.timer = QTimer(self)
        self.timer.setInterval(FIRST)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """Make the copy if it is due; one that cannot be made is told, one that is made is not."""
        self.timer.setInterval(AGAIN)
        workspace = self._session.workspace
        if workspace.in_use:
            self._session.jobs.beside(lambda progress: workspace.keep_daily_copy(progress=progress))
