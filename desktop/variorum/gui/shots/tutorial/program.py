"""The program as the tutorial starts it: on a record of its own, in a folder of its own, again and again."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from variorum.bootstrap import workspace
from variorum.gui.app import application_of, speak
from variorum.gui.look.look import Look
from variorum.gui.look.style import apply_style
from variorum.gui.session.session import Session
from variorum.gui.window.keeping import keep_folder
from variorum.gui.window.main_window import MainWindow
from variorum.settings import Settings

SIZE = (1600, 1000)


class Program:
    """What it writes is looked for in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.window: MainWindow | None = None
        self._application = application_of(["tutorial"])
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        keep_folder(self._store, "reports", str(folder))
        # Else closing the window would end the walk, as it ends the program.
        self._application.setQuitOnLastWindowClosed(False)
        self._blinks = self._application.cursorFlashTime()
        self._application.setCursorFlashTime(0)  # pictures shall not differ by where it was in its blinking

    @property
    def record(self) -> Path:
        return self.folder / "record.variorum.db"

    @property
    def is_busy(self) -> bool:
        shown = self.window is not None and self.window.isVisible()
        return shown and self.window is not None and bool(self.window.session.jobs.running)

    def start(self) -> None:
        """As the first time, or after it was quit."""
        if self.window is not None and self.window.isVisible():
            raise LookupError("the program still runs")
        self.end()
        speak(self._application, language="en", layout="ltr")
        look = Look(theme="light")
        apply_style(self._application, look)
        session = Session(workspace(record=str(self.record), settings=Settings(editor="ada")))
        self.window = MainWindow(session, look, self._store)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()

    def to_front(self) -> None:
        """As a window manager does with the window that is left when a dialog has closed."""
        active = QApplication.activeWindow()
        if self.window is not None and self.window.isVisible() and (active is None or not active.isVisible()):
            self.window.activateWindow()

    def end(self) -> None:
        if self.window is None:
            return
        self.window.close()
        self.window.session.jobs.close()
        self.window.session.workspace.close()
        self.window.deleteLater()
        self.window = None

    def leave(self) -> None:
        """End it for good: the application is as it was."""
        self.end()
        self._application.setQuitOnLastWindowClosed(True)
        self._application.setCursorFlashTime(self._blinks)
