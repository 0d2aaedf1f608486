"""Meets what goes wrong inside the program: keeps what is typed, says so once, and lets the editor go on."""

import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal

from variorum.program import is_frozen

if TYPE_CHECKING:
    from variorum.gui.crash.crash_window import CrashWindow
    from variorum.gui.window.main_window import MainWindow


class Crashes(QObject):
    """Belongs to a window; `met` may be emitted from any thread."""

    met = Signal(object)  # the exception

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._main = window
        self._times = 0
        self.window: CrashWindow | None = None
        self.met.connect(self.meet)

    def meet(self, error: BaseException) -> None:
        """Show the crash window; what happens while it is open is counted there."""
        traceback.print_exception(error)
        self._main.reach.keep_typed()
        if self.window is None or not self.window.isVisible():
            self._times = 0
            self.window = self._made(ended=False)
        self._times += 1
        self.window.show_text(self._report(error), times=self._times)
        self.window.begin()

    def tell_fault(self, log: str) -> None:
        """The last time the program was ended by a fault."""
        self.window = self._made(ended=True)
        self.window.show_text(self._report(None, log=log))
        self.window.begin()

    def _made(self, *, ended: bool) -> "CrashWindow":
        from variorum.gui.crash.crash_window import CrashWindow

        windows = self._main.reach.together.windows
        over = self._main if self._main in windows else next(iter(windows), None)
        made = CrashWindow(self._main.look, over, ended=ended)
        made.restart_wanted.connect(self._restart)
        return made

    def _report(self, error: BaseException | None, *, log: str = "") -> str:
        from variorum.gui.crash.report import report_of

        settings = self._main.session.workspace.settings
        at = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
        return report_of(error, settings, times=self._times, log=log, at=at)

    def _restart(self) -> None:
        """Start the program again, which finds what was typed, and end this one."""
        if self.window is not None:
            self.window.accept()
        self._main.reach.hand_over()
        program, *arguments = command_again()
        QProcess.startDetached(program, arguments)
        self._main.reach.together.close_all()


def command_again() -> tuple[str, ...]:
    """What starts this program as it was started."""
    if is_frozen():
        return (sys.executable, *sys.argv[1:])
    is_package = Path(sys.argv[0]).name == "__main__.py"
    return (sys.executable, *(("-m", "variorum") if is_package else (sys.argv[0],)), *sys.argv[1:])


def watch_threads(crashes: Crashes) -> None:
    """Let what nobody caught come before the editor, from whichever thread."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        crashes.met.emit(error)

    def in_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            crashes.met.emit(told.exc_value)

    sys.excepthook = hook
    threading.excepthook = in_thread
