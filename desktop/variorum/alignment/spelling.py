"""One word for the spellings of a name, and one for the verbs of a happening, so that clauses match."""

from collections.abc import Iterable, Mapping
from functools import cache

from variorum.language.lexicon import lexicon


@cache
def happenings() -> Mapping[str, str]:
    """Lemma → the happening it tells of: kill, die, dead → #killed."""
    return {lemma: f"#{name}" for name, lemmas in lexicon("happenings").items() for lemma in lemmas}


def _alike(left: str, right: str) -> bool:
    """Whether two words are likely one name in two spellings: they sound alike and differ in few letters."""
    import jellyfish
    from rapidfuzz.distance import JaroWinkler

    if min(len(left), len(right)) < 4:
        return False
    sounds = jellyfish.metaphone(left) == jellyfish.metaphone(right)
    return JaroWinkler.similarity(left, right) >= (0.84 if sounds else 0.94)


def one_spelling(names: Iterable[str]) -> dict[str, str]:
    """Each word of a name → the spelling that stands for all that are alike (the first by alphabet)."""
    import anyascii

    chosen: dict[str, str] = {}
    folded: dict[str, str] = {}
    for name in sorted(set(names)):
        plain = anyascii.anyascii(name).lower()
        twin = next((other for other, text in folded.items() if text == plain or _alike(text, plain)), None)
        if twin is None:
            folded[name] = plain
        chosen[name] = chosen[twin] if twin else name
    return chosen


class Vocabulary:
    """Rewrites bags of lemmas so that spellings of one name and verbs of one happening are one word."""

    def __init__(self, names: Iterable[str]) -> None:
        self._one = {**one_spelling(names)}

    def word(self, lemma: str) -> str:
        return self._one.get(lemma) or happenings().get(lemma, lemma)

    def bag(self, lemmas: frozenset[str]) -> frozenset[str]:
        return frozenset(map(self.word, lemmas))
