"""A dispute's accounts on one small line, for lists."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.dispute.dispute import Account
from variorum.fact.fact import Bound, Moment, Quantity
from variorum.picture.axis import Axis
from variorum.picture.in_words import described
from variorum.picture.moments import Stretch, stretch
from variorum.picture.number_line import quantities_axis
from variorum.picture.picture import Picture
from variorum.picture.quantity_mark import drawable, extent
from variorum.picture.shapes import Circle, Line, Polygon, Rect, Shape
from variorum.picture.timeline import is_within, moments_axis

WIDTH, HEIGHT = 74.0, 14.0
_RADIUS, _MARGIN = 3.0, 5.0


def spark(accounts: Sequence[Account], *, width: float = WIDTH, height: float = HEIGHT) -> Picture | None:
    """None where the accounts have no axis: names, labels and claims."""
    marks = _numbers(accounts, width, height / 2) or _dates(accounts, width, height / 2)
    if not marks:
        return None
    line = Line(_MARGIN, height / 2, width - _MARGIN, height / 2, "line2", 1.5)
    return Picture(width, height, (line, *marks), described(accounts))


def _numbers(accounts: Sequence[Account], width: float, y: float) -> tuple[Shape, ...]:
    told = [a for a in accounts if isinstance(a.value, Quantity) and drawable(a.value)]
    if not told:
        return ()
    axis = replace(quantities_axis(told, None, left=_MARGIN, right=width - _MARGIN), ticks=())
    shapes: list[Shape] = []
    for account in told:
        if isinstance(account.value, Quantity):
            shapes += _quantity(account.value, axis.at(account.value.number), width, y)
    return tuple(shapes)


def _quantity(quantity: Quantity, x: float, width: float, y: float) -> tuple[Shape, ...]:
    reach = extent(quantity)
    hollow = quantity.bound in (Bound.MORE_THAN, Bound.LESS_THAN, Bound.NEARLY)
    point = Circle(x, y, _RADIUS, "number", filled=not hollow)
    if reach.open_high:
        return (*_arrow(x, width - _MARGIN, y), point)
    return (*_arrow(x, _MARGIN, y), point) if reach.open_low else (point,)


def _arrow(start: float, end: float, y: float) -> tuple[Shape, ...]:
    back = end - 3 if end >= start else end + 3
    head = Polygon(((back, y - 3), (end, y), (back, y + 3)), "number", filled=False, closed=False)
    return (Line(start, y, end, y, "number", 1.5), head)


def _dates(accounts: Sequence[Account], width: float, y: float) -> tuple[Shape, ...]:
    told = [a.value for a in accounts if isinstance(a.value, Moment) and stretch(a.value)]
    if not told:
        return ()
    axis, unit = moments_axis(accounts, None, left=_MARGIN, right=width - _MARGIN)
    shapes: list[Shape] = []
    for moment in told:
        found = stretch(moment)
        if found is not None:
            shapes += _date(found, axis, y, within=is_within(moment, found, unit))
    return tuple(shapes)


def _date(found: Stretch, axis: Axis, y: float, *, within: bool) -> tuple[Shape, ...]:
    start, end = axis.at(found.start), axis.at(found.end)
    bar = (Rect(start, y - 1.5, end - start, 3, "date", 0.5),) if within else ()
    return (*bar, Circle((start + end) / 2, y, _RADIUS, "date", filled=not within))
