"""Says ISO dates, as coarse as they are known, the way a newspaper writes them."""

import re

from variorum.text.message import Message
from variorum.translation import later
from variorum.wording.sentences import say
from variorum.wording.style import DateForm, form

MONTHS = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d)[\d:.]*(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2} |[^\W\d]+ \d{1,2}\b")
_DAY_WITHIN = re.compile(r"(?<![\w-])\d{4}-\d\d(?:-\d\d)?(?![\w-])")
_QUOTED = re.compile(r"(“[^”]*”)")
_DAY_FIRST, _MONTH_FIRST = later("{day} {month} {year}"), "{month} {day}, {year}"
_Parts = tuple[str, str, str, str]  # year, month's name, day, time


def date_text(iso: str) -> str:
    """ "2020-02-24" as "24 February 2020"; what is no ISO date stays as it is."""
    parts = _parts(iso)
    if parts is None:
        return iso
    year, month, day, time = parts
    if form().dates is DateForm.ISO:
        return f"{iso[:10]} {time}" if time else iso
    said = _said(_template(month, day), year=year, month=month, day=day)
    return f"{said}, {time}" if time else said


def dates_in_words(text: str) -> str:
    """A sentence with its ISO dates said; what it quotes stays as it stands."""
    parts = _QUOTED.split(text)
    for place in range(0, len(parts), 2):
        parts[place] = _DAY_WITHIN.sub(lambda found: date_text(found.group()), parts[place])
    return "".join(parts)


def stretch_text(start: str, end: str) -> str:
    """Two dates as one stretch, without saying a common month or year twice."""
    first, last = _parts(start), _parts(end)
    if first is None or last is None or first[3] or last[3]:
        return _joined(date_text(start), date_text(end))
    if first == last:
        return date_text(start)
    match form().dates:
        case DateForm.ISO:
            ends = (start, end)
        case DateForm.MONTH_FIRST:
            ends = _month_first(first, last)
        case DateForm.DAY_FIRST:
            ends = (_shortened(first, last), date_text(end))
    return _joined(*ends)


def _joined(start: str, end: str) -> str:
    return say(Message("{start} to {end}", {"start": start, "end": end}))


def _shortened(first: _Parts, last: _Parts) -> str:
    year, month, day, _ = first
    if day and last[2] and (year, month) == last[:2]:
        return _said(later("{day}"), day=day)
    if month and last[1] and year == last[0]:
        return _said(later("{day} {month}") if day else "{month}", day=day, month=month)
    return _said(_template(month, day), year=year, month=month, day=day)


def _month_first(first: _Parts, last: _Parts) -> tuple[str, str]:
    """ "February 24" and "27, 2020"; where the years differ, both in full."""
    (year, month, day, _), (last_year, last_month, last_day, _) = first, last
    same_month = day and last_day and first[:2] == last[:2]
    start, end = _template(month, day), _template(last_month, last_day)
    if month and last_month and year == last_year:
        start = "{month} {day}" if day else "{month}"
    if same_month:
        end = "{day}, {year}"
    return (
        _said(start, year=year, month=month, day=day),
        _said(end, year=last_year, month=last_month, day=last_day),
    )


def names_day(text: str) -> bool:
    """Whether a date in words begins with a day, so that something happened on it and not in it."""
    return _DAY.match(text) is not None


def _parts(iso: str) -> _Parts | None:
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


def _template(month: str, day: str) -> str:
    if day:
        return _MONTH_FIRST if form().dates is DateForm.MONTH_FIRST else _DAY_FIRST
    return later("{month} {year}") if month else "{year}"


def _said(template: str, **parts: str) -> str:
    if parts.get("month"):
        parts["month"] = say(Message(parts["month"]))
    return say(Message(template, parts))
