"""Says dates where there is little room: "Mon 24 Feb 2020", "24 Feb–1 Mar"."""

from datetime import date

from variorum.text.message import Message
from variorum.wording.dates import MONTHS
from variorum.wording.sentences import say

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SHORT = 3  # letters of a month's name


def short_date(iso: str, *, year: bool = True, weekday: bool = True) -> str:
    """ "2020-02-24" as "Mon 24 Feb 2020", "2020-02" as "Feb 2020"; a year and other text as they are."""
    day, _, time = iso.partition("T")
    try:
        at = date.fromisoformat(day + "0001-01-01"[len(day) :])
    except ValueError:
        return iso
    month = say(Message(MONTHS[at.month - 1]))[:_SHORT]
    parts = {
        "weekday": say(Message(_DAYS[at.weekday()])),
        "day": str(at.day),
        "month": month,
        "year": day[:4],
        "time": time,
    }
    template = _template(day, time, year=year, weekday=weekday)
    return say(Message(template, parts))


def _template(day: str, time: str, *, year: bool, weekday: bool) -> str:
    match len(day):
        case 4:
            return "{year}"
        case 7:
            return "{month} {year}" if year else "{month}"
        case _:
            made = ("{weekday} " if weekday else "") + "{day} {month}" + (" {year}" if year else "")
            return f"{made}, {{time}}" if time else made


def short_stretch(start: str, end: str | None, *, year: bool = False) -> str:
    """One date, or two with a dash between them: the weekdays of a stretch are left out."""
    if not end or end == start:
        return short_date(start, year=year)
    ends = (short_date(one, year=year, weekday=False) for one in (start, end))
    return "–".join(ends)
