"""Dates and times as they are written, kept symbolic until the day they count from is known."""

import re
import string
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from variorum.language.clock import clocks
from variorum.language.date_expression import MONTHS as MONTHS
from variorum.language.date_expression import PARTS as PARTS
from variorum.language.date_expression import WEEKDAYS as WEEKDAYS
from variorum.language.date_expression import DateExpression as DateExpression
from variorum.language.date_forms import families, near, starts
from variorum.language.date_reading import expression
from variorum.language.lexicon import lexicon

_Join = Callable[[str, DateExpression, DateExpression], DateExpression | None]
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_FARTHEST = 40  # characters between the parts of one date
_READ_AHEAD = 512  # texts whose dates are kept; figures and dates of a paragraph are read one after the other
_STRETCHES = frozenset({"day", "week", "weekend", "month", "quarter", "half", "year", "decade"})

_BETWEEN = re.compile(
    r"[\s,(]*(?:at|on|of|about|around|early|late|just|after|before|shortly|from|between|local"
    r"\s+time)?[\s,]*(?:at|on|about|around|early|late|from|between)?(?:\s*morning|\s*evening)?[\s,]*(?:at\s+)?",
    re.I,
)
_SAYS_WHICH = re.compile(r"\d\s*[ap]\.?m?\b|\b0\d[:.]?\d\d|\b(?:noon|midnight)\b", re.I)
_LATE = re.compile(r"\b(?:afternoon|evening|night|tonight)\b", re.I)
_OF = re.compile(r",?\s+(?:of|in|from)\s+(?:the\s+)?", re.I)
_BESIDE = re.compile(r",?\s+(?:on\s+)?", re.I)
_LEADING = re.compile(r"(?:of|in|from|to|until|till|through)\s+", re.I)
_TO = re.compile(
    r"\s*(?:[-–—]|\b(?:to|until|till|through|thru|and\s+(?:ends?|ending)\s+on)\b)\s*(?:the\s+)?", re.I
)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.I)
_OPENS_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_BOUNDS = re.compile(
    r"\b(?:(?P<since>since|starting(?:\s+on)?|from)|(?P<until>until|till|by|no\s+later\s+than|as\s+late\s+as)"
    r"|(?P<before>before|prior\s+to)|(?P<after>after))\s+(?:the\s+)?$",
    re.I,
)


def _calendar(text: str, taken: bytearray) -> list[DateExpression]:
    """Dates that do not overlap, the fullest form first; `taken` is marked where they stand."""
    found: list[DateExpression] = []
    lowered = text.translate(_LOWER)  # lowers nothing that would change the places of the others
    begun = starts(lowered)
    for family in families():
        places = near(lowered, family, begun)
        for form in family.forms if places else ():
            found += _of_form(text, lowered, form, places, taken)
    return found


def _of_form(
    text: str, lowered: str, form: re.Pattern[str], places: list[int], taken: bytearray
) -> Iterator[DateExpression]:
    names = lexicon("dates")["not_dates"]
    for place in places:
        match = None if taken[place] else form.match(lowered, place)
        if match is None or any(taken[place : match.end()]) or match[0] in names:
            continue
        if read := expression(match, text):
            yield read
            taken[place : match.end()] = b"\1" * len(match[0])


def _with_hour(text: str, left: DateExpression, right: DateExpression) -> DateExpression | None:
    """A clock time and the day beside it as one expression."""
    if left.is_clock == right.is_clock or not _BETWEEN.fullmatch(_gap(text, left, right)):
        return None
    time, day = (left, right) if left.is_clock else (right, left)
    if day.clock or day.recurring or not day.names_a_day:
        return None
    words = left.span.cover(right.span).of(text)
    return replace(
        day,
        span=left.span.cover(right.span),
        clock=_later(time.clock, words),
        clock_end=_later(time.clock_end, words),
        part=day.part or time.part,
        zone=time.zone,
    )


def _later(clock: str | None, words: str) -> str | None:
    """An hour of the evening that is counted from noon without saying so: "tonight at 7:30"."""
    if not clock or not "01:00" <= clock < "12:00" or _SAYS_WHICH.search(words):
        return clock
    first = "01:00" if re.search(r"\bafternoon\b", words, re.I) else "05:00"
    return f"{int(clock[:2]) + 12}{clock[2:]}" if _LATE.search(words) and clock >= first else clock


def _gap(text: str, left: DateExpression, right: DateExpression) -> str:
    """What stands between two dates, with the preposition that the second opens with."""
    opening = _LEADING.match(right.span.of(text))
    return text[left.span.end : right.span.start] + (opening[0] if opening else "")


def _names_a_stretch(date: DateExpression) -> bool:
    """A year, month, week or the like, in which other dates may lie."""
    if date.recurring or date.stretch or date.end or date.day is not None or date.weekday is not None:
        return False
    return (
        bool(date.year or date.month)
        or (date.unit in _STRETCHES - {"day"} and date.shift is not None)
        or (date.within is not None and date.unit in _STRETCHES)
    )


def _within(text: str, left: DateExpression, right: DateExpression) -> DateExpression | None:
    """ "Monday of next week", "the last week of 2019", "this week Monday", "the week of May 3"."""
    gap, span = _gap(text, left, right), left.span.cover(right.span)
    if left.unit in ("week", "weekend") and left.ordinal == 0:
        return (
            replace(left, span=span, within=right) if not right.is_clock and _BESIDE.fullmatch(gap) else None
        )
    if (
        _names_a_stretch(left)
        and left.unit == "week"
        and right.weekday is not None
        and _BESIDE.fullmatch(gap)
    ):
        free = right.within is None and not right.month and not right.relation
        return replace(right, span=span, within=left) if free else None
    if not _names_a_stretch(right) or left.is_clock or left.year or left.recurring:
        return None
    wanted = {"week": left.weekday is not None, "month": left.day is not None and left.month is None}
    beside = wanted.get(right.unit or "") and _BESIDE.fullmatch(gap)
    if not (_OF.fullmatch(gap) or beside):
        return None
    return _placed(left, right)


def _placed(left: DateExpression, right: DateExpression) -> DateExpression | None:
    """The left date as one within the right one, where it can be one."""
    whole = left.span.cover(right.span)
    if left.is_part:
        return replace(left, span=whole, within=right)
    if left.relation == "last" and left.unit in _STRETCHES:
        return replace(left, span=whole, within=right, ordinal=-1, shift=None, relation="")
    if left.weekday is not None and left.day is None and right.unit == "week":
        return replace(left, span=whole, within=right)
    if left.feast and (right.year or right.unit == "year"):
        return replace(left, span=whole, within=right)
    if left.day is not None and left.month is None and (right.month or right.unit == "month"):
        inside = replace(left.end, within=right) if left.end else None
        return replace(left, span=whole, within=right, end=inside)
    if left.month is not None and right.unit == "year":
        return replace(left, span=whole, within=right)
    return None


def _counted(text: str, left: DateExpression, right: DateExpression) -> DateExpression | None:
    """ "three days after Christmas", "two weeks from Monday"."""
    if (
        left.counted != "from"
        or right.is_clock
        or right.is_part
        or not _BESIDE.fullmatch(_gap(text, left, right))
    ):
        return None
    return replace(left, span=left.span.cover(right.span), origin=right, counted="")


def _ranged(text: str, left: DateExpression, right: DateExpression) -> DateExpression | None:
    """ "from Monday to Friday", "between now and May 21"; hours alone make no range of days."""
    if left.end or right.end or left.is_part or right.is_part or left.recurring or right.recurring:
        return None
    if not left.names_a_day or not right.names_a_day:
        return None
    gap = _gap(text, left, right)
    opened = text[max(0, left.span.start - 15) : left.span.start] + left.span.of(text)[:8]
    between = re.search(r"\bbetween\b", opened, re.I) and _AND.fullmatch(gap)
    if not (between or _TO.fullmatch(gap)):
        return None
    return replace(left, span=left.span.cover(right.span), end=right)


def _folded(text: str, found: Sequence[DateExpression], join: _Join, *, back: bool) -> list[DateExpression]:
    """Neighbours joined where `join` makes one of two; from the end where parts hang on what follows."""
    kept: list[DateExpression] = []
    for one in reversed(found) if back else found:
        left, right = (one, kept[-1] if kept else None) if back else (kept[-1] if kept else None, one)
        near = left is not None and right is not None and right.span.start - left.span.end <= _FARTHEST
        joined = join(text, left, right) if near and left is not None and right is not None else None
        if joined is not None:
            kept[-1] = joined
        else:
            kept.append(one)
    return kept[::-1] if back else kept


def _bounded(text: str, date: DateExpression) -> DateExpression:
    """A date with the word before it, or that it opens with, that makes it a bound."""
    opened = re.match(r"\w+\s+", date.span.of(text))
    before = text[max(0, date.span.start - 24) : date.span.start] + (opened[0] if opened else "")
    found = _BOUNDS.search(before) or _BOUNDS.search(text[max(0, date.span.start - 24) : date.span.start])
    open_ended = date.end is None and date.clock_end is None
    return replace(date, bound=found.lastgroup or "") if found and open_ended else date


@lru_cache(maxsize=_READ_AHEAD)
def _read(text: str) -> tuple[DateExpression, ...]:
    taken = bytearray(len(text))
    calendar = _calendar(text, taken)
    hours = [c for c in clocks(text) if not any(taken[c.span.start : c.span.end])]
    found = sorted([*calendar, *hours], key=lambda e: e.span)
    found = _folded(text, found, _within, back=True)
    found = _folded(text, found, _with_hour, back=False)
    found = _folded(text, found, _counted, back=True)
    found = _folded(text, found, _ranged, back=False)
    return tuple(_bounded(text, one) for one in found if not one.is_part)


def date_expressions(text: str) -> list[DateExpression]:
    """Every date and time of a text, in order; what together makes one date is one expression."""
    return list(_read(text))
