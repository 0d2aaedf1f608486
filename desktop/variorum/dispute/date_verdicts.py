"""Tells how dates of one happening differ: whether they exclude one another or one is finer."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import combinations

from variorum.dispute.dispute import Verdict
from variorum.fact.extraction import Mention
from variorum.fact.fact import Moment
from variorum.fact.passages import quotable
from variorum.text.message import Message
from variorum.translation import later

_LONGEST_QUOTED = 70  # characters of an account within a reason
_NEAR = timedelta(minutes=20)  # what a whole or half hour may stand for


def one_date(left: Moment, right: Moment) -> bool:
    """Whether one date is the other, said more finely, or lies within it."""
    shorter, longer = sorted((left.start, right.start), key=len)
    if longer.startswith(shorter):
        return True
    return any(
        a.end and a.start[:10] <= b.start[:10] <= a.end[:10] for a, b in ((left, right), (right, left))
    )


def date_verdict(mentions: Sequence[Mention], moments: Sequence[Moment]) -> tuple[Verdict, Message]:
    """The verdict and why, by the first rule that holds."""
    said = list(zip(mentions, moments, strict=True))
    apart = [(a, b) for a, b in combinations(said, 2) if not one_date(a[1], b[1])]
    if not apart:
        return Verdict.PRECISION, Message("The dates admit one another; some are finer.")
    if len({moment.start[:10] for moment in moments}) == 1:
        return Verdict.PRECISION, Message("The day is the same; the hour differs.")
    if all(_round_hour(a[1], b[1]) for a, b in apart):
        return Verdict.PRECISION, _two_dates(
            later("“{left}” ({left_date}) and “{right}” ({right_date}) lie close together."), apart[0]
        )
    between = next(_articles_apart(said), None)
    if between is None:
        return Verdict.APPARENT, Message(
            "Each article gives a date that the others admit; the rest may be of something else."
        )
    return Verdict.CONTRADICTION, _two_dates(
        later("“{left}” ({left_date}) and “{right}” ({right_date}) exclude each other."), between
    )


_Said = tuple[Mention, Moment]


def _articles_apart(said: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """A date of each of two articles none of whose dates agree: who gives two dates tells of two things."""
    given: dict[str, list[_Said]] = defaultdict(list)
    for mention, moment in said:
        given[mention.fact.passage.article].append((mention, moment))
    for left, right in combinations(given, 2):
        if not any(one_date(a[1], b[1]) for a in given[left] for b in given[right]):
            yield given[left][0], given[right][0]


def _round_hour(left: Moment, right: Moment) -> bool:
    """Whether one may be the other, told by the whole or half hour."""
    if min(len(left.start), len(right.start)) < len("2020-02-24T17:30"):
        return False
    one, other = (datetime.fromisoformat(moment.start[:16]) for moment in (left, right))
    return abs(one - other) <= _NEAR and (one.minute % 30 == 0) != (other.minute % 30 == 0)


def _two_dates(template: str, pair: tuple[_Said, _Said]) -> Message:
    """Both as said and as worked out: two articles may mean two days by "Wednesday"."""
    words = {}
    for side, (mention, moment) in zip(("left", "right"), pair, strict=True):
        words[side] = quotable(mention.fact.passage.quote, most=_LONGEST_QUOTED)
        words[f"{side}_date"] = moment.start.replace("T", " ")
    return Message(template, words)
