"""Every account of a date on one calendar, and the best account under them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.dispute.decision import Decision
from variorum.dispute.dispute import Account, Estimate
from variorum.fact.fact import Moment
from variorum.picture.axis import Axis
from variorum.picture.best_mark import Best, best_mark, best_of
from variorum.picture.calendar_axis import Unit, calendar_axis, each_day
from variorum.picture.calendar_head import ABOVE, DAY_ROOM, UNDER, day_heads, shading
from variorum.picture.in_words import described
from variorum.picture.moments import Stretch, middle_of, stretch, stretch_of
from variorum.picture.picture import Picture
from variorum.picture.plot import Layout, frame, not_given
from variorum.picture.quantity_mark import Pen, span_mark
from variorum.picture.shapes import Polygon, Rect, Shape
from variorum.translation import tr

_LEAST = 3.0  # pixels: a day on an axis of years must still be seen


def timeline(
    accounts: Sequence[Account],
    *,
    estimate: Estimate | None = None,
    decision: Decision | None = None,
    labels: Sequence[str] = (),
    published: Mapping[str, str] | None = None,
    stale: bool = False,
    width: float = 260.0,
    row_height: float = 28.0,
    axis_above: bool = False,
    axis: Axis | None = None,
    role: str = "date",
) -> Picture:
    """`published`, by article, is drawn as a hollow triangle on the rows of its accounts.

    `axis` holds the scale still while a handle is dragged on it. An axis above
    the rows names each day by weekday and number where there is room for it.
    """
    best = best_of(decision, estimate, read=middle_of)
    plain = Layout(len(accounts), best is not None, labels, width, row_height, axis_above)
    own, unit = moments_axis(accounts, best, left=plain.left, right=plain.right)
    axis = axis or own
    days = each_day(axis, unit, room=DAY_ROOM) if axis_above else ()
    layout = replace(plain, above=ABOVE, under=UNDER) if days else plain
    axis = replace(axis, ticks=()) if days else axis
    heads = day_heads(days, axis, layout) if days else ()
    shapes = [*shading(axis, unit, layout), *heads, *frame(axis, layout)]
    for account, y in zip(accounts, layout.rows, strict=True):
        shapes += _row(account, unit, Pen(axis, y, role, row_height), layout)
        shapes += publication_mark((published or {}).get(account.passage.article), axis, y, row_height)
    if best is not None and layout.best_row is not None:
        shapes += best_mark(best, axis, layout.best_row, height=row_height, stale=stale)
    words = described(accounts, labels=labels, decision=decision, estimate=estimate)
    return Picture(width, layout.height, tuple(shapes), words, axis, layout.rows, layout.best_row)


def moments_axis(
    accounts: Sequence[Account], best: Best | None, *, left: float, right: float
) -> tuple[Axis, Unit]:
    told = [stretch(account.value) for account in accounts if isinstance(account.value, Moment)]
    stretches = [one for one in told if one is not None]
    stretches += (
        [Stretch(point - 0.5, point + 0.5) for point in best.points] if best and not stretches else []
    )
    stretches += [Stretch(point, point) for point in best.points] if best and stretches else []
    return calendar_axis(stretches or [Stretch(730_000, 730_001)], left=left, right=right)


def _row(account: Account, unit: Unit, pen: Pen, layout: Layout) -> tuple[Shape, ...]:
    moment = account.value
    found = stretch(moment) if isinstance(moment, Moment) else None
    if found is None or not isinstance(moment, Moment):
        return (not_given(pen.y, layout, tr("not given")),)
    return moment_mark(found, pen, within=is_within(moment, found, unit))


def is_within(moment: Moment, found: Stretch, unit: Unit) -> bool:
    """Whether "some time within" is meant: two ends, or a date coarser than the axis counts."""
    return moment.end not in (None, moment.start) or found.days > unit.days * 1.05


def moment_mark(found: Stretch, pen: Pen, *, within: bool) -> tuple[Shape, ...]:
    """A solid block for a stated unit; a bar between two stems for some time within."""
    start, end = pen.axis.at(found.start), pen.axis.at(found.end)
    if within:
        return span_mark(start, end, pen)
    width = max(end - start, _LEAST)
    start = min(start, pen.axis.right - width)
    height = min(12.0, pen.height * 0.5)
    return (Rect(start, pen.y - height / 2, width, height, pen.role),)


def publication_mark(iso: str | None, axis: Axis, y: float, height: float) -> tuple[Shape, ...]:
    """Only where the day is on the axis: a triangle at its edge would lie."""
    found = stretch_of(iso) if iso else None
    if found is None or not axis.low <= found.start < axis.high:
        return ()
    x, size = axis.at((found.start + found.end) / 2), min(4.0, height * 0.15)
    base = y + height * 0.5 - 1
    points = ((x - size, base), (x, base - size * 1.6), (x + size, base))
    return (Polygon(points, "text2", filled=False, width=1.0),)
