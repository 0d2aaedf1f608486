"""A date as a part of a longer one: the second week of March, Monday of next week, the end of a year."""

from datetime import date, timedelta

from variorum.language.date_expression import DateExpression
from variorum.language.feasts import feast_day, nth_weekday
from variorum.language.stretch import (
    exactly,
    first_day,
    half_of,
    last_day,
    month_text,
    quarter_of,
    week_of,
    weekend_of,
    year_text,
)


def fixed(said: DateExpression, year: int) -> str:
    """The day, month or year itself, in a year."""
    if said.month is None:
        return year_text(year)
    if said.day is None and said.phase == "end":
        return last_day(month_text(year, said.month), None).isoformat()
    if said.day is None:
        return month_text(year, said.month)
    return date(year, said.month, said.day).isoformat()


def part_of(said: DateExpression, outer: tuple[str, str | None]) -> tuple[str, str | None]:
    """The part of a stretch, given by its start and end, that a date names."""
    first = first_day(outer[0])
    if said.feast:
        return feast_day(said.feast, first.year).isoformat(), None
    if said.month is not None:
        return fixed(said, first.year), None
    if said.day is not None:
        return first.replace(day=said.day).isoformat(), None
    if said.weekday is None:
        return nth_part(said, outer)
    if said.ordinal is not None:
        return nth_weekday(first.year, first.month, said.weekday, said.ordinal).isoformat(), None
    return (first + timedelta(days=(said.weekday - first.weekday()) % 7)).isoformat(), None


def nth_part(said: DateExpression, outer: tuple[str, str | None]) -> tuple[str, str | None]:
    """ "the last week of 2019", "the second day of March", "the first half of the year"."""
    first, last, nth = first_day(outer[0]), last_day(*outer), said.ordinal or 0
    if said.stretch and said.shift:
        return _run_of(said, first, last)
    match said.unit:
        case "day":
            day = first + timedelta(days=nth - 1) if nth > 0 else last + timedelta(days=nth + 1)
            return day.isoformat(), None
        case "week" | "weekend" if nth == 0:
            return week_of(first) if said.unit == "week" else weekend_of(first)
        case "week" | "weekend":
            return _nth_week(nth, first, last, weekend=said.unit == "weekend")
        case "month":
            month = first.month + nth - 1 if nth > 0 else last.month + nth + 1
            return month_text(first.year if nth > 0 else last.year, month), None
        case "quarter":
            return quarter_of(first.year, nth if nth > 0 else 5 + nth)
        case "half" if len(outer[0]) == 7:
            return _half_of_month(nth, first, last)
        case "half":
            return half_of(first.year, nth)
        case _:
            raise ValueError("Nothing has such a part.")


def _half_of_month(nth: int, first: date, last: date) -> tuple[str, str]:
    if nth == 1:
        return first.isoformat(), first.replace(day=15).isoformat()
    return first.replace(day=16).isoformat(), last.isoformat()


def _run_of(said: DateExpression, first: date, last: date) -> tuple[str, str | None]:
    """ "the first three months of 2018", "the last ten days of May"."""
    unit, number, day = said.unit or "day", said.shift or 0, timedelta(days=1)
    if said.ordinal == 1:
        return first.isoformat(), (exactly(first, number, unit) - day).isoformat()
    return exactly(last + day, -number, unit).isoformat(), last.isoformat()


def _nth_week(nth: int, first: date, last: date, *, weekend: bool) -> tuple[str, str | None]:
    """A week belongs to the month or year that its Thursday lies in, a weekend to that of its Saturday."""
    middle = 5 if weekend else 3
    if nth > 0:
        day = first + timedelta(days=(middle - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        day = last - timedelta(days=(last.weekday() - middle) % 7 + 7 * (-nth - 1))
    return weekend_of(day) if weekend else week_of(day)
