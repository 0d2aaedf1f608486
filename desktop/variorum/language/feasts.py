"""The day of a feast in a year: fixed, the so-maniest weekday of a month, or counted from Easter."""

import calendar
from datetime import date, timedelta
from functools import cache
from typing import Any

from variorum.language.lexicon import lexicon


@cache
def _feasts() -> dict[str, Any]:
    found: dict[str, Any] = lexicon("dates")["feasts"]
    return found


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The second Monday of a month, or with -1 its last; ValueError where there is none."""
    length = calendar.monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if calendar.weekday(year, month, day) == weekday]
    if nth == 0 or nth > len(days) or -nth > len(days):
        raise ValueError("The month has no such weekday.")
    return date(year, month, days[nth - 1 if nth > 0 else nth])


def feast_day(name: str, year: int) -> date:
    """The day on which a feast of the lexicon falls; Easter is that of the western churches."""
    if name in _feasts()["fixed"]:
        return date(year, *_feasts()["fixed"][name])
    if name in _feasts()["weekday"]:
        return nth_weekday(year, *_feasts()["weekday"][name])
    if name in _feasts()["after_thanksgiving"]:
        return nth_weekday(year, 11, 3, 4) + timedelta(days=_feasts()["after_thanksgiving"][name])
    from dateutil.easter import easter

    sunday: date = easter(year)
    return sunday + timedelta(days=_feasts()["easter"][name])
