"""Where every row stands: exact for rows that have been seen, estimated for those that have not."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtGui import QFontMetricsF

from variorum.alignment.link import Place
from variorum.gui.clusters.cell_words import beneath
from variorum.gui.clusters.cluster import Clusters
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Row
from variorum.gui.synopsis.block_layout import LINE_HEIGHT, BlockLayout
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.guessed import GuessedLines

HEAD, PADDING, GUTTER = 38, 12, 16
TOP, BOTTOM, BETWEEN, FOLD_BAR, ALSO = 9, 14, 8, 26, 18
LEAST_CHARACTERS = 28
_SAMPLE = "The town lies on the junction of two roads, said a spokesman for the government."


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns in view, of equal width, after the row heads.

    Mirrored, the first stands at the right, and the row heads beyond it.
    """

    ids: tuple[str, ...]
    left: float  # the room of the row heads
    width: float
    mirrored: bool = False
    clusters: Clusters = field(default_factory=Clusters)  # of articles that share a column

    def telling(self, row: Row, dispute: str | None) -> tuple[str, ...]:
        """The article that stands in each column of a row."""
        return (
            tuple(self.clusters.telling(row, id, dispute) for id in self.ids) if self.clusters else self.ids
        )

    def index(self, article: str | None) -> int | None:
        """The column in view in which an article stands, or would."""
        front = self.clusters.front(article or "")
        return self.ids.index(front) if front in self.ids else None

    def x(self, index: int) -> float:
        """Where a column's box begins, at its left."""
        return self.gutter(index + 1) if self.mirrored else self.gutter(index)

    def gutter(self, index: int) -> float:
        """The line before a column, which it shares with the one that it follows."""
        return self.turned(self.left + index * self.width)

    def turned(self, x: float) -> float:
        """A distance from where reading begins, as a place in the view."""
        return self.right - x if self.mirrored else x

    def at(self, x: float) -> int | None:
        """The column at a place in the view; None at the row heads."""
        along = self.turned(x) - self.left
        if not self.ids or along < 0:
            return None
        return min(len(self.ids) - 1, int(along // self.width))

    @property
    def forward(self) -> int:
        """1 where the next column stands at the right, -1 where at the left."""
        return -1 if self.mirrored else 1

    @property
    def right(self) -> float:
        return self.left + len(self.ids) * self.width


class RowLayout:
    """One row laid out: the blocks of each cell with their height above the row's top."""

    def __init__(
        self, row: Row, columns: Columns, look: Look, *, current: str | None, opened: Collection[Place] = ()
    ) -> None:
        self.row = row
        self.ids = columns.telling(row, current)  # the article in each column
        shown = set(self.ids)
        self.links = tuple(k for k in row.links if k.a.article in shown and k.b.article in shown)
        self.also: dict[str, str] = {}  # beneath a cell, who else of its column tells something here
        folds = row.only is None and not row.left_out
        self.cells: dict[str, list[tuple[float, BlockLayout]]] = {}
        inner = columns.width - 2 * look.px(PADDING)
        tallest = 0.0
        for front, article in zip(columns.ids, self.ids, strict=True):
            blocks, y = [], float(look.px(TOP))
            for block in row.cells.get(article, ()):
                made = BlockLayout(
                    block,
                    look,
                    inner,
                    current=current,
                    folded=folds and block.place not in opened,
                    row=row.number,
                    letter=columns.clusters.letter(article) if article != front else "",
                )
                blocks.append((y, made))
                y += made.height + look.px(BETWEEN)
            self.cells[article] = blocks
            said = beneath(columns.clusters, row, article, current)
            if said:
                self.also[article] = said
                y += look.px(ALSO)
            tallest = max(tallest, y - look.px(BETWEEN))
        # A row of which no column in view has anything is only a line that says so.
        lines = 2 if any(self.cells.values()) else 1
        least = look.px(TOP) + lines * LINE_HEIGHT * look.scale * look.zoom / 100
        self.height = max(tallest, least) + look.px(BOTTOM if lines > 1 else 4)

    def bottom_of(self, article: str) -> float:
        """Where the text of a cell ends."""
        blocks = self.cells[article]
        return blocks[-1][0] + blocks[-1][1].height if blocks else 0.0


class SheetLayout:
    """Rows and fold bars one under another, laid out only where they are looked at."""

    def __init__(
        self,
        items: Sequence[Row | Fold],
        columns: Columns,
        look: Look,
        *,
        current: str | None,
        opened: Collection[Place] = (),
        kept: "SheetLayout | None" = None,
    ) -> None:
        """`kept`: a layout of the same look, whose rows stay as they are where nothing about them changed."""
        self._opened = opened
        self.items = tuple(items)
        self.columns = columns
        self._look = look
        self._current = current
        self._made: dict[int, RowLayout] = {}
        # The item that shows or folds away each row, and the one that shows it, by the row's number.
        self._places, self._open_places = self._found_places(kept)
        same = kept if kept is not None and kept.columns == columns else None
        self._guessed = self._lines_as_guessed(kept)
        self._heights = self._estimates(same)
        self._tops = [0.0]
        if same is not None and same._current == current:
            self._take_over(same)
        self._sum()

    @property
    def height(self) -> float:
        return self._tops[-1]

    def top(self, index: int) -> float:
        return self._tops[index]

    def height_of(self, index: int) -> float:
        return self._heights[index]

    def at(self, y: float) -> int:
        """The item that stands at a height."""
        return max(0, min(len(self.items) - 1, bisect_right(self._tops, y) - 1))

    def index_of_open_row(self, number: int) -> int:
        """The item that shows a row; 0 where it is folded away."""
        return self._open_places.get(number, 0)

    def laid_out(self, index: int) -> RowLayout | None:
        return self._made.get(index)

    def index_of_row(self, number: int) -> int | None:
        """The item that shows or folds away the row of that number."""
        return self._places.get(number)

    def make(self, index: int) -> float:
        """Lay an item out if it is not yet; answers how much taller it is than was thought."""
        item = self.items[index]
        if isinstance(item, Fold) or index in self._made:
            return 0.0
        made = RowLayout(item, self.columns, self._look, current=self._current, opened=self._opened)
        self._made[index] = made
        grown = made.height - self._heights[index]
        if grown:
            self._heights[index] = made.height
            self._sum(index)
        return grown

    def make_between(self, top: float, bottom: float, *, upward: bool = False) -> float:
        """Lay out what is to be seen; answers by how much what stands above `top` has grown.

        Going `upward`, a row that begins above `top` counts as above.
        """
        if not self.items:
            return 0.0
        index, grown_above = self.at(top), 0.0
        while index < len(self.items) and self._tops[index] < bottom:
            above = self._tops[index] + (0 if upward else self._heights[index]) <= top
            grown = self.make(index)
            grown_above += grown if above else 0.0
            index += 1
        return grown_above

    def set_current(self, current: str | None) -> None:
        """Lay the rows that the old or the new current dispute touches out anew."""
        old, self._current = self._current, current
        for index, made in list(self._made.items()):
            if old in made.row.disputes or current in made.row.disputes:
                del self._made[index]
                self.make(index)

    def _take_over(self, kept: "SheetLayout") -> None:
        """Rows that are the very same object need not be laid out again."""
        for made in kept._made.values():
            index = self._open_places.get(made.row.number)
            if index is not None and self.items[index] is made.row:
                self._made[index] = made
                self._heights[index] = made.height

    def _found_places(self, kept: "SheetLayout | None") -> tuple[dict[int, int], dict[int, int]]:
        if kept is not None and kept.items is self.items:
            return kept._places, kept._open_places
        shown = {item.number: i for i, item in enumerate(self.items) if isinstance(item, Row)}
        return _places(self.items), shown

    def _sum(self, first: int = 0) -> None:
        """Add up where items begin, from that one on."""
        self._tops[first:] = accumulate(self._heights[first:], initial=self._tops[first])

    @property
    def _line(self) -> float:
        return LINE_HEIGHT * self._look.scale * self._look.zoom / 100

    def _lines_as_guessed(self, kept: "SheetLayout | None") -> GuessedLines:
        """Counted once a width: columns that others take the place of leave it as it is."""
        room = self.columns.width - 2 * self._look.px(PADDING)
        per_line = max(8.0, room / (self._line * 0.33))
        return (
            kept._guessed
            if kept is not None and kept._guessed.per_line == per_line
            else GuessedLines(per_line)
        )

    def _estimates(self, kept: "SheetLayout | None") -> list[float]:
        """Heights as they are known, else by the number of characters, enough for what nobody has seen."""
        look, known = self._look, kept.known_heights if kept is not None else {}
        line, lines, telling = self._line, self._guessed.of, self.columns.telling
        around, bar = look.px(TOP + BOTTOM), float(look.px(FOLD_BAR))
        return [
            known.get(id(item))
            or (
                bar
                if isinstance(item, Fold)
                else max(2, lines(item, telling(item, self._current))) * line + around
            )
            for item in self.items
        ]

    @property
    def known_heights(self) -> dict[int, float]:
        """The heights by the identity of the rows, which live as long as this layout."""
        return {id(i): h for i, h in zip(self.items, self._heights, strict=True) if isinstance(i, Row)}


def _places(items: Iterable[Row | Fold]) -> dict[int, int]:
    """The item that shows or folds away each row, by the row's number; an open fold's bar before its rows."""
    places: dict[int, int] = {}
    for index, item in enumerate(items):
        for row in (item,) if isinstance(item, Row) else item.rows:
            places.setdefault(row.number, index)
    return places


def columns_for(
    articles: Sequence[str],
    chosen: Sequence[str],
    width: float,
    look: Look,
    *,
    mirrored: bool = False,
    clusters: Clusters | None = None,
) -> Columns:
    """As many of the articles as leave each at least 28 characters, the chosen ones first."""
    # Measured on running text: the family's own average counts every letter alike and is wider.
    average = QFontMetricsF(look.source_font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    least = LEAST_CHARACTERS * average + 2 * look.px(PADDING)
    head = look.px(HEAD)
    fit = max(1, min(len(articles), int((width - head) / least)))
    wanted = [a for a in chosen if a in articles][-fit:]
    wanted += [a for a in articles if a not in wanted][: fit - len(wanted)]
    shown = tuple(a for a in articles if a in wanted)
    each = (width - head) / max(1, len(shown))
    return Columns(shown, float(head), each, mirrored, clusters or Clusters())
