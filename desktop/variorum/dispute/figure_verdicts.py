"""Tells how figures of one thing differ: whether they exclude one another or only seem to."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from variorum.dispute.dispute import Verdict
from variorum.fact.extraction import Mention
from variorum.fact.fact import Quantity
from variorum.fact.passages import quotable
from variorum.language.bound import Bound
from variorum.language.lexicon import lexicon
from variorum.text.message import Message
from variorum.translation import later

_CLOSE = 1.12  # what is nearer than this and said with "about" may be one number
_LONGEST_QUOTED = 70  # characters of an account within a reason
_Said = tuple[Mention, Quantity]


def admit_each_other(left: Quantity, right: Quantity) -> bool:
    """Whether a number may be what both say."""
    low = max(_or(left.lower, -math.inf), _or(right.lower, -math.inf))
    return low <= min(_or(left.upper, math.inf), _or(right.upper, math.inf))


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def figure_verdict(mentions: Sequence[Mention], values: Sequence[Quantity]) -> tuple[Verdict, Message]:
    """The verdict and why, by the first rule that holds."""
    said = list(zip(mentions, values, strict=True))
    if len({mention.fact.passage.article for mention in mentions}) == 1:
        return Verdict.INTERNAL, _two_figures(
            later("One article says both “{left}” and “{right}”."), said[:2]
        )
    whats = {value.what for value in values if value.what in lexicon("happenings")}
    if len(whats) > 1:
        return Verdict.SCOPE, Message(
            "The figures may count different things: {whats}.", {"whats": ", ".join(sorted(whats))}
        )
    apart = list(_apart(said))
    if not apart:
        return Verdict.PRECISION, Message("The figures admit one another; some are more exact.")
    if any(value.bound is not Bound.EXACT for value in values) and _spread(values) < _CLOSE:
        return Verdict.PRECISION, Message("The figures lie close together.")
    return _of_excluding(said, apart)


def _of_excluding(said: list[_Said], apart: list[tuple[_Said, _Said]]) -> tuple[Verdict, Message]:
    """The verdict on figures some of which exclude each other."""
    nearest = apart[0]
    if all(_rounded(left[1], right[1]) for left, right in apart):
        return Verdict.PRECISION, _two_figures(
            later("“{left}” and “{right}” may be one figure, rounded."), nearest
        )
    if all(_of_a_part(left) != _of_a_part(right) for left, right in apart):
        return Verdict.SCOPE, _two_figures(
            later("Of “{left}” and “{right}”, one may count only a part."), nearest
        )
    if all(left[0].key and right[0].key and left[0].key != right[0].key for left, right in apart):
        return Verdict.SCOPE, _two_figures(
            later("“{left}” and “{right}” may count different things."), nearest
        )
    if all(Bound.VAGUE in (left[1].bound, right[1].bound) for left, right in apart):
        return Verdict.PRECISION, _two_figures(later("“{left}” and “{right}”: one is vague."), nearest)
    if not _articles_apart(said):
        return Verdict.APPARENT, Message(
            "Each article gives a figure that the others admit; the rest may count something else."
        )
    return Verdict.CONTRADICTION, _two_figures(later("“{left}” and “{right}” exclude each other."), nearest)


def _apart(said: list[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Pairs of figures that cannot both be right."""
    for left, right in combinations(said, 2):
        if not admit_each_other(left[1], right[1]):
            yield left, right


def _articles_apart(said: list[_Said]) -> bool:
    """Whether no figure of one article admits any figure of another: who gives two counts two things."""
    given: dict[str, list[Quantity]] = defaultdict(list)
    for mention, value in said:
        given[mention.fact.passage.article].append(value)
    return any(
        not any(admit_each_other(a, b) for a in given[left] for b in given[right])
        for left, right in combinations(given, 2)
    )


def _rounded(left: Quantity, right: Quantity) -> bool:
    """Whether one number is the other with fewer figures: 1,200 of 1,187, 11 of 11.5."""
    fewer, more = sorted((left.number, right.number), key=_figures)
    digits = _figures(fewer)
    if _figures(more) == digits or not fewer or not more or left.unit != right.unit:
        return False
    step = 10.0 ** (math.floor(math.log10(abs(fewer))) + 1 - digits)
    return abs(fewer - more) <= step / 2 and _spread((left, right)) < _CLOSE


def _figures(number: float) -> int:
    """How many figures a number is written with, without the noughts that fill it up."""
    return len(f"{abs(number):.6f}".replace(".", "").strip("0")) if number else 1


@cache
def _part_words() -> frozenset[str]:
    return frozenset(lexicon("counting")["part"])


def _of_a_part(said: _Said) -> bool:
    """Whether a figure's own words say that it counts what others leave: "two more people"."""
    words = said[0].fact.passage.quote.lower().replace("more than", "").split()
    return any(word in _part_words() for word in words)


def _spread(values: Sequence[Quantity]) -> float:
    numbers = [abs(value.number) for value in values]
    return max(numbers) / min(numbers) if min(numbers) else math.inf


def _two_figures(template: str, pair: Sequence[_Said]) -> Message:
    left, right = (quotable(mention.fact.passage.quote, most=_LONGEST_QUOTED) for mention, _ in pair)
    return Message(template, {"left": left, "right": right})
