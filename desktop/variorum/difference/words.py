"""Differences between two passages word by word; the only home of diff_match_patch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from variorum.text.span import Span
from variorum.text.tokens import tokens

_LONG = 10_000  # tokens
_FIRST = 0xE000  # tokens are numbered from the private use area on, which no comparison takes apart


class Change(StrEnum):
    SAME = "same"
    REMOVED = "removed"  # only on the left
    ADDED = "added"  # only on the right
    MOVED = "moved"  # on both sides, at different places


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of whole tokens; a side that has none is an empty span at the place where it would stand."""

    change: Change
    left: Span
    right: Span


def _as_characters(left: Sequence[str], right: Sequence[str]) -> tuple[str, str]:
    """One character for each distinct token, so that no edit can cut a word or a number."""
    codes: dict[str, str] = {}
    for token in (*left, *right):
        if token not in codes:
            codes[token] = chr(_FIRST + len(codes))
    return "".join(codes[t] for t in left), "".join(codes[t] for t in right)


def _stretch(spans: Sequence[Span], first: int, count: int, end_of_text: int) -> Span:
    if count:
        return Span(spans[first].start, spans[first + count - 1].end)
    at = spans[first].start if first < len(spans) else end_of_text
    return Span(at, at)


def word_edits(left: str, right: str) -> tuple[Edit, ...]:
    """Edits that turn one text into the other, in order; words and numbers stay whole, letter case counts."""
    from diff_match_patch import diff_match_patch

    here, there = tokens(left), tokens(right)
    a, b = _as_characters([s.of(left) for s in here], [s.of(right) for s in there])
    differ = diff_match_patch()
    # Of passages the answer never gets rougher because a machine is busy; of whole books it may.
    differ.Diff_Timeout = 0 if len(a) + len(b) < _LONG else 2
    edits, i, j = [], 0, 0
    for operation, characters in differ.diff_main(a, b, False):
        count = len(characters)
        on_left, on_right = (0 if operation > 0 else count), (0 if operation < 0 else count)
        change = {0: Change.SAME, -1: Change.REMOVED, 1: Change.ADDED}[operation]
        edits.append(
            Edit(change, _stretch(here, i, on_left, len(left)), _stretch(there, j, on_right, len(right)))
        )
        i, j = i + on_left, j + on_right
    return tuple(edits)


def similarity(left: str, right: str) -> float:
    """Share of tokens that two texts have in common in one order, 0 to 1 (difflib's ratio)."""
    from difflib import SequenceMatcher

    a, b = ([s.of(text).lower() for s in tokens(text)] for text in (left, right))
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def moved(left: str, right: str, *, least: int = 4) -> Iterator[Edit]:
    """Stretches of `least` tokens and more that stand on both sides, but out of the order of the rest."""
    from difflib import SequenceMatcher

    edits = word_edits(left, right)
    removed = [e for e in edits if e.change is Change.REMOVED]
    added = [e for e in edits if e.change is Change.ADDED]
    for old in removed:
        for new in added:
            here, there = tokens(old.left.of(left)), tokens(new.right.of(right))
            words = (
                [s.of(old.left.of(left)).lower() for s in here],
                [s.of(new.right.of(right)).lower() for s in there],
            )
            block = SequenceMatcher(None, *words, autojunk=False).find_longest_match()
            if block.size >= least:
                yield Edit(
                    Change.MOVED,
                    _stretch(here, block.a, block.size, 0).shifted(old.left.start),
                    _stretch(there, block.b, block.size, 0).shifted(new.right.start),
                )
