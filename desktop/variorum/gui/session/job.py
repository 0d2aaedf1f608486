"""Long work off the window's thread: a pure function is given Progress and may be cancelled."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from shiboken6 import Shiboken

from variorum.errors import UserError
from variorum.progress import Cancelled, Progress
from variorum.translation import later, tr

AFTER_PAINTING = 40  # milliseconds
HELD_MOST = 2.0  # seconds
Work = Callable[[Progress], Any]
MOMENT = 1.0  # seconds of waiting for the record that need no word
WAITING = later("Waiting: another program is writing to the record. Esc stops")
_HERE = threading.local()  # the job that runs on a thread


class Signals(QObject):
    """What a job tells the window's thread; exactly one of done, failed, broken and cancelled ends it.

    They are given on the window's thread when it is back in its event loop:
    whoever connects in the turn in which the job was begun misses nothing,
    however soon the job ends.
    """

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(str)  # a sentence for the user
    refused = Signal(object)  # the same as the error that it came as
    broken = Signal(object)  # our bug: the exception
    cancelled = Signal()
    ended = Signal()
    _came = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._came.connect(self._give, Qt.ConnectionType.QueuedConnection)

    def tell(self, name: str, *told: object) -> None:
        """From the job's thread: have the signal of that name given."""
        self._came.emit(name, told)

    def _give(self, name: str, told: tuple[object, ...]) -> None:
        getattr(self, name).emit(*told)


class Job(QRunnable):
    """One piece of work for a pool."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.signals = Signals()
        self._work = work
        self._unwanted = threading.Event()
        self.setAutoDelete(False)

    def cancel(self) -> None:
        """Say that the answer is no longer wanted; the work stops at its next report."""
        self._unwanted.set()

    def wait(self, seconds: float) -> None:
        """Another program has kept the record for so long; stops where the work is no longer wanted."""
        if seconds >= MOMENT:
            self._report(0, 0, tr(WAITING))
        elif self._unwanted.is_set():
            raise Cancelled

    def _report(self, done: int, total: int, doing: str) -> None:
        if self._unwanted.is_set():
            raise Cancelled
        self.signals.tell("progressed", done, total, doing)

    # Qt's names from here on

    def run(self) -> None:
        signals = self.signals
        _HERE.job = self
        try:
            answer = self._work(self._report)
        except Cancelled:
            signals.tell("cancelled")
        except UserError as error:
            signals.tell("failed", str(error))
            signals.tell("refused", error)
        except Exception as error:
            signals.tell("broken", error)
        else:
            # An answer that came after all is still given: work that wrote must be shown.
            signals.tell("done", answer)
        signals.tell("ended")


def wait_in_job(seconds: float) -> None:
    """Have the job that runs on this thread wait for the record, or stop."""
    job = getattr(_HERE, "job", None)
    if isinstance(job, Job):
        job.wait(seconds)


class Jobs(QObject):
    """Runs jobs: reading side by side, all writing to the record on one thread."""

    started = Signal(object)
    failed = Signal(str)
    refused = Signal(object)  # the UserError
    broken = Signal(object)
    idle = Signal()
    closing = Signal()

    def __init__(self, writing: QThreadPool | None = None) -> None:
        """`writing` is the thread of another window's jobs on the same record."""
        super().__init__()
        self._reading = QThreadPool(self)
        self._writing = writing or QThreadPool()
        self._writing.setMaxThreadCount(1)
        self._running: list[Job] = []
        self._asking: list[Job] = []
        self._beside: list[Job] = []
        self._waiting: list[Job] = []  # writing that begins when the window has been painted
        self._closed = False
        self._gate = threading.Event()

    @property
    def writing(self) -> QThreadPool:
        """The one thread on which the record is written."""
        return self._writing

    def hold(self) -> None:
        """Begin nothing on the record before the window shows what it has: until `release`, or a moment."""
        gate, self._gate = self._gate, threading.Event()
        gate.set()
        self._writing.start(partial(self._gate.wait, HELD_MOST))

    def release(self) -> None:
        self._gate.set()

    @property
    def closed(self) -> bool:
        return self._closed

    @property
    def running(self) -> int:
        return len(self._running)

    def read(self, work: Work, then: Callable[[Any], None]) -> Job:
        return self._start(Job(work), then, self._reading)

    def write(
        self,
        work: Work,
        then: Callable[[Any], None],
        *,
        lastly: Callable[[], None] | None = None,
        after_painting: bool = False,
    ) -> Job:
        """`lastly` is called when the work has ended, whichever way.

        With `after_painting` it begins when the window shows what was changed
        before, in its order with all other writing.
        """
        job = Job(work)
        if lastly is not None:
            job.signals.ended.connect(lastly)
        return self._start(job, then, self._writing, after_painting=after_painting)

    def ask(self, work: Work, then: Callable[[Any], None]) -> Job:
        """A question to the record that the editor did not put: it shows nowhere and counts as no work.

        It waits for what is being written, and a refusal is passed over: what
        the editor does next will meet the same one.
        """
        job = Job(work)
        self._asking.append(job)
        job.signals.done.connect(lambda answer: self._give(then, answer))
        job.signals.broken.connect(self.broken)
        job.signals.ended.connect(lambda: self._asking.remove(job))
        self._begin_waiting()
        self._writing.start(job)
        return job

    def beside(self, work: Work) -> None:
        """Work that nobody waits for, beside all other; only that it cannot be done is told."""
        if self._closed:
            return
        job = Job(work)
        self._beside.append(job)
        job.signals.failed.connect(self.failed)
        job.signals.refused.connect(self.refused)
        job.signals.broken.connect(self.broken)
        job.signals.ended.connect(lambda: self._beside.remove(job))
        self._reading.start(job)

    def cancel_all(self) -> None:
        for job in self._running:
            job.cancel()

    def close(self) -> None:
        """Give up what is being read, let what is being written reach the disk."""
        self._closed = True
        self.closing.emit()
        self.release()
        self._begin_waiting()
        self.cancel_all()
        for job in self._beside:
            job.cancel()
        self._reading.waitForDone()
        self._writing.waitForDone()

    def _start(
        self, job: Job, then: Callable[[Any], None], pool: QThreadPool, *, after_painting: bool = False
    ) -> Job:
        self._running.append(job)
        # Whoever waited for the answer may be gone when the window is.
        job.signals.done.connect(lambda answer: self._give(then, answer))
        job.signals.failed.connect(self.failed)
        job.signals.refused.connect(self.refused)
        job.signals.broken.connect(self.broken)
        job.signals.ended.connect(lambda: self._forget(job))
        self.started.emit(job)
        if after_painting:
            self._waiting.append(job)
            # Python works on one thread at a time: begun at once, it would hold the painting up.
            QTimer.singleShot(AFTER_PAINTING, self._begin_waiting)
            return job
        self._begin_waiting()
        pool.start(job)
        return job

    def _give(self, then: Callable[[Any], None], answer: object) -> None:
        """Hand an answer on, unless the window, or what asked in it, is gone meanwhile."""
        owner = getattr(then, "__self__", None)
        if not self._closed and (not isinstance(owner, QObject) or Shiboken.isValid(owner)):
            then(answer)

    def _begin_waiting(self) -> None:
        while self._waiting:
            self._writing.start(self._waiting.pop(0))

    def _forget(self, job: Job) -> None:
        self._running.remove(job)
        if not self._running:
            self.idle.emit()
