"""The text that an editor writes of a case: words, and fields that decisions fill."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from variorum.guidance.guidance import Selector


class Manner(StrEnum):
    """How a field is written once its dispute is settled."""

    READING = "reading"  # in the words of the account that was taken
    FIGURE = "figure"  # a figure as the house writes it, with its bound
    DATE = "date"  # a date as the house writes it, also where the base's own was taken
    WHOLE = "whole"  # the whole passage of the account that was taken


@dataclass(frozen=True, slots=True)
class Field:
    """A place in the text that follows the decision on one dispute.

    What is inside stands there as long as nothing else is settled.
    """

    name: str  # within its text
    dispute: str  # id
    inside: "tuple[str | Field, ...]" = ()
    base: Selector | None = None  # the passage of the base that it took the place of
    manner: Manner = Manner.READING


Piece = str | Field


@dataclass(frozen=True, slots=True)
class EditedText:
    """Words and fields in their order; a blank line parts two blocks."""

    pieces: tuple[Piece, ...] = ()
    base: tuple[str, ...] = ()  # SHA-256 of the articles whose words it began with

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field, a wider one before those inside it."""
        return tuple(fields_of(self.pieces))


def fields_of(pieces: tuple[Piece, ...]) -> Iterator[Field]:
    for piece in pieces:
        if isinstance(piece, Field):
            yield piece
            yield from fields_of(piece.inside)


def words_of(pieces: tuple[Piece, ...]) -> str:
    """What stands there where no decision is in force."""
    return "".join(piece if isinstance(piece, str) else words_of(piece.inside) for piece in pieces)


def own_words(text: EditedText) -> tuple[str, ...]:
    """The words that stand outside every field: no decision touches them."""
    return tuple(piece for piece in text.pieces if isinstance(piece, str))


def depth_of(pieces: tuple[Piece, ...]) -> int:
    """How many fields stand within each other at the deepest place; of any text, however deep."""
    depth, level = 0, [piece for piece in pieces if isinstance(piece, Field)]
    while level:
        depth += 1
        level = [piece for field in level for piece in field.inside if isinstance(piece, Field)]
    return depth


def with_fields(text: EditedText, change: Callable[[Field], Field]) -> EditedText:
    """The text with every field changed, from the inside out; no word of it is."""
    return replace(text, pieces=_changed(text.pieces, change))


def _changed(pieces: tuple[Piece, ...], change: Callable[[Field], Field]) -> tuple[Piece, ...]:
    return tuple(
        piece if isinstance(piece, str) else change(replace(piece, inside=_changed(piece.inside, change)))
        for piece in pieces
    )
