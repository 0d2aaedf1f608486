"""The card's left side: the accounts of a dispute in the picture that suits its kind, or its history."""

from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from variorum.dispute.decision import Decision, Standing
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Kind
from variorum.gui.card.history import History
from variorum.gui.card.plot import Plot
from variorum.gui.card.spelling import Spelling
from variorum.gui.look import Look
from variorum.gui.sheet import Sheet


class Pane(Protocol):
    """One picture of the accounts. `picked` is emitted with an account's number."""

    picked: SignalInstance

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None: ...

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        """Show what the form holds, and which accounts it rests on."""
        ...


class Panes(QStackedWidget):
    """One pane is shown at a time; only that one is told of what changes."""

    picked = Signal(int)  # number of an account
    proposed = Signal(object)  # Draft: words for the form that no account has

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.plot = Plot(look)
        self.spelling = Spelling(look)
        self.history = History(look)
        self._pane: Pane = self.plot
        for pane in (self.plot, self.spelling):
            pane.picked.connect(self.picked)
        self.spelling.proposed.connect(self.proposed)
        for page in (self.plot, self.spelling, self.history):
            self.addWidget(page)

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self._pane = self._suiting(standing)
        self._pane.show_standing(standing, sheet)

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        self._pane.show_draft(decision, chosen)

    def show_history(self, wanted: bool) -> None:
        shown: QWidget = self.history if wanted or not isinstance(self._pane, QWidget) else self._pane
        self.setCurrentWidget(shown)

    def account_for(self, key: int) -> int:
        """The account that a number key starts from: on a spelling, the first of its form."""
        return self.spelling.account_for(key) if self._pane is self.spelling else key

    def _suiting(self, standing: Standing | None) -> Pane:
        dispute = standing.dispute if standing else None
        if dispute and dispute.kind is Kind.NAME and dispute.verdict is Verdict.SPELLING:
            return self.spelling
        return self.plot
