"""The card's left side: the accounts of a dispute in the picture that suits its kind, or its history."""

from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from variorum.dispute.decision import Decision, Standing
from variorum.gui.card.history import History
from variorum.gui.card.plot import Plot
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

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.plot = Plot(look)
        self.history = History(look)
        self._pane: Pane = self.plot
        for pane in (self.plot,):
            pane.picked.connect(self.picked)
        for page in (self.plot, self.history):
            self.addWidget(page)

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self._pane = self._suiting(standing)
        self._pane.show_standing(standing, sheet)

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        self._pane.show_draft(decision, chosen)

    def show_history(self, wanted: bool) -> None:
        shown: QWidget = self.history if wanted or not isinstance(self._pane, QWidget) else self._pane
        self.setCurrentWidget(shown)

    def _suiting(self, standing: Standing | None) -> Pane:
        return self.plot
