"""The accounts on one axis, with the axis over them and the best account under them always in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Standing
from variorum.gui.card.accounts import AccountsView
from variorum.gui.card.axis_head import AxisHead
from variorum.gui.card.best_row import BestRow
from variorum.gui.card.notes import Notes
from variorum.gui.card.room import Scrolled
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet


class Plot(QWidget):
    """A number line or timeline with one row an account; of words alone, their passages."""

    picked = Signal(int)  # number of an account
    ends_moved = Signal(object)  # Ends
    source_wanted = Signal(str)  # article id

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._upright, self._below = False, False
        self.accounts = AccountsView(look)
        self.head = AxisHead(self.accounts, look)
        self.best = BestRow(self.accounts, look)
        self.notes = Notes(look)
        self.accounts.picked.connect(self.picked)
        self.accounts.focused.connect(self._show_row)
        self.best.ends_moved.connect(self.ends_moved)
        self.notes.source_wanted.connect(self.source_wanted)
        self._arrange()

    def _arrange(self) -> None:
        self._inner = QWidget()
        self._inner.setObjectName("pane")
        self._inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scrolled = QVBoxLayout(self._inner)
        scroll = self._scroll = Scrolled(self._inner)
        self._rows = QVBoxLayout(self)
        for box in (self._scrolled, self._rows):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        self._scrolled.addWidget(self.accounts)
        self._scrolled.addWidget(self.notes)
        self._scrolled.addStretch(1)
        self._rows.addWidget(self.head)
        self._rows.addWidget(scroll, 1)
        self._rows.addWidget(self.best)
        self._rows.addStretch(0)

    def set_upright(self, upright: bool) -> None:
        """In a tall card the best account follows its accounts at once, and notes stand under it."""
        self._upright = upright
        self.notes.set_upright(upright)
        self._fit()

    def _fit(self) -> None:
        """Notes give way to the accounts: where there is little room, they scroll under them."""
        room = self.height() - self.head.height() - self.best.height()
        self.accounts.set_room(room)
        rows, notes = self.accounts.height(), self._notes_height()
        below = self._upright and rows + notes <= room
        self._place_notes(below=below)
        self._scroll.setMinimumHeight(rows if below else 0)
        self._scroll.setMaximumHeight(max(rows, 1) if below else 16_777_215)

    def _notes_height(self) -> int:
        if self.notes.isHidden():
            return 0
        return self.notes.heightForWidth(self.width())

    def _place_notes(self, *, below: bool) -> None:
        if below == self._below:
            return
        self._below = below
        if below:
            self._rows.insertWidget(self._rows.count() - 1, self.notes)
        else:
            self._scrolled.insertWidget(1, self.notes)
        self._rows.setStretch(self._rows.count() - 1, int(below))

    def _show_row(self, y: int) -> None:
        self._scroll.ensureVisible(0, y, 0, self._look.px(24))

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self.accounts.show_standing(standing, sheet)
        self.notes.show_standing(standing, sheet)
        self._fit()

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        self.accounts.show_draft(decision, chosen)
        self.notes.show_chosen(chosen)
        self._fit()
        if len(chosen) == 1:
            self._show_row(self.accounts.middle_of(chosen[0]))

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
