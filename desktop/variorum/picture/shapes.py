"""The plain shapes that a picture is made of, and that the window paints and the report writes as SVG.

Shapes have roles, never colours: a role is a key of the palette ("number", "ink", "line2").
Lengths are pixels at 100 %; x runs to the right, y downwards.
"""

from dataclasses import dataclass
from enum import StrEnum


class Anchor(StrEnum):
    """Which part of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke; `dash` alternates lengths of stroke and gap."""

    x1: float
    y1: float
    x2: float
    y2: float
    role: str
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    role: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc, or a ring where it is not filled; a ring hides what is under it."""

    x: float
    y: float
    radius: float
    role: str
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Polygon:
    """Points joined in order; a ring hides what is under it, an open one is only a stroke."""

    points: tuple[tuple[float, float], ...]
    role: str
    filled: bool = True
    closed: bool = True
    width: float = 1.5
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """Words; `y` is their base line."""

    x: float
    y: float
    text: str
    role: str
    size: float = 11.0
    anchor: Anchor = Anchor.START
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Fade:
    """A bar whose opacity runs from left to right over the given stops (place 0–1, opacity 0–1)."""

    x: float
    y: float
    width: float
    height: float
    role: str
    stops: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Hatch:
    """A box with 45° lines and a dashed edge: somewhere in here, and no more is said."""

    x: float
    y: float
    width: float
    height: float
    role: str


Shape = Line | Rect | Circle | Polygon | Text | Fade | Hatch
