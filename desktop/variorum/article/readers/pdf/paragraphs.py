"""Puts the lines of a PDF's columns together into paragraphs, over the ends of columns and pages too."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from variorum.article.readers.pdf.lines import Line
from variorum.article.readers.pdf.order import Column
from variorum.article.traits import SENTENCE_END

# All in heights of the type.
_INDENT = 0.6
_SAME_SIZE = 0.08
_WIDER = 1.3  # times the usual distance of two lines
_NEAR = 3  # lines on either side that show how wide a column is here
_BULLETS = "•·–—-*▪■◦‣"
_LETTER_WIDTH = 0.5


@dataclass(slots=True)
class Printing:
    """A paragraph as it is printed."""

    lines: list[Line] = field(default_factory=list)

    @property
    def size(self) -> float:
        return median(line.size for line in self.lines)

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


def body_size(columns: Sequence[Column]) -> float:
    """The height of the type in which most is set."""
    sizes: Counter[float] = Counter()
    for column in columns:
        for line in column.lines:
            sizes[round(2 * line.size) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 10.0


def printings_of(columns: Sequence[Column]) -> list[Printing]:
    body = body_size(columns)
    indented = _uses_indents(columns)
    pitches = _pitches(columns)
    found: list[Printing] = []
    for column in columns:
        paragraphs = list(_within(column, pitches))
        before = _last_of_story(found, body)
        if before and _goes_on(before, paragraphs[0], column, indented=indented, body=body):
            before.lines += paragraphs.pop(0).lines
        found += paragraphs
    return found


def _within(column: Column, pitches: dict[int, float]) -> Iterator[Printing]:
    paragraph = Printing([column.lines[0]])
    for n, (before, line) in enumerate(pairwise(column.lines)):
        if _new(column, n, before, line, pitches):
            yield paragraph
            paragraph = Printing()
        paragraph.lines.append(line)
    yield paragraph


def _new(column: Column, n: int, before: Line, line: Line, pitches: dict[int, float]) -> bool:
    """Whether a line opens a paragraph."""
    if not _alike(before, line) or before.y - line.y > _WIDER * pitches.get(
        round(line.size), 1.3 * line.size
    ):
        return True
    if line.text[0] in _BULLETS and line.text[1:2] == " " and line.x0 <= before.x0 + _INDENT * line.size:
        return True
    near = [other for other in column.lines[max(0, n - _NEAR) : n + 2 + _NEAR] if _alike(other, line)]
    if _is_centred(before, near) and _is_centred(line, near):
        return False
    if _is_indented(line, before) and before.text[0] not in _BULLETS and not before.text[0].isdigit():
        return True
    return _ended_early(before, line, right=max(other.x1 for other in near))


def _alike(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) <= _SAME_SIZE * max(a.size, b.size) and a.bold == b.bold


def _is_indented(line: Line, before: Line) -> bool:
    return _INDENT * line.size < line.x0 - before.x0 < 5 * line.size


def _is_centred(line: Line, near: Sequence[Line]) -> bool:
    """Whether a line stands as far from the left as from the right, or is the widest of those that do."""
    left = line.x0 - min(other.x0 for other in near)
    right = max(other.x1 for other in near) - line.x1
    slack = _INDENT * line.size
    ragged = any(other.x0 - line.x0 > slack and line.x1 - other.x1 > slack for other in near)
    return abs(left - right) <= slack and (left > slack or ragged)


def _ended_early(before: Line, line: Line, *, right: float) -> bool:
    """Whether the next line's first word would have fitted: only a paragraph's end explains the break."""
    open_end = line.text[0].islower() and not SENTENCE_END.search(before.text)
    return _would_fit(before, line, right=right) and not open_end


def _would_fit(before: Line, line: Line, *, right: float) -> bool:
    """Whether a line's first word has room at the end of the line before."""
    word = line.text.split(" ", 1)[0]
    width = line.width * (len(word) + 1) / max(1, len(line.text))
    return before.x1 + width + _LETTER_WIDTH * line.size < right


def _pitches(columns: Sequence[Column]) -> dict[int, float]:
    """The usual distance of two lines, by the height of their type."""
    steps: dict[int, list[float]] = {}
    for column in columns:
        for before, line in pairwise(column.lines):
            if _alike(before, line) and before.y - line.y < 2.5 * line.size:
                steps.setdefault(round(line.size), []).append(before.y - line.y)
    return {size: _lower_half(distances) for size, distances in steps.items()}


def _lower_half(distances: list[float]) -> float:
    """The distance within paragraphs, where there may be as many of one line between paragraphs."""
    distances.sort()
    return distances[len(distances) // 3]


def _uses_indents(columns: Sequence[Column]) -> bool:
    pairs = [pair for column in columns for pair in pairwise(column.lines)]
    return sum(_is_indented(line, before) for before, line in pairs) >= max(3, len(pairs) // 40)


def _last_of_story(found: Sequence[Printing], body: float) -> Printing | None:
    """The paragraph that may go on: captions and notes may stand behind it, but no title or heading."""
    for printing in reversed(found[-12:]):
        if printing.size > (1 + _SAME_SIZE) * body:
            return None
        if printing.size >= (1 - _SAME_SIZE) * body:
            return printing
    return None


def _goes_on(before: Printing, first: Printing, column: Column, *, indented: bool, body: float) -> bool:
    """Whether a column opens with the rest of a paragraph."""
    last, line = before.lines[-1], first.lines[0]
    if not _alike(last, line) or abs(line.size - body) > _SAME_SIZE * body:
        return False
    if line.text[0].islower() or last.text.endswith(("-", ",", "\xad")):
        return True
    right = max(other.x1 for other in before.lines if abs(other.x0 - last.x0) < 5 * line.size)
    if not SENTENCE_END.search(last.text):
        return len(before.lines) > 1 and not _would_fit(last, line, right=right)
    full = last.x1 >= right - _INDENT * line.size and len(before.lines) > 1
    return indented and full and line.x0 - column.left < _INDENT * line.size
