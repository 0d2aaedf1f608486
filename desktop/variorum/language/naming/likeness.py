"""What tells whether two names are one, letter by letter and word by word."""

from variorum.language.naming.folding import consonants, folded, initials_of
from variorum.language.naming.wordwise import word_features


def name_features(a: str, b: str) -> dict[str, float]:
    """Of two names as written; each between 0 and 1, and the same whichever name comes first."""
    x, y = folded(a), folded(b)
    initials = float(initials_of(a, b) or initials_of(b, a))
    return _letters(x, y) | _words(x, y) | word_features(x, y) | {"initials": initials}


def _letters(x: str, y: str) -> dict[str, float]:
    import jellyfish
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    one, two = consonants(x), consonants(y)
    return {
        "ratio": fuzz.ratio(x, y) / 100,
        "sorted ratio": fuzz.token_sort_ratio(x, y) / 100,
        "set ratio": fuzz.token_set_ratio(x, y) / 100,
        "partial ratio": fuzz.partial_ratio(x, y) / 100,
        "unspaced ratio": fuzz.ratio(x.replace(" ", ""), y.replace(" ", "")) / 100,
        "jaro winkler": JaroWinkler.similarity(x, y),
        "skeleton": fuzz.ratio(one, two) / 100,
        "same skeleton": float(one == two),
        "same sound": float(jellyfish.metaphone(x) == jellyfish.metaphone(y)),
        "same start": float(x[:1] == y[:1]),
        "length": min(len(x), len(y)) / max(1, len(x), len(y)),
        "shorter": min(len(x), len(y), 40) / 40,
        "longer": min(max(len(x), len(y)), 40) / 40,
    }


def _words(x: str, y: str) -> dict[str, float]:
    one, two = set(x.split()), set(y.split())
    shared = len(one & two)
    return {
        "words shared": shared / max(1, min(len(one), len(two))),
        "all words": shared / max(1, len(one | two)),
        "one word": float(len(one) == 1 and len(two) == 1),
        "words left": (len(one | two) - shared) / max(1, len(one | two)),
    }
