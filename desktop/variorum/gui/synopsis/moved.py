"""Text that an article tells at another place than the articles beside it, and where its twin stands."""

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.alignment.link import Grade, Link, Place
from variorum.gui.session.sheet import Row, Sheet
from variorum.translation import tr

FAR = 3  # rows; what stands nearer than this to where it is told is in sight of it


@dataclass(frozen=True, slots=True)
class Move:
    """A paragraph that stands out of order in its row, and the row where a reader would look for it."""

    place: Place
    row: int
    twin: int
    linked: Place | None = None  # the paragraph there that tells the same; None where only the order differs

    @property
    def earlier(self) -> bool:
        return self.twin < self.row


def moves(sheet: Sheet) -> Mapping[int, tuple[Move, ...]]:
    """By row number, what stands there out of order; what is linked to another row comes first."""
    rows = [row for row in sheet.rows if not row.left_out]
    home = {block.place: row.number for row in rows for blocks in row.cells.values() for block in blocks}
    found: dict[int, dict[Place, Move]] = {}
    for move in (*_linked_apart(sheet.links, home), *_crossing(sheet, rows, home)):
        found.setdefault(move.row, {}).setdefault(move.place, move)
    return {row: tuple(of_row.values()) for row, of_row in found.items()}


def back(found: Mapping[int, tuple[Move, ...]], row: int) -> Move | None:
    """What is told in another row and would be looked for in this one."""
    return next((m for of_row in found.values() for m in of_row if m.twin == row), None)


def _linked_apart(links: Iterable[Link], home: Mapping[Place, int]) -> Iterable[Move]:
    """Paragraphs that tell the same fact and yet stand in two rows."""
    sure = [link for link in links if link.grade is Grade.SAME]
    for link in sorted(sure, key=lambda link: (-link.score, link.a, link.b)):
        a, b = home.get(link.a), home.get(link.b)
        if a is not None and b is not None and abs(a - b) >= FAR:
            yield Move(link.a, a, b, link.b)
            yield Move(link.b, b, a, link.a)


def _crossing(sheet: Sheet, rows: Sequence[Row], home: Mapping[Place, int]) -> Iterable[Move]:
    """Of each two neighbouring columns, the rows that break the longest run both tell in one order."""
    ids = [article.id for article in sheet.articles]
    for left, right in itertools.pairwise(ids):
        both = [row for row in rows if left in row.cells and right in row.cells]
        both.sort(key=lambda row: row.cells[left][0].number)
        kept = set(longest_rising([row.cells[right][0].number for row in both]))
        for index, row in enumerate(both):
            if index not in kept:
                yield from _out_of_place(row, (left, right), home)


def _out_of_place(row: Row, articles: Sequence[str], home: Mapping[Place, int]) -> Iterable[Move]:
    """Which of the two was carried away from its own neighbours, and the row these stand in."""
    for article in articles:
        place = row.cells[article][0].place
        beside = [home.get(Place(article, place.paragraph + step)) for step in (-1, 1)]
        told = [number for number in beside if number is not None and number != row.number]
        if told and all(abs(number - row.number) >= FAR for number in told):
            yield Move(place, row.number, told[0])


def longest_rising(values: Sequence[int]) -> list[int]:
    """Indices of a longest strictly rising subsequence, in order."""
    ends: list[int] = []  # the least last value of a run of each length
    last: list[int] = []  # the index of that value
    before: list[int | None] = []
    for index, value in enumerate(values):
        length = bisect_left(ends, value)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [value]
        last[length : length + 1] = [index]
    at = last[-1] if last else None
    chain: list[int] = []
    while at is not None:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def move_words(sheet: Sheet, move: Move) -> str:
    """A move as it is told: "A ¶ 1 is also told by E ¶ 2 in row 3"."""
    name = f"{sheet.letter(move.place.article)} ¶\u2009{move.place.paragraph}"
    if move.linked is not None:
        twin = f"{sheet.letter(move.linked.article)} ¶\u2009{move.linked.paragraph}"
        return tr("{name} is also told by {twin} in row {row}", name=name, twin=twin, row=move.twin)
    if move.earlier:
        return tr("{name} stands earlier in its article, by row {row}", name=name, row=move.twin)
    return tr("{name} stands later in its article, by row {row}", name=name, row=move.twin)
