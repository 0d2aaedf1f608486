"""How low, best and high are moved on an axis: by steps an editor would type, and never past one another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import floor, isfinite, log10

from variorum.dispute.dispute import Account
from variorum.fact.fact import Moment, Quantity
from variorum.picture.axis import Axis
from variorum.picture.best_mark import read_number
from variorum.picture.calendar_axis import HOURS, MONTHS, YEARS, Unit, day_at, unit_for
from variorum.picture.moments import middle_of, stretch
from variorum.picture.quantity_mark import drawable

FEWEST_STEPS = 20  # across an axis: fewer would not let a hand choose
_FINEST = 1e-6


class Handle(StrEnum):
    LOW = "low"
    BEST = "best"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Ends:
    """A best account between its low and its high, as a decision keeps them; "" where an end is open."""

    low: str
    best: str
    high: str

    def of(self, handle: Handle) -> str:
        return {Handle.LOW: self.low, Handle.BEST: self.best, Handle.HIGH: self.high}[handle]


@dataclass(frozen=True, slots=True)
class Steps:
    """The values that a handle can take on one axis."""

    place: Callable[[str], float | None]  # where a value as kept stands
    text: Callable[[float], str]  # the value as kept that stands nearest to a place
    after: Callable[[float, int], str]  # the value so many steps after a place


def moved(ends: Ends, handle: Handle, to: str, steps: Steps) -> Ends:
    """A handle pushes the others before it; it never crosses them. Only low and high can be opened ("")."""
    if not to:
        return ends if handle is Handle.BEST else _set(ends, handle, "")
    at = steps.place(to)
    if at is None:
        return ends
    ends = _set(ends, handle, to)
    for other in Handle:
        there = steps.place(ends.of(other))
        if there is None or other is handle:
            continue
        before = list(Handle).index(other) < list(Handle).index(handle)
        if there > at if before else there < at:
            ends = _set(ends, other, to)
    return ends


def stepped(ends: Ends, handle: Handle, by: int, steps: Steps) -> Ends:
    """Moved by so many steps; an open end begins at the best account."""
    at = steps.place(ends.of(handle) or ends.best)
    return ends if at is None else moved(ends, handle, steps.after(at, by), steps)


def _set(ends: Ends, handle: Handle, to: str) -> Ends:
    match handle:
        case Handle.LOW:
            return replace(ends, low=to)
        case Handle.HIGH:
            return replace(ends, high=to)
        case _:
            return replace(ends, best=to)


def steps_for(accounts: Sequence[Account], axis: Axis) -> Steps:
    """Steps of the last digit that the accounts give, or of the calendar's unit on the axis."""
    stretches = [found for a in accounts if isinstance(a.value, Moment) and (found := stretch(a.value))]
    if stretches:
        return date_steps(unit_for(stretches))
    numbers = [a.value.number for a in accounts if isinstance(a.value, Quantity) and drawable(a.value)]
    return number_steps(tick_of(numbers, span=axis.high - axis.low))


def number_steps(tick: float) -> Steps:
    def text(value: float) -> str:
        return _plain(round(value / tick) * tick, tick)

    return Steps(read_number, text, lambda at, by: _plain(at + by * tick, tick))


def tick_of(numbers: Sequence[float], *, span: float) -> float:
    """One in the last digit that any of the numbers gives, but fine enough for an axis of that span."""
    told = [abs(float(number)) for number in numbers if number]
    tick = min((_last_digit(number) for number in told), default=1.0)
    finest = 10.0 ** floor(log10(span / FEWEST_STEPS)) if span > 0 else tick
    whole = all(number.is_integer() for number in told)
    return max(min(tick, finest), 1.0 if whole else _FINEST)


def _last_digit(number: float) -> float:
    """950,000 → 10,000; 19 → 1; 3.6 → 0.1."""
    digits, _, power = f"{number:.9e}".partition("e")
    return float(10.0 ** (int(power) - len(digits.rstrip("0").rstrip(".").replace(".", "")) + 1))


def _plain(number: float, tick: float) -> str:
    decimals = max(0, -floor(log10(tick))) if tick < 1 else 0
    rounded = round(number, decimals) if isfinite(number) else number
    return str(int(rounded)) if float(rounded).is_integer() else f"{rounded:.{decimals}f}"


def date_steps(unit: Unit) -> Steps:
    def text(day: float) -> str:
        return _iso(unit.day(unit.count(day)), unit)

    def after(day: float, by: int) -> str:
        return _iso(unit.day(unit.count(day) + by), unit)

    return Steps(middle_of, text, after)


def _iso(day: float, unit: Unit) -> str:
    """The unit that begins on a day, written as coarse as the unit is."""
    whole = day_at(day + 1e-6).isoformat()
    if unit is HOURS:
        minute = round((day % 1) * 24 * 60)
        return f"{whole}T{minute // 60:02d}:{minute % 60:02d}"
    return {YEARS.name: whole[:4], MONTHS.name: whole[:7]}.get(unit.name, whole)
