"""What an operation of the workspace answers, and what it touched on the way."""

from dataclasses import dataclass
from enum import Flag, auto
from typing import Generic, TypeVar

from variorum.record.revision import Revision

T = TypeVar("T")


class Changes(Flag):
    """The parts of a workspace an operation may touch."""

    NONE = 0
    CASES = auto()
    ARTICLES = auto()
    ALIGNMENT = auto()
    DISPUTES = auto()
    RECORD = auto()


DECIDED = Changes.DISPUTES | Changes.RECORD
READ_AGAIN = Changes.ARTICLES | Changes.ALIGNMENT | Changes.DISPUTES | Changes.RECORD


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What an operation returns, and what it changed on the way."""

    value: T
    changes: Changes = Changes.NONE
    disputes: frozenset[str] = frozenset()  # ids of the disputes it touched
    unseen: tuple[Revision, ...] = ()  # what others decided otherwise, which was not seen when this was done
    case: str | None = None  # the name that the case bears from here on, where that changed


@dataclass(frozen=True, slots=True)
class Turns:
    """What undo and redo would turn next in a case, and how far its history has come."""

    undo: Revision | None
    redo: Revision | None
    revisions: int
    last: Revision
    first: str  # hash of its first entry, which stays when the case is named otherwise
