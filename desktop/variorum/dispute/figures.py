"""Figures of one thing that do not agree."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from variorum.alignment.overlap import Matrix
from variorum.dispute.candidate import Candidate, group_features
from variorum.dispute.dispute import Verdict
from variorum.dispute.grouping import across, groups
from variorum.fact.extraction import Mention
from variorum.fact.fact import Kind, Quantity
from variorum.language.bound import Bound
from variorum.language.lexicon import lexicon
from variorum.language.trained import Trained
from variorum.text.message import Message


def figure_candidates(found: Sequence[Mention], chance: Matrix, trained: Trained) -> Iterator[Candidate]:
    """Groups of figures that count one thing, in two or more articles, or in one that contradicts itself."""
    limits = trained.thresholds
    apart = across(chance, [mention.fact.passage.article for mention in found])
    for group in groups(apart, join=limits["figure join"], average=limits["figure average"]):
        mentions = [found[n] for n in group]
        values = [_quantity(mention) for mention in mentions]
        articles = {mention.fact.passage.article for mention in mentions}
        agreed = len({(value.number, value.bound) for value in values}) == 1
        if len(articles) > 1 or (not agreed and chance[np.ix_(group, group)].max() > 0.5):
            yield _candidate(mentions, values, chance[np.ix_(group, group)], agreed=agreed)


def _quantity(mention: Mention) -> Quantity:
    assert isinstance(mention.fact.value, Quantity)
    return mention.fact.value


def _candidate(mentions: list[Mention], values: list[Quantity], chance: Matrix, *, agreed: bool) -> Candidate:
    facts = [mention.fact for mention in mentions]
    verdict, why = _verdict(mentions, values)
    features = group_features(facts, chance, [mention.depth for mention in mentions]) | _features(
        mentions, values
    )
    return Candidate(
        Kind.QUANTITY, tuple(facts), _question(mentions, values), verdict, why, "figure", features, agreed
    )


def _features(mentions: list[Mention], values: list[Quantity]) -> dict[str, float]:
    numbers = [value.number for value in values]
    happenings = lexicon("happenings")
    return {
        "numbers": float(len(set(numbers))),
        "numbers differ": float(len(set(numbers)) > 1),
        "spread": min(5.0, math.log1p(max(map(abs, numbers))) - math.log1p(min(map(abs, numbers)))),
        "bounds differ": float(len({value.bound for value in values}) > 1),
        "size": math.log1p(max(map(abs, numbers))),
        "of people": sum(value.unit == "people" for value in values) / len(values),
        "of a happening": sum(value.what in happenings for value in values) / len(values),
        "of casualties": sum(value.what in ("killed", "injured") for value in values) / len(values),
        "whats": len({value.what for value in values}) / len(values),
        "nouns": len({mention.key for mention in mentions}) / len(mentions),
        "small": float(max(map(abs, numbers)) <= 2),
        "aged": sum(value.what == "aged" for value in values) / len(values),
    }


def _overlap(left: Quantity, right: Quantity) -> bool:
    low = max(_or(left.lower, -math.inf), _or(right.lower, -math.inf))
    return low <= min(_or(left.upper, math.inf), _or(right.upper, math.inf))


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _verdict(mentions: list[Mention], values: list[Quantity]) -> tuple[Verdict, Message]:
    if len({mention.fact.passage.article for mention in mentions}) == 1:
        return Verdict.INTERNAL, Message("One article gives more than one figure.")
    if all(_overlap(left, right) for left in values for right in values):
        return Verdict.PRECISION, Message("The figures admit one another; some are more exact.")
    if any(value.bound is not Bound.EXACT for value in values) and _spread(values) < 1.12:
        return Verdict.PRECISION, Message("The figures lie close together.")
    return Verdict.CONTRADICTION, Message("The figures exclude one another.")


def _spread(values: list[Quantity]) -> float:
    numbers = [abs(value.number) for value in values]
    return max(numbers) / min(numbers) if min(numbers) else math.inf


def _question(mentions: list[Mention], values: list[Quantity]) -> Message:
    whats = [value.what for value in values if value.what]
    what = max(sorted(set(whats)), key=whats.count) if whats else ""
    nouns = [mention.key for mention in mentions if mention.key]
    noun = max(sorted(set(nouns)), key=nouns.count) if nouns else ""
    if what == "aged":
        return Message("How old: “{quote}”?", {"quote": mentions[0].fact.passage.quote})
    if what in lexicon("happenings") and all(value.unit == "people" for value in values):
        return Message("How many people were {what}?", {"what": what})
    if what in lexicon("happenings") and noun and noun != what:
        return Message("How many were {what}: {noun}?", {"what": what, "noun": noun})
    if any(value.unit and value.unit.isupper() for value in values):
        return Message("How much money: “{quote}”?", {"quote": mentions[0].fact.passage.quote})
    return Message("How many, or how much: {noun}?", {"noun": noun or mentions[0].fact.passage.quote})
