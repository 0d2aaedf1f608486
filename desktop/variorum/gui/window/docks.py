"""The two docks: the dispute list at the far side, the settlement card under the columns or beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QStackedWidget, QWidget

from variorum.gui.card.card import Card
from variorum.gui.disputes.panel import DisputePanel
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.widgets.words import Label
from variorum.translation import tr

BOTTOM, RIGHT = Qt.DockWidgetArea.BottomDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
LIST_WIDE, LIST_OVER_CARD, CARD_WIDE, CARD_HIGH = 336, 500, 490, 302  # at 100 %


class Docks:
    """Where the list and the card stand."""

    def __init__(self, window: QMainWindow, disputes: DisputePanel, card: Card, look: Look) -> None:
        self._window, self._card, self._look = window, card, look
        self.upright, self._narrow, self._shown = False, False, False
        self.waiting = _waiting(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(disputes)
        self._stack.addWidget(self.waiting)
        self._stack.setMinimumWidth(disputes.minimumWidth())
        mirrored = window.isRightToLeft()
        self._far = LEFT if mirrored else RIGHT  # where reading ends
        self.list_dock = self._dock("Disputes", tr("Disputes"), self._stack, self._far)
        self._place = QStackedWidget()
        self._place.addWidget(card)
        self.card_dock = self._dock("Settlement card", tr("Settlement card"), self._place, BOTTOM)
        corner = Qt.Corner.BottomLeftCorner if mirrored else Qt.Corner.BottomRightCorner
        window.setCorner(corner, self._far)

    def _dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)  # by which its place is kept, in every language
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setWidget(widget)
        self._window.addDockWidget(area, dock)
        return dock

    def show(self, *, case: bool, instead: str = "") -> None:
        """Show both for a case; `instead` are words for one that has no disputes to list."""
        self._shown = case and not instead
        self.waiting.setText(instead)
        self._stack.setCurrentIndex(1 if instead else 0)
        self.list_dock.setVisible(case)
        self.card_dock.setVisible(self._shown)
        if self._shown and self._narrow:
            self.card_dock.raise_()

    @property
    def over_card(self) -> QWidget | None:
        """What stands in the card's place; None where the card does."""
        current = self._place.currentWidget()
        return None if current is self._card else current

    def lay_over_card(self, form: QWidget | None) -> None:
        """Let a form stand in the card's place, with the keys; None shows the card again."""
        if form is not None and self._place.indexOf(form) < 0:
            self._place.addWidget(form)
        self._place.setCurrentWidget(form or self._card)
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
        window.addDockWidget(self._far if side else BOTTOM, self.card_dock)
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


def _waiting(look: Look) -> QLabel:
    label = Label()
    label.setObjectName("waiting")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setMargin(look.px(16))
    return label


def words_instead(session: Session) -> str:
    """What stands in place of the list of disputes while there is none."""
    articles = len(session.sheet.articles)
    if session.standings:
        return ""
    if session.partial and not session.jobs.running:
        return tr("These articles are not compared yet.")
    if session.partial:
        return tr("Looking for what the articles disagree on.")
    if articles == 0:
        return tr("No articles yet. Drop two or more anywhere in this window, or press Ctrl+O.")
    if articles == 1:
        return tr("Add a second article to compare.")
    return tr("No disputed facts were found in these articles.")
