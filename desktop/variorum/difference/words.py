"""Differences between two passages word by word; the only home of diff_match_patch."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from variorum.difference.sequences import steps
from variorum.text.span import Span
from variorum.text.tokens import places, tokens

_LONG = 2_000  # tokens of both sides together, from which on passages are held together as whole texts are


class Change(StrEnum):
    SAME = "same"
    REMOVED = "removed"  # only on the left
    ADDED = "added"  # only on the right
    MOVED = "moved"  # on both sides, at different places


_CHANGES = {0: Change.SAME, -1: Change.REMOVED, 1: Change.ADDED}


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of whole tokens; a side that has none is an empty span at the place where it would stand."""

    change: Change
    left: Span
    right: Span


def _as_characters(left: Sequence[str], right: Sequence[str]) -> tuple[str, str]:
    """One character for each distinct token, so that no edit can cut a word or a number."""
    # From the private use area on, which no comparison takes apart.
    codes = {token: chr(number) for number, token in enumerate(dict.fromkeys((*left, *right)), 0xE000)}
    return "".join([codes[t] for t in left]), "".join([codes[t] for t in right])


def _stretch(spans: Sequence[tuple[int, int]], first: int, count: int, end_of_text: int) -> Span:
    if count:
        return Span(spans[first][0], spans[first + count - 1][1])
    at = spans[first][0] if first < len(spans) else end_of_text
    return Span(at, at)


def _steps(a: str, b: str) -> Iterable[tuple[int, int]]:
    """Which way and how many characters, in order."""
    if len(a) + len(b) >= _LONG:
        return steps(a, b)
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0  # the answer never gets rougher because a machine is busy
    return [(operation, len(characters)) for operation, characters in differ.diff_main(a, b, False)]


def word_edits(left: str, right: str) -> tuple[Edit, ...]:
    """Edits that turn one text into the other, in order; words and numbers stay whole, letter case counts."""
    here, there = places(left), places(right)
    a, b = _as_characters([left[i:j] for i, j in here], [right[i:j] for i, j in there])
    edits, i, j = [], 0, 0
    for operation, count in _steps(a, b):
        on_left, on_right = (0 if operation > 0 else count), (0 if operation < 0 else count)
        lost, come = _stretch(here, i, on_left, len(left)), _stretch(there, j, on_right, len(right))
        edits.append(Edit(_CHANGES[operation], lost, come))
        i, j = i + on_left, j + on_right
    return tuple(edits)


def similarity(left: str, right: str) -> float:
    """Share of tokens that two texts have in common in one order, 0 to 1.

    Of passages it is difflib's ratio; of long texts what a word-by-word comparison keeps.
    """
    a, b = ([text[i:j] for i, j in places(text)] for text in (left.lower(), right.lower()))
    if len(a) + len(b) >= _LONG:
        same = sum(count for operation, count in steps(*_as_characters(a, b)) if operation == 0)
        return 2 * same / (len(a) + len(b))
    from difflib import SequenceMatcher

    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def moved(left: str, right: str, *, least: int = 4) -> Iterator[Edit]:
    """Stretches of `least` tokens and more that stand on both sides, but out of the order of the rest."""
    edits = word_edits(left, right)
    removed = [_Cut.of(left, e.left, least) for e in edits if e.change is Change.REMOVED]
    added = [_Cut.of(right, e.right, least) for e in edits if e.change is Change.ADDED]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, new in enumerate(added):
        for run in new.runs:
            holders[run].append(number)
    for old in removed:
        # Only what has a run of `least` tokens in common is held together at all.
        for number in sorted({number for run in old.runs for number in holders.get(run, ())}):
            yield _longest(old, added[number])


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch that stands on one side only, with all its runs of so many tokens."""

    start: int
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, text: str, span: Span, least: int) -> "_Cut":
        own = span.of(text)
        spans = tuple(tokens(own))
        words = tuple(s.of(own).lower() for s in spans)
        runs = frozenset(words[i : i + least] for i in range(len(words) - least + 1))
        return cls(span.start, spans, words, runs)

    def part(self, first: int, count: int) -> Span:
        return Span(self.spans[first].start, self.spans[first + count - 1].end).shifted(self.start)


def _longest(old: _Cut, new: _Cut) -> Edit:
    from difflib import SequenceMatcher

    block = SequenceMatcher(None, old.words, new.words, autojunk=False).find_longest_match()
    return Edit(Change.MOVED, old.part(block.a, block.size), new.part(block.b, block.size))
