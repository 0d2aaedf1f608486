"""How the best account is drawn: low and high as houses that point outwards, best as a diamond."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite

from variorum.dispute.decision import Decision
from variorum.dispute.dispute import Estimate
from variorum.picture.axis import Axis
from variorum.picture.quantity_mark import GREATEST
from variorum.picture.shapes import Polygon, Rect, Shape


@dataclass(frozen=True, slots=True)
class Best:
    """A best account on an axis within low and high: one value, several, or only the range."""

    values: tuple[float, ...]
    low: float
    high: float

    @property
    def points(self) -> tuple[float, ...]:
        return (self.low, *self.values, self.high)


def best_of(
    decision: Decision | None, estimate: Estimate | None, *, read: Callable[[str], float | None]
) -> Best | None:
    """What the editor decided; else what a rule gave; None where neither has a value for this axis."""
    if decision is not None:
        texts: Sequence[str | float | None] = (decision.low, *decision.values, decision.high)
    elif estimate is not None:
        texts = (estimate.low, estimate.best, estimate.high)
    else:
        return None
    low, *values, high = (None if text is None else read(str(text)) for text in texts)
    return _best([value for value in values if value is not None], low, high)


def read_number(text: str) -> float | None:
    """A number as editors type it; None for words."""
    try:
        number = float(text.replace(",", "").replace("\N{NO-BREAK SPACE}", "").strip())
    except ValueError:
        return None
    return number if isfinite(number) and abs(number) <= GREATEST else None


def _best(values: list[float], low: float | None, high: float | None) -> Best | None:
    if not values:
        return Best((), min(low, high), max(low, high)) if low is not None and high is not None else None
    # low <= best <= high always: a bound on the wrong side is pushed, never crossed.
    least, greatest = min(values), max(values)
    return Best(
        tuple(sorted(values)),
        least if low is None else min(low, least),
        greatest if high is None else max(high, greatest),
    )


def best_mark(best: Best, axis: Axis, y: float, *, height: float, stale: bool = False) -> tuple[Shape, ...]:
    """Stale ones are hollow and dashed: the value stands, but nobody has looked at the new evidence."""
    role = "stale" if stale else "ink"
    low, high = axis.at(best.low), axis.at(best.high)
    size = min(9.0, height * 0.3)
    diamonds = tuple(_diamond(axis.at(value), y, size, role, stale=stale) for value in best.values)
    if best.low == best.high:
        return diamonds
    if len(best.values) > 1:
        return diamonds
    bar = Rect(low, y - 1.5, high - low, 3, role)
    return (bar, _house(low, y, size, role, towards=-1), _house(high, y, size, role, towards=1), *diamonds)


def _diamond(x: float, y: float, size: float, role: str, *, stale: bool) -> Polygon:
    points = ((x, y - size), (x + size * 0.8, y), (x, y + size), (x - size * 0.8, y))
    return Polygon(points, role, filled=not stale, dash=(3, 2) if stale else ())


def _house(x: float, y: float, size: float, role: str, *, towards: int) -> Polygon:
    back, wall = x - towards * size * 0.6, x
    tip = x + towards * size * 0.45
    points = ((back, y - size), (wall, y - size), (tip, y), (wall, y + size), (back, y + size))
    return Polygon(points, role, filled=False)
