"""The figures of every evaluation, one line each, and the picture of how they went."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variorum.paths import resources
from variorum.picture.picture import Picture
from variorum.picture.shapes import Anchor, Circle, Line, Polygon, Shape, Text
from variorum.picture.svg import svg

PANELS = {
    "held_out": "Events, held out (mean)",
    "shipped": "Events, as shipped (mean)",
    "benchmarks": "Outside benchmarks",
    "forms": "Disputes unchanged in other forms",
}
_DRAWN = {
    "held_out": ("links_f1", "major_recall", "dispute_recall", "precision20", "precision", "value_accuracy"),
}
_DRAWN["shipped"] = _DRAWN["held_out"]
_ROLES = ("number", "date", "name", "claim", "label", "ink", "settled", "danger", "text3")
_WIDTH, _HEIGHT, _LEFT, _TOP, _WORDS = 360.0, 170.0, 30.0, 26.0, 170.0
_STEP = 11.0  # pixels between the names of two lines


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def add(path: Path, entry: Mapping[str, Any]) -> None:
    with path.open("a", encoding="utf-8") as history:
        history.write(json.dumps(entry) + "\n")


def last(entries: Sequence[Mapping[str, Any]], group: str) -> dict[str, float]:
    """The group's figures when they were last taken."""
    return next((dict(entry[group]) for entry in reversed(entries) if entry.get(group)), {})


@dataclass(frozen=True)
class _Panel:
    """One group of figures over all evaluations."""

    group: str
    x: float
    y: float
    entries: Sequence[Mapping[str, Any]]

    def shapes(self) -> list[Shape]:
        title = Text(self.x, self.y + 14, PANELS[self.group], "text", 12, strong=True)
        return [title, *self._grid(), *self._lines()]

    @property
    def names(self) -> list[str]:
        known = {name: None for entry in self.entries for name in entry.get(self.group) or {}}
        return [n for n in known if self.group not in _DRAWN or n in _DRAWN[self.group]]

    def _at(self, index: int, value: float) -> tuple[float, float]:
        wide = _WIDTH - _LEFT - _WORDS
        x = self.x + _LEFT + wide * (index + 1) / max(1, len(self.entries))
        return x, self.y + _HEIGHT - (_HEIGHT - _TOP) * value

    def _grid(self) -> list[Shape]:
        drawn: list[Shape] = []
        for tenth in (0, 2, 4, 6, 8, 10):
            y = self._at(0, tenth / 10)[1]
            drawn.append(Line(self.x + _LEFT, y, self.x + _WIDTH - _WORDS, y, "line"))
            drawn.append(Text(self.x + _LEFT - 4, y + 3, f"{tenth / 10:.1f}", "text2", 9, Anchor.END))
        return drawn

    def _lines(self) -> list[Shape]:
        drawn, ends = [], []
        for name, role in zip(self.names, _ROLES * 4, strict=False):
            told = [
                self._at(n, value)
                for n, entry in enumerate(self.entries)
                if (value := (entry.get(self.group) or {}).get(name)) is not None
            ]
            drawn.append(Polygon(tuple(told), role, filled=False, closed=False))
            drawn.append(Circle(*told[-1], 2, role))
            ends.append((told[-1], name, role))
        return [*drawn, *_named(ends)]


def _named(ends: Sequence[tuple[tuple[float, float], str, str]]) -> list[Shape]:
    """Each line's name behind its end, moved down where the one above needs the room."""
    drawn: list[Shape] = []
    free = 0.0
    for (x, y), name, role in sorted(ends, key=lambda end: (end[0][1], end[1])):
        free = max(free + _STEP, y + 3)
        drawn.append(Text(x + 6, free, name, role, 9.5))
    return drawn


def drawn(entries: Sequence[Mapping[str, Any]], *, columns: int = 2) -> str:
    """All panels as one SVG picture on white, which reads on a dark page too."""
    shown = [group for group in PANELS if any(entry.get(group) for entry in entries)]
    shapes: list[Shape] = []
    for n, group in enumerate(shown):
        x, y = (n % columns) * (_WIDTH + 10), (n // columns) * (_HEIGHT + 24)
        shapes += _Panel(group, x, y + 4, entries).shapes()
    rows = -(-len(shown) // columns)
    picture = Picture(
        columns * (_WIDTH + 10), rows * (_HEIGHT + 24) + 10, tuple(shapes), "How the figures went"
    )
    palette = json.loads((resources() / "themes" / "palette.json").read_text("utf-8"))["light"]
    framed = svg(picture, palette).replace(
        "</title>", '</title><rect width="100%" height="100%" fill="white"/>'
    )
    return framed.replace("<svg ", '<svg font-family="sans-serif" ', 1) + "\n"
