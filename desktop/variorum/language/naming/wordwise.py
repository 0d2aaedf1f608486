"""Two names compared word by word: what is matched, what is left, what speaks against."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from variorum.language.naming.folding import consonants, sounds
from variorum.language.naming.words import Parts, parts

_ALIKE = 0.7
_INITIAL = 0.85


@lru_cache(maxsize=200_000)
def _likeness(a: str, b: str) -> float:
    """How much more two words share than chance makes words share."""
    return max(0.0, (_similarity(a, b) - _ALIKE) / (1 - _ALIKE))


def _similarity(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if (len(a) == 1 or len(b) == 1) and a[:1] == b[:1]:
        return _INITIAL
    x, y = consonants(a), consonants(b)
    heard = 0.97 * JaroWinkler.similarity(x, y) if min(len(x), len(y)) > 1 else 0.0
    return float(max(JaroWinkler.similarity(a, b), heard))


def word_features(x: str, y: str) -> dict[str, float]:
    """Of two folded names; what the words tell that the letters do not."""
    one, two = parts(x), parts(y)
    return _matched(one, two) | _meant(one, two) | _cores(one, two) | _numbers(one, two)


def _matched(one: Parts, two: Parts) -> dict[str, float]:
    alike = [[_likeness(a.text, b.text) for b in two.words] for a in one.words]
    mine, yours = [max(row) for row in alike], [max(column) for column in zip(*alike, strict=True)]
    covered = sorted((_covered(one, mine), _covered(two, yours)))
    left = sorted((_left(one, mine), _left(two, yours)))
    lengths = sorted((len(one.words), len(two.words)))
    return {
        "least covered": covered[0],
        "most covered": covered[1],
        "most left": left[1],
        "least left": left[0],
        "weight": min(1.0, min(one.weight, two.weight) / 4),
        "rarest word": max(w.weight for w in (*one.words, *two.words)),
        "fewer words": lengths[0] / lengths[1],
    }


def _covered(name: Parts, best: Sequence[float]) -> float:
    if not name.weight:
        return 0.0
    return sum([w.weight * b for w, b in zip(name.words, best, strict=True)]) / name.weight


def _left(name: Parts, best: Sequence[float]) -> float:
    return max([w.weight * (1 - b) for w, b in zip(name.words, best, strict=True)])


def _meant(one: Parts, two: Parts) -> dict[str, float]:
    kinds, others = one.kinds, two.kinds
    shared = bool(kinds & others)
    mine, yours = one.sides - two.sides, two.sides - one.sides
    return {
        "kind shared": float(shared),
        "kinds differ": float(bool(kinds and others and not shared)),
        "kind on one side": float(bool(kinds) != bool(others)),
        "contrast": float(any(a == c and b != d for a, b in mine for c, d in yours)),
        "contrast on one side": float(bool(one.sides) != bool(two.sides)),
    }


def _cores(one: Parts, two: Parts) -> dict[str, float]:
    a, b = one.core, two.core
    heard, other = sounds(a), sounds(b)
    return {
        "core ratio": fuzz.ratio(a, b) / 100,
        "core skeleton": fuzz.ratio(consonants(a), consonants(b)) / 100,
        "core part": (fuzz.partial_ratio(a, b) + fuzz.partial_ratio(b, a)) / 200,
        "core length": min(len(a), len(b), 40) / 40,
        "sounds ratio": fuzz.ratio(sounds(one.whole), sounds(two.whole)) / 100,
        "core sounds ratio": fuzz.ratio(heard, other) / 100,
        "core sounds start": JaroWinkler.similarity(heard, other),
    }


def _numbers(one: Parts, two: Parts) -> dict[str, float]:
    differ = one.numbers != two.numbers
    return {
        "numbers differ": float(differ),
        "numbers clash": float(bool(differ and one.numbers and two.numbers)),
    }
