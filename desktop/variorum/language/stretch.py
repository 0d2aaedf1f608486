"""The first and the last day of a date that is as coarse as it was said."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from variorum.language.lexicon import lexicon
from variorum.translation import tr


def year_text(year: int) -> str:
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(tr("no date has such a year"))
    return f"{year:04}"


def month_text(year: int, month: int) -> str:
    """A month by its number from January of a year; 13 is the next January, 0 the December before."""
    total = year * 12 + month - 1
    return f"{year_text(total // 12)}-{total % 12 + 1:02}"


def first_day(start: str) -> date:
    return date.fromisoformat((start + "0001-01-01"[len(start) :])[:10])


def last_day(start: str, end: str | None) -> date:
    last = end or start
    if len(last) >= 10:
        return date.fromisoformat(last[:10])
    year = int(last[:4])
    month = int(last[5:7]) if len(last) >= 7 else 12
    return date(year, month, calendar.monthrange(year, month)[1])


def week_of(day: date) -> tuple[str, str]:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday.isoformat(), (monday + timedelta(days=6)).isoformat()


def weekend_of(day: date) -> tuple[str, str]:
    """The Saturday and Sunday of the week that a day lies in."""
    saturday = day + timedelta(days=5 - day.weekday())
    return saturday.isoformat(), (saturday + timedelta(days=1)).isoformat()


def quarter_of(year: int, quarter: int) -> tuple[str, str]:
    """The first and last day of a quarter; the fifth is the first of the next year."""
    return _months(month_text(year, 3 * quarter - 2), month_text(year, 3 * quarter))


def half_of(year: int, half: int) -> tuple[str, str]:
    return _months(month_text(year, 1 if half == 1 else 7), month_text(year, 6 if half == 1 else 12))


def _months(first: str, last: str) -> tuple[str, str]:
    return first_day(first).isoformat(), last_day(last, None).isoformat()


def added(day: date, number: int, unit: str) -> str:
    """So many units from a day, as coarse as the unit."""
    match unit:
        case "minute":
            return (day + timedelta(minutes=number)).isoformat()
        case "hour":
            return (day + timedelta(days=int(number / 24))).isoformat()
        case "day":
            return (day + timedelta(days=number)).isoformat()
        case "week":
            return (day + timedelta(weeks=number)).isoformat()
        case "month":
            return month_text(day.year, day.month + number)
        case "decade":
            return year_text(day.year + 10 * number)
        case _:
            return year_text(day.year + number)


def exactly(day: date, number: int, unit: str) -> date:
    """So many units from a day, to the day; the thirty-first is the last of a shorter month."""
    coarse = added(day, number, unit)
    if len(coarse) == 10:
        return date.fromisoformat(coarse)
    first = first_day(coarse if len(coarse) == 7 else f"{coarse}-{day.month:02}")
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))


def season_of(name: str, year: int) -> tuple[str, str | None]:
    """Three months; seasons are those of the north, where nothing tells otherwise."""
    month = lexicon("dates")["seasons"].get(name, 1)
    return month_text(year, month), month_text(year, month + 2)


def whole(unit: str, anchor: date, shift: int) -> tuple[str, str | None]:
    """The calendar's week, month, year … so many from the one that a day lies in."""
    match unit:
        case "week":
            return week_of(anchor + timedelta(weeks=shift))
        case "weekend":
            return weekend_of(anchor + timedelta(weeks=shift))
        case "quarter":
            return quarter_of(anchor.year, (anchor.month + 2) // 3 + shift)
        case "decade":
            return year_text(anchor.year // 10 * 10 + 10 * shift), year_text(
                anchor.year // 10 * 10 + 10 * shift + 9
            )
        case "minute" | "hour" | "day" | "month" | "year":
            return added(anchor, shift, unit), None
        case season:
            return season_of(season, _season_year(season, anchor, shift))


def _season_year(name: str, anchor: date, shift: int) -> int:
    month = int(lexicon("dates")["seasons"].get(name, 1))
    late = shift < 0 and month <= anchor.month - 3
    return anchor.year + (0 if late else shift)
