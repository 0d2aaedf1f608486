"""Times of day as they are written: 5:30 p.m., 0130 GMT, half past six, from 5 to 7 p.m."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.language.date_expression import DateExpression
from variorum.language.date_words import alternatives, numbers, plain
from variorum.text.span import Span

_HALF_DAY = r"(?:a\.?m\.?|p\.?m\.?)(?![a-z])"
_ZONE = (
    r"(?:\s*\(?(?P<zone>GMT|UTC|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|CET|CEST|MSK|IST"
    r"|JST|AEST|local\s+time)\b\)?)?"
)
_OPENING = (
    rf"(?:(?P<between>between\s+)?(?P<from>(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?)(?:\s*(?P<fromhalf>{_HALF_DAY}))?"
    r"(?:\s*[-–—]\s*|\s+(?:to|until|till|(?(between)and|to))\s+))?"
)


def _clock() -> str:
    hours = alternatives(word for word, n in numbers().items() if 1 <= n <= 12 and len(word) > 2)
    return (
        rf"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<half>{_HALF_DAY})"
        rf"|(?P<hourshort>1[0-2]|0?\d):(?P<minuteshort>[0-5]\d)(?P<halfshort>[ap])(?![\w.])"
        r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?!\d)"
        r"|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s*(?:GMT|UTC|hours|hrs))"
        rf"|(?:(?P<offset>half|quarter)\s+(?P<side>past|to)\s+)(?P<spoken>{hours})\b(?:\s*(?P<spokenhalf>{_HALF_DAY}))?"
        rf"|(?P<oclock>{hours}|1[0-2]|[1-9])\s*o['’]clock"
        rf"|(?P<wordhour>{hours})\s+(?P<wordhalf>{_HALF_DAY})"
        r"|(?P<named>noon|midday|midnight|dawn|sunrise|daybreak|dusk|sunset)"
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w:.])(?:{_OPENING}(?:{_clock()}){_ZONE})(?!\w)", re.IGNORECASE)


def _hour(hour: int, half: str | None) -> int:
    """The hour of the day by the half it is in, "a.m." or "p.m."."""
    if not half:
        return hour
    return hour % 12 + (12 if half[0].lower() == "p" else 0)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else numbers()[plain(text)]


def _text(hour: int, minute: int) -> str:
    return f"{hour % 24:02}:{minute:02}"


def _spoken(match: re.Match[str]) -> str:
    """ "half past six", "quarter to seven", "six o'clock", "six pm"."""
    if match["offset"]:
        minutes = 30 if match["offset"].lower() == "half" else 15
        total = _hour(_number(match["spoken"]), match["spokenhalf"]) * 60
        total += minutes if match["side"].lower() == "past" else -minutes
        return _text(total // 60, total % 60)
    return _text(_hour(_number(match["oclock"] or match["wordhour"]), match["wordhalf"]), 0)


def _time(match: re.Match[str]) -> str:
    if match["named"]:
        return {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}.get(match["named"].lower(), "")
    if match["military"]:
        return f"{match['military'][:2]}:{match['military'][2:]}"
    if match["hour24"]:
        return _text(int(match["hour24"]), int(match["minute24"]))
    if match["hourshort"]:
        return _text(_hour(int(match["hourshort"]), match["halfshort"]), int(match["minuteshort"]))
    if match["hour"]:
        return _text(_hour(int(match["hour"]), match["half"]), int(match["minute"] or 0))
    return _spoken(match)


def _opening(match: re.Match[str], close: str) -> str:
    """The hour that a stretch opens with: in the same half of the day as its close, if that comes later."""
    hour, _, minute = (match["from"] or "").replace(".", ":").partition(":")
    half = match["fromhalf"] or match["half"] or match["halfshort"]
    opened = _text(_hour(int(hour), half), int(minute or 0))
    if not match["fromhalf"] and half and opened > close:
        other = "a" if half[0].lower() == "p" else "p"
        return _text(_hour(int(hour), other), int(minute or 0))
    return opened


def clocks(text: str) -> Iterator[DateExpression]:
    """Every time of day in a text."""
    for match in _pattern().finditer(text):
        time, zone, span = _time(match), (match["zone"] or "").upper(), Span(*match.span())
        if match["from"] and time:
            yield DateExpression(span, clock=_opening(match, time), clock_end=time, zone=zone)
        else:
            yield DateExpression(span, clock=time or None, part="" if time else "dawn", zone=zone)
