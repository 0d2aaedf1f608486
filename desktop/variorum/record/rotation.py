"""Which copies of a record are kept: the newest of each of the last seven days and four weeks."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

DAYS = 7
WEEKS = 4
DAILY = timedelta(days=1)


def is_due(made: Iterable[datetime], *, now: datetime) -> bool:
    """Whether a day has passed since the newest copy.

    One from the future says nothing: the clock was wrong when it was made, or
    is wrong now.
    """
    return not any(now - DAILY < one <= now for one in made)


def dropped(made: Iterable[datetime], *, now: datetime) -> frozenset[datetime]:
    """Which of the copies made at these times are no longer kept.

    Days and weeks count that have a copy, so that neither a month in which
    nobody worked nor a clock that jumped ahead takes the good ones away. Those
    from the future are kept and take nobody's place.
    """
    past = sorted((one for one in set(made) if one <= now), reverse=True)
    days = _newest_of_each([(one.date(), one) for one in past])[:DAYS]
    weeks = _newest_of_each([(_monday(one), one) for one in past])[:WEEKS]
    return frozenset(past) - {*days, *weeks}


def _newest_of_each(dated: list[tuple[date, datetime]]) -> list[datetime]:
    """The first of each date, in the order given."""
    newest: dict[date, datetime] = {}
    for day, one in dated:
        newest.setdefault(day, one)
    return list(newest.values())


def _monday(one: datetime) -> date:
    return one.date() - timedelta(days=one.weekday())
