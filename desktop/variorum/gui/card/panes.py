"""The card's left side: the accounts of a dispute in the picture that suits its kind, or its history."""

from typing import Protocol

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Standing
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Kind
from variorum.gui.card.earlier import Earlier
from variorum.gui.card.history import History
from variorum.gui.card.origins_menu import show_origins_menu
from variorum.gui.card.passages import Passages
from variorum.gui.card.plot import Plot
from variorum.gui.card.repair import Repair
from variorum.gui.card.spelling import Spelling
from variorum.gui.card.stale import Stale
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.session.sheet import Sheet

ROOMY = 440  # height from which the stale notice also shows what the report would say
IN_WORDS = frozenset(
    {
        Kind.CONTROL,
        Kind.ACTOR,
        Kind.LABEL,
        Kind.CAUSE,
        Kind.ATTRIBUTION,
        Kind.CERTAINTY,
        Kind.QUOTATION,
        Kind.ROLE,
        Kind.PLACE_KIND,
        Kind.GEOGRAPHY,
    }
)


class Pane(Protocol):
    """One picture of the accounts. `picked` is emitted with an account's number."""

    picked: SignalInstance

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None: ...

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        """Show what the form holds, and which accounts it rests on."""
        ...


class Pages(QStackedWidget):
    """Only the page that is shown says how little room will do: the tallest does not decide for all."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    # Qt's names from here on

    def minimumSizeHint(self) -> QSize:
        usual, page = super().minimumSizeHint(), self.currentWidget()
        return QSize(usual.width(), page.minimumSizeHint().height() if page is not None else 0)

    def hasHeightForWidth(self) -> bool:
        return False


class Panes(QWidget):
    """One pane is shown at a time, under the notice of new evidence; only that one is told of changes."""

    picked = Signal(int)  # number of an account
    proposed = Signal(object)  # Draft: words for the form that no account has

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.plot = Plot(look)
        self.spelling = Spelling(look)
        self.passages = Passages(look)
        self.repair = Repair(look)
        self.history = History(look)
        self.stale = Stale(look)
        self.earlier = Earlier(look)
        self._pane: Pane = self.plot
        for pane in (self.plot, self.spelling, self.passages, self.repair):
            pane.picked.connect(self._pick)
        for proposing in (self.spelling, self.repair):
            proposing.proposed.connect(self.proposed)
        self.earlier.proposed.connect(self._propose)
        self._stack = Pages()
        for page in (self.plot, self.spelling, self.passages, self.repair, self.history):
            page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
            self._stack.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.stale)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.earlier)
        self.earlier.unfolded.connect(lambda is_open: rows.setStretch(2, int(is_open)))

    def attach(self, session: Session) -> None:
        """The case in which the panes lay down what is not a decision: rules of spelling, origins."""
        self.spelling.attach(session)
        self.earlier.attach(session)
        for accounts in (self.plot.accounts, self.passages.board):
            accounts.origins_wanted.connect(
                lambda number, at: show_origins_menu(number, at, session, self._look, self)
            )

    @property
    def shown(self) -> QWidget | None:
        return self._stack.currentWidget()

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self._pane = self._suiting(standing)
        self._pane.show_standing(standing, sheet)
        self.stale.show_standing(standing, sheet)
        self.earlier.show_standing(standing)

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        self._pane.show_draft(decision, chosen)
        self.stale.show_draft(decision)

    def show_history(self, wanted: bool) -> None:
        shown: QWidget = self.history if wanted or not isinstance(self._pane, QWidget) else self._pane
        self._stack.setCurrentWidget(shown)

    def account_for(self, key: int) -> int:
        """The account that a number key starts from: on a spelling, the first of its form."""
        return self.spelling.account_for(key) if self._pane is self.spelling else key

    def _suiting(self, standing: Standing | None) -> Pane:
        dispute = standing.dispute if standing else None
        if dispute is None:
            return self.plot
        if dispute.kind is Kind.NAME and dispute.verdict is Verdict.SPELLING:
            return self.spelling
        if dispute.kind is Kind.GARBLE:
            return self.repair
        return self.passages if dispute.kind in IN_WORDS else self.plot

    def _pick(self, number: int) -> None:
        """Start from an account, and give the keys back to the card: the next Enter settles."""
        self.picked.emit(number)
        self._give_keys_back()

    def _propose(self, draft: object) -> None:
        self.proposed.emit(draft)
        self._give_keys_back()

    def _give_keys_back(self) -> None:
        card, focus = self.parentWidget(), QApplication.focusWidget()
        if card is not None and focus is not None and self.isAncestorOf(focus):
            card.setFocus()

    # Qt's names from here on

    def hasHeightForWidth(self) -> bool:
        return False  # else the card would take what all words together could use

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stale.set_roomy(self.height() >= self._look.px(ROOMY))
