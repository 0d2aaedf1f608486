"""Those who do the work, here or elsewhere, and what they answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from variorum.errors import UserError
from variorum.translation import tr

Done = TypeVar("Done")
Done_co = TypeVar("Done_co", covariant=True)


class Task(Protocol[Done_co]):
    """Something to do that can be sent to another process."""

    def __call__(self) -> Done_co: ...


@dataclass(frozen=True, slots=True)
class Failed:
    """A task that gave no answer, and why, in a sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class Finished(Generic[Done]):
    """What became of a task, by its number among those that were given."""

    number: int
    answer: Done | Failed


class Pool(Protocol):
    """Some workers."""

    def answers(self, tasks: Iterable[Task[Done]]) -> Iterator[Finished[Done]]:
        """In the order in which they are ready; no more tasks are fetched than can soon be begun."""
        ...


def failure(error: BaseException) -> Failed:
    """What is said of a task that raised: a sentence, never a traceback."""
    if isinstance(error, UserError):
        return Failed(str(error))
    return Failed(tr("This is a bug in Variorum ({error}).", error=type(error).__name__))


def ended_twice() -> Failed:
    return Failed(tr("The process that worked on it ended, twice; perhaps there is too little memory."))
