"""Where each row's line stands in the overview map: height is words, fitted to the room and then zoomed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.gui.session.sheet import Row

NEAREST = 12.0  # zoom
_LEAST = 8  # words that every line counts for beside its own


@dataclass(frozen=True, slots=True)
class Line:
    """A row's line."""

    row: Row
    top: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height


class Spread:
    """The lines of all rows from `top` on, of which `room` is in sight."""

    def __init__(
        self,
        rows: Sequence[Row],
        top: float,
        room: float,
        *,
        most: float = 1.0,
        zoom: float = 1.0,
        shift: float = 0.0,
        words: Sequence[int] | None = None,
    ) -> None:
        self.rows, self.top, self.room, self.zoom = rows, top, room, zoom
        self._most = most  # height of a word where there is more room than the rows need
        words = [_words(row) + _LEAST for row in rows] if words is None else words
        self._words = words
        unit = min(most, room / max(1.0, sum(words))) * zoom
        self.shift = max(0.0, min(shift, sum(words) * unit - room))
        self.lines = tuple(_lines(rows, words, unit, top - self.shift))

    @cached_property
    def places(self) -> tuple[tuple[float, float], ...]:
        """Top and height of each line."""
        return tuple((line.top, line.height) for line in self.lines)

    def at(self, y: float) -> Line | None:
        """The line at a height, the nearest where there is none."""
        if not self.lines:
            return None
        return self.lines[min(bisect_right(self.lines, y, key=lambda line: line.bottom), len(self.lines) - 1)]

    def between(self, first: int, last: int) -> tuple[Line, ...]:
        begin = bisect_left(self.lines, first, key=_number)
        return self.lines[begin : bisect_right(self.lines, last, key=_number)]

    def renewed(self, rows: Sequence[Row], top: float, room: float, *, most: float) -> "Spread":
        """For rows as they stand now, as near as before; a decision changes no words, so none are counted."""
        same = len(rows) == len(self.rows) and all(
            new.cells.keys() == old.cells.keys() for new, old in zip(rows, self.rows, strict=True)
        )
        words, zoom = (self._words, self.zoom) if same else (None, 1.0)
        return Spread(rows, top, room, most=most, zoom=zoom, shift=self.shift, words=words)

    def zoomed(self, zoom: float, *, around: float | None = None) -> "Spread":
        """The same nearer or farther; what stands at `around` stays there."""
        y = (self.top if around is None else around) - self.top
        shift = (self.shift + y) * zoom / self.zoom - y
        return self._moved(zoom, shift)

    def showing(self, first: int, last: int) -> "Spread":
        """Shifted so that these rows are in sight; itself if they are."""
        seen = self.between(first, last)
        if not seen or self.zoom <= 1:
            return self
        above, below = seen[0].top - self.top, seen[-1].bottom - self.top - self.room
        if above < 0:
            return self._moved(self.zoom, self.shift + above)
        return self._moved(self.zoom, self.shift + min(below, above)) if below > 0 else self

    def _moved(self, zoom: float, shift: float) -> "Spread":
        return Spread(
            self.rows, self.top, self.room, most=self._most, zoom=zoom, shift=shift, words=self._words
        )


def _number(line: Line) -> int:
    return line.row.number


def _words(row: Row) -> int:
    """Of the article that says most in the row."""
    counts = (sum(len(block.text.split()) for block in blocks) for blocks in row.cells.values())
    return max(counts, default=1)


def _lines(rows: Sequence[Row], words: Sequence[int], unit: float, y: float) -> Iterable[Line]:
    for row, count in zip(rows, words, strict=True):
        yield Line(row, y, count * unit)
        y += count * unit
