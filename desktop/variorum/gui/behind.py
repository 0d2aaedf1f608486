"""What is loaded behind a window that stands already: the program's parts, its language and its record."""

import gc
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from variorum.kept_code import kept_code

if TYPE_CHECKING:
    from variorum.ahead import Ahead
    from variorum.dispute.decision import Reconciliation
    from variorum.gui.session.session import Session
    from variorum.gui.window.main_window import MainWindow
    from variorum.workspace.workspace import Workspace

LONGEST = 300  # milliseconds to wait for a first painting, which a hidden window never gets
SETTLED = 3000  # milliseconds from then until the start is over


class Behind(QObject):
    """Fills a window with its parts once it is painted; the program waits for none of them before."""

    filled = Signal(object)  # the session
    _loaded = Signal(object)  # the workspace
    _arrived = Signal()  # what was read ahead, or that nothing was
    _failed = Signal(object)  # an exception

    def __init__(
        self, window: "MainWindow", make: "Callable[[], Workspace]", ahead: "Ahead | None" = None
    ) -> None:
        super().__init__(window)
        self._window, self._make, self._ahead = window, make, ahead
        self.kept: Reconciliation | None = None  # the case that was read ahead
        self._thread = Thread(target=self._load, daemon=True)
        self._workspace: Workspace | None = None
        self._error: BaseException | None = None
        self._session: Session | None = None
        self._loaded.connect(self._fill)
        self._arrived.connect(self._hand_over)
        self._failed.connect(self._give_up)

    def begin_when_painted(self) -> None:
        self._window.installEventFilter(self)
        QTimer.singleShot(LONGEST, self._begin)

    def end(self) -> None:
        """The window is closed: let go of the workspace; what went wrong in making it goes on its way."""
        if self._ahead is not None:
            self._ahead.stop()
        if self._thread.is_alive():
            self._thread.join()
        if self._workspace is not None:
            self._workspace.close()
        if self._error is not None:
            raise self._error

    def _begin(self) -> None:
        self._window.removeEventFilter(self)
        if self._thread.ident is None:
            self._thread.start()

    def _load(self) -> None:
        """Import most of the program; in a thread of its own, so that the window can be moved and closed."""
        try:
            self._workspace = self._make()
            import variorum.gui.session.session
            import variorum.gui.window.building

            self._loaded.emit(self._workspace)
            # The window is filled meanwhile: what is longest on its way is waited for once, not after that.
            self.kept = self._ahead.arrived() if self._ahead is not None else None
        except BaseException as error:
            self._failed.emit(error)
        else:
            self._arrived.emit()
            if self.kept is None:
                # While the window is filled: the record's own libraries, which the case is opened with.
                import variorum.record.record
                import variorum.workspace.casework  # noqa: F401

    def _fill(self, workspace: "Workspace") -> None:
        from variorum.gui.crash.crashes import watch_threads
        from variorum.gui.session.session import Session

        if self._window.isHidden():  # closed before it was filled
            return
        session, window = Session(workspace), self._window
        if self._ahead is not None:
            session.jobs.hold()
        window.fill(session)
        watch_threads(window.reach.crashes)
        window.reach.together.unsaved.found()
        self._session = session

    def _hand_over(self) -> None:
        """The window stands, and what could be read ahead is there."""
        if self._session is None or self._window.isHidden():
            return
        if self.kept is None:
            self._session.jobs.release()
        self.filled.emit(self._session)
        QTimer.singleShot(SETTLED, settle)

    def _give_up(self, error: BaseException) -> None:
        self._error = error
        QApplication.exit(1)

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._begin)
        return False


def settle() -> None:
    """The start is over: what stands now is no garbage, what comes may be; what was compiled is kept."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
    kept_code.keep()
