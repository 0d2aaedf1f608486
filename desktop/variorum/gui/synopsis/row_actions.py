"""What can be done in a row by key: why it is aligned, its twin, its passage, another row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from variorum.alignment.link import Place
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Row
from variorum.gui.synopsis.go_to_field import GoToField
from variorum.gui.synopsis.moved import back
from variorum.gui.synopsis.popover import WhyPopover
from variorum.gui.synopsis.steps import passage_of
from variorum.gui.synopsis.why_aligned import links_of, neighbours, why_aligned
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.synopsis.widget import Synopsis


class RowActions:
    """Works on the row where the keys of the synopsis work."""

    def __init__(self, synopsis: "Synopsis", look: Look) -> None:
        self._synopsis, self._look = synopsis, look
        self.why = WhyPopover(look, synopsis)
        self.field = GoToField(look, synopsis)
        self.field.wanted.connect(self._go)
        self._came: tuple[int, int] | None = None  # the last jump: from a row to its twin

    def explain(self) -> None:
        """Say why the paragraphs of the row, or of its current cell, stand side by side."""
        row = self._synopsis.hand.row
        if row is not None:
            self.say_why(row, None, self._beside(row))

    def begin_unlinking(self) -> None:
        """Show every link of the current paragraph, each with a button that takes it away."""
        synopsis, row = self._synopsis, self._synopsis.hand.row
        reasons = links_of(synopsis.sheet, row, synopsis.hand.place) if row is not None else ()
        if row is None or not reasons:
            synopsis.told.emit(tr("Nothing is linked with this paragraph."))
            return
        point = synopsis.viewport().mapTo(synopsis, self._beside(row))
        self.why.show_reasons(reasons, point, most=len(reasons), unlinking=True)

    def _beside(self, row: Row) -> QPoint:
        """Where a row begins in the view, right of its head."""
        top, _ = self._synopsis.blocks_of(row.number, "")
        y = top - self._synopsis.verticalScrollBar().value()
        return QPoint(int(self._synopsis.sheet_layout.columns.gutter(0)), int(y) + self._look.px(28))

    def say_why(self, row: Row, left: int | None, point: QPoint) -> None:
        synopsis = self._synopsis
        shown = synopsis.sheet_layout.columns.telling(row, synopsis.dispute)
        article = synopsis.hand.cursor.article
        pairs = neighbours(row, shown, article) if left is None else ((shown[left], shown[left + 1]),)
        reasons = why_aligned(synopsis.sheet, row, pairs, most=1 if left is None else None)
        if not reasons:
            synopsis.told.emit(tr("Nothing stands beside this in the columns shown."))
            return
        self.why.show_reasons(reasons, synopsis.viewport().mapTo(synopsis, point))

    def go_to_twin(self, number: int | None = None) -> None:
        """Jump to where moved text is told elsewhere; from there, back."""
        synopsis = self._synopsis
        here = number or synopsis.hand.cursor.row
        if here is None:
            return
        if self._came is not None and self._came[1] == here and number is None:
            there, self._came = self._came[0], None
        else:
            there = self._twin(here)
            self._came = (here, there) if there else None
        if there:
            synopsis.row_chosen.emit(there)
        else:
            synopsis.told.emit(tr("Nothing in this row was moved."))

    def _twin(self, row: int) -> int:
        moved = self._synopsis.moved
        own = moved.get(row, ())
        article = self._synopsis.hand.cursor.article
        first = next((m for m in own if m.place.article == article), next(iter(own), None))
        if first is not None:
            return first.twin
        origin = back(moved, row)
        return origin.row if origin else 0

    def go_somewhere(self) -> None:
        self.field.begin(self._synopsis.sheet, QPoint(self._look.px(48), self._look.px(8)))

    def _go(self, row: int, place: Place | None) -> None:
        self._synopsis.row_chosen.emit(row)
        if place is not None:
            self._synopsis.bring_column(place.article, row)

    def offer(self) -> None:
        """Offer the selected words, else the row's passage, as evidence."""
        synopsis = self._synopsis
        chosen = synopsis.hand.selected
        if chosen is None and synopsis.hand.row is not None:
            chosen = passage_of(synopsis.hand.row, synopsis.hand.cursor.article, synopsis.dispute)
        if chosen is not None:
            block, span = chosen
            place = block.place
            synopsis.passage_offered.emit(place.article, place.paragraph, span.of(block.text))

    def copy(self) -> None:
        """The selected words as plain text."""
        if self._synopsis.hand.selected is not None:
            block, span = self._synopsis.hand.selected
            QApplication.clipboard().setText(span.of(block.text))
