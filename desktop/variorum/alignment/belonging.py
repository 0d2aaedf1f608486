"""Which articles of a case tell of something else, so that one that strayed in moves no finding."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from variorum.fact.extraction import ArticleFacts

# An article left out wrongly costs more than a stray that is kept. Over 23 events none of 93 articles comes
# nearer to what is asked than a third above it, whole or cut to its first paragraphs; of whole articles of
# other events, most of them on the same topic, 998 in 1,000 stay below. Short ones share less.
_LEAST_ALIKE = 0.40
_LONG_ENOUGH = 150  # content words from which that holds; of fewer, as much less is asked
_SHORTEST = 20  # below which nothing can be said


@dataclass(frozen=True, slots=True)
class _Sight:
    """An article's content words by weight, and its names."""

    words: Mapping[str, float]
    length: float
    names: frozenset[str]
    told: int


def strays(facts: Sequence[ArticleFacts]) -> frozenset[str]:
    """The ids of articles that share neither words nor names with any other, where two or more others do.

    An article in a language whose grammar is not read shares too few words with the others to be judged.
    """
    sights = {f.article.id: _sight(f) for f in facts}
    foreign = {f.article.id for f in facts if f.article.source.language not in (None, "en")}
    lone = {
        id
        for id, sight in sights.items()
        if id not in foreign
        and sight.told >= _SHORTEST
        and all(_alike(sight, other) < _asked(sight) for name, other in sights.items() if name != id)
    }
    return frozenset(lone) if len(lone) <= len(sights) - 2 else frozenset()


def _sight(facts: ArticleFacts) -> _Sight:
    count = Counter(lemma for proposition in facts.propositions for lemma in proposition.lemmas)
    words = {word: 1 + log(n) for word, n in sorted(count.items())}
    names = frozenset(mention.key for mention in facts.names if mention.key)
    return _Sight(words, sqrt(sum(weight * weight for weight in words.values())), names, count.total())


def _asked(sight: _Sight) -> float:
    return _LEAST_ALIKE * min(1.0, sight.told / _LONG_ENOUGH)


def _alike(left: _Sight, right: _Sight) -> float:
    """The cosine of their words, and half the share of the fewer names that both have."""
    both = sum(weight * right.words.get(word, 0.0) for word, weight in left.words.items())
    shared = len(left.names & right.names) / max(1, min(len(left.names), len(right.names)))
    return both / max(1e-9, left.length * right.length) + shared / 2
