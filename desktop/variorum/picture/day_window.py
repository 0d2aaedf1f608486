"""The stretch of time that a timeline shows: zoomed, moved, and fitted to what happened when."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from variorum.picture.axis import Axis
from variorum.picture.calendar_axis import Unit, ticks_of, unit_for
from variorum.picture.moments import Stretch

LEAST, MOST = 0.25, 200_000.0  # days that a window shows
_AIR = 0.04  # of the window, at either side of what it is fitted to
_TICK = 70.0  # of width that a mark with its words needs
_FIRST, _LAST = 1.0, 3_652_059.0  # days of the calendar


@dataclass(frozen=True, slots=True)
class Window:
    """From one moment to another, in days since the year 1."""

    low: float
    high: float

    @property
    def days(self) -> float:
        return self.high - self.low

    def zoomed(self, factor: float, *, at: float) -> "Window":
        """Show `factor` times as much; the moment `at` stays where it is."""
        days = min(MOST, max(LEAST, self.days * factor))
        share = (at - self.low) / self.days
        low = at - share * days
        return _within(low, low + days)

    def moved(self, share: float) -> "Window":
        """Show what comes later by this share of the window; earlier where it is negative."""
        return _within(self.low + share * self.days, self.high + share * self.days)


def _within(low: float, high: float) -> Window:
    """Moved back where it would leave the calendar."""
    shift = max(0.0, _FIRST - low) - max(0.0, high - _LAST)
    return Window(low + shift, high + shift)


def window_of(stretches: Sequence[Stretch]) -> Window:
    """All of them, with some air."""
    low = min((s.start for s in stretches), default=730_000.0)
    high = max((s.end for s in stretches), default=low + 7)
    air = max((high - low) * _AIR, 0.5)
    if high - low >= 1:  # a window of days begins and ends with a day
        return _within(float(floor(low - air)), float(ceil(high + air)))
    return _within(low - air, high + air)


def window_around(stretches: Sequence[Stretch], days: Sequence[float]) -> Window:
    """The time of which most is told: what lies within two months of a day of publication.

    All of it where that is nothing, or where no article has a day.
    """
    if not days:
        return window_of(stretches)
    first, last = min(days) - 60, max(days) + 30
    near = [s for s in stretches if first <= s.start and s.end <= last and s.days <= 8]
    return window_of(near or stretches)


def window_axis(window: Window, *, left: float, right: float) -> tuple[Axis, Unit]:
    """An axis of just this window, with ticks where a calendar has them."""
    unit = unit_for([Stretch(window.low, window.high)])
    most = max(2, int((right - left) / _TICK))
    ticks = ticks_of(unit, unit.count(window.low), unit.count(window.high), most=most)
    inside = tuple(tick for tick in ticks if window.low <= tick.value <= window.high)
    return Axis(window.low, window.high, left, right, ticks=inside), unit
