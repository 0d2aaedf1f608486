"""Takes an article's wording out of the account that an editor wrote, and leaves the editor's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.dispute.edited_text import EditedText, Field, Piece
from variorum.guidance.guidance import Selector
from variorum.text.span import Span

ERASED = "[erased]"
LEAST = 4  # so many words of an article in a row are its wording; fewer are a name or a figure
_WORD = re.compile(r"\S+")


class Wording:
    """The words of one article in their order."""

    def __init__(self, article: str, text: str) -> None:
        self._article = article  # SHA-256 of the original
        words = text.split()
        self._runs = {tuple(words[at : at + LEAST]) for at in range(len(words) - LEAST + 1)}

    def taken_out(self, text: EditedText) -> EditedText:
        """The text with what it has of the article's wording erased, also across its fields."""
        leaves = list(_leaves(text.pieces))
        words = [
            (n, Span(*found.span()), found[0]) for n, leaf in enumerate(leaves) for found in _words(leaf)
        ]
        own = self._own([word for _, _, word in words])
        left = iter(
            [
                _without(
                    leaf, [span for (at, span, _), gone in zip(words, own, strict=True) if gone and at == n]
                )
                for n, leaf in enumerate(leaves)
            ]
        )
        return replace(text, pieces=self._put(text.pieces, left))

    def _own(self, words: Sequence[str]) -> list[bool]:
        """Of each word whether it stands in a run of the article's."""
        own = [False] * len(words)
        for at in range(len(words) - LEAST + 1):
            if tuple(words[at : at + LEAST]) in self._runs:
                own[at : at + LEAST] = [True] * LEAST
        return own

    def _put(self, pieces: tuple[Piece, ...], left: Iterator[str]) -> tuple[Piece, ...]:
        return tuple(next(left) if isinstance(piece, str) else self._field(piece, left) for piece in pieces)

    def _field(self, field: Field, left: Iterator[str]) -> Field:
        inside = self._put(field.inside, left)
        return replace(field, inside=inside, base=field.base and self._selector(field.base))

    def _selector(self, selector: Selector) -> Selector:
        if selector.article != self._article:
            return selector
        return replace(selector, quote="", prefix="", suffix="")


def _leaves(pieces: tuple[Piece, ...]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        else:
            yield from _leaves(piece.inside)


def _words(leaf: str) -> Iterator[re.Match[str]]:
    return _WORD.finditer(leaf)


def _without(leaf: str, gone: Sequence[Span]) -> str:
    """The words with one mark for each stretch that goes."""
    stretches: list[Span] = []
    for span in gone:
        near = stretches and not leaf[stretches[-1].end : span.start].strip()
        stretches[-1:] = [stretches[-1].cover(span)] if near else [*stretches[-1:], span]
    for span in reversed(stretches):
        leaf = leaf[: span.start] + ERASED + leaf[span.end :]
    return leaf
