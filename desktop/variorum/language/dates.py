"""Dates and times as they are written, kept symbolic until the day they count from is known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from variorum.text.span import Span

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_COUNT = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
}
_COUNT |= {"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a couple of": 2, "couple of": 2}
# Hours that a part of the day covers; "night" runs into the next day, whose hours count here as 24 and more.
PARTS = {
    "morning": (5, 12),
    "afternoon": (12, 18),
    "evening": (17, 22),
    "night": (19, 28),
    "dawn": (4, 7),
    "noon": (12, 12),
    "midnight": (0, 0),
}


@dataclass(frozen=True, slots=True)
class DateExpression:
    """What a date says, field by field; None where it does not say."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 0 Monday … 6 Sunday
    shift: int | None = None  # "ago", "yesterday", "in three days": so many units from the anchor
    unit: str | None = None  # day | week | month | year | decade
    relation: str = ""  # last | this | next
    phase: str = ""  # early | mid | late | end
    part: str = ""  # morning, night …
    clock: str | None = None  # HH:MM
    zone: str = ""
    vague: bool = False  # "a few days ago"


_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?"
    r"|aug(?:ust|\.)?|sept?(?:ember)?\.?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])"
)
_DAY = r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d:]|,\d{3})"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d,]\d|\d)"
_WEEKDAY = (
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|tues|wed|thu|thur"
    r"|thurs|fri|sat|sun)\.?(?=,))"
)
_PHASE = (
    r"(?:(?P<phase>early|mid|late|the\s+end\s+of|end\s+of|the\s+beginning\s+of|beginning\s+of"
    r"|the\s+start\s+of)[\s-]+(?:in\s+|on\s+)?(?:the\s+)?)?"
)
_PART = r"(?:\s+(?P<part>morning|afternoon|evening|night))?"
_NUMBER = (
    r"(?P<count>\d{1,3}|an?\s+couple\s+of|couple\s+of|an?|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|several|a\s+few|few|some)"
)

_FORMS = [
    r"(?P<year>(?:19|20)\d\d)-(?P<month>0\d|1[0-2])-(?P<day>[0-2]\d|3[01])",
    rf"{_PHASE}(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY}(?:(?:,\s*|\s+){_YEAR})?",
    rf"{_PHASE}(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?",
    rf"{_PHASE}{_MONTH}(?:\s+of)?,?\s+{_YEAR}",
    r"(?P<month>0?\d|1[0-2])/(?P<day>[0-2]?\d|3[01])/(?P<year>(?:19|20)\d\d)",
    rf"(?:(?P<relation>last|next|this|past|coming)\s+){_MONTH}",
    rf"{_PHASE}(?:(?P<relation>last|next|this|past|coming)\s+)?{_WEEKDAY}{_PART}",
    rf"(?P<word>today|yesterday|tomorrow|tonight|overnight|the\s+day\s+before|the\s+previous\s+day){_PART}",
    r"(?:(?P<relation>last|this|earlier\s+this|later\s+this|next|earlier\s+that)"
    r"\s+)(?P<unit>night|morning|afternoon|evening|week|month|year|spring|summer|autumn|fall"
    r"|winter|decade)",
    rf"(?P<about>about|some|around|almost|nearly|more\s+than|over|just|roughly)?\s?{_NUMBER}"
    rf"\s+(?P<unit>day|week|month|year|decade)s?\s+(?P<ago>ago|earlier|before|later)",
    r"(?:the\s+)?end\s+of\s+(?:the|this)\s+(?P<endunit>week|month|year)",
    rf"{_PHASE}(?:(?:in|since|of|by|from|until|till|during|before|after|to|for|through)\s+)?"
    rf"(?:the\s+(?:year\s+)?)?{_YEAR}(?:s\b)?",
    rf"(?:in|since|by|from|until|till|during|before|after|through)\s+{_PHASE}{_MONTH}",
]
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>a\.?m\.?"
    r"|p\.?m\.?)(?![a-z])|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?!\d)"
    r"|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s*(?:GMT|UTC|hours|hrs))|(?P<named>noon"
    r"|midnight|dawn|sunrise|daybreak|dusk|sunset)"
)
_ZONE = (
    r"(?:\s*\(?(?P<zone>GMT|UTC|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|CET|CEST|MSK|IST"
    r"|JST|AEST|local\s+time)\b\)?)?"
)


@cache
def _forms() -> list[re.Pattern[str]]:
    return [re.compile(rf"(?<![\w$£€.,]){form}(?!\w)", re.IGNORECASE) for form in _FORMS]


@cache
def _clock_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w:.])(?:{_CLOCK}){_ZONE}", re.IGNORECASE)


def _month(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else MONTHS.index(text[:3].lower()) + 1


def _weekday(text: str | None) -> int | None:
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(text[:3].lower())) if text else None


def _phase(text: str | None) -> str:
    words = re.sub(r"\s+", " ", (text or "").lower())
    if words in ("early", "mid", "late", ""):
        return words
    return "end" if "end" in words else "early"


def _counted(found: dict[str, str | None]) -> tuple[int, bool]:
    words = re.sub(r"\s+", " ", (found["count"] or "").lower())
    number = int(words) if words.isdigit() else _COUNT.get(words, 3)
    return number, words in ("several", "a few", "few", "some")


def _relative(found: dict[str, str | None], span: Span) -> DateExpression | None:
    """ "three weeks ago", "yesterday", "last night", "the end of the month"."""
    if found.get("ago"):
        number, vague = _counted(found)
        if (found["ago"] or "").lower() in ("before", "later", "earlier"):
            return None  # counted from an event, not from publication
        return DateExpression(
            span, shift=-number, unit=(found["unit"] or "").lower(), vague=vague or bool(found["about"])
        )
    if word := re.sub(r"\s+", " ", (found.get("word") or "").lower()):
        shift = {"yesterday": -1, "tomorrow": 1, "the day before": -1, "the previous day": -1}.get(word, 0)
        part = "night" if word in ("tonight", "overnight") else (found.get("part") or "").lower()
        return DateExpression(span, shift=shift, unit="day", part=part)
    if found.get("endunit"):
        return DateExpression(span, shift=0, unit=(found["endunit"] or "").lower(), phase="end")
    if not found.get("unit"):
        return None
    unit, back = (found["unit"] or "").lower(), (found["relation"] or "").lower()
    if unit in PARTS:
        return DateExpression(span, shift=-1 if back == "last" else 0, unit="day", part=unit)
    shift = {"last": -1, "next": 1}.get(back, 0)
    return DateExpression(span, shift=shift, unit=unit, relation=back)


def _expression(match: re.Match[str]) -> DateExpression | None:
    found = match.groupdict()
    span = Span(*match.span())
    if relative := _relative(found, span):
        return relative
    if found.get("ago"):
        return None
    relation = {"past": "last", "coming": "next"}.get(
        (found.get("relation") or "").lower(), (found.get("relation") or "").lower()
    )
    year, day = found.get("year"), found.get("day")
    return DateExpression(
        span,
        year=int(year) if year else None,
        month=_month(found.get("month")),
        day=int(day) if day else None,
        weekday=_weekday(found.get("weekday")),
        unit="decade" if year and match[0].rstrip().lower().endswith("s") else None,
        relation=relation,
        phase=_phase(found.get("phase")),
        part=(found.get("part") or "").lower(),
    )


def _is_may(match: re.Match[str]) -> bool:
    """The verb "may" and the bare words "march" and "second" are no months."""
    word = match.groupdict().get("month") or ""
    alone = not match.groupdict().get("day") and not match.groupdict().get("year")
    return alone and word[:3].lower() in ("may", "mar") and not word[:1].isupper()


def _calendar(text: str, taken: bytearray) -> list[DateExpression]:
    """Dates that do not overlap, the fullest form first; `taken` is marked where they stand."""
    found: list[DateExpression] = []
    for form in _forms():
        for match in form.finditer(text):
            if any(taken[match.start() : match.end()]) or _is_may(match):
                continue
            if expression := _expression(match):
                found.append(expression)
                taken[match.start() : match.end()] = b"\1" * len(match[0])
    return found


def _clock(match: re.Match[str]) -> str:
    if match["named"]:
        return {"noon": "12:00", "midnight": "00:00"}.get(match["named"].lower(), "")
    if match["military"]:
        return f"{match['military'][:2]}:{match['military'][2:]}"
    if match["hour24"]:
        return f"{int(match['hour24']):02}:{match['minute24']}"
    hour = int(match["hour"]) % 12 + (12 if match["half"][0].lower() == "p" else 0)
    return f"{hour:02}:{match['minute'] or '00'}"


def _clocks(text: str) -> Iterator[DateExpression]:
    for match in _clock_pattern().finditer(text):
        clock = _clock(match)
        part = "" if clock else "dawn"
        zone = (match["zone"] or "").upper()
        yield DateExpression(Span(*match.span()), clock=clock or None, part=part, zone=zone)


_BETWEEN = re.compile(
    r"[\s,(]*(?:at|on|of|about|around|early|late|just|after|before|shortly|local"
    r"\s+time)?[\s,]*(?:at|on|about|around|early|late)?\s*",
    re.I,
)
_FARTHEST = 40  # characters between a clock time and its day


def _joined(text: str, left: DateExpression, right: DateExpression) -> DateExpression | None:
    """A clock time and the day beside it as one expression."""
    one_each = bool(left.clock or left.part == "dawn") != bool(right.clock)
    near = right.span.start - left.span.end <= _FARTHEST
    if not one_each or not near or not _BETWEEN.fullmatch(text[left.span.end : right.span.start]):
        return None
    time, day = (left, right) if left.clock or left.part == "dawn" else (right, left)
    if time.year or time.month or time.weekday is not None or time.shift is not None:
        return None
    return replace(
        day, span=left.span.cover(right.span), clock=time.clock, part=day.part or time.part, zone=time.zone
    )


def date_expressions(text: str) -> list[DateExpression]:
    """Every date and time of a text, in order; a clock time beside a day makes one expression."""
    found: list[DateExpression] = []
    taken = bytearray(len(text))
    calendar = _calendar(text, taken)
    clocks = [c for c in _clocks(text) if not any(taken[c.span.start : c.span.end])]
    for expression in sorted([*calendar, *clocks], key=lambda e: e.span):
        joined = _joined(text, found[-1], expression) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(expression)
    return found
