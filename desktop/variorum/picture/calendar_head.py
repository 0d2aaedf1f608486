"""The head of a calendar: each day by weekday and number, weekends shaded, months as they begin."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from variorum.picture.axis import Axis
from variorum.picture.calendar_axis import Unit, month_starts, weekends
from variorum.picture.plot import Layout
from variorum.picture.shapes import Anchor, Line, Rect, Shape, Text
from variorum.text.message import Message
from variorum.wording.dates import MONTHS
from variorum.wording.sentences import say
from variorum.wording.short_dates import short_month, short_weekday

DAY_ROOM = 16.0  # that each day needs, so that its number stands alone
ABOVE, UNDER = 13.0, 14.0  # room for weekdays over the numbers, for months under the axis
_LETTER = 6.0


def shading(axis: Axis, unit: Unit, layout: Layout) -> tuple[Shape, ...]:
    """Weekends as a tint, the first of each month as a line, through all rows."""
    top = layout.top - layout.under - (layout.text_size + 6 if layout.under else 0)
    shaded = tuple(
        Rect(axis.at(day), top, axis.at(day + 1) - axis.at(day), layout.bottom - top, "sunken", 0.6)
        for day in weekends(axis, unit)
    )
    starts = month_starts(axis, unit)
    return (*shaded, *(Line(axis.at(d), top, axis.at(d), layout.bottom, "line2") for d in starts))


def day_heads(days: Sequence[date], axis: Axis, layout: Layout) -> tuple[Shape, ...]:
    shapes: list[Shape] = []
    base = layout.top - layout.under - 5
    for day in days:
        weekday = short_weekday(day)[0]
        x, start = axis.at(day.toordinal() + 0.5), axis.at(day.toordinal())
        shapes += [
            Text(x, base - layout.text_size - 4, weekday, "text2", layout.text_size, Anchor.MIDDLE),
            Text(x, base, str(day.day), "text2", layout.text_size, Anchor.MIDDLE),
        ]
        if start > axis.left + 1:
            shapes.append(Line(start, layout.top, start, layout.bottom, "line"))
    return (*shapes, *_months(days, axis, layout))


def _months(days: Sequence[date], axis: Axis, layout: Layout) -> tuple[Text, ...]:
    """A month's name where it begins, shorter or not at all where the next begins too soon."""
    starts = [day for day in days if day == days[0] or day.day == 1]
    places = [axis.at(day.toordinal()) for day in starts]
    made = []
    for index, (day, (x, end)) in enumerate(zip(starts, pairwise([*places, axis.right]), strict=True)):
        month = say(Message(MONTHS[day.month - 1]))
        forms = (
            (f"{month} {day.year}", month, short_month(day.month))
            if index == 0
            else (month, short_month(day.month))
        )
        words = next((form for form in forms if len(form) * _LETTER + 4 <= end - x), "")
        if words:
            made.append(Text(x + 2, layout.top - 3, words, "text2", layout.text_size))
    return tuple(made)
