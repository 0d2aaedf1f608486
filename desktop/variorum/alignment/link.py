"""What stands beside what: links between paragraphs of two articles, and rows for all."""

from dataclasses import dataclass
from enum import StrEnum

from variorum.text.message import Message


class Grade(StrEnum):
    """SAME: the centre of one is covered by the other. PARTIAL: they share a proposition."""

    SAME = "same"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A paragraph of an article."""

    article: str
    paragraph: int  # from 1


@dataclass(frozen=True, slots=True)
class Link:
    """Two paragraphs of two articles that report the same fact; `a` and `b` in order of article id."""

    a: Place
    b: Place
    grade: Grade
    score: float  # 0–1
    why: tuple[Message, ...] = ()
    by_hand: bool = False  # an editor linked them


@dataclass(frozen=True, slots=True)
class Row:
    """Linked paragraphs of N articles laid beside each other: article id → paragraph numbers in order."""

    cells: dict[str, tuple[int, ...]]
