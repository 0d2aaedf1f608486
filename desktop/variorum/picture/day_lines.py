"""Dated events, each a line on one shared axis: when every article says that it was."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from variorum.dispute.decision import Decision
from variorum.fact.fact import Moment
from variorum.picture.axis import Axis
from variorum.picture.best_mark import best_mark, best_of
from variorum.picture.calendar_axis import Unit, each_day
from variorum.picture.calendar_head import ABOVE, DAY_ROOM, UNDER, day_heads, shading
from variorum.picture.day_window import Window, window_axis
from variorum.picture.moments import Stretch, middle_of, stretch
from variorum.picture.picture import Picture
from variorum.picture.plot import Layout, frame
from variorum.picture.quantity_mark import Pen
from variorum.picture.shapes import Anchor, Line, Polygon, Rect, Shape, Text
from variorum.picture.timeline import is_within, moment_mark, publication_mark

ROW = 22.0  # of one date
MARGIN = 10.0  # at either side of the axis
_LETTER = 7.0  # about how wide a letter is
_SIZE = 10.0  # of the letters
_ARROW = 5.0


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date, the letters of the articles that give it, and when those were published."""

    moment: Moment
    letters: str
    published: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Scale:
    """The axis of a window, and its days where each has room for its number."""

    axis: Axis
    unit: Unit
    days: tuple[date, ...]


@lru_cache(maxsize=16)
def _scale(window: Window, width: float) -> _Scale:
    axis, unit = window_axis(window, left=MARGIN, right=width - MARGIN)
    days = each_day(axis, unit, room=DAY_ROOM)
    last = days[-1].toordinal() + 1 if days else 0
    days = (*days, *([date.fromordinal(last)] if days and last < window.high else ()))
    return _Scale(axis, unit, tuple(d for d in days if window.low <= d.toordinal() + 0.5 <= window.high))


@lru_cache(maxsize=16)
def axis_head(window: Window, width: float) -> Picture:
    """The axis alone, to stand over all lines."""
    scale = _scale(window, width)
    layout = Layout(0, False, (), width, ROW, True, above=ABOVE, under=UNDER)
    axis = replace(scale.axis, ticks=()) if scale.days else scale.axis
    heads = day_heads(scale.days, scale.axis, layout) if scale.days else ()
    return Picture(width, layout.height, (*heads, *frame(axis, layout)), "", scale.axis)


@lru_cache(maxsize=1024)
def event_line(
    rows: tuple[DateRow, ...],
    window: Window,
    width: float,
    *,
    decision: Decision | None = None,
    stale: bool = False,
) -> Picture:
    """One row a date, and one for the best account where there is one; arrows point out of the window."""
    scale, best = _scale(window, width), best_of(decision, None, read=middle_of)
    layout = Layout(len(rows), best is not None, (), width, ROW)
    shapes: list[Shape] = [*_ground(scale, layout)]
    for row, y in zip(rows, layout.rows, strict=True):
        shapes += _row(row, window, scale, Pen(scale.axis, y, "date", ROW))
    if best is not None and layout.best_row is not None:
        ends = Stretch(best.low, max(best.high, best.low + 1e-6))
        out = _outside(ends, window, scale.axis, layout.best_row, "ink", "")
        shapes += out or best_mark(best, scale.axis, layout.best_row, height=ROW, stale=stale)
    return Picture(width, layout.bottom, tuple(shapes), "", scale.axis, layout.rows, layout.best_row)


def _ground(scale: _Scale, layout: Layout) -> tuple[Shape, ...]:
    """Weekends, months, and a line at every mark of the axis."""
    places = [float(day.toordinal()) for day in scale.days] or [tick.value for tick in scale.axis.ticks]
    lines = (scale.axis.at(place) for place in places)
    return (*shading(scale.axis, scale.unit, layout), *(Line(x, 0, x, layout.bottom, "line") for x in lines))


def _row(row: DateRow, window: Window, scale: _Scale, pen: Pen) -> tuple[Shape, ...]:
    published = (publication_mark(day, scale.axis, pen.y, ROW) for day in dict.fromkeys(row.published))
    triangles = tuple(shape for shapes in published for shape in shapes)
    found = stretch(row.moment)
    if found is None:
        return triangles
    out = _outside(found, window, scale.axis, pen.y, pen.role, row.letters)
    if out:
        return (*triangles, *out)
    within = is_within(row.moment, found, scale.unit)
    whole = window.low <= found.start and found.end <= window.high
    mark = moment_mark(found, pen, within=within) if whole else _cut(found, window, pen)
    return (*triangles, *mark, _letters(row.letters, found, scale.axis, pen.y))


def _outside(
    found: Stretch, window: Window, axis: Axis, y: float, role: str, letters: str
) -> tuple[Shape, ...]:
    """An arrow at the edge, and who gives a date beyond it."""
    before, after = found.end <= window.low, found.start >= window.high
    if not before and not after:
        return ()
    edge, towards = (axis.left, -1) if before else (axis.right, 1)
    back = edge - towards * _ARROW
    head = ((back, y - _ARROW), (edge, y), (back, y + _ARROW))
    anchor = Anchor.START if before else Anchor.END
    place = edge - towards * (_ARROW + 4)
    return (
        Polygon(head, role, filled=False),
        Text(place, y + 3.5, letters, "text", _SIZE, anchor, strong=True),
    )


def _cut(found: Stretch, window: Window, pen: Pen) -> tuple[Shape, ...]:
    """Some time of which the window shows a part: no stem where it goes on."""
    start, end = pen.axis.at(found.start), pen.axis.at(found.end)
    bar = Rect(start, pen.y - 3, max(end - start, 1.0), 6, pen.role, 0.6)
    shown = [x for x, place in ((start, found.start), (end, found.end)) if window.low <= place <= window.high]
    return (bar, *(Line(x, pen.y - pen.stem, x, pen.y + pen.stem, pen.role, 2) for x in shown))


def _letters(letters: str, found: Stretch, axis: Axis, y: float) -> Text:
    """After the mark; before it where the axis ends too soon; over it where there is no room at all."""
    after = axis.at(found.end) + 6
    if after + len(letters) * _LETTER <= axis.right:
        return Text(after, y + 3.5, letters, "text", _SIZE, strong=True)
    before = axis.at(found.start) - 6
    if before - len(letters) * _LETTER >= axis.left:
        return Text(before, y + 3.5, letters, "text", _SIZE, Anchor.END, strong=True)
    return Text(max(axis.left, before + 8), y - 3.5, letters, "text", _SIZE, strong=True)
