"""Scrolls a sheet: what is painted moves along, and only what comes into view is laid out and painted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from variorum.gui.look.look import Look
from variorum.gui.synopsis.sheet_layout import Columns, SheetLayout


class SheetScrollArea(QAbstractScrollArea):
    """A view on a sheet's layout, of which only what has been seen has its exact height."""

    scrolled = Signal()

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        self._layout = SheetLayout((), Columns((), 0, 0), look, current=None)
        self._shifting = False
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came and went would make the columns narrower under the text that calls for it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def look(self) -> Look:
        return self._look

    @property
    def sheet_layout(self) -> SheetLayout:
        return self._layout

    def viewed_rows(self) -> tuple[int, int]:
        """Numbers of the first and last row in view."""
        if not self._layout.items:
            return 0, 0
        top = self.verticalScrollBar().value()
        ends = (self._layout.at(top), self._layout.at(top + self.viewport().height() - 1))
        first, last = (self._layout.items[i].numbers for i in ends)
        return first[0], last[-1]

    def scroll_to_row(self, row: int) -> None:
        """Set a row to the middle of the view without making it current."""
        index = self._layout.index_of_row(row)
        if index is not None:
            self.verticalScrollBar().setValue(int(self._layout.top(index) - self.viewport().height() / 2))

    def reveal_height(self, top: float, height: float) -> None:
        """Bring what stands at this place of the sheet into view."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or top + height > bar.value() + page:
            bar.setValue(int(max(0, top - page / 3)))

    def _update_range(self) -> None:
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(self._look.px(38))
        bar.setRange(0, max(0, int(self._layout.height - page + 1)))

    def _settle_heights(self, *, upward: bool = False) -> bool:
        """Lay out what is in view, and keep the rest where it stands when rows above turn out taller.

        Going `upward` a row that is laid out at the view's top grows to the
        top. Answers whether all that was painted is still where it was.
        """
        bar, height = self.verticalScrollBar(), self._layout.height
        top = bar.value()
        grown = self._layout.make_between(top, top + self.viewport().height(), upward=upward)
        if self._layout.height != height:
            self._update_range()
        if not grown:
            return True
        self._shifting = True
        bar.setValue(round(top + grown))
        self._shifting = False
        return bar.value() == top + grown

    def _update_edge(self, dy: int) -> None:
        """The line that shows the focus stays at the top while the rest moves."""
        if self.hasFocus():
            self.viewport().update(0, 0, self.viewport().width(), abs(dy) + 2)

    # Qt's names from here on

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._shifting:
            return
        if not self._settle_heights(upward=dy > 0) or abs(dy) >= self.viewport().height():
            self.viewport().update()
        else:
            self.viewport().scroll(dx, dy)
            self._update_edge(dy)
        self.scrolled.emit()
