"""Finds the order in which a page is read: column by column, what reaches over several between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.article.readers.pdf.bounds import step
from variorum.article.readers.pdf.lines import Line

_NARROWEST = 6.0  # a column's width, in heights of its type
_FEWEST = 3  # lines of a column
_MOST_ACROSS = 0.34  # of a region's lines that may reach over a gutter
_DEEPEST = 12
_SLACK = 0.3  # of a line's height, by which edges of one column differ


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that stand below one another, from the top down."""

    lines: tuple[Line, ...]

    @property
    def left(self) -> float:
        return min(line.x0 for line in self.lines)


def columns_of(lines: Sequence[Line]) -> list[Column]:
    """A page's lines as columns, in the order in which they are read."""
    return list(_read(list(lines), _DEEPEST))


def _read(lines: list[Line], deeper: int) -> Iterator[Column]:
    if not lines:
        return
    gutter = _gutter(lines) if deeper else None
    if gutter is None:
        yield Column(tuple(_rows(lines)))
        return
    for band in _bands(lines, gutter):
        if any(_across(line, gutter) for line in band):
            yield from _read(band, 0)
        else:
            yield from _read([line for line in band if line.x1 <= gutter], deeper - 1)
            yield from _read([line for line in band if line.x1 > gutter], deeper - 1)


def _gutter(lines: Sequence[Line]) -> float | None:
    """The place, if there is one, at which a column begins and the lines on its left have ended."""
    best: tuple[int, float] | None = None
    for place in _left_edges(lines):
        step(5 * len(lines))
        across = sum(_across(line, place) for line in lines)
        left = [line for line in lines if line.x1 <= place]
        right = [line for line in lines if line.x0 >= place]
        if (
            across <= _MOST_ACROSS * len(lines)
            and _beside(left, right)
            and (best is None or across < best[0])
        ):
            best = across, place
    return best[1] if best else None


def _left_edges(lines: Sequence[Line]) -> list[float]:
    """Where several lines begin, from the left; each a little to the left of them."""
    edges = sorted(lines, key=lambda line: line.x0)
    found: list[float] = []
    for n, line in enumerate(edges[: -_FEWEST + 1]):
        if edges[n + _FEWEST - 1].x0 - line.x0 <= _SLACK * line.size:
            place = line.x0 - 0.1
            if not found or place - found[-1] > line.size:
                found.append(place)
    return found[1:]


def _beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two groups of lines are columns: wide and high enough, and at one height."""
    if len(left) < _FEWEST or len(right) < _FEWEST:
        return False
    common = min(_top(left), _top(right)) - max(_foot(left), _foot(right))
    return _is_wide(left) and _is_wide(right) and common > 2 * left[0].size


def _top(lines: Sequence[Line]) -> float:
    return max(line.y for line in lines)


def _foot(lines: Sequence[Line]) -> float:
    return min(line.y for line in lines)


def _is_wide(lines: Sequence[Line]) -> bool:
    widths = sorted(line.width / line.size for line in lines)
    return widths[(2 * len(widths)) // 3] >= _NARROWEST


def _across(line: Line, place: float) -> bool:
    return line.x0 < place < line.x1 - 0.1


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    """The lines from the top down, parted where some reach over the gutter and others do not."""
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if band and _across(line, gutter) != _across(band[-1], gutter):
            yield band
            band = []
        band.append(line)
    if band:
        yield band


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of one column from the top down; stretches of one height are one line."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if row and row[0].y - line.y > _SLACK * max(line.size, row[0].size):
            yield _joined(row)
            row = []
        row.append(line)
    if row:
        yield _joined(row)


def _joined(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    row.sort(key=lambda line: line.x0)
    largest = max(row, key=lambda line: len(line.text))
    text = " ".join(line.text for line in row)
    return Line(
        text, row[0].x0, max(line.x1 for line in row), largest.y, largest.size, largest.bold, largest.page
    )
