"""How the best account is drawn: low and high as houses that point outwards, best as a diamond."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite

from variorum.dispute.decision import Decision
from variorum.dispute.dispute import Estimate
from variorum.picture.axis import Axis
from variorum.picture.quantity_mark import GREATEST
from variorum.picture.shapes import Line, Polygon, Rect, Shape

SIZE = 9.0
_OPEN = 30.0  # how far the arrow of an open end reaches


@dataclass(frozen=True, slots=True)
class Best:
    """A best account on an axis within low and high: one value, several, or only the range."""

    values: tuple[float, ...]
    low: float
    high: float
    open_low: bool = False
    open_high: bool = False
    bounded: bool = True  # whether low and high were given at all

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
        # A value without either end is that value; with one of them, the other is open.
        open_low=low is None and high is not None,
        open_high=high is None and low is not None,
        bounded=low is not None or high is not None,
    )


def best_mark(best: Best, axis: Axis, y: float, *, height: float, stale: bool = False) -> tuple[Shape, ...]:
    """Stale ones are hollow and dashed: the value stands, but nobody has looked at the new evidence."""
    role = "stale" if stale else "ink"
    size = min(SIZE, height * 0.3)
    diamonds = tuple(_diamond(axis.at(value), y, size, role, stale=stale) for value in best.values)
    if len(best.values) > 1 or not best.bounded:
        return diamonds
    low, high = axis.at(best.low), axis.at(best.high)
    bar = (Rect(low, y - 1.5, high - low, 3, role),) if high > low else ()
    near = not stale and any(abs(axis.at(value) - end) < size for value in best.values for end in (low, high))
    halos = tuple(_diamond(axis.at(value), y, size + 2, "pane", stale=False) for value in best.values)
    return (
        *bar,
        *_end(low, axis.left, y, size, role, towards=-1, is_open=best.open_low),
        *_end(high, axis.right, y, size, role, towards=1, is_open=best.open_high),
        *(halos if near else ()),  # so that a diamond on a house is seen as one
        *diamonds,
    )


def _end(
    x: float, edge: float, y: float, size: float, role: str, *, towards: int, is_open: bool
) -> tuple[Shape, ...]:
    """A house, or a dashed arrow where the end is open."""
    if not is_open:
        return (_house(x, y, size, role, towards=towards),)
    end = min(edge, x + _OPEN) if towards > 0 else max(edge, x - _OPEN)
    head = tuple((end - towards * back, y + up) for back, up in ((5, -4), (0, 0), (5, 4)))
    shaft = Line(x, y, end, y, role, 1.5, (3, 2))
    return (shaft, Polygon(head, role, filled=False, closed=False))


def _diamond(x: float, y: float, size: float, role: str, *, stale: bool) -> Polygon:
    points = ((x, y - size), (x + size * 0.8, y), (x, y + size), (x - size * 0.8, y))
    return Polygon(points, role, filled=not stale, dash=(3, 2) if stale else ())


def _house(x: float, y: float, size: float, role: str, *, towards: int) -> Polygon:
    back, wall = x - towards * size * 0.6, x
    tip = x + towards * size * 0.45
    points = ((back, y - size), (wall, y - size), (tip, y), (wall, y + size), (back, y + size))
    return Polygon(points, role, filled=False)
