"""Reads the absolute dates that an article prints: 2020-02-25, Feb. 25, 2020, 25 February 2020."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from variorum.text.span import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}[-/.](?P<number>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)",
        rf"\b{_MONTH}\s{{0,2}}{_DAY}\s{{0,2}},?\s{{0,2}}{_YEAR}\b",
        rf"\b{_DAY}\s{{0,2}}(?:of\s)?{_MONTH},?\s{{0,2}}{_YEAR}\b",
        r"(?<![\d/])(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/" + _YEAR + r"(?!\d)",
    )
)
_ISO_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<time>\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?"
)
_COARSE = re.compile(r"\d{4}(?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as an article prints it, and where."""

    day: date
    span: Span


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """All full dates in a text, in the order in which they stand."""
    found = (PrintedDate(day, Span(*match.span())) for match, day in _matches(text))
    return tuple(sorted(found, key=lambda printed: printed.span))


def _matches(text: str) -> Iterator[tuple[re.Match[str], date]]:
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day_of(match.groupdict())
            if day:
                yield match, day


def _day_of(parts: dict[str, str | None]) -> date | None:
    year = int(parts["year"] or 0)
    if parts.get("first"):
        return _slashed(int(parts["first"] or 0), int(parts["second"] or 0), year)
    month = _month_number(parts)
    return _date(year, month, int(parts["day"] or 0))


def _month_number(parts: dict[str, str | None]) -> int:
    name = parts.get("month")
    return month_number(name) if name else int(parts["number"] or 0)


def month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _slashed(first: int, second: int, year: int) -> date | None:
    """25/2/2020 and 2/25/2020 are plain; 3/4/2020 means two things, so it means nothing here."""
    if first > 12:
        return _date(year, second, first)
    if second > 12 or first == second:
        return _date(year, first, second)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def iso_date(text: str | None) -> str | None:
    """A stated date as ISO text, as coarse as it is known; None where it is none."""
    text = (text or "").strip()[:80]
    timed = _ISO_TIME.match(text)
    if timed:
        return _timed(timed)
    if _COARSE.fullmatch(text):
        return text if len(text) == 4 or 1 <= int(text[5:]) <= 12 else None
    if re.fullmatch(r"(?:19|20)\d{6}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    printed = printed_dates(text)
    return printed[0].day.isoformat() if printed else None


def _timed(timed: re.Match[str]) -> str | None:
    """Midnight without a zone is a day that some program widened to a time."""
    zone = (timed["zone"] or "").replace("Z", "+00:00")
    if timed["time"] == "00:00" and not zone:
        return iso_date(timed["day"])
    try:
        return datetime.fromisoformat(f"{timed['day']}T{timed['time']}{zone}").isoformat(timespec="minutes")
    except ValueError:
        return iso_date(timed["day"])
