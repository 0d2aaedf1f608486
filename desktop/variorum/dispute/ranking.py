"""Judges how likely an editor must settle a group of accounts, so that what matters comes first."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from variorum.alignment.overlap import Matrix
from variorum.dispute.candidate import Candidate
from variorum.dispute.grouping import without_repeats as best_groups
from variorum.dispute.pool import Pool
from variorum.fact.fact import Quantity
from variorum.language.lexicon import lexicon
from variorum.language.trained import Trained

_UNJUDGED = 0.25  # score of what no model judges: damaged text, nearly always true and never urgent
_LEAST_OF_A_POOL = 0.02
_MOST_OF_A_POOL = 100


def scores(pool: Pool, trained: Trained) -> Matrix:
    """For each group the chance that a reader lists it, weighed with that of one that must be settled."""
    listed = trained.models.get(f"listed {pool.judge}")
    major = trained.models.get(f"major {pool.judge}")
    if listed is None or not pool.features:
        return np.full(len(pool.groups), _UNJUDGED, np.float32)
    if major is None:  # nothing of this kind was ever called grave where the models learned
        return listed.probability(pool.features)
    weight = np.float32(trained.thresholds["major weight"])
    return (1 - weight) * listed.probability(pool.features) + weight * major.probability(pool.features)


def _order(candidate: Candidate, value: float) -> tuple[float, str, str]:
    first = candidate.facts[0].passage
    return (-round(value, 9), first.quote, candidate.question.template)


def _best(pool: Pool, trained: Trained) -> list[tuple[Candidate, float]]:
    """The pool's best groups, in words, none of which repeats a better one."""
    values = scores(pool, trained)
    kept = best_groups(pool.groups, values, most=_MOST_OF_A_POOL)
    return [(pool.word(n), float(values[n])) for n in kept if values[n] >= _LEAST_OF_A_POOL]


def ranked(pools: Sequence[Pool], trained: Trained) -> list[tuple[Candidate, float]]:
    """Candidates with scores, the most important first; ties by their words, never by order of input."""
    scored = [pair for pool in pools for pair in _best(pool, trained)]
    return sorted(scored, key=lambda pair: _order(*pair))


def without_repeats(
    scored: Sequence[tuple[Candidate, float]], *, most: int | None = None
) -> list[tuple[Candidate, float]]:
    """The first `most`, without those of which a better one of the same kind quotes a third already."""
    kept: list[tuple[Candidate, float]] = []
    for candidate, value in scored:
        if len(kept) == most:
            break
        if not any(_repeats(candidate, other) for other, _ in kept):
            kept.append((candidate, value))
    return kept


def totals_first(scored: Sequence[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """The same list, but among figures of one happening a total goes before its parts, which are smaller."""
    places: dict[str, list[int]] = {}
    for place, (candidate, _) in enumerate(scored):
        if name := _happening(candidate):
            places.setdefault(name, []).append(place)
    ordered = list(scored)
    for own in places.values():
        larger = sorted((scored[place] for place in own), key=lambda pair: -_size(pair[0]))
        for place, pair in zip(own, larger, strict=True):
            ordered[place] = pair
    return ordered


def _happening(candidate: Candidate) -> str:
    """What most of a candidate's figures of people tell of."""
    values = [fact.value for fact in candidate.facts if isinstance(fact.value, Quantity)]
    told = Counter(v.what for v in values if v.unit == "people" and v.what in lexicon("happenings"))
    return told.most_common(1)[0][0] if told else ""


def _size(candidate: Candidate) -> float:
    return max(fact.value.number for fact in candidate.facts if isinstance(fact.value, Quantity))


def _repeats(candidate: Candidate, other: Candidate) -> bool:
    if candidate.judge != other.judge and {candidate.judge, other.judge} != {"claim", "descriptor"}:
        return False
    places = {(f.passage.article, f.passage.paragraph): f.passage.span for f in other.facts}
    held = [places.get((f.passage.article, f.passage.paragraph)) for f in candidate.facts]
    inside = sum(
        span is not None and span.overlaps(fact.passage.span)
        for span, fact in zip(held, candidate.facts, strict=True)
    )
    return inside * 3 >= len(candidate.facts)
