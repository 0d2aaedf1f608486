"""Tells an update from a contradiction: a later article may know more than an earlier one."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from variorum.dispute.candidate import Candidate
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Certainty, Quantity
from variorum.text.message import Message

# Happenings whose count only grows while a story goes on.
_GROWING = frozenset({"killed", "injured", "displaced", "arrested", "infected", "missing", "captured"})


def as_update(candidate: Candidate, published: Mapping[str, str | None]) -> Candidate:
    """The candidate, its contradiction called one of time where each later day's figures are no lower."""
    figures = [fact.value for fact in candidate.facts if isinstance(fact.value, Quantity)]
    days = [(published.get(fact.passage.article) or "")[:10] for fact in candidate.facts]
    if candidate.judge == "claim" and _came_true(candidate, days):
        return replace(
            candidate, verdict=Verdict.TIME, why=Message("Earlier articles expect what later ones tell.")
        )
    growing = figures and all(value.what in _GROWING for value in figures)
    if candidate.verdict is not Verdict.CONTRADICTION or not growing or "" in days or len(set(days)) < 2:
        return candidate
    by_day = {
        day: [v.number for v, d in zip(figures, days, strict=True) if d == day] for day in sorted(set(days))
    }
    if all(max(earlier) <= min(later) for earlier, later in pairwise(by_day.values())):
        return replace(
            candidate,
            verdict=Verdict.TIME,
            why=Message("Later articles give higher figures: it may be an update."),
        )
    return candidate


def _came_true(candidate: Candidate, days: list[str]) -> bool:
    """Whether every article that expects a thing is older than every one that tells of it."""
    expected = [d for f, d in zip(candidate.facts, days, strict=True) if f.certainty is Certainty.EXPECTED]
    told = [d for f, d in zip(candidate.facts, days, strict=True) if f.certainty is not Certainty.EXPECTED]
    undecided = candidate.verdict is not Verdict.PRECISION or "" in days or not expected or not told
    return not undecided and max(expected) < min(told)
