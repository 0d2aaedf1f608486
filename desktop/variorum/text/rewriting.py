"""Makes a clean text out of a stretch of source by replacements, and remembers where each character stood."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.text.offsets import OffsetMap, Piece
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Replacement:
    """A stretch of the source, and what shall stand in its place."""

    source: Span
    now: str


def rewritten(source: str, within: Span, replacements: Sequence[Replacement]) -> tuple[str, OffsetMap]:
    """The stretch `within` with its replacements made; they come in order and do not overlap."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length, position = 0, within.start
    for replacement in replacements:
        length = _keep(source, Span(position, replacement.source.start), length, parts, pieces)
        if replacement.now:
            clean = Span(length, length + len(replacement.now))
            pieces.append(Piece(clean, replacement.source, repaired=True))
            parts.append(replacement.now)
            length = clean.end
        position = replacement.source.end
    _keep(source, Span(position, within.end), length, parts, pieces)
    return "".join(parts), OffsetMap(tuple(pieces))


def _keep(source: str, span: Span, length: int, parts: list[str], pieces: list[Piece]) -> int:
    """Carry a stretch over verbatim; returns the length of the clean text so far."""
    if not len(span):
        return length
    pieces.append(Piece(Span(length, length + len(span)), span))
    parts.append(span.of(source))
    return length + len(span)
