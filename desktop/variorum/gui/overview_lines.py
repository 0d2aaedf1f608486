"""What the overview map draws: rows of the sheet as lines, several in one where they are thin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.dispute.decision import State
from variorum.gui.fact_types import gravest
from variorum.gui.sheet import Row

STEPS = (0, 1, 3, 5, 9)  # disputes at which the next shade begins
_MARGIN = 8.0  # words' worth of space between rows


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row as the map needs it: how long it is, how much of each article is disputed, how it stands."""

    row: Row
    words: int  # of its longest cell
    shades: dict[str, int]  # article id → 0–4
    state: State | None  # the gravest


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn line."""

    top: float
    height: float
    shades: dict[str, int]
    state: State | None


class Weighing:
    """Rows weighed once: after a decision only those that it touched are weighed again."""

    def __init__(self) -> None:
        self._known: dict[int, Weighed] = {}

    def of(self, rows: Iterable[Row]) -> tuple[Weighed, ...]:
        return tuple(self._weighed(row) for row in rows if not row.left_out)

    def _weighed(self, row: Row) -> Weighed:
        known = self._known.get(row.number)
        if known is None or known.row is not row:
            known = self._known[row.number] = _weigh(row)
        return known


def _weigh(row: Row) -> Weighed:
    cells = [(article, blocks) for article, blocks in row.cells.items() if blocks]
    words = max((sum(b.text.count(" ") + 1 for b in blocks) for _, blocks in cells), default=1)
    shades = {article: _shade(len({m.dispute for b in blocks for m in b.marks})) for article, blocks in cells}
    return Weighed(row, words, shades, gravest(tuple(s for s in row.states if s is not State.DISMISSED)))


def _shade(disputed: int) -> int:
    return sum(disputed >= least for least in STEPS) - 1


def spread_out(rows: Sequence[Weighed], *, top: float, room: float, most: float) -> list[tuple[float, float]]:
    """Top and height of each row: height is words, `most` pixels a word, less where the room asks for it."""
    total = sum(row.words + _MARGIN for row in rows)
    unit = min(most, room / max(1.0, total))
    spread, y = [], top
    for row in rows:
        height = (row.words + _MARGIN) * unit
        spread.append((y, height))
        y += height
    return spread


def lines_of(
    rows: Sequence[Weighed], spread: Sequence[tuple[float, float]], *, least: float
) -> tuple[Line, ...]:
    """The lines to draw: neighbours are drawn as one until they are `least` pixels high."""
    lines: list[Line] = []
    start = 0
    for index, (top, height) in enumerate(spread):
        if top + height - spread[start][0] >= least or index == len(spread) - 1:
            part, begin = rows[start : index + 1], spread[start][0]
            lines.append(_merged(part, begin, top + height - begin))
            start = index + 1
    return tuple(lines)


def _merged(rows: Sequence[Weighed], top: float, height: float) -> Line:
    if len(rows) == 1:
        return Line(top, height, rows[0].shades, rows[0].state)
    shades: dict[str, int] = {}
    for row in rows:
        for article, shade in row.shades.items():
            shades[article] = max(shade, shades.get(article, 0))
    return Line(top, height, shades, gravest(tuple(r.state for r in rows if r.state is not None)))


def changed_bands(
    old: Sequence[Line], new: Sequence[Line], *, reach: float
) -> tuple[tuple[float, float], ...]:
    """Between which heights lines differ; `reach`: how far a line's state mark may stand out of it."""
    changed = [b for a, b in zip(old, new, strict=True) if a != b]
    return tuple((line.top - reach, line.top + line.height + reach) for line in changed)
