"""Pools and analyses for tests of a batch: what is done at once, what breaks off, what counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from variorum.batch.corpus import corpus_at
from variorum.batch.pool import Done, Finished, Task, failure
from variorum.batch.run_folder import RunFolder
from variorum.batch.running import Batch
from variorum.dispute.dispute import Comparison
from variorum.settings import Settings


class BrokenOff(BaseException):
    """Stands for kill -9."""


@dataclass
class Here:
    """A pool of nobody: each task is done when it is fetched."""

    patience: int | None = None  # tasks until the run is broken off
    done: list[Any] = field(default_factory=list)

    def answers(self, tasks: Iterable[Task[Done]]) -> Iterator[Finished[Done]]:
        for number, task in enumerate(tasks):
            if self.patience is not None and len(self.done) >= self.patience:
                raise BrokenOff
            self.done.append(task)
            yield self._finished(number, task)

    def _finished(self, number: int, task: Task[Done]) -> Finished[Done]:
        try:
            return Finished(number, task())
        except ValueError as error:
            return Finished(number, failure(error))


def made(settings: Settings) -> Any:
    """An analysis that finds nothing, and stumbles over articles that say so."""

    def compare(articles, *, unreadable=()):
        if any("stumble" in a.extraction for a in articles):
            raise ValueError("stumbled")
        return Comparison(tuple(articles), tuple(unreadable), (), (), (), (), ())

    return SimpleNamespace(encoder=None, analyser=SimpleNamespace(version="none"), compare=compare)


def batch(corpus: Path, out: Path, **settings: Any) -> Batch:
    return Batch(corpus_at(corpus), RunFolder(out), made, Settings(**settings))
