"""Lays out an interval plot: one row an account, the best account last, and an axis above or below."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.picture.axis import Axis
from variorum.picture.shapes import Anchor, Line, Polygon, Shape, Text

_MARGIN = 10.0  # so that points, arrows and diamonds at an end stay inside the frame
_LETTER = 0.6  # of the font size: about how wide a letter is
_GAP, _SCREEN_GAP = 3.0, 8.0  # between two labels of an axis: on paper, and above the rows on a screen


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the rows of a plot are."""

    accounts: int
    best: bool
    labels: Sequence[str] = ()
    width: float = 260.0
    row_height: float = 28.0
    axis_above: bool = False
    text_size: float = 10.0
    above: float = 0.0  # room over the labels of an axis above, for a second line of them
    under: float = 0.0  # room between that axis and the first row

    @property
    def label_width(self) -> float:
        """Room for the longest label; never less than "best" needs, so that plots line up on a page."""
        if not self.labels:
            return 0.0
        return max(len(label) for label in (*self.labels, "best")) * self.text_size * _LETTER + 4

    @property
    def left(self) -> float:
        return _MARGIN + self.label_width

    @property
    def right(self) -> float:
        return self.width - _MARGIN

    @property
    def axis_height(self) -> float:
        return self.text_size + 10 + self.above + self.under

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return self.axis_height if self.axis_above else 0.0

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.top + self.row_height * (self.accounts + (1 if self.best else 0))

    @property
    def height(self) -> float:
        return self.bottom + (0.0 if self.axis_above else self.axis_height)

    def row(self, index: int) -> float:
        """The middle of a row, from 0."""
        return self.top + self.row_height * (index + 0.5)

    @property
    def rows(self) -> tuple[float, ...]:
        return tuple(self.row(index) for index in range(self.accounts))

    @property
    def best_row(self) -> float | None:
        return self.row(self.accounts) if self.best else None


def frame(axis: Axis, layout: Layout) -> tuple[Shape, ...]:
    """Grid, axis and labels: all that stands whether or not there is an account."""
    y = layout.top - layout.under if layout.axis_above else layout.bottom
    grid = tuple(
        Line(axis.at(t.value), layout.top, axis.at(t.value), layout.bottom, "line") for t in axis.ticks
    )
    return (*grid, *_axis_line(axis, y), *_tick_labels(axis, y, layout), *_row_labels(layout))


def not_given(y: float, layout: Layout, words: str) -> Text:
    return Text(layout.left, y + layout.text_size * 0.35, words, "text3", layout.text_size)


def _axis_line(axis: Axis, y: float) -> tuple[Shape, ...]:
    if not axis.broken:
        return (Line(axis.left, y, axis.right, y, "line2"),)
    start = axis.left
    zigzag = ((start - 8, y), (start - 6, y - 3), (start - 3, y + 3), (start - 1, y), (axis.right, y))
    return (Polygon(zigzag, "line2", filled=False, closed=False, width=1.0),)


def _tick_labels(axis: Axis, y: float, layout: Layout) -> tuple[Shape, ...]:
    base = y - 6 if layout.axis_above else y + layout.text_size + 4
    shapes: list[Shape] = []
    free_from = 0.0
    every = _every(axis, layout)
    for index, tick in enumerate(axis.ticks):
        at, half = axis.at(tick.value), _width(tick.label, layout) / 2
        middle = min(max(at, half), layout.width - half)
        shapes.append(Line(at, y, at, y - 3 if layout.axis_above else y + 3, "line2"))
        if index % every == 0 and middle - half >= free_from:
            shapes.append(Text(middle, base, tick.label, "text2", layout.text_size, Anchor.MIDDLE))
            free_from = middle + half + 2
    return tuple(shapes)


def _every(axis: Axis, layout: Layout) -> int:
    """Every second label, or every third, where all of them would run into one another."""
    gap = _SCREEN_GAP if layout.axis_above else _GAP
    for every in range(1, len(axis.ticks)):
        shown = [(axis.at(tick.value), _width(tick.label, layout) / 2) for tick in axis.ticks[::every]]
        if all(b - a >= left + right + gap for (a, left), (b, right) in pairwise(shown)):
            return every
    return max(len(axis.ticks) - 1, 1)


def _width(label: str, layout: Layout) -> float:
    return len(label) * layout.text_size * _LETTER


def _row_labels(layout: Layout) -> tuple[Shape, ...]:
    if not layout.labels:
        return ()
    right, down = layout.label_width, layout.text_size * 0.35
    letters = (
        Text(right, y + down, label, "text", layout.text_size, Anchor.END, strong=True)
        for y, label in zip(layout.rows, layout.labels, strict=True)
    )
    best = layout.best_row
    last = () if best is None else (Text(right, best + down, "best", "text", layout.text_size, Anchor.END),)
    return (*letters, *last)
