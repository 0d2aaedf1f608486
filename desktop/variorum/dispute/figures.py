"""Figures of one thing that do not agree."""

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from variorum.alignment.cells import OfPairs, Square
from variorum.alignment.likeness import Likeness
from variorum.alignment.overlap import Matrix
from variorum.dispute.candidate import Candidate
from variorum.dispute.figure_verdicts import admit_each_other, figure_verdict
from variorum.dispute.grouping import across, groups, likely, pairs_of
from variorum.dispute.pool import Group, Pool, over_pairs, row_of
from variorum.dispute.weighing import differ, of_group, shares, variety
from variorum.fact.extraction import Mention
from variorum.fact.fact import Kind, Quantity
from variorum.language.bound import Bound
from variorum.language.lexicon import lexicon
from variorum.language.trained import Trained
from variorum.text.message import Message


def figure_pool(found: Sequence[Mention], alike: Likeness, trained: Trained) -> Pool:
    """Groups of unlike figures that may count one thing, in several articles or within one."""
    limits = trained.thresholds
    articles = [mention.fact.passage.article for mention in found]
    values = [_quantity(mention) for mention in found]
    chance = _comparable(across(alike.probability, articles), values)
    told = likely("figure", chance, articles, limits)
    told = _one_by_one(told, found, alike.probability)
    told = [group for group in told if len({(values[n].number, values[n].bound) for n in group}) > 1]
    within = _within_one(values, found, articles, alike.probability, limits["figure internal"])
    groups = [*told, *(pair for pair in within if not any(set(pair) <= set(group) for group in told))]
    features = _features(groups, found, values, alike, chance) if groups else {}

    def word(n: int) -> Candidate:
        row = row_of(features, n)
        return _candidate([found[k] for k in groups[n]], [values[k] for k in groups[n]], row)

    facts = [mention.fact for mention in found]
    return Pool("figure", facts, groups, [Kind.QUANTITY] * len(groups), features, word)


def _comparable(chance: Square, values: Sequence[Quantity]) -> Square:
    """The chances of figures that measure the same sort of thing: a length of time is no number of people."""
    codes = np.array([_measure(value) for value in values])
    if isinstance(chance, OfPairs):
        left, right = chance.cells.both(codes)
        return chance.only(left == right)
    return chance * np.asarray(codes[:, None] == codes[None, :], np.float32)


def _measure(value: Quantity) -> str:
    if value.unit in _TIMES:
        return "age" if value.what == "aged" else "time"
    if value.unit == "percent":
        return "share"
    return "money" if value.unit.isupper() else "count"


def agreed_figures(found: Sequence[Mention], chance: Square, trained: Trained) -> Iterator[Candidate]:
    """Figures of two or more articles that count one thing alike."""
    limits, articles = trained.thresholds, [mention.fact.passage.article for mention in found]
    alike = groups(across(chance, articles), join=limits["figure join"], average=limits["figure average"])
    for group in _one_by_one(alike, found, chance):
        values = [_quantity(found[n]) for n in group]
        if len({(value.number, value.bound) for value in values}) == 1:
            row = {"mean chance": float(chance[np.ix_(group, group)].mean())}
            yield _candidate([found[n] for n in group], values, row)


def _one_by_one(told: Sequence[Sequence[int]], found: Sequence[Mention], chance: Square) -> list[Group]:
    """Each group once, without figures that overlap one of their own article's: a list is not its parts.

    Of two that overlap stays the one that is more like the rest.
    """
    apart = dict.fromkeys(_without_overlaps(group, found, chance) for group in told)
    return [group for group in apart if len(group) > 1]


def _without_overlaps(group: Sequence[int], found: Sequence[Mention], chance: Square) -> Group:
    kept: list[int] = []
    for n in sorted(group, key=lambda n: (-float(chance[n, list(group)].sum()), n)):
        here = found[n].fact.passage
        others = [found[k].fact.passage for k in kept]
        if not any(
            o.article == here.article and o.paragraph == here.paragraph and o.span.overlaps(here.span)
            for o in others
        ):
            kept.append(n)
    return tuple(sorted(kept))


def _within_one(
    values: Sequence[Quantity],
    found: Sequence[Mention],
    articles: Sequence[str],
    chance: Square,
    least: float,
) -> Iterator[Group]:
    """Pairs of one article, of two paragraphs, that likely count one thing and exclude each other."""
    for i, j in pairs_of(chance, least):
        apart = found[i].fact.passage.paragraph != found[j].fact.passage.paragraph
        same = articles[i] == articles[j] and values[i].unit == values[j].unit
        if same and apart and not admit_each_other(values[i], values[j]):
            yield int(i), int(j)


def _quantity(mention: Mention) -> Quantity:
    assert isinstance(mention.fact.value, Quantity)
    return mention.fact.value


def _candidate(mentions: list[Mention], values: list[Quantity], features: Mapping[str, float]) -> Candidate:
    facts = tuple(mention.fact for mention in mentions)
    verdict, why = figure_verdict(mentions, values)
    return Candidate(
        Kind.QUANTITY, facts, figure_question(mentions, values), verdict, why, "figure", features
    )


_OF_PAIRS = (
    "context jaccard",
    "context covered",
    "sentence jaccard",
    "sentence covered",
    "paragraph jaccard",
    "same noun",
    "same happening",
    "happenings differ",
    "same unit",
    "size apart",
    "depth apart",
)


def _features(
    groups: Sequence[Group],
    found: Sequence[Mention],
    values: Sequence[Quantity],
    alike: Likeness,
    chance: Square,
) -> dict[str, Matrix]:
    facts = [mention.fact for mention in found]
    articles = [fact.passage.article for fact in facts]
    happenings = lexicon("happenings")
    flags = {
        "of people": [value.unit == "people" for value in values],
        "of a happening": [value.what in happenings for value in values],
        "of casualties": [value.what in ("killed", "injured") for value in values],
        "aged": [value.what == "aged" for value in values],
        "exact": [value.bound is Bound.EXACT for value in values],
        "of money": [value.unit.isupper() for value in values],
        "of time": [value.unit in _TIMES for value in values],
        "with a noun": [bool(mention.key) for mention in found],
    }
    return {
        **of_group(groups, facts, chance, [mention.depth for mention in found]),
        **over_pairs(groups, articles, {name: alike.features[name] for name in _OF_PAIRS}),
        **shares(flags, groups),
        "whats": variety([value.what for value in values], groups),
        "nouns": variety([mention.key for mention in found], groups),
        "numbers": variety([value.number for value in values], groups),
        "numbers differ": differ([value.number for value in values], groups),
        "bounds differ": differ([value.bound for value in values], groups),
        **_sizes(groups, [abs(value.number) for value in values]),
    }


def _sizes(groups: Sequence[Group], numbers: Sequence[float]) -> dict[str, Matrix]:
    greatest = np.log1p([max(numbers[n] for n in group) for group in groups])
    least = np.log1p([min(numbers[n] for n in group) for group in groups])
    return {
        "size": np.asarray(greatest, np.float32),
        "spread": np.asarray(np.minimum(5.0, greatest - least), np.float32),
        "small": np.asarray(greatest <= math.log1p(2), np.float32),
    }


_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


def _most(words: list[str]) -> str:
    """The most frequent word; the first by alphabet among equals; "" where there is none."""
    named = sorted({word for word in words if word})
    return max(named, key=words.count) if named else ""


def figure_question(mentions: Sequence[Mention], values: Sequence[Quantity]) -> Message:
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
