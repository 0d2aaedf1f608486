"""How one quantity is drawn on its row: each wording has its own mark."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite

from variorum.fact.fact import Bound, Quantity
from variorum.picture.axis import Axis
from variorum.picture.shapes import Circle, Fade, Hatch, Line, Polygon, Rect, Shape

GREATEST = 1e100  # beyond that nothing is drawn: no article means it
SOFT, SOFT_SMALL, SMALL = 0.05, 0.10, 100
_STRONG, _WEAK = 0.75, 0.12


@dataclass(frozen=True, slots=True)
class Extent:
    """What a quantity takes up on an axis."""

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False


@dataclass(frozen=True, slots=True)
class Pen:
    """Where and how large a mark is drawn."""

    axis: Axis
    y: float
    role: str
    height: float  # of the row

    @property
    def stem(self) -> float:
        return min(16.0, self.height * 0.57) / 2

    @property
    def point(self) -> float:
        return min(5.0, self.height * 0.18)


def drawable(quantity: Quantity) -> bool:
    return isfinite(quantity.number) and abs(quantity.number) <= GREATEST


def soft(number: float) -> float:
    """How far "about" reaches: 5 %, 10 % under 100, at least 1 where the number is whole."""
    reach = abs(number) * (SOFT_SMALL if abs(number) < SMALL else SOFT)
    return max(reach, 1.0) if float(number).is_integer() else reach


def extent(quantity: Quantity) -> Extent:
    number = quantity.number
    lower, upper = _end(quantity.lower), _end(quantity.upper)
    match quantity.bound:
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return Extent(number, max(number, upper or number), open_high=upper is None)
        case Bound.UP_TO | Bound.AT_MOST | Bound.LESS_THAN:
            floor = lower if lower and lower > 0 else None
            return Extent(min(number, floor or number), number, open_low=floor is None)
        case Bound.ABOUT:
            return _spread(number, lower, upper, soft(number), soft(number))
        case Bound.NEARLY:
            return _spread(number, lower, None, soft(number), 0)
        case Bound.RANGE:
            return _spread(number, lower, upper, 0, 0)
        case Bound.VAGUE:
            return _spread(number, lower, upper, 0, _nines(number) - number)
        case _:
            return Extent(number, number)


def _spread(number: float, lower: float | None, upper: float | None, down: float, up: float) -> Extent:
    low = number - down if lower is None else lower
    high = number + up if upper is None else upper
    return Extent(min(low, number, high), max(low, number, high))


def _end(end: float | None) -> float | None:
    return end if end is not None and isfinite(end) and abs(end) <= GREATEST else None


def _nines(number: float) -> float:
    """ "Several" ends at 9, "dozens" at 99, "hundreds" at 999."""
    end = 10.0
    while end <= number:
        end *= 10
    return end - 1


def quantity_mark(quantity: Quantity, pen: Pen) -> tuple[Shape, ...]:
    return _MARKS[quantity.bound](quantity, extent(quantity), pen)


def _exact(quantity: Quantity, reach: Extent, pen: Pen) -> tuple[Shape, ...]:
    return (Circle(pen.axis.at(quantity.number), pen.y, pen.point, pen.role),)


def _upwards(quantity: Quantity, reach: Extent, pen: Pen) -> tuple[Shape, ...]:
    start = pen.axis.at(quantity.number)
    end = pen.axis.right if reach.open_high else pen.axis.at(reach.high)
    bar = _fade(start, end, pen, (0.0, _STRONG), (1.0, _WEAK))
    arrow = _arrow(end, pen, towards=1) if reach.open_high else ()
    return (*bar, *arrow, _stem(start, pen), _point(start, quantity, pen))


def _downwards(quantity: Quantity, reach: Extent, pen: Pen) -> tuple[Shape, ...]:
    end = pen.axis.at(quantity.number)
    start = pen.axis.left if reach.open_low else pen.axis.at(reach.low)
    bar = _fade(start, end, pen, (0.0, _WEAK), (1.0, _STRONG))
    # A count cannot fall below nothing: where 0 is on the axis the bar ends there.
    arrow = _arrow(start, pen, towards=-1) if reach.open_low and pen.axis.low != 0 else ()
    return (*bar, *arrow, _stem(end, pen), _point(end, quantity, pen))


def _about(quantity: Quantity, reach: Extent, pen: Pen) -> tuple[Shape, ...]:
    low, at, high = pen.axis.at(reach.low), pen.axis.at(quantity.number), pen.axis.at(reach.high)
    middle = (at - low) / (high - low) if high > low else 0.5
    bar = _fade(low, high, pen, (0.0, _WEAK), (middle, _STRONG), (1.0, _WEAK), height=8)
    brackets = tuple(_stem(end, pen, dash=(1.5, 1.5)) for end in (low, high))
    return (*bar, *brackets, Circle(at, pen.y, pen.point * 0.8, pen.role))


def _nearly(quantity: Quantity, reach: Extent, pen: Pen) -> tuple[Shape, ...]:
    low, at = pen.axis.at(reach.low), pen.axis.at(quantity.number)
    return (
        *_fade(low, at, pen, (0.0, _WEAK), (1.0, _STRONG)),
        _stem(at, pen),
        _point(at, quantity, pen),
    )


def _range(quantity: Quantity, reach: Extent, pen: Pen) -> tuple[Shape, ...]:
    return span_mark(pen.axis.at(reach.low), pen.axis.at(reach.high), pen)


def span_mark(low: float, high: float, pen: Pen) -> tuple[Shape, ...]:
    """Somewhere from here to there, both ends given."""
    return (Rect(low, pen.y - 3, high - low, 6, pen.role, 0.6), _stem(low, pen), _stem(high, pen))


def _vague(quantity: Quantity, reach: Extent, pen: Pen) -> tuple[Shape, ...]:
    low, high = pen.axis.at(reach.low), pen.axis.at(reach.high)
    half = min(5.0, pen.height / 3)
    return (Hatch(low, pen.y - half, max(high - low, 1.0), 2 * half, pen.role),)


def _point(x: float, quantity: Quantity, pen: Pen) -> Circle:
    included = quantity.bound not in (Bound.MORE_THAN, Bound.LESS_THAN, Bound.NEARLY)
    return Circle(x, pen.y, pen.point, pen.role, filled=included)


def _stem(x: float, pen: Pen, *, dash: tuple[float, ...] = ()) -> Line:
    return Line(x, pen.y - pen.stem, x, pen.y + pen.stem, pen.role, 1.5, dash)


def _arrow(x: float, pen: Pen, *, towards: int) -> tuple[Polygon, ...]:
    back = x - towards * 4
    points = ((back, pen.y - 3.5), (x, pen.y), (back, pen.y + 3.5))
    return (Polygon(points, pen.role, filled=False, closed=False),)


def _fade(
    start: float, end: float, pen: Pen, *stops: tuple[float, float], height: float = 6
) -> tuple[Fade, ...]:
    if end <= start:
        return ()
    return (Fade(start, pen.y - height / 2, end - start, height, pen.role, stops),)


_MARKS: dict[Bound, Callable[[Quantity, Extent, Pen], tuple[Shape, ...]]] = {
    Bound.EXACT: _exact,
    Bound.AT_LEAST: _upwards,
    Bound.MORE_THAN: _upwards,
    Bound.UP_TO: _downwards,
    Bound.AT_MOST: _downwards,
    Bound.LESS_THAN: _downwards,
    Bound.ABOUT: _about,
    Bound.NEARLY: _nearly,
    Bound.RANGE: _range,
    Bound.VAGUE: _vague,
}
