"""Leads every character of a clean text back to the text it was made from."""

from bisect import bisect_right
from dataclasses import dataclass

from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the clean text and the stretch of the source it stands for.

    Where a piece is verbatim the two agree character by character;
    otherwise the stretch was repaired and stands for its source as a whole.
    """

    clean: Span
    source: Span
    repaired: bool = False  # says so where both happen to have the same length

    @property
    def verbatim(self) -> bool:
        return not self.repaired and len(self.clean) == len(self.source)


def _clean_start(piece: Piece) -> int:
    return piece.clean.start


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Pieces in order, contiguous in the clean text; between them the source may hold dropped characters."""

    pieces: tuple[Piece, ...]

    @classmethod
    def identity(cls, length: int, *, at: int = 0) -> "OffsetMap":
        """A clean text of that length that stands verbatim in the source from `at` on."""
        return cls((Piece(Span(0, length), Span(at, at + length)),) if length else ())

    def to_source(self, span: Span) -> Span:
        """The least stretch of the source that a stretch of the clean text was made from."""
        if not self.pieces:
            return Span(0, 0)
        if span.start == span.end:
            at = self._start(span.start)
            return Span(at, at)
        return Span(self._start(span.start), self._end(span.end))

    def to_clean(self, span: Span) -> Span | None:
        """The least stretch of the clean text that was made from a stretch of the source; None where none."""
        touched = [piece for piece in self.pieces if piece.source.overlaps(span)]
        if not touched:
            return None
        first, last = touched[0], touched[-1]
        start = first.clean.start + max(0, span.start - first.source.start) * first.verbatim
        end = last.clean.end - max(0, last.source.end - span.end) * last.verbatim
        return Span(start, end) if start < end else None

    def _piece(self, position: int) -> Piece:
        index = bisect_right(self.pieces, position, key=_clean_start) - 1
        return self.pieces[max(0, index)]

    def _start(self, position: int) -> int:
        piece = self._piece(position)
        if piece.verbatim:
            return min(piece.source.start + position - piece.clean.start, piece.source.end)
        return piece.source.start

    def _end(self, position: int) -> int:
        """Where the source of the character before `position` ends."""
        piece = self._piece(position - 1)
        if piece.verbatim:
            return piece.source.start + position - piece.clean.start
        return piece.source.end
