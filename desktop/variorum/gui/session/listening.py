"""Listens for what others write to the record, on a thread of its own, and for the record to answer again."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from shiboken6 import Shiboken

from variorum.errors import RecordOutOfReach, RecordUnusable

if TYPE_CHECKING:
    from variorum.record.watching import Watch
    from variorum.workspace.workspace import Workspace

AGAIN = 5  # seconds until a record that does not answer is tried again
LONG = 60  # seconds of one wait; it ends at once when something is written
ENDING = 1  # seconds that the thread is given to end; where a server says nothing, it ends unheard


class Listening(QObject):
    """Belongs to a session; what it hears is told on the window's thread."""

    written = Signal()  # others wrote to the record
    lost = Signal(object)  # the RecordOutOfReach; told again each time the record was tried in vain
    found = Signal()  # it answers again

    def __init__(self, workspace: "Workspace", parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._watch: Watch | None = None
        self.hears = False  # whether it has begun
        self._over, self._wake = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._listen, name="listening", daemon=True)

    def begin(self) -> None:
        self._thread.start()

    def try_now(self) -> None:
        """Do not wait any longer with trying a record again."""
        self._wake.set()

    def end(self) -> None:
        """Hear no more, and let go of the record."""
        self._over.set()
        self._wake.set()
        watch = self._watch
        if watch is not None:
            watch.close()
        if self._thread.ident is not None:
            self._thread.join(ENDING)

    def _listen(self) -> None:
        lost = False
        while not self._over.is_set():
            try:
                begun = self._watch is None
                if not self._hold():
                    return
                news = self._wait(0 if begun else LONG)
            except RecordUnusable as error:
                self._let_go()
                if isinstance(error, RecordOutOfReach):
                    lost = True
                    self._tell(self.lost, error)
                self._wake.wait(AGAIN)
                self._wake.clear()
                continue
            if lost:
                self._tell(self.found)
            elif news or begun:  # what was written before it began to listen
                self._tell(self.written)
            lost, self.hears = False, True

    def _hold(self) -> bool:
        """Begin to watch the record; not where it was closed."""
        if self._watch is None:
            self._watch = self._workspace.watch()
        if self._over.is_set():  # meanwhile: nobody else closes what was begun so late
            self._let_go()
        return self._watch is not None

    def _wait(self, seconds: float) -> bool:
        watch = self._watch
        return watch is not None and watch.wait(seconds)

    def _let_go(self) -> None:
        if self._watch is not None:
            self._watch.close()
        self._watch = None

    def _tell(self, signal: SignalInstance, *said: object) -> None:
        if not Shiboken.isValid(self):  # whose window is gone without a word
            self._over.set()
        if not self._over.is_set():
            signal.emit(*said)
