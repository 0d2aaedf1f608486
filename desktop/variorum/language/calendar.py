"""Works out the day a date means, once the day it counts from is known."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from variorum.language.dates import WEEKDAYS, DateExpression

# Southern seasons differ; a season is given as three months only where the year is clear.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def _weekday(expression: DateExpression, anchor: date, *, future: bool) -> date:
    """ "Monday": the last one up to publication, or the next where the clause speaks of what is to come."""
    back = (anchor.weekday() - (expression.weekday or 0)) % 7
    if expression.relation == "next" or (future and expression.relation != "last"):
        return anchor + timedelta(days=(7 - back) % 7 or (7 if expression.relation == "next" else 0))
    if expression.relation == "last" and back == 0:
        back = 7
    return anchor - timedelta(days=back)


def _year(expression: DateExpression, anchor: date, *, future: bool) -> int:
    """The year of a month or day given without one: the nearest, the past first."""
    month, day = expression.month or 1, expression.day or 1
    if expression.relation == "last":
        return anchor.year if (month, day) < (anchor.month, 1) else anchor.year - 1
    if expression.relation == "next":
        return anchor.year if (month, day) > (anchor.month, anchor.day) else anchor.year + 1
    ahead = (month - anchor.month) % 12
    if ahead == 0 or month == anchor.month:
        return anchor.year
    comes = anchor.year if month > anchor.month else anchor.year + 1
    return comes if (future and ahead <= 9) or ahead <= 2 else (comes - 1)


def _year_text(year: int) -> str:
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError("no date has such a year")
    return f"{year:04}"


def _add_months(anchor: date, months: int) -> str:
    total = anchor.year * 12 + anchor.month - 1 + months
    return f"{_year_text(total // 12)}-{total % 12 + 1:02}"


def _shifted(expression: DateExpression, anchor: date) -> tuple[str, str | None]:
    shift = expression.shift or 0
    match expression.unit:
        case "day":
            return (anchor + timedelta(days=shift)).isoformat(), None
        case "week" if expression.relation:
            monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=shift)
            return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
        case "week" if expression.phase == "end":
            return (anchor + timedelta(days=6 - anchor.weekday())).isoformat(), None
        case "week":
            return (anchor + timedelta(weeks=shift)).isoformat(), None
        case "month" if expression.phase == "end":
            last = calendar.monthrange(anchor.year, anchor.month)[1]
            return anchor.replace(day=last).isoformat(), None
        case "month":
            return _add_months(anchor, shift), None
        case "decade":
            return _year_text(anchor.year + 10 * shift), None
        case "year" | None:
            return _year_text(anchor.year + shift), None
        case season:
            return _season(season, anchor, shift), None


def _season(name: str, anchor: date, shift: int) -> str:
    month = _SEASONS.get(name, 1)
    year = anchor.year + (shift if shift > 0 else 0)
    if shift < 0 and month > anchor.month - 3:
        year -= 1
    return f"{_year_text(year)}-{month:02}"


def _clocked(day: str, expression: DateExpression) -> str:
    return f"{day}T{expression.clock}" if expression.clock and len(day) == 10 else day


def _fixed(expression: DateExpression, year: int) -> str | None:
    if expression.month is None:
        return _year_text(year)
    if expression.day is None:
        return f"{_year_text(year)}-{expression.month:02}"
    try:
        return date(year, expression.month, expression.day).isoformat()
    except ValueError:
        return None


def resolve(
    expression: DateExpression, *, anchor: date | None, day: date | None = None, future: bool = False
) -> tuple[str, str | None, str] | None:
    """Start, end and step of the date in ISO form, or None where it cannot be known.

    `anchor` is the day of publication, `day` the day of the event that a bare
    clock time belongs to.
    """
    try:
        return _resolved(expression, anchor=anchor, day=day, future=future)
    except OverflowError:  # "900 decades ago": before the first year that a date can have
        return None


def _resolved(
    expression: DateExpression, *, anchor: date | None, day: date | None, future: bool
) -> tuple[str, str | None, str] | None:
    if expression.unit == "decade" and expression.year:
        return f"{expression.year:04}", f"{expression.year + 9:04}", "a decade"
    if expression.year or expression.month:
        year = expression.year or (_year(expression, anchor, future=future) if anchor else None)
        fixed = _fixed(expression, year) if year else None
        step = "" if expression.year else "the year is worked out from the day of publication"
        return (_clocked(fixed, expression), None, step) if fixed else None
    if expression.weekday is not None and anchor:
        found = _weekday(expression, anchor, future=future)
        step = f"{WEEKDAYS[expression.weekday].capitalize()} counted from publication on {anchor.isoformat()}"
        return _clocked(found.isoformat(), expression), None, step
    if expression.shift is not None and anchor:
        start, end = _shifted(expression, anchor)
        return _clocked(start, expression), end, f"counted from publication on {anchor.isoformat()}"
    if (expression.clock or expression.part) and day:
        return _clocked(day.isoformat(), expression), None, "the day is that of the event"
    return None
