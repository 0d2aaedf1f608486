"""Puts the letters of Arabic, Hebrew and their like, which a PDF prints by place, in the order of reading."""

from collections.abc import Sequence
from itertools import groupby
from unicodedata import bidirectional

from variorum.article.readers.pdf.letters import Letter

_RIGHT_TO_LEFT = ("R", "AL")
_LEFT_TO_RIGHT = ("L", "EN", "AN")


def is_right_to_left(text: str) -> bool:
    return bool(text) and bidirectional(text[0]) in _RIGHT_TO_LEFT


def from_the_right(letters: Sequence[Letter]) -> list[Letter]:
    """The letters from the right; numbers and Latin words among them from the left."""
    ordered = sorted(letters, key=lambda letter: -letter.x0)
    forward = _forward(ordered)
    read: list[Letter] = []
    for reads_forward, group in groupby(zip(ordered, forward, strict=True), key=lambda pair: pair[1]):
        found = [letter for letter, _ in group]
        read += reversed(found) if reads_forward else found
    return read


def _forward(letters: Sequence[Letter]) -> list[bool]:
    """Which letters read from the left: Latin ones and figures, and what stands between two of them."""
    kinds = [bidirectional(letter.text[0]) if letter.text else "" for letter in letters]
    forward = [kind in _LEFT_TO_RIGHT for kind in kinds]
    for n in range(1, len(kinds) - 1):
        neutral = kinds[n] not in (*_RIGHT_TO_LEFT, *_LEFT_TO_RIGHT)
        forward[n] = forward[n] or (
            neutral and kinds[n - 1] in _LEFT_TO_RIGHT and kinds[n + 1] in _LEFT_TO_RIGHT
        )
    return forward
