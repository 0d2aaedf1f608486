"""Workers on other machines, by way of a Dask scheduler; the only home of distributed."""

import importlib.metadata
import importlib.util
import logging
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from types import TracebackType
from typing import Any

import variorum
from variorum.batch.pool import Done, Finished, Task, ended_twice, failure
from variorum.errors import UserError
from variorum.translation import tr

_PATIENCE = 10  # seconds until a scheduler must have answered
_EACH = 2  # tasks for each thread of the workers
_LEAST = 4  # tasks given out, also where no worker has come yet


class ClusterUnusable(UserError):
    """No scheduler, or workers that cannot do this work."""


class Cluster:
    """The workers of one scheduler, as many as there are at any moment."""

    def __init__(self, address: str, *, tell: Callable[[str], None]) -> None:
        self._address, self._tell = address, tell
        self._client: Any = None

    def __enter__(self) -> "Cluster":
        if importlib.util.find_spec("distributed") is None:
            raise ClusterUnusable(
                tr("For --scheduler, Dask is needed. Install it with: pip install 'variorum[cluster]'")
            )
        self._client = self._connected()
        self._check_workers()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """What was given out and is no longer wanted is called off; the workers stay."""
        self._client.close()

    def answers(self, tasks: Iterable[Task[Done]]) -> Iterator[Finished[Done]]:
        given, numbers, ready = (
            enumerate(tasks),
            dict[str, int](),
            _dask().as_completed(loop=self._client.loop),
        )
        self._give(given, numbers, ready)
        for future in ready:
            yield Finished(numbers.pop(future.key), self._answer(future))
            self._give(given, numbers, ready)

    def _give(self, given: Iterator[tuple[int, Task[Done]]], numbers: dict[str, int], ready: Any) -> None:
        most = max(_LEAST, _EACH * sum(self._client.nthreads().values()))
        for number, task in islice(given, max(0, most - len(numbers))):
            future = self._client.submit(task, pure=False)
            numbers[future.key] = number
            ready.add(future)

    def _answer(self, future: Any) -> Any:
        if future.status == "finished":
            return future.result()
        if future.status != "error":  # cancelled or lost: nobody knows of it any more
            raise ClusterUnusable(
                tr(
                    "The scheduler at {address} has gone. Give the same command again to go on.",
                    address=self._address,
                )
            )
        error = future.exception()
        return ended_twice() if isinstance(error, _dask().KilledWorker) else failure(error)

    def _connected(self) -> Any:
        dask = _dask()
        for name in ("distributed", "distributed.client"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            return dask.Client(self._address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, AssertionError) as error:  # the last now and then, Dask's own
            raise ClusterUnusable(
                tr("No Dask scheduler answers at {address}.", address=self._address)
            ) from error

    def _check_workers(self) -> None:
        """All must have this very version: what they answer is put together."""
        found = self._client.run(importlib.metadata.version, "variorum", on_error="return")
        others = sorted(worker for worker, version in found.items() if version != variorum.__version__)
        if others:
            raise ClusterUnusable(
                tr(
                    "The worker at {worker} does not have Variorum {version}.",
                    worker=others[0],
                    version=variorum.__version__,
                )
            )
        if not found:
            self._tell(tr("The scheduler has no workers yet; the work begins when one comes."))


def _dask() -> Any:
    return importlib.import_module("distributed")
