"""The two docks: the dispute list at the right, the settlement card under the columns or beside the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from variorum.gui.card.card import Card
from variorum.gui.disputes.panel import DisputePanel
from variorum.gui.look import Look

BOTTOM, RIGHT = Qt.DockWidgetArea.BottomDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
LIST_WIDE, LIST_OVER_CARD, CARD_WIDE, CARD_HIGH = 336, 500, 490, 302  # at 100 %


class Docks:
    """Where the list and the card stand."""

    def __init__(self, window: QMainWindow, disputes: DisputePanel, card: Card, look: Look) -> None:
        self._window, self._card, self._look = window, card, look
        self.upright, self._narrow, self._shown = False, False, False
        self.list_dock = self._dock("Disputes", disputes, RIGHT)
        self.card_dock = self._dock("Settlement card", card, BOTTOM)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)

    def _dock(self, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(title)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setWidget(widget)
        self._window.addDockWidget(area, dock)
        return dock

    def show(self, shown: bool) -> None:
        self._shown = shown
        for dock in (self.list_dock, self.card_dock):
            dock.setVisible(shown)
        if shown and self._narrow:
            self.card_dock.raise_()

    def fit(self, *, narrow: bool) -> None:
        """Where letters are large for the window, the card stands over the list."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.place()

    def set_upright(self, upright: bool) -> None:
        """The card at the right, in one column, or at the bottom, in two."""
        self.upright = upright
        self.place()

    def place(self) -> None:
        side, window = self.upright or self._narrow, self._window
        self._card.set_upright(side)
        window.removeDockWidget(self.card_dock)
        window.addDockWidget(RIGHT if side else BOTTOM, self.card_dock)
        if self._narrow:
            window.tabifyDockWidget(self.list_dock, self.card_dock)
        elif side:
            window.splitDockWidget(self.list_dock, self.card_dock, Qt.Orientation.Horizontal)
        self.card_dock.setVisible(self._shown)
        self.card_dock.raise_()
        self.size()

    def size(self) -> None:
        px, window = self._look.px, self._window
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        window.resizeDocks([self.list_dock], [px(LIST_OVER_CARD if self._narrow else LIST_WIDE)], across)
        if self.upright and not self._narrow:
            window.resizeDocks([self.card_dock], [px(CARD_WIDE)], across)
        elif not self._narrow:
            window.resizeDocks([self.card_dock], [px(CARD_HIGH)], down)
