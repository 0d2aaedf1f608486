"""Two names compared word by word: what is matched, what is left, what speaks against."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from variorum.language.naming.folding import consonants, sounds
from variorum.language.naming.words import Word, core, word

_ALIKE = 0.7  # below it two words share no more than chance makes words share
_INITIAL = 0.85


@lru_cache(maxsize=200_000)
def _likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if (len(a) == 1 or len(b) == 1) and a[:1] == b[:1]:
        return _INITIAL
    x, y = consonants(a), consonants(b)
    heard = 0.97 * JaroWinkler.similarity(x, y) if min(len(x), len(y)) > 1 else 0.0
    return float(max(JaroWinkler.similarity(a, b), heard))


def word_features(x: str, y: str) -> dict[str, float]:
    """Of two folded names; what the words tell that the letters do not."""
    one, two = ([word(w) for w in name.split()] or [word("")] for name in (x, y))
    return _matched(one, two) | _meant(one, two) | _cores(one, two) | _numbers(x, y)


def _matched(one: Sequence[Word], two: Sequence[Word]) -> dict[str, float]:
    alike = [[max(0.0, (_likeness(a.text, b.text) - _ALIKE) / (1 - _ALIKE)) for b in two] for a in one]
    mine, yours = [max(row) for row in alike], [max(column) for column in zip(*alike, strict=True)]
    covered = sorted(_covered(words, best) for words, best in ((one, mine), (two, yours)))
    left = sorted(
        max(w.weight * (1 - best) for w, best in zip(words, found, strict=True))
        for words, found in ((one, mine), (two, yours))
    )
    weights = sorted(sum(w.weight for w in words) for words in (one, two))
    return {
        "least covered": covered[0],
        "most covered": covered[1],
        "most left": left[1],
        "least left": left[0],
        "weight": min(1.0, weights[0] / 4),
        "rarest word": max(w.weight for w in (*one, *two)),
        "fewer words": min(len(one), len(two)) / max(len(one), len(two)),
    }


def _covered(words: Sequence[Word], best: Sequence[float]) -> float:
    whole = sum(w.weight for w in words)
    return sum(w.weight * b for w, b in zip(words, best, strict=True)) / whole if whole else 0.0


def _meant(one: Sequence[Word], two: Sequence[Word]) -> dict[str, float]:
    kinds = [frozenset().union(*(w.kinds for w in words)) for words in (one, two)]
    sides = [frozenset().union(*(w.sides for w in words)) for words in (one, two)]
    only = [sides[0] - sides[1], sides[1] - sides[0]]
    return {
        "kind shared": float(bool(kinds[0] & kinds[1])),
        "kinds differ": float(bool(kinds[0] and kinds[1] and not kinds[0] & kinds[1])),
        "kind on one side": float(bool(kinds[0]) != bool(kinds[1])),
        "contrast": float(any(a == c and b != d for a, b in only[0] for c, d in only[1])),
        "contrast on one side": float(bool(sides[0]) != bool(sides[1])),
    }


def _cores(one: Sequence[Word], two: Sequence[Word]) -> dict[str, float]:
    a, b = core(one), core(two)
    x, y = ("".join(w.text for w in words) for words in (one, two))
    heard = [sounds(name) for name in (x, y, a, b)]
    return {
        "core ratio": fuzz.ratio(a, b) / 100,
        "core skeleton": fuzz.ratio(consonants(a), consonants(b)) / 100,
        "core part": (fuzz.partial_ratio(a, b) + fuzz.partial_ratio(b, a)) / 200,
        "core length": min(len(a), len(b), 40) / 40,
        "sounds ratio": fuzz.ratio(heard[0], heard[1]) / 100,
        "core sounds ratio": fuzz.ratio(heard[2], heard[3]) / 100,
        "core sounds start": JaroWinkler.similarity(heard[2], heard[3]),
    }


def _numbers(x: str, y: str) -> dict[str, float]:
    one, two = re.findall(r"\d+", x), re.findall(r"\d+", y)
    return {"numbers differ": float(one != two), "numbers clash": float(bool(one and two and one != two))}
