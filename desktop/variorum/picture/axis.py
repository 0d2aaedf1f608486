"""A scale under a picture: where a value stands, and which round values are marked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, exp, floor, log, log10

from variorum.translation import laterc, tr
from variorum.wording.style import grouped

PAD = 0.06  # of the span, at either side
LOG_FROM = 30.0  # high / low from which a linear axis would crowd its low end
FEWEST, MOST = 4, 6
_ROUND = (1.0, 2.0, 2.5, 5.0)
_LEAST = 1e-90  # less than that is nothing
_FINEST = 1e-9  # of the greatest value: below that, floating point blurs ticks


@dataclass(frozen=True, slots=True)
class Tick:
    """A marked value."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Values from `low` to `high` on the pixels from `left` to `right`."""

    low: float
    high: float
    left: float
    right: float
    logarithmic: bool = False
    broken: bool = False  # does not start at 0, though a reader might think so
    ticks: tuple[Tick, ...] = ()

    def at(self, value: float) -> float:
        """Where a value stands; what lies beyond an end stands at that end."""
        share = (self._scaled(value) - self._scaled(self.low)) / (
            self._scaled(self.high) - self._scaled(self.low)
        )
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def value(self, x: float) -> float:
        """The value at a place."""
        share = (x - self.left) / (self.right - self.left)
        scaled = self._scaled(self.low) + share * (self._scaled(self.high) - self._scaled(self.low))
        return exp(scaled) if self.logarithmic else scaled

    def _scaled(self, value: float) -> float:
        if not self.logarithmic:
            return value
        return log(max(value, self.low))


def number_axis(
    values: Sequence[float], *, left: float, right: float, open_low: bool = False, open_high: bool = False
) -> Axis:
    """An axis that holds all the values, with room for arrows at open ends."""
    values = [value if abs(value) > _LEAST else 0.0 for value in values]
    low, high = min(values), max(values)
    if low > 0 and high / low > LOG_FROM:
        axis = _logarithmic(low, high, left=left, right=right, open_low=open_low, open_high=open_high)
        return replace(axis, ticks=_log_ticks(axis.low, axis.high))
    low, high = _padded(low, high, open_low=open_low, open_high=open_high)
    least = 1.0 if all(float(value).is_integer() for value in values) else 0.0
    low, high, marked = _linear_ticks(low, high, least_step=least)
    labels = _labels(marked)
    ticks = tuple(Tick(value, label) for value, label in zip(marked, labels, strict=True))
    return Axis(low, high, left, right, broken=low > 0, ticks=ticks)


def _logarithmic(
    low: float, high: float, *, left: float, right: float, open_low: bool, open_high: bool
) -> Axis:
    span = log(high / low)
    start = low / exp(span * PAD * (2 if open_low else 1))
    end = high * exp(span * PAD * (2 if open_high else 1))
    return Axis(start, end, left, right, logarithmic=True)


def _padded(low: float, high: float, *, open_low: bool, open_high: bool) -> tuple[float, float]:
    span = max(high - low, abs(high) * 0.1 if high == low else 0.0, max(abs(low), abs(high)) * _FINEST)
    span = span or 1.0
    start = low - span * PAD * (3 if open_low else 1)
    end = high + span * PAD * (3 if open_high else 1)
    near_zero = 0 <= low <= span * 0.2
    return (0.0 if near_zero else start), end


def _linear_ticks(low: float, high: float, *, least_step: float) -> tuple[float, float, tuple[float, ...]]:
    """The ends, moved out where fewer than four ticks would stand, and the ticks."""
    step = _step(low, high, least_step)
    first, last = _first(low, step), _last(high, step)
    while last - first + 1 < FEWEST:
        last += 1
        if last - first + 1 < FEWEST and not (first == 0 and low >= 0):
            first -= 1
    return min(low, first * step), max(high, last * step), tuple(n * step for n in range(first, last + 1))


def _step(low: float, high: float, least: float) -> float:
    """The least round step that leaves at most six ticks."""
    size = floor(log10(high - low)) - 2
    while True:
        for digits in _ROUND:
            step = digits * 10.0**size if size >= 0 else digits / 10.0**-size
            whole_enough = step >= least and (not least or step.is_integer())
            if whole_enough and _last(high, step) - _first(low, step) + 1 <= MOST:
                return step
        size += 1


def _first(low: float, step: float) -> int:
    return ceil(low / step - 1e-9)


def _last(high: float, step: float) -> int:
    return floor(high / step + 1e-9)


def _log_ticks(low: float, high: float) -> tuple[Tick, ...]:
    """The coarsest of: every tenth … every power of ten, 1-3-10, 1-2-5-10, that gives four ticks."""
    for digits, every in (*(((1,), n) for n in (50, 20, 10, 5, 4, 3, 2, 1)), ((1, 3), 1), ((1, 2, 5), 1)):
        values = _log_values(low, high, digits, every)
        if len(values) >= FEWEST:
            break
    return tuple(Tick(value, _labels((value,))[0]) for value in values[:MOST])


def _log_values(low: float, high: float, digits: tuple[int, ...], every: int) -> list[float]:
    powers = range(floor(log10(low)), ceil(log10(high)) + 1)
    values = [digit * 10.0**power for power in powers if power % every == 0 for digit in digits]
    return [value for value in values if low <= value <= high]


_THOUSANDS = laterc("after a figure", "k")
_SIZES = (
    (1e12, laterc("after a figure", "tn")),
    (1e9, laterc("after a figure", "bn")),
    (1e6, laterc("after a figure", "m")),
    (1e4, _THOUSANDS),
)


def _labels(values: Sequence[float]) -> list[str]:
    """All in the same unit, with as many decimals as tell them apart: 0.85m 0.90m 0.95m."""
    greatest = max(abs(value) for value in values)
    size, sign = next(((size, sign) for size, sign in _SIZES if greatest >= size), (1.0, ""))
    size, sign = (1e3 if sign == _THOUSANDS else size), tr(sign)
    for decimals in range(max(_decimals(value / size) for value in values), 10):
        told = [grouped(f"{value / size:,.{decimals}f}") + sign if value else "0" for value in values]
        if len(set(told)) == len(told):
            return told
    return [f"{value:.10g}" for value in values]


def _decimals(value: float) -> int:
    for decimals in range(12):
        if abs(round(value, decimals) - value) <= abs(value) * 1e-9:
            return decimals
    return 12
