"""Puts a page's letters together into lines, each a stretch of one column."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from variorum.article.readers.pdf.letters import Letter
from variorum.article.readers.pdf.right_to_left import from_the_right, is_right_to_left

# All in heights of the type.
_BLANK = 0.2  # between two letters stands a blank if they are farther apart
_APART = 1.15  # two stretches on one height are two lines if they are farther apart
_BACK = 0.6  # kerning and accents step back this far
_RAISED = 0.45  # a footnote's number is raised this far
_SAME_PLACE = 0.3
_INITIAL = 1.7  # an initial is this many times as high as the text it opens


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line of one column, or a part of one."""

    text: str
    x0: float
    x1: float
    y: float  # of the line it stands on, from the page's foot
    size: float
    bold: bool
    page: int = 0

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def lines_of(letters: Sequence[Letter], *, page: int) -> list[Line]:
    """The lines in the order in which the file prints them, none twice, initials joined to their words."""
    lines = [_line(run, page) for run in _runs(letters)]
    return _with_initials(_printed_once(line for line in lines if line.text))


def _runs(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    run: list[Letter] = []
    for letter in letters:
        if run and not _continues(run[-1], letter):
            yield run
            run = []
        run.append(letter)
    if run:
        yield run


def _continues(before: Letter, letter: Letter) -> bool:
    height = max(before.size, letter.size)
    gap = letter.x0 - before.x1
    if is_right_to_left(before.text) and is_right_to_left(letter.text):
        gap = max(gap, before.x0 - letter.x1)
    return abs(letter.y - before.y) <= _RAISED * height and -_BACK * height <= gap <= _APART * height


def _line(run: Sequence[Letter], page: int) -> Line:
    seen = [letter for letter in run if letter.text.strip()]
    if not seen:
        return Line("", 0, 0, 0, 1, False)
    largest = max(letter.size for letter in seen)
    full = [letter for letter in seen if letter.size > 0.8 * largest] or seen
    return Line(
        text=" ".join(_words(run).split()),
        x0=min(letter.x0 for letter in seen),
        x1=max(letter.x1 for letter in seen),
        y=full[0].y,
        size=sum(letter.size for letter in full) / len(full),
        bold=2 * sum(letter.bold for letter in seen) > len(seen),
        page=page,
    )


def _words(run: Sequence[Letter]) -> str:
    if 2 * sum(is_right_to_left(letter.text) for letter in run) > len(run):
        run = from_the_right(run)
    pieces = [run[0].text]
    for before, letter in pairwise(run):
        apart = max(letter.x0 - before.x1, before.x0 - letter.x1)
        if apart > _BLANK * min(before.size, letter.size):
            pieces.append(" ")
        pieces.append(letter.text)
    return "".join(pieces)


def _printed_once(lines: Iterable[Line]) -> list[Line]:
    """A line that is printed twice on one place, to look bold or shaded, is one line."""
    kept: list[Line] = []
    places: dict[str, list[Line]] = {}
    for line in lines:
        others = places.setdefault(line.text, [])
        near = _SAME_PLACE * line.size
        if not any(
            abs(line.x0 - other.x0) <= near and abs(line.y - other.y) <= near for other in others[-50:]
        ):
            others.append(line)
            kept.append(line)
    return kept


def _with_initials(lines: list[Line]) -> list[Line]:
    """A large first letter that reaches over several lines is the first letter of the uppermost of them."""
    joined = list(lines)
    for initial in [line for line in lines if len(line.text) <= 2 and line.text[:1].isupper()][:20]:
        beside = [line for line in joined if line is not initial and _beside(initial, line)]
        if beside:
            first = max(beside, key=lambda line: line.y)
            joined[joined.index(first)] = replace(first, text=initial.text + first.text)
            joined.remove(initial)
    return joined


def _beside(initial: Line, line: Line) -> bool:
    reaches = initial.y - 0.2 * line.size <= line.y <= initial.y + initial.size
    near = -0.2 * line.size <= line.x0 - initial.x1 <= 0.8 * line.size
    return reaches and near and initial.size >= _INITIAL * line.size and line.text[:1].isalpha()
