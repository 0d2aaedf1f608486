"""What the overview map draws: rows of the sheet as bands, several in one where they are thin."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.dispute.decision import State
from variorum.gui.look.fact_types import gravest
from variorum.gui.session.sheet import Row

STEPS = (0, 1, 3, 5, 9)  # disputes at which the next shade begins


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row as the map needs it: how much of each article is disputed, how it stands."""

    row: Row
    shades: dict[str, int]  # article id → 0–4
    state: State | None  # the gravest


@dataclass(frozen=True, slots=True)
class Band:
    """What is drawn for one row, or for several that are too thin."""

    top: float
    height: float
    shades: dict[str, int]
    state: State | None

    @property
    def bottom(self) -> float:
        return self.top + self.height


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
    shades = {article: _shade(len({m.dispute for b in blocks for m in b.marks})) for article, blocks in cells}
    return Weighed(row, shades, gravest(tuple(s for s in row.states if s is not State.DISMISSED)))


def _shade(disputed: int) -> int:
    return bisect_right(STEPS, disputed) - 1


def bands_of(
    rows: Sequence[Weighed], spread: Sequence[tuple[float, float]], *, least: float
) -> tuple[Band, ...]:
    """The bands to draw: neighbours are drawn as one until they are `least` pixels high."""
    bands: list[Band] = []
    start = 0
    for index, (top, height) in enumerate(spread):
        if top + height - spread[start][0] >= least or index == len(spread) - 1:
            part, begin = rows[start : index + 1], spread[start][0]
            bands.append(_merged(part, begin, top + height - begin))
            start = index + 1
    return tuple(bands)


def _merged(rows: Sequence[Weighed], top: float, height: float) -> Band:
    if len(rows) == 1:
        return Band(top, height, rows[0].shades, rows[0].state)
    shades: dict[str, int] = {}
    for row in rows:
        for article, shade in row.shades.items():
            shades[article] = max(shade, shades.get(article, 0))
    return Band(top, height, shades, gravest(tuple(r.state for r in rows if r.state is not None)))


def changed_bands(
    old: Sequence[Band], new: Sequence[Band], *, reach: float
) -> tuple[tuple[float, float], ...]:
    """Between which heights bands differ; `reach`: how far a line's state mark may stand out of it."""
    changed = [b for a, b in zip(old, new, strict=True) if a != b]
    return tuple((band.top - reach, band.top + band.height + reach) for band in changed)
