"""Widgets side by side that go on in the next line, as words do."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Nothing is cut off: what does not fit goes to the next line.

    A widget and no QLayout: Python's side of a layout written in Python can be
    collected while Qt still asks it for its size.
    """

    def __init__(self, *, gap: int = 6, sides: int = 0) -> None:
        super().__init__()
        self._gap, self._sides = gap, sides
        self._widgets: tuple[QWidget, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def place(self, widgets: Sequence[QWidget]) -> None:
        """Show these, in this order; the order of the tab key is the same."""
        for widget in widgets:
            if widget.parent() is not self:
                widget.setParent(self)
                widget.show()
        self._widgets = tuple(widgets)
        self._tab_through()
        self._changed()

    @property
    def placed(self) -> tuple[QWidget, ...]:
        return self._widgets

    def follow(self, before: QWidget) -> None:
        """Let the tab key come here from another widget."""
        self._tab_through(before)

    def _tab_through(self, *before: QWidget) -> None:
        stops = [w for w in (*before, *self._widgets) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def refit(self) -> None:
        """Close up after widgets were shown or hidden."""
        self._changed()

    def _changed(self) -> None:
        # A fixed height instead of one that hangs on the width: what stands in the
        # same column can then still give way where there is little room.
        self.setFixedHeight(max(self._lay(self.width(), move=True), 1))

    def _lay(self, width: int, *, move: bool) -> int:
        """Answers the height that the widgets need at a width."""
        x, y, line = self._sides, 0, 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
            if x > self._sides and x + size.width() > width - self._sides:
                x, y, line = self._sides, y + line + self._gap, 0
            if move:
                room = width - 2 * self._sides
                taken = min(size.width(), max(room, 1))
                left = width - x - taken if self.isRightToLeft() else x
                widget.setGeometry(left, y, taken, size.height())
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        widths = [w.sizeHint().width() + self._gap for w in self._widgets if not w.isHidden()]
        return QSize(sum(widths) + 2 * self._sides, self.height())

    def minimumSizeHint(self) -> QSize:
        widest = max((w.sizeHint().width() for w in self._widgets if not w.isHidden()), default=0)
        return QSize(widest + 2 * self._sides, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._changed()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._changed()
        return super().event(event)
