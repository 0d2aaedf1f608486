"""An axis of hours, days, months or years, with ticks where a calendar has them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.picture.axis import FEWEST, MOST, Axis, Tick
from variorum.picture.moments import Stretch
from variorum.wording.short_dates import day_and_month, short_month
from variorum.wording.style import DateForm, form

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Unit:
    """What an axis counts in: how long it is, in which steps it is marked, and how a mark reads."""

    name: str
    days: float
    steps: tuple[int, ...]
    count: Callable[[float], int]  # the number of the unit that holds a day
    day: Callable[[int], float]  # where the unit of that number begins
    label: Callable[[float, bool], str]  # of the day where it begins; the first label says more


def day_at(day: float) -> date:
    """The calendar's day at a place; its first or last for what lies beyond."""
    return date.fromordinal(int(min(max(day, _FIRST), _LAST)))


def _month_number(day: float) -> int:
    return day_at(day).year * 12 + day_at(day).month - 1


def _month_day(number: int) -> float:
    return float(date(min(max(number // 12, 1), 9999), number % 12 + 1, 1).toordinal())


def _year_day(number: int) -> float:
    return float(date(min(max(number, 1), 9999), 1, 1).toordinal())


def _hour_label(day: float, first: bool) -> str:
    hour = round((day % 1) * 24) % 24
    at = day_at(day + 1 / 48)
    return _day_of_month(at) if hour == 0 else f"{hour:02d}:00"


def _day_label(day: float, first: bool) -> str:
    at = day_at(day)
    return _day_of_month(at) if first or at.day == 1 else str(at.day)


def _day_of_month(at: date) -> str:
    if form().dates is DateForm.MONTH_FIRST:
        return f"{short_month(at.month)} {at.day}"
    return day_and_month(at.month, at.day)


def _month_label(day: float, first: bool) -> str:
    at = day_at(day)
    month = short_month(at.month)
    return f"{month} {at.year}" if first or at.month == 1 else month


HOURS = Unit(
    "hours", 1 / 24, (1, 2, 3, 6, 12), lambda d: int((d * 24 + 1e-4) // 1), lambda n: n / 24, _hour_label
)
DAYS = Unit("days", 1.0, (1, 2, 5, 7, 10, 14, 20), lambda d: int(d // 1), float, _day_label)
MONTHS = Unit("months", 30.4, (1, 2, 3, 6, 12), _month_number, _month_day, _month_label)
YEARS = Unit(
    "years",
    365.25,
    (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000),
    lambda d: day_at(d).year,
    _year_day,
    lambda day, first: str(day_at(day).year),
)


def unit_for(stretches: Sequence[Stretch]) -> Unit:
    """By how far the accounts lie apart (a day of hours, two months of days, five years of months),
    but no finer than they speak: mere years stand on an axis of years.
    """
    days = max(s.end for s in stretches) - min(s.start for s in stretches)
    if days <= 1.5 and min(s.days for s in stretches) < 1:
        return HOURS
    if days <= 62:
        return DAYS
    mere_years = days > 2 * 366 and max(s.days for s in stretches) >= 365
    return YEARS if mere_years or days > 5 * 366 else MONTHS


def calendar_axis(stretches: Sequence[Stretch], *, left: float, right: float) -> tuple[Axis, Unit]:
    """An axis of whole units that holds all stretches, one unit of air at either side."""
    unit = unit_for(stretches)
    first = unit.count(min(s.start for s in stretches)) - 1
    last = unit.count(max(s.end for s in stretches) - 1e-6) + 2
    while last - first < FEWEST:
        first, last = first - 1, last + 1
    low, high = unit.day(first), unit.day(last)
    if high <= low:  # at the very end of the calendar
        low, high = low - unit.days, low + unit.days
    ticks = tuple(ticks_of(unit, first, last))
    return Axis(low, high, left, right, ticks=tuple(t for t in ticks if low <= t.value <= high)), unit


def ticks_of(unit: Unit, first: int, last: int, *, most: int = MOST) -> Iterator[Tick]:
    """The least step of the unit that leaves at most so many marks."""
    step = next((s for s in unit.steps if len(_multiples(first, last, s)) <= most), unit.steps[-1])
    for index, number in enumerate(_multiples(first, last, step)):
        day = unit.day(number)
        yield Tick(day, unit.label(day, index == 0))


def _multiples(first: int, last: int, step: int) -> range:
    return range(-(-first // step) * step, last + 1, step)


def each_day(axis: Axis, unit: Unit, *, room: float) -> tuple[date, ...]:
    """Every day on the axis, where each has that much room; else none."""
    days = round(axis.high - axis.low)
    if unit is not DAYS or (axis.right - axis.left) < room * days:
        return ()
    return tuple(day_at(axis.low + n) for n in range(days))


def weekends(axis: Axis, unit: Unit) -> tuple[float, ...]:
    """The days on which a weekend day begins, where days are wide enough to be seen."""
    if unit is not DAYS or axis.high - axis.low > 31:
        return ()
    return tuple(float(day) for day in range(int(axis.low), int(axis.high)) if day_at(day).weekday() >= 5)


def month_starts(axis: Axis, unit: Unit) -> tuple[float, ...]:
    if unit is not DAYS:
        return ()
    return tuple(float(d) for d in range(int(axis.low) + 1, int(axis.high)) if day_at(d).day == 1)
