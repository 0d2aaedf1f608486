"""What a newer version of an article says otherwise: paragraph by paragraph, word by word, value by value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from variorum.article.article import Article, Paragraph
from variorum.difference.passages import Difference, differences
from variorum.difference.words import similarity
from variorum.fact.fact import Fact

_ALIKE = 0.35  # share of words in common from which on a paragraph is the other one, rewritten
_MOST_PAIRS = 900  # held against each other; in a longer stretch only what stands at one height

_Pair = tuple[Paragraph | None, Paragraph | None]


class Fate(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"  # the same words, elsewhere
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A paragraph of the older version and the one of the newer that stands for it; one side may lack."""

    fate: Fate
    older: Paragraph | None
    newer: Paragraph | None
    difference: Difference | None = None  # where it was changed


def rewritten(
    older: Article, newer: Article, older_facts: Sequence[Fact], newer_facts: Sequence[Fact]
) -> tuple[Rewritten, ...]:
    """Every paragraph of both versions, in the order of the newer; what is gone stands where it stood."""
    pairs = list(_pairs(older.paragraphs, newer.paragraphs))
    moved = _moved(pairs)
    left_where_they_stood = {old.number for old in moved.values()}
    told = []
    for left, right in pairs:
        if right is not None and right.number in moved:
            told.append(Rewritten(Fate.MOVED, moved[right.number], right))
        elif right is not None or (left is not None and left.number not in left_where_they_stood):
            told.append(_rewritten(left, right, older_facts, newer_facts))
    return tuple(told)


def _moved(pairs: Sequence[_Pair]) -> dict[int, Paragraph]:
    """Number of a paragraph that seems new → the one that went elsewhere, of the same words."""
    gone = [old for old, new in pairs if old is not None and new is None]
    found = {}
    for new in (new for old, new in pairs if old is None and new is not None):
        same = next((old for old in gone if old.text == new.text), None)
        if same is not None:
            gone.remove(same)
            found[new.number] = same
    return found


def _pairs(older: Sequence[Paragraph], newer: Sequence[Paragraph]) -> Iterator[_Pair]:
    texts = [p.text for p in older], [p.text for p in newer]
    for tag, i, j, k, m in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(older[i:j], newer[k:m], strict=True)
        else:
            yield from _likest(older[i:j], newer[k:m])


def _likest(older: Sequence[Paragraph], newer: Sequence[Paragraph]) -> Iterator[_Pair]:
    """Pairs that share most words, in order on both sides, and between them what has no pair."""
    chosen = _in_order(older, newer)
    left = right = 0
    for i, j in [*chosen, (len(older), len(newer))]:
        yield from ((p, None) for p in older[left:i])
        yield from ((None, p) for p in newer[right:j])
        if i < len(older):
            yield older[i], newer[j]
        left, right = i + 1, j + 1


def _in_order(older: Sequence[Paragraph], newer: Sequence[Paragraph]) -> list[tuple[int, int]]:
    many = len(older) * len(newer) > _MOST_PAIRS
    scored = [
        (similarity(a.text, b.text), i, j)
        for i, a in enumerate(older)
        for j, b in enumerate(newer)
        if not many or i == j
    ]
    chosen: list[tuple[int, int]] = []
    for score, i, j in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if score >= _ALIKE and all((i < a) == (j < b) and i != a and j != b for a, b in chosen):
            chosen.append((i, j))
    return sorted(chosen)


def _rewritten(
    left: Paragraph | None, right: Paragraph | None, older: Sequence[Fact], newer: Sequence[Fact]
) -> Rewritten:
    if left is None or right is None:
        return Rewritten(Fate.REMOVED if right is None else Fate.ADDED, left, right)
    if left.text == right.text:
        return Rewritten(Fate.SAME, left, right)
    facts = [
        [fact for fact in facts if fact.passage.paragraph == paragraph.number]
        for facts, paragraph in ((older, left), (newer, right))
    ]
    return Rewritten(Fate.CHANGED, left, right, differences(left.text, right.text, *facts))
