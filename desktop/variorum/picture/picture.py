"""A finished picture: its shapes, the same in words, and where its rows and values are."""

from dataclasses import dataclass

from variorum.picture.axis import Axis
from variorum.picture.shapes import Shape


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes within a frame from (0, 0) to (width, height)."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    description: str  # the same in words
    axis: Axis | None = None  # leads a dragged handle back to its value
    rows: tuple[float, ...] = ()  # the middle of each account's row
    best: float | None = None  # the middle of the best account's row
