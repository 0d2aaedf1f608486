"""Figures of one thing that do not agree."""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

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
    """Groups of figures that count one thing, in two or more articles or in one that contradicts itself."""
    limits = trained.thresholds
    articles = [mention.fact.passage.article for mention in found]
    told = groups(across(chance, articles), join=limits["figure join"], average=limits["figure average"])
    told = [kept for group in told if len(kept := _one_by_one(group, found, chance)) > 1]
    for group in [*told, *_within_one(found, articles, chance, limits["figure internal"], told)]:
        mentions = [found[n] for n in group]
        values = [_quantity(mention) for mention in mentions]
        agreed = len({(value.number, value.bound) for value in values}) == 1
        yield _candidate(mentions, values, chance[np.ix_(group, group)], agreed=agreed)


def _one_by_one(group: list[int], found: Sequence[Mention], chance: Matrix) -> list[int]:
    """The group without figures that overlap one of their own article's: a list is not the same as its parts.

    Of two that overlap stays the one that is more like the rest.
    """
    kept: list[int] = []
    for n in sorted(group, key=lambda n: (-float(chance[n, group].sum()), n)):
        here = found[n].fact.passage
        others = [found[k].fact.passage for k in kept]
        if not any(
            o.article == here.article and o.paragraph == here.paragraph and o.span.overlaps(here.span)
            for o in others
        ):
            kept.append(n)
    return sorted(kept)


def _within_one(
    found: Sequence[Mention], articles: list[str], chance: Matrix, least: float, told: list[list[int]]
) -> Iterator[list[int]]:
    """Pairs of one article that likely count one thing, exclude each other and are in no group together."""
    together = {frozenset(pair) for group in told for pair in combinations(group, 2)}
    for i, j in np.argwhere(np.triu(chance, 1) >= least):
        left, right = _quantity(found[i]), _quantity(found[j])
        apart = found[i].fact.passage.paragraph != found[j].fact.passage.paragraph
        same = articles[i] == articles[j] and left.unit == right.unit
        if same and apart and not _overlap(left, right) and frozenset((int(i), int(j))) not in together:
            yield [int(i), int(j)]


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
    whats = {value.what for value in values if value.what in lexicon("happenings")}
    if len(whats) > 1:
        return Verdict.SCOPE, Message(
            "The figures may count different things: {whats}.", {"whats": ", ".join(sorted(whats))}
        )
    if all(_overlap(left, right) for left in values for right in values):
        return Verdict.PRECISION, Message("The figures admit one another; some are more exact.")
    if any(value.bound is not Bound.EXACT for value in values) and _spread(values) < 1.12:
        return Verdict.PRECISION, Message("The figures lie close together.")
    return Verdict.CONTRADICTION, Message("The figures exclude one another.")


def _spread(values: list[Quantity]) -> float:
    numbers = [abs(value.number) for value in values]
    return max(numbers) / min(numbers) if min(numbers) else math.inf


_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


def _most(words: list[str]) -> str:
    """The most frequent word; the first by alphabet among equals; "" where there is none."""
    named = sorted({word for word in words if word})
    return max(named, key=words.count) if named else ""


def _question(mentions: list[Mention], values: list[Quantity]) -> Message:
    """Asks for what most of the figures count, else by the clause of the plainest account."""
    what = _most([value.what for value in values])
    nouns = [m.word for m, value in zip(mentions, values, strict=True) if value.number != 1] or [
        m.word for m in mentions
    ]
    noun, unit = _most(nouns), _most([value.unit for value in values])
    clause = min((m.clause for m in mentions if m.clause), key=lambda text: (len(text), text), default="")
    quote = clause or mentions[0].fact.passage.quote
    if what == "aged":
        return Message("How old: “{quote}”?", {"quote": quote})
    if unit in _TIMES:
        return Message("How long: “{quote}”?", {"quote": quote})
    if unit == "percent":
        return Message("What share: “{quote}”?", {"quote": quote})
    if unit.isupper():
        return Message("How much money: “{quote}”?", {"quote": quote})
    if what in lexicon("happenings"):
        counted = "people" if unit == "people" else noun or "people"
        return Message("How many {counted} were {what}?", {"counted": counted, "what": what})
    if noun:
        return Message("How many {counted}: “{quote}”?", {"counted": noun, "quote": quote})
    return Message("How much: “{quote}”?", {"quote": quote})
