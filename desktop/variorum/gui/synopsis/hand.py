"""Where the editor's keys and mouse are in the synopsis: the current cell, the words selected."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from variorum.alignment.link import Place
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Block, Row
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.head_painting import arrow_box
from variorum.gui.synopsis.hits import Hit, hit_at
from variorum.gui.synopsis.scene import Cursor
from variorum.gui.synopsis.sheet_layout import FOLD_BAR
from variorum.gui.synopsis.spoken import spoken_cell
from variorum.gui.synopsis.steps import next_paragraph, next_stop
from variorum.text.span import Span

if TYPE_CHECKING:
    from variorum.gui.synopsis.widget import Synopsis

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Hand:
    """Moves through rows, bars and cells; what it points at is painted by the synopsis."""

    def __init__(self, synopsis: "Synopsis", look: Look) -> None:
        self._synopsis, self._look = synopsis, look
        self._cursor = Cursor()
        self.selected: tuple[Block, Span] | None = None
        self.ribbon: tuple[int, int] | None = None  # under the mouse: row and the column left of it

    @property
    def cursor(self) -> Cursor:
        """Where the keys work; where articles share the column, on the one that stands in its cell."""
        kept, row = self._cursor, self._row(self._cursor.row)
        clusters = self._synopsis.sheet_layout.columns.clusters
        if not clusters or row is None or kept.article is None:
            return kept
        article = clusters.telling(row, kept.article, self._synopsis.dispute)
        return kept if article == kept.article else replace(kept, article=article, paragraph=None)

    @cursor.setter
    def cursor(self, cursor: Cursor) -> None:
        self._cursor = cursor

    @property
    def row(self) -> Row | None:
        return self._row(self._cursor.row)

    def _row(self, number: int | None) -> Row | None:
        rows = self._synopsis.sheet.rows
        return rows[number - 1] if number is not None and 1 <= number <= len(rows) else None

    @property
    def place(self) -> Place | None:
        """The paragraph where the keys work; of a cell its first, where none was gone to."""
        blocks = self.row.cells.get(self.cursor.article or "", ()) if self.row is not None else ()
        own = [block for block in blocks if block.number == self.cursor.paragraph]
        return (own or blocks)[0].place if blocks else None

    def forget(self) -> None:
        """Another case is shown."""
        self.cursor, self.selected, self.ribbon = Cursor(), None, None

    def go_to_row(self, row: int | None) -> None:
        self.cursor = replace(self.cursor, row=row, fold=None)

    def put_on(self, article: str | None, paragraph: int | None = None) -> None:
        self.cursor = replace(self.cursor, article=article, fold=None, paragraph=paragraph)
        self._synopsis.viewport().update()

    def select(self, chosen: tuple[Block, Span] | None) -> bool:
        """Select words of a paragraph, or none; answers whether words were selected before."""
        before, self.selected = self.selected, chosen
        if before != chosen:
            self._synopsis.viewport().update()
        return before is not None

    def hover(self, ribbon: tuple[int, int] | None) -> None:
        if ribbon != self.ribbon:
            self.ribbon = ribbon
            self._synopsis.viewport().update()

    def hit(self, point: QPointF) -> Hit | None:
        """What stands under a point of the viewport."""
        synopsis = self._synopsis
        scroll, types = synopsis.verticalScrollBar().value(), synopsis.shown_types
        return hit_at(self._look, synopsis.sheet_layout, point, scroll, types=types)

    def is_on_arrow(self, hit: Hit, point: QPointF) -> bool:
        """Whether the arrow of a moved row stands there."""
        moved = hit.row is not None and hit.row.number in self._synopsis.moved
        return moved and arrow_box(self._look, self._synopsis.sheet_layout.columns, hit.top).contains(point)

    def press_key(self, event: QKeyEvent) -> bool:
        """Up and down go through rows and bars, left and right through the cells of a row."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step_row(_STEPS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_cell(_STEPS[key] * self._synopsis.sheet_layout.columns.forward)
        return key in _STEPS

    def asks_menu(self, event: QKeyEvent) -> bool:
        """Whether a key asks for the menu of the column: systems differ in what they make of it."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift)

    def open_here(self) -> bool:
        """Open or close the bar, or the pills of the cell, where the keys work; False if there are none."""
        synopsis, layout = self._synopsis, self._synopsis.sheet_layout
        bars = [item for item in layout.items if isinstance(item, Fold)]
        bar = next((bar for bar in bars if bar.rows[0].number == self.cursor.fold), None)
        if bar is not None:
            synopsis.toggle_fold(bar)
            return True
        _, blocks = synopsis.blocks_of(self.cursor.row or 0, self.cursor.article or "")
        places = [b.block.place for _, b in blocks if b.pills or b.block.place in synopsis.unfolded]
        for place in places:
            synopsis.unfold(place)
        return bool(places)

    def show_words(self, dispute: str | None) -> None:
        """In a row taller than the view, scroll to what it says of a dispute."""
        synopsis = self._synopsis
        if self.row is None or dispute is None:
            return
        lines = [
            (top + y + run.rects[0].top(), run.rects[0].height())
            for article in synopsis.sheet_layout.columns.telling(self.row, dispute)
            for top, blocks in (synopsis.blocks_of(self.row.number, article),)
            for y, block in blocks
            for run in block.runs
            if run.mark.dispute == dispute
        ]
        first = synopsis.verticalScrollBar().value()
        last = first + synopsis.viewport().height()
        if lines and not any(first <= y and y + height <= last for y, height in lines):
            synopsis.reveal_height(*min(lines))

    def _step_row(self, by: int) -> None:
        synopsis = self._synopsis
        stop = next_stop(synopsis.sheet_layout.items, self.cursor, by)
        if isinstance(stop, Row):
            synopsis.row_chosen.emit(stop.number)
        elif stop is not None:
            self.stand_on(stop)

    def stand_on(self, stop: Fold) -> None:
        """Set the keys to work on a bar, and bring it into view."""
        synopsis = self._synopsis
        self.cursor = replace(self.cursor, fold=stop.rows[0].number)
        synopsis.setAccessibleDescription(f"{stop.title}: {stop.reason}")
        index = synopsis.sheet_layout.items.index(stop)
        synopsis.reveal_height(synopsis.sheet_layout.top(index), self._look.px(FOLD_BAR))
        synopsis.viewport().update()
        synopsis.stood.emit()

    def _step_cell(self, by: int) -> None:
        if self.row is not None:
            shown = self._synopsis.sheet_layout.columns.telling(self.row, self._synopsis.dispute)
            place = next_paragraph(self.row, shown, self.place, by)
            self.put_on(place.article if place else None, place.paragraph if place else None)
            said = spoken_cell(self._synopsis.sheet, self.row, self.cursor.article, self.cursor.paragraph)
            self._synopsis.setAccessibleDescription(said)
            self._synopsis.stood.emit()
