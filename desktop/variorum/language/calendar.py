"""Works out the day a date means, once the day it counts from is known."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.language.date_expression import WEEKDAYS, DateExpression
from variorum.language.date_parts import fixed, nth_part, part_of
from variorum.language.feasts import feast_day
from variorum.language.lexicon import lexicon
from variorum.language.stretch import (
    added,
    exactly,
    first_day,
    last_day,
    month_text,
    season_of,
    weekend_of,
    whole,
    year_text,
)

Found = tuple[str, str | None, str]
_LEAP = 8  # years, at most, to the nearest 29 February
_BOUNDS = {"since": "from then on", "until": "up to then", "before": "before then", "after": "after then"}
_AHEAD = 15  # years: a year of two digits is hardly farther in the future


@dataclass(frozen=True, slots=True)
class _Known:
    """What dates count from."""

    anchor: date | None
    day: date | None
    future: bool


def resolve(
    expression: DateExpression, *, anchor: date | None, day: date | None = None, future: bool = False
) -> Found | None:
    """Start, end and step of the date in ISO form, or None where it cannot be known.

    `anchor` is the day of publication, `day` the day of the event, to which
    a bare clock time belongs and from which "two days later" counts.
    """
    try:
        found = _resolved(expression, _Known(anchor, day, future))
    except (OverflowError, ValueError):  # "900 decades ago", "Feb. 30": no calendar has such a day
        return None
    if found is None or not expression.bound:
        return found
    return found[0], found[1], "; ".join(step for step in (_BOUNDS[expression.bound], found[2]) if step)


def _resolved(said: DateExpression, known: _Known) -> Found | None:
    if said.recurring:
        return None
    if said.end is not None:
        return _range(said, said.end, known)
    found = _single(said, known)
    return (*_clocked(found[:2], said), found[2]) if found else None


def _single(said: DateExpression, known: _Known) -> Found | None:
    if said.origin is not None:
        return _counted_from(said, said.origin, known)
    if said.within is not None:
        return _inside(said, said.within, known)
    if said.feast:
        return _feast(said, known)
    if said.year and said.unit:
        return *_unit_of_year(said, _full_year(said.year, known.anchor)), ""
    if said.year or said.month:
        return _fixed_day(said, known)
    if said.counted in ("later", "earlier"):
        return _from_event(said, known)
    if known.anchor:
        return _relative(said, known.anchor, known)
    return _bare_clock(said, known)


def _relative(said: DateExpression, anchor: date, known: _Known) -> Found | None:
    step = f"counted from publication on {anchor.isoformat()}"
    if said.weekday is not None and said.day is not None:
        return _day_of_month(said, anchor, known.future).isoformat(), None, step
    if said.weekday is not None and said.shift:
        near = replace(said, relation="past" if said.shift < 0 else "coming", shift=None)
        found = _weekday(near, anchor, future=False) + timedelta(
            weeks=said.shift - (1 if said.shift > 0 else -1)
        )
        return found.isoformat(), None, step
    if said.weekday is not None:
        found = _weekday(said, anchor, future=known.future)
        return found.isoformat(), None, f"{WEEKDAYS[said.weekday].capitalize()} {step}"
    if said.day is not None:
        return _day_of_month(said, anchor, known.future).isoformat(), None, step
    if said.shift is not None or said.ordinal is not None:
        return *_shifted(said, anchor, known.future), step
    return _bare_clock(said, known)


def _bare_clock(said: DateExpression, known: _Known) -> Found | None:
    if (said.clock or said.part) and known.day and not said.names_a_day:
        return known.day.isoformat(), None, "the day is that of the event"
    return None


def _clocked(days: tuple[str, str | None], said: DateExpression) -> tuple[str, str | None]:
    start, end = days
    if not said.clock or len(start) != 10 or end:
        return start, end
    return f"{start}T{said.clock}", f"{start}T{said.clock_end}" if said.clock_end else None


# From one date to another


def _range(said: DateExpression, end: DateExpression, known: _Known) -> Found | None:
    """Both ends; a year or month that only one end names holds for the other too."""
    start = replace(said, end=None)
    if end.year and start.month and not (start.year or start.within or start.relation):
        closed = _resolved(end, known)
        year = _full_year(end.year, known.anchor)
        opened = _resolved(replace(start, year=year), known)
        if closed and opened and first_day(opened[0]) > last_day(*closed[:2]):
            opened = _resolved(replace(start, year=year - 1), known)
    else:
        opened = _resolved(start, known)
        closed = _after(end, opened, known) if opened else None
    if not opened or not closed or closed[0] < opened[0][: len(closed[0])]:
        return opened
    return opened[0], closed[1] or closed[0], opened[2] or closed[2]


def _after(end: DateExpression, opened: Found, known: _Known) -> Found | None:
    """The end of a range: where it names no year or week, the first after its start."""
    start = first_day(opened[0])
    if end.weekday is not None and end.day is None and not end.within and not end.relation:
        ahead = (end.weekday - start.weekday()) % 7
        return (start + timedelta(days=ahead)).isoformat(), None, opened[2]
    if (end.month or end.feast) and not end.year and not end.within:
        for year in (start.year, start.year + 1):
            closed = _resolved(replace(end, year=year), known)
            if closed and last_day(*closed[:2]) >= start:
                return closed
    if end.day is not None and end.month is None and not end.within:
        return start.replace(day=end.day).isoformat(), None, opened[2]
    return _resolved(end, known)


# Days that name themselves


def _full_year(year: int, anchor: date | None) -> int:
    """The year of two digits: of this century unless that is far in the future."""
    if year >= 100:
        return year
    now = anchor.year if anchor else 2020
    return 2000 + year if 2000 + year <= now + _AHEAD else 1900 + year


def _fixed_day(said: DateExpression, known: _Known) -> Found | None:
    if said.year:
        return fixed(said, _full_year(said.year, known.anchor)), None, ""
    if known.anchor is None:
        return None
    year = _year(said, known.anchor, future=known.future)
    if said.month == 2 and said.day == 29:
        year = next(y for y in range(year, year - _LEAP - 1, -1) if y % 4 == 0 and (y % 100 or y % 400 == 0))
    return fixed(said, year), None, "the year is worked out from the day of publication"


def _year(said: DateExpression, anchor: date, *, future: bool) -> int:
    """The year of a month or day given without one: the nearest, the past first."""
    month, day = said.month or 1, said.day or 1
    if said.relation in ("last", "past"):
        return anchor.year if (month, day) < (anchor.month, 1) else anchor.year - 1
    if said.relation in ("next", "coming"):
        return anchor.year if (month, day) > (anchor.month, anchor.day) else anchor.year + 1
    ahead = (month - anchor.month) % 12
    if said.relation == "this" or ahead == 0:
        return anchor.year
    comes = anchor.year if month > anchor.month else anchor.year + 1
    return comes if (future and ahead <= 9) or ahead <= 2 else (comes - 1)


def _unit_of_year(said: DateExpression, year: int) -> tuple[str, str | None]:
    """ "the 1990s", "summer 2018", "Q1 2017", "the first half of 2012"."""
    match said.unit:
        case "decade":
            return year_text(year), year_text(year + 9)
        case "quarter" | "half":
            return nth_part(said, (year_text(year), None))
        case season:
            return season_of(season or "", year)


def _feast(said: DateExpression, known: _Known) -> Found | None:
    """A feast in the year named, or the one nearest to publication."""
    if said.year:
        return feast_day(said.feast, _full_year(said.year, known.anchor)).isoformat(), None, said.feast
    anchor = known.anchor
    if anchor is None:
        return None
    days = [feast_day(said.feast, anchor.year + n) for n in (-1, 0, 1)]
    past, coming = [d for d in days if d < anchor], [d for d in days if d > anchor]
    match said.relation:
        case "last" | "past":
            found = past[-1]
        case "next" | "coming":
            found = coming[0]
        case "this":
            found = days[1]
        case _:
            found = min(
                days, key=lambda d: abs((d - anchor).days) * (3 if known.future == (d < anchor) else 1)
            )
    return found.isoformat(), None, f"the {said.feast} nearest to publication on {anchor.isoformat()}"


# Days and stretches beside the day of publication


def _weekday(said: DateExpression, anchor: date, *, future: bool) -> date:
    """ "Monday": the last one up to publication, or the next where the clause speaks of what is to come.

    Nobody writes "last Monday" of the Monday just past, which is "Monday": a
    day of last or next week is meant, by the calendar.
    """
    weekday = said.weekday or 0
    back = (anchor.weekday() - weekday) % 7
    match said.relation:
        case "last" | "next":
            monday = anchor - timedelta(days=anchor.weekday())
            return monday + timedelta(days=weekday + (7 if said.relation == "next" else -7))
        case "past":
            return anchor - timedelta(days=back or 7)
        case "coming":
            return anchor + timedelta(days=7 - back)
        case "this":
            return anchor + timedelta(days=weekday - anchor.weekday())
        case _:
            return anchor + timedelta(days=(7 - back) % 7) if future else anchor - timedelta(days=back)


def _day_of_month(said: DateExpression, anchor: date, future: bool) -> date:
    """ "the 18th", "Wed 13th": the nearest such day, the past first."""
    months = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]
    days = []
    for n in months:
        first = first_day(month_text(anchor.year, anchor.month + n))
        try:
            day = first.replace(day=said.day or 1)
        except ValueError:
            continue
        if said.weekday is None or day.weekday() == said.weekday:
            days.append(day)
    ahead = future or said.weekday is not None
    wanted = [d for d in days if d >= anchor] if future else [d for d in days if d <= anchor]
    return min(days if ahead and not future else wanted or days, key=lambda d: abs(d - anchor))


def _shifted(said: DateExpression, anchor: date, future: bool) -> tuple[str, str | None]:
    shift, unit = said.shift or 0, said.unit or "year"
    if said.phase == "rest":
        return anchor.isoformat(), last_day(*whole(unit, anchor, 0)).isoformat()
    if said.stretch:
        other = exactly(anchor, shift, unit)
        first, last = sorted((other, anchor))
        return first.isoformat(), last.isoformat()
    if said.phase == "end" and unit in ("week", "month"):
        return last_day(*whole(unit, anchor, shift)).isoformat(), None
    if unit == "weekend" and not said.relation and not future and anchor.weekday() < 5:
        return weekend_of(anchor - timedelta(weeks=1))
    if said.relation or unit in ("weekend", "quarter") or unit in lexicon("dates")["seasons"]:
        if said.ordinal is not None:
            return nth_part(said, (year_text(anchor.year), None))
        return whole(unit, anchor, shift)
    return added(anchor, shift, unit), None


# Days that lie in, or count from, another date


def _inside(said: DateExpression, within: DateExpression, known: _Known) -> Found | None:
    outer = _resolved(within, known)
    if outer is None:
        return None
    return *part_of(said, outer[:2]), outer[2]


def _counted_from(said: DateExpression, origin: DateExpression, known: _Known) -> Found | None:
    start = _resolved(origin, known)
    if start is None or said.shift is None:
        return None
    base = first_day(start[0]) if said.shift < 0 else last_day(*start[:2])
    return added(base, said.shift, said.unit or "day"), None, f"counted from {base.isoformat()}"


def _from_event(said: DateExpression, known: _Known) -> Found | None:
    """ "two days later", "the next day": from the day that the story has come to."""
    if known.day is None or said.shift is None:
        return None
    step, unit = f"counted from {known.day.isoformat()}, the day told of before", said.unit or "day"
    if said.relation:
        return *whole(unit, known.day, said.shift), step
    return added(known.day, said.shift, unit), None, step
