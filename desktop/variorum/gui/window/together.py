"""The windows of one program: a second one on the same record, and what holds for all of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from variorum.gui.crash.unsaved import Unsaved
from variorum.gui.session.in_step import InStep
from variorum.gui.session.job import Jobs
from variorum.gui.session.session import Session

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

BESIDE = 32  # how far a second window stands from the first, at 100 %


class Together:
    """Holds the windows that are open; closing one keeps the others."""

    def __init__(self, folder: Path) -> None:
        """What is typed and not recorded is kept in the folder, beside the window's own file."""
        self.windows: list[MainWindow] = []
        self.unsaved = Unsaved(folder)
        self.handed_over = False  # to the program that is started again
        self._step = InStep()

    def join(self, window: "MainWindow") -> None:
        self.windows.append(window)
        self._step.join(window.session)

    def leave(self, window: "MainWindow") -> None:
        if window in self.windows:
            self.windows.remove(window)
            self._step.leave(window.session)
        if not self.windows:
            self.unsaved.let_go(keep=self.handed_over)

    def open_beside(self, window: "MainWindow") -> "MainWindow":
        """Another window on the same record, with the same case and the same dispute."""
        session = window.session
        beside = Session(session.workspace, Jobs(writing=session.jobs.writing))
        made = type(window)(beside, window.look, window.store, together=self)
        made.move(window.pos().x() + window.look.px(BESIDE), window.pos().y() + window.look.px(BESIDE))
        made.show()
        if session.case is not None and not session.partial:
            dispute = session.dispute
            beside.open_case(session.case).signals.done.connect(lambda _: beside.choose(dispute))
        return made

    def close_all(self) -> None:
        for window in list(self.windows):
            window.close()
