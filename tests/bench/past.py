"""Keeps what was measured, run after run, and draws how the ratios went; no picture library is needed."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from math import log10
from pathlib import Path
from typing import Any

WIDE, HIGH, LEFT, RIGHT, EDGE = 1100, 460, 60, 490, 30
COLOURS = ("#1b6ca8", "#b5432e", "#3f7d3a", "#8a5a9e", "#a8761b", "#2f7f86", "#6b6b6b", "#c0568b")


def kept(file: Path, run: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Add a run to the file; all of them, oldest first."""
    runs = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    runs.append(dict(run))
    file.write_text(json.dumps(runs, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return runs


def drawn(runs: Sequence[Mapping[str, Any]]) -> str:
    """A line for each ratio, over the runs; on a scale of tens, where less is better."""
    names = list(dict.fromkeys(name for run in runs for name in run["ratios"]))
    found = [value for run in runs for value in run["ratios"].values() if value > 0]
    low, high = log10(min([*found, 0.1])), log10(max([*found, 1.0]))

    def x(number: int) -> float:
        return LEFT + (WIDE - LEFT - RIGHT) * (number / max(1, len(runs) - 1))

    def y(value: float) -> float:
        return EDGE + (HIGH - 2 * EDGE) * (high - log10(value)) / (high - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" font-family="sans-serif">',
        f'<rect width="{WIDE}" height="{HIGH}" fill="#ffffff"/>',
    ]
    for power in range(int(low) - 1, int(high) + 2):
        if low <= power <= high:
            parts.append(_rule(y(10.0**power), f"{10.0**power:g}"))
    for number, run in enumerate(runs):
        parts.append(
            f'<text x="{x(number):.1f}" y="{HIGH - 8}" font-size="10">{escape(run["at"][:10])}</text>'
        )
    ends = _apart([next(y(r["ratios"][n]) for r in reversed(runs) if n in r["ratios"]) for n in names])
    for number, name in enumerate(names):
        points = [(x(i), y(run["ratios"][name])) for i, run in enumerate(runs) if name in run["ratios"]]
        last = next(run["ratios"][name] for run in reversed(runs) if name in run["ratios"])
        colour = COLOURS[number % len(COLOURS)]
        parts.append(_line(points, colour, f"{last:.3g}  {name}", ends[number]))
    return "\n".join([*parts, "</svg>", ""])


def _rule(y: float, words: str) -> str:
    return (
        f'<line x1="{LEFT}" x2="{WIDE - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#d0d0d0"/>'
        f'<text x="{LEFT - 8}" y="{y + 4:.1f}" font-size="11" text-anchor="end">{words}</text>'
    )


def _line(points: Sequence[tuple[float, float]], colour: str, words: str, at: float) -> str:
    joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
    beside = WIDE - RIGHT + 12
    return (
        f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="1.5"/>{dots}'
        f'<text x="{beside}" y="{at + 4:.1f}" font-size="11" fill="{colour}">{escape(words)}</text>'
    )


def _apart(places: Sequence[float]) -> list[float]:
    """The same places, moved down where two would lie over each other, and up where one would fall out."""
    order = sorted(range(len(places)), key=places.__getitem__)
    found, last = dict[int, float](), 0.0
    for number in order:
        last = found[number] = max(places[number], last + 14)
    least = float(HIGH - EDGE) + 14
    for number in reversed(order):
        least = found[number] = min(found[number], least - 14)
    return [found[number] for number in range(len(places))]
