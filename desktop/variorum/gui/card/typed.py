"""Reads what an editor types into a value's field, and shows what a decision keeps."""

import re
from datetime import date

from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Moment, Quantity
from variorum.translation import later
from variorum.wording.short_dates import short_date

NUMBER = later("Write a figure such as 950,000.")
DATE = later("Write a date such as 24 Feb 2020 or 2020-02-24.")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_FIGURE = re.compile(r"([+-]?\d[\d,\s]*(?:\.\d+)?)\s*(k|m|bn|thousand|million|billion)?", re.IGNORECASE)
_WRITTEN = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?P<month>[a-z]{3,})\.?,?\s+"
    r"(?:(?P<late_day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>\d{4})(?:,?\s+(?P<time>\d{1,2}:\d\d))?",
    re.IGNORECASE,
)
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d)?)?)?")


def is_date(dispute: Dispute) -> bool:
    return isinstance(dispute.accounts[0].value, Moment)


def is_figure(dispute: Dispute) -> bool:
    return isinstance(dispute.accounts[0].value, Quantity)


def shown(text: str, dispute: Dispute | None, *, weekday: bool = False) -> str:
    """950000 as 950,000, 2020-02-24 as 24 Feb 2020; a name as it is."""
    if dispute is None or not text:
        return text
    return (
        short_date(text, weekday=weekday)
        if is_date(dispute)
        else grouped(text)
        if is_figure(dispute)
        else text
    )


def grouped(text: str) -> str:
    """A figure with its thousands set apart; other text as it is."""
    try:
        number = float(text)
    except ValueError:
        return text
    return f"{int(number):,}" if number.is_integer() else f"{number:,}"


def read(text: str, dispute: Dispute) -> str | None:
    """What a decision keeps of it: "" for nothing, None where it cannot be read."""
    bare = text.strip()
    if not bare:
        return ""
    if is_date(dispute):
        return read_date(bare)
    return read_figure(bare) if is_figure(dispute) else bare


def read_figure(text: str) -> str | None:
    """ "950,000", "1.2 million", "950k" as a plain number; None for other words."""
    found = _FIGURE.fullmatch(text.strip())
    if found is None:
        return None
    number = float(re.sub(r"[,\s]", "", found[1])) * _SCALES.get((found[2] or "").lower(), 1)
    number = round(number, 6)
    return str(int(number)) if number.is_integer() else repr(number)


def read_date(text: str) -> str | None:
    """ "24 Feb 2020", "February 24, 2020", "Feb 2020", "2020-02-24" or a year as ISO; None for others."""
    bare = " ".join(text.split())
    if _ISO.fullmatch(bare):
        return _checked(bare.replace(" ", "T"))
    found = _WRITTEN.fullmatch(bare)
    month = found["month"][:3].lower() if found else ""
    if found is None or month not in _MONTHS:
        return None
    made = f"{found['year']}-{_MONTHS.index(month) + 1:02d}"
    day = found["day"] or found["late_day"]
    if not day:
        return made
    made += f"-{int(day):02d}"
    return _checked(f"{made}T{found['time']:0>5}" if found["time"] else made)


def _checked(iso: str) -> str | None:
    """The text where the calendar and the clock have such a moment."""
    day, _, time = iso.partition("T")
    try:
        date.fromisoformat(day + "0001-01-01"[len(day) :])
    except ValueError:
        return None
    hour, _, minute = time.partition(":")
    return iso if not time or (int(hour) < 24 and int(minute) < 60) else None
