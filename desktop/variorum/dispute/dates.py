"""Dates of one happening that do not agree."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from variorum.alignment.cells import OfPairs, Square
from variorum.alignment.likeness import Likeness
from variorum.alignment.overlap import Matrix
from variorum.dispute.candidate import Candidate
from variorum.dispute.date_verdicts import date_verdict, one_date
from variorum.dispute.grouping import across, groups, likely
from variorum.dispute.pool import Group, Pool, over_pairs, row_of
from variorum.dispute.weighing import differ, of_group, shares, variety
from variorum.fact.certainty import speech_verbs
from variorum.fact.extraction import Mention
from variorum.fact.fact import Kind, Moment
from variorum.fact.passages import quotable
from variorum.language.trained import Trained
from variorum.text.message import Message
from variorum.translation import later


def date_pool(found: Sequence[Mention], alike: Likeness, trained: Trained) -> Pool:
    """Groups of unlike dates of two or more articles that may be of one happening."""
    limits = trained.thresholds
    articles = [mention.fact.passage.article for mention in found]
    moments = [_moment(mention) for mention in found]
    chance = across(alike.probability, articles)
    told = likely("date", chance, articles, limits)
    groups = [group for group in told if len({moments[n].start for n in group}) > 1]
    features = _features(groups, found, moments, alike, chance) if groups else {}

    def word(n: int) -> Candidate:
        row = row_of(features, n)
        return _candidate([found[k] for k in groups[n]], [moments[k] for k in groups[n]], row)

    facts = [mention.fact for mention in found]
    return Pool("date", facts, groups, [Kind.DATE] * len(groups), features, word)


def agreed_dates(found: Sequence[Mention], chance: Square, trained: Trained) -> Iterator[Candidate]:
    """Dates that two or more articles give alike for one happening."""
    limits, articles = trained.thresholds, [mention.fact.passage.article for mention in found]
    for group in groups(across(chance, articles), join=limits["date join"], average=limits["date average"]):
        moments = [_moment(found[n]) for n in group]
        if len({moment.start for moment in moments}) == 1:
            row = {"mean chance": float(chance[np.ix_(group, group)].mean())}
            yield _candidate([found[n] for n in group], moments, row)


def _moment(mention: Mention) -> Moment:
    assert isinstance(mention.fact.value, Moment)
    return mention.fact.value


def _candidate(mentions: list[Mention], moments: list[Moment], features: Mapping[str, float]) -> Candidate:
    facts = tuple(mention.fact for mention in mentions)
    verdict, why = date_verdict(mentions, moments)
    return Candidate(Kind.DATE, facts, date_question(mentions), verdict, why, "date", features)


_OF_PAIRS = (
    "context jaccard",
    "context covered",
    "sentence jaccard",
    "sentence covered",
    "paragraph jaccard",
    "same day",
    "both clocks",
    "depth apart",
)


def _features(
    groups: Sequence[Group],
    found: Sequence[Mention],
    moments: Sequence[Moment],
    alike: Likeness,
    chance: Square,
) -> dict[str, Matrix]:
    facts = [mention.fact for mention in found]
    articles = [fact.passage.article for fact in facts]
    consistent = _consistent(moments, chance)
    days = [moment.start[:10] if len(moment.start) >= 10 else None for moment in moments]
    flags = {
        "clocks": [len(moment.start) > 10 for moment in moments],
        "days": [len(moment.start) == 10 for moment in moments],
        "years": [len(moment.start) == 4 for moment in moments],
        "stretches": [moment.end is not None for moment in moments],
        "of saying": [bool(mention.context & speech_verbs()) for mention in found],
    }
    pairs: dict[str, Square] = {name: alike.features[name] for name in _OF_PAIRS} | {"consistent": consistent}
    shared = [frozenset.intersection(*(found[n].context for n in group)) for group in groups]
    return {
        **of_group(groups, facts, chance, [mention.depth for mention in found]),
        **over_pairs(groups, articles, pairs),
        **shares(flags, groups),
        "dates": variety([moment.start for moment in moments], groups),
        "days differ": differ(days, groups),
        "in all contexts": np.array([len(words) for words in shared], np.float32),
    }


def _consistent(moments: Sequence[Moment], chance: Square) -> Square:
    """1 where two dates may be one day."""
    if isinstance(chance, OfPairs):
        pairs = zip(chance.cells.left, chance.cells.right, strict=True)
        return chance.cells.told(np.array([one_date(moments[a], moments[b]) for a, b in pairs], np.float32))
    return np.array([[one_date(a, b) for a in moments] for b in moments], np.float32)


def date_question(mentions: Sequence[Mention]) -> Message:
    """Asks by the clause that shares most with the others; who said it tells too little."""

    def told(mention: Mention) -> tuple[bool, int, int, str]:
        shared = sum(len(mention.context & other.context) for other in mentions if other is not mention)
        return bool(mention.context & speech_verbs()), -shared, len(mention.clause), mention.clause

    ordered = sorted(mentions, key=told)
    plain = (question for mention in ordered for question in _plain(mention))
    quoted = ordered[0].clause or ordered[0].fact.passage.quote
    return next(plain, None) or Message("When was it: “{clause}”?", {"clause": quotable(quoted, most=90)})


def _plain(mention: Mention) -> Iterator[Message]:
    """The question that a clause answers by its date, where its grammar is plain and the date not in it."""
    parts, date = mention.phrases, mention.fact.passage.quote
    if date in parts.subject or date in parts.object:
        return
    told, subject = {"subject": parts.subject}, parts.subject and parts.named and not parts.particle
    if subject and parts.participle:
        words = {"was": parts.passive, "participle": parts.participle}
        yield Message("When {was} {subject} {participle}?", told | words)
    for verb, asked in ((parts.base, "did"), (parts.future, "will")):
        if subject and verb and verb not in speech_verbs():
            template = _WHEN[asked, bool(parts.object)]
            yield Message(
                template, told | {"verb": verb} | ({"object": parts.object} if parts.object else {})
            )


_WHEN = {
    ("did", True): later("When did {subject} {verb} {object}?"),
    ("did", False): later("When did {subject} {verb}?"),
    ("will", True): later("When will {subject} {verb} {object}?"),
    ("will", False): later("When will {subject} {verb}?"),
}
