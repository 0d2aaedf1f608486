"""When a date begins and ends, counted in days, so that dates can stand on an axis."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from variorum.fact.fact import Moment


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the beginning of one moment to the end of another, in days since the year 1."""

    start: float
    end: float

    @property
    def days(self) -> float:
        return self.end - self.start


def stretch(moment: Moment) -> Stretch | None:
    """None where its text is no ISO date."""
    first = stretch_of(moment.start)
    last = stretch_of(moment.end) if moment.end else first
    if first is None or last is None:
        return None
    return Stretch(min(first.start, last.start), max(first.end, last.end))


def stretch_of(iso: str) -> Stretch | None:
    """A year, a month, a day or a minute, as coarse as its text."""
    try:
        match len(iso):
            case 4:
                return Stretch(_day(f"{iso}-01-01"), _day(f"{iso}-12-31") + 1)
            case 7:
                return _month(date.fromisoformat(f"{iso}-01"))
            case 10:
                return Stretch(_day(iso), _day(iso) + 1)
            case _:
                return _minute(datetime.fromisoformat(iso))
    except ValueError:
        return None


def middle_of(iso: str) -> float | None:
    """Where a date stands on an axis: in the middle of the time it names."""
    found = stretch_of(iso)
    return None if found is None else (found.start + found.end) / 2


def _day(iso: str) -> float:
    return float(date.fromisoformat(iso).toordinal())


def _month(first: date) -> Stretch:
    start = first.toordinal()
    length = 1
    while length < 31 and date.fromordinal(start + length).month == first.month:
        length += 1
    return Stretch(start, start + length)


def _minute(moment: datetime) -> Stretch:
    # The hour as written, whatever its zone: accounts of one event are read on one clock.
    start = moment.toordinal() + timedelta(hours=moment.hour, minutes=moment.minute) / timedelta(days=1)
    return Stretch(start, start + 1 / 1440)
