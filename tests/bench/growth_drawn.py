"""The picture of how time and counted work grow, on logarithmic axes."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from variorum.paths import resources
from variorum.picture.picture import Picture
from variorum.picture.shapes import Anchor, Circle, Line, Polygon, Shape, Text
from variorum.picture.svg import svg

_ROLES = ("number", "date", "name", "claim", "label", "settled", "danger", "ink")
_WIDTH, _HEIGHT, _LEFT, _TOP, _WORDS, _STEP = 430.0, 260.0, 44.0, 30.0, 110.0, 12.0
Points = Sequence[tuple[float, float]]


def drawn(kept: Mapping[str, Any]) -> str:
    """Seconds and counts by articles, and seconds by words, side by side."""
    by_articles, by_words = kept["by articles"], kept["by words"]
    panels = [
        ("Processor seconds by articles of one event", _seconds(by_articles, "articles")),
        ("Counted work by articles of one event", _counts(by_articles, "articles")),
        ("Processor seconds by words of five articles", _seconds(by_words, "words")),
    ]
    shapes = [shape for n, (title, curves) in enumerate(panels) for shape in _panel(n, title, curves)]
    picture = Picture(len(panels) * _WIDTH, _HEIGHT + 30, tuple(shapes), "How analysis grows")
    palette = json.loads((resources() / "themes" / "palette.json").read_text("utf-8"))["light"]
    framed = svg(picture, palette).replace(
        "</title>", '</title><rect width="100%" height="100%" fill="white"/>'
    )
    return framed.replace("<svg ", '<svg font-family="sans-serif" ', 1) + "\n"


def _seconds(runs: Sequence[Mapping[str, Any]], by: str) -> dict[str, Points]:
    return {name: [(run[by], max(0.01, run["seconds"][name])) for run in runs] for name in runs[0]["seconds"]}


def _counts(runs: Sequence[Mapping[str, Any]], by: str) -> dict[str, Points]:
    names = ("words", "clause pairs scored", "pairs scored", "links", "rows")
    return {name: [(run[by], max(1, run[name])) for run in runs] for name in names}


def _panel(place: int, title: str, curves: Mapping[str, Points]) -> Iterator[Shape]:
    every = [point for points in curves.values() for point in points]
    left, right = (f(math.log10(x) for x, _ in every) for f in (min, max))
    low, high = (f(math.log10(y) for _, y in every) for f in (min, max))

    def at(x: float, y: float) -> tuple[float, float]:
        wide, tall = _WIDTH - _LEFT - _WORDS, _HEIGHT - _TOP
        across = (math.log10(x) - left) / max(1e-9, right - left)
        return (
            place * _WIDTH + _LEFT + wide * across,
            _TOP + tall * (1 - (math.log10(y) - low) / max(1e-9, high - low)),
        )

    yield Text(place * _WIDTH + _LEFT, 18, title, "text", 12, strong=True)
    for power in range(math.ceil(low), math.floor(high) + 1):
        (x1, y), (x2, _) = at(10**left, 10**power), at(10**right, 10**power)
        yield Line(x1, y, x2, y, "line")
        yield Text(x1 - 4, y + 3, f"{10.0**power:g}", "text2", 9, Anchor.END)
    for x in sorted({x for x, _ in every}):
        yield Text(at(x, 10**low)[0], _HEIGHT + 14, f"{x:g}", "text2", 9, Anchor.MIDDLE)
    yield from _curves({name: [at(*point) for point in points] for name, points in curves.items()})


def _curves(curves: Mapping[str, Points]) -> Iterator[Shape]:
    """Each with its name behind its end, moved down where the one above needs the room."""
    free = 0.0
    ordered = sorted(zip(curves.items(), _ROLES, strict=False), key=lambda one: one[0][1][-1][1])
    for (name, points), role in ordered:
        yield Polygon(tuple(points), role, filled=False, closed=False)
        for x, y in points:
            yield Circle(x, y, 2, role)
        free = max(free + _STEP, points[-1][1] + 3)
        yield Text(points[-1][0] + 6, free, name, role, 9.5)
