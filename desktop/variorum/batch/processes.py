"""Workers on this machine: processes with one language model and one thread of numbers each."""

import logging
import os
import signal
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children, connection, get_context, parent_process
from threading import Thread
from types import TracebackType

from variorum.batch.pool import Done, Finished, Task, ended_twice, failure
from variorum.translation import tr

_EACH = 2  # tasks for a worker: the one it is at, and the next
_NATIVE_THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)


class Processes:
    """A number of workers; they are begun anew where one of them ends before its work is done."""

    def __init__(self, workers: int, *, tell: Callable[[str], None]) -> None:
        self._workers, self._tell = workers, tell
        self._executor: ProcessPoolExecutor | None = None
        self._before = set(active_children())
        self._environment: dict[str, str | None] = {}

    def __enter__(self) -> "Processes":
        for name in _NATIVE_THREADS:
            self._environment[name] = os.environ.get(name)
            os.environ[name] = "1"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the workers where all is done; end them where it was broken off."""
        self._end(at_once=kind is not None)
        for name, value in self._environment.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    def answers(self, tasks: Iterable[Task[Done]]) -> Iterator[Finished[Done]]:
        given = enumerate(tasks)
        under_way: dict[Future[Done], tuple[int, Task[Done]]] = {}
        while True:
            for number, task in islice(given, self._workers * _EACH - len(under_way)):
                under_way[self._submitted(task, workers=self._workers)] = (number, task)
            if not under_way:
                return
            ready, _ = wait(under_way, return_when=FIRST_COMPLETED)
            if any(_is_broken(future) for future in ready):
                ready, _ = wait(under_way)
                self._end(at_once=True)
            taken = [(future, *under_way.pop(future)) for future in ready]
            yield from (_finished(n, future) for future, n, _ in taken if not _is_broken(future))
            yield from self._again([(n, task) for future, n, task in taken if _is_broken(future)])

    def _again(self, suspects: Sequence[tuple[int, Task[Done]]]) -> Iterator[Finished[Done]]:
        """One by one: nobody knows at which of them a worker ended."""
        if suspects:
            self._tell(tr("A worker has ended before its work was done; what it was at is tried once more."))
        for number, task in suspects:
            yield _finished(number, self._alone(task))
        if suspects:
            self._end(at_once=False)

    def _alone(self, task: Task[Done]) -> "Future[Done]":
        """Twice if need be: it may not have been begun when the other workers ended."""
        for _ in range(2):
            future = self._submitted(task, workers=1)
            wait([future])
            if not _is_broken(future):
                break
            self._end(at_once=True)
        return future

    def _submitted(self, task: Task[Done], *, workers: int) -> "Future[Done]":
        if self._executor is None:
            self._executor = ProcessPoolExecutor(workers, get_context("spawn"), _begin)
        try:
            return self._executor.submit(task)
        except BrokenProcessPool as error:  # since the last answer
            broken: Future[Done] = Future()
            broken.set_exception(error)
            return broken

    def _end(self, *, at_once: bool) -> None:
        if self._executor is None:
            return
        if at_once:
            for process in set(active_children()) - self._before:
                process.terminate()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = None


def _is_broken(future: "Future[Done]") -> bool:
    return future.done() and isinstance(future.exception(), BrokenProcessPool)


def _finished(number: int, future: "Future[Done]") -> Finished[Done]:
    error = future.exception()
    if isinstance(error, BrokenProcessPool):
        return Finished(number, ended_twice())
    return Finished(number, failure(error) if error else future.result())


def _begin() -> None:
    """In a new worker: Ctrl+C is for the one who gives out the work, and without that one there is none."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.getLogger().addHandler(logging.NullHandler())
    warnings.simplefilter("ignore")
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)
