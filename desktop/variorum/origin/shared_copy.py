"""Which articles are one source: long stretches of the same words, or one body named for one value."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from variorum.article.article import Article
from variorum.fact.fact import Fact, Moment, Quantity, Term, Value
from variorum.language.naming.folding import folded

_RUN = 6  # words in a row that count as copied
_LONGEST = 200_000  # characters by which a copy is told
_COPIED = 0.4  # share of the shorter article's runs at which two articles are one copy


def _runs(article: Article) -> frozenset[str]:
    return runs_of(" ".join(p.text for p in article.story)[:_LONGEST])


@lru_cache(maxsize=16)  # a dispute that an editor merged is weighed anew at every decision
def runs_of(text: str) -> frozenset[str]:
    """Every stretch of six words in a row, in lower case."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(" ".join(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))


def copies(articles: Sequence[Article]) -> dict[str, str]:
    """Article id → the least id among the articles that carry the same copy."""
    runs = {article.id: _runs(article) for article in articles}
    first = {article: article for article in runs}
    for left in sorted(runs):
        for right in sorted(runs):
            shorter = min(len(runs[left]), len(runs[right]))
            if left < right and shorter and len(runs[left] & runs[right]) >= _COPIED * shorter:
                new, old = sorted((first[left], first[right]))
                first = {article: new if root == old else root for article, root in first.items()}
    return first


def _said(value: Value) -> str:
    if isinstance(value, Quantity):
        return f"{value.number:.15g} {value.bound}"
    if isinstance(value, Moment):
        return value.start
    return folded(value.form if isinstance(value, Term) else value.text)


def origins(facts: Sequence[Fact], copy_of: Mapping[str, str]) -> list[str]:
    """An origin "o1", "o2" … for each fact: one for one copy, and one for one body named for one value."""
    known: dict[tuple[str, ...], str] = {}
    names: list[str] = []
    for fact in facts:
        by_copy = ("copy", copy_of.get(fact.passage.article, fact.passage.article))
        by_body = ("body", folded(fact.attribution), _said(fact.value)) if fact.attribution else by_copy
        name = known.get(by_copy) or known.get(by_body) or f"o{len(set(known.values())) + 1}"
        known.setdefault(by_copy, name)
        known.setdefault(by_body, name)
        names.append(name)
    return names
