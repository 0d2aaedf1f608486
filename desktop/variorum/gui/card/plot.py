"""The accounts on one axis, with the best account always in sight under them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Standing
from variorum.gui.card.accounts import AccountsView
from variorum.gui.card.best_row import BestRow
from variorum.gui.look import Look
from variorum.gui.sheet import Sheet


class Plot(QWidget):
    """A number line or timeline with one row an account; of words alone, their passages."""

    picked = Signal(int)  # number of an account

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.accounts = AccountsView(look)
        self.accounts.picked.connect(self.picked)
        scroll = self._scroll = QScrollArea()
        scroll.setWidget(self.accounts)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(scroll, 1)
        rows.addWidget(BestRow(self.accounts, look))

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self.accounts.show_standing(standing, sheet)

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        self.accounts.show_draft(decision, chosen)
        if len(chosen) == 1:
            self._scroll.ensureVisible(0, self.accounts.middle_of(chosen[0]), 0, self._look.px(24))
