"""The colours of fact types can be told apart by everybody, also by those who see fewer colours."""

from itertools import combinations
from math import dist

import pytest
from PySide6.QtGui import QColor

from variorum.gui.look.fact_types import FactType
from variorum.gui.look.palette import Theme, palette

LEAST = 17.0  # CIE76
# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of
# Color Vision Deficiency, IEEE TVCG 15 (2009), at severity 1; on linear RGB.
SEEN_BY: dict[str, tuple[tuple[float, float, float], ...]] = {
    "everybody": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.9505, 1.0, 1.089)  # D65

Triple = tuple[float, float, float]


def times(matrix: tuple[tuple[float, float, float], ...], colour: Triple) -> Triple:
    r, g, b = (sum(a * c for a, c in zip(row, colour, strict=True)) for row in matrix)
    return r, g, b


def linear(colour: QColor) -> Triple:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return r, g, b


def lab(colour: Triple) -> Triple:
    inside = (min(1.0, max(0.0, c)) for c in colour)
    x, y, z = (_root(c / white) for c, white in zip(times(_TO_XYZ, tuple(inside)), _WHITE, strict=True))  # type: ignore[arg-type]
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("eyes", SEEN_BY)
def test_no_two_types_look_alike(theme, eyes) -> None:
    colours = palette(theme)
    seen = {kind: lab(times(SEEN_BY[eyes], linear(colours[kind.role]))) for kind in FactType}
    near = {
        f"{one} and {other}": round(dist(seen[one], seen[other]), 1)
        for one, other in combinations(FactType, 2)
        if dist(seen[one], seen[other]) < LEAST
    }
    assert near == {}


def test_what_is_simulated_is_not_what_everybody_sees() -> None:
    red, green = linear(QColor("#C00000")), linear(QColor("#507000"))
    told_apart = [dist(lab(times(SEEN_BY[eyes], red)), lab(times(SEEN_BY[eyes], green))) for eyes in SEEN_BY]
    assert told_apart[0] > 2 * min(told_apart[1:3])
