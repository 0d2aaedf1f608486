"""Dates of one happening that do not agree."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from variorum.alignment.overlap import Matrix
from variorum.dispute.candidate import Candidate, group_features
from variorum.dispute.dispute import Verdict
from variorum.dispute.grouping import across, groups
from variorum.fact.certainty import speech_verbs
from variorum.fact.extraction import Mention
from variorum.fact.fact import Kind, Moment
from variorum.language.trained import Trained
from variorum.text.message import Message


def date_candidates(found: Sequence[Mention], chance: Matrix, trained: Trained) -> Iterator[Candidate]:
    """Groups of dates of one happening, in two or more articles, or in one that contradicts itself."""
    limits = trained.thresholds
    apart = across(chance, [mention.fact.passage.article for mention in found])
    for group in groups(apart, join=limits["date join"], average=limits["date average"]):
        mentions = [found[n] for n in group]
        moments = [_moment(mention) for mention in mentions]
        agreed = len({moment.start for moment in moments}) == 1
        if len({mention.fact.passage.article for mention in mentions}) > 1:
            yield _candidate(mentions, moments, chance[np.ix_(group, group)], agreed=agreed)


def _moment(mention: Mention) -> Moment:
    assert isinstance(mention.fact.value, Moment)
    return mention.fact.value


def _candidate(mentions: list[Mention], moments: list[Moment], chance: Matrix, *, agreed: bool) -> Candidate:
    facts = [mention.fact for mention in mentions]
    verdict, why = _verdict(mentions, moments)
    features = group_features(facts, chance, [mention.depth for mention in mentions]) | _features(
        mentions, moments
    )
    return Candidate(Kind.DATE, tuple(facts), _question(mentions), verdict, why, "date", features, agreed)


def _consistent(left: Moment, right: Moment) -> bool:
    """Whether one date is the other, said more finely, or lies within it."""
    shorter, longer = sorted((left.start, right.start), key=len)
    if longer.startswith(shorter):
        return True
    return any(
        a.end and a.start[:10] <= b.start[:10] <= a.end[:10] for a, b in ((left, right), (right, left))
    )


def _verdict(mentions: list[Mention], moments: list[Moment]) -> tuple[Verdict, Message]:
    if all(_consistent(left, right) for left, right in combinations(moments, 2)):
        return Verdict.PRECISION, Message("The dates admit one another; some are finer.")
    if len({moment.start[:10] for moment in moments}) == 1:
        return Verdict.PRECISION, Message("The day is the same; the hour differs.")
    return Verdict.CONTRADICTION, Message("The dates exclude one another.")


def _features(mentions: list[Mention], moments: list[Moment]) -> dict[str, float]:
    pairs = list(combinations(moments, 2))
    context = [mention.context for mention in mentions]
    return {
        "dates": float(len({moment.start for moment in moments})),
        "dates differ": float(len({moment.start for moment in moments}) > 1),
        "days differ": float(len({moment.start[:10] for moment in moments if len(moment.start) >= 10}) > 1),
        "clocks": sum(len(moment.start) > 10 for moment in moments) / len(moments),
        "days": sum(len(moment.start) == 10 for moment in moments) / len(moments),
        "years": sum(len(moment.start) == 4 for moment in moments) / len(moments),
        "consistent": sum(_consistent(left, right) for left, right in pairs) / max(1, len(pairs)),
        "in all contexts": float(len(frozenset.intersection(*context))),
        "written differently": len({m.fact.passage.quote.lower() for m in mentions}) / len(mentions),
    }


def _question(mentions: list[Mention]) -> Message:
    """Asks by the clause that shares most with the others; who said it tells too little."""

    def told(mention: Mention) -> tuple[bool, int, int, str]:
        shared = sum(len(mention.context & other.context) for other in mentions if other is not mention)
        return bool(mention.context & speech_verbs()), -shared, len(mention.clause), mention.clause

    nearest = min(mentions, key=told)
    return Message("When was it: “{clause}”?", {"clause": nearest.clause or nearest.fact.passage.quote})
