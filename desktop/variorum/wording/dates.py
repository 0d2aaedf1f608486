"""Says ISO dates, as coarse as they are known, the way a newspaper writes them."""

import re

from variorum.text.message import Message
from variorum.wording.sentences import say

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d)[\d:.]*(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def date_text(iso: str, *, language: str = "en") -> str:
    """ "2020-02-24" as "24 February 2020"; what is no ISO date stays as it is."""
    parts = _parts(iso)
    if parts is None:
        return iso
    year, month, day, time = parts
    return _said(_template(month, day, time), language, year=year, month=month, day=day, time=time)


def stretch_text(start: str, end: str, *, language: str = "en") -> str:
    """Two dates as one stretch, without saying a common month or year twice."""
    first, last = _parts(start), _parts(end)
    if first is None or last is None or first[3] or last[3]:
        return _joined(date_text(start, language=language), date_text(end, language=language), language)
    if first == last:
        return date_text(start, language=language)
    return _joined(_shortened(first, last, language), date_text(end, language=language), language)


def _joined(start: str, end: str, language: str) -> str:
    return say(Message("{start} to {end}", {"start": start, "end": end}), language=language)


def _shortened(first: tuple[str, str, str, str], last: tuple[str, str, str, str], language: str) -> str:
    year, month, day, _ = first
    if day and last[2] and (year, month) == last[:2]:
        return day
    if month and last[1] and year == last[0]:
        return _said("{day} {month}" if day else "{month}", language, day=day, month=month)
    return _said(_template(month, day, ""), language, year=year, month=month, day=day)


def _parts(iso: str) -> tuple[str, str, str, str] | None:
    """Year, month's name, day without its zero, time with its zone; empty where not known."""
    found = _ISO.fullmatch(iso)
    if found is None or not 1 <= int(found["month"] or 1) <= 12:
        return None
    month = MONTHS[int(found["month"]) - 1] if found["month"] else ""
    return found["year"], month, (found["day"] or "").lstrip("0"), _time(found["time"], found["zone"])


def _time(time: str | None, zone: str | None) -> str:
    if not time:
        return ""
    if not zone:
        return time
    return f"{time} UTC" if zone == "Z" else f"{time} UTC{zone}"


def _template(month: str, day: str, time: str) -> str:
    if time:
        return "{day} {month} {year}, {time}"
    if day:
        return "{day} {month} {year}"
    return "{month} {year}" if month else "{year}"


def _said(template: str, language: str, **parts: str) -> str:
    if parts.get("month"):
        parts["month"] = say(Message(parts["month"]), language=language)
    return say(Message(template, parts), language=language)
