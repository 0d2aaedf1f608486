"""The card's left side: the accounts of a dispute in the picture that suits its kind, or its history."""

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QSize, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Standing
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Kind
from variorum.gui.card.earlier import Earlier
from variorum.gui.card.origins_menu import show_origins_menu
from variorum.gui.card.plot import Plot
from variorum.gui.card.stale import Stale
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.session.sheet import Sheet
from variorum.gui.widgets.reading_order import lead_through

if TYPE_CHECKING:
    from variorum.gui.card.history import History
    from variorum.gui.card.passages import Passages
    from variorum.gui.card.repair import Repair
    from variorum.gui.card.spelling import Spelling

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
    """One pane is shown at a time, under the notice of new evidence; only that one is told of changes.

    Each but the first is made when a dispute, or the editor, first asks for it.
    """

    picked = Signal(int)  # number of an account
    proposed = Signal(object)  # Draft: words for the form that no account has
    revision_wanted = Signal(int)  # which the history is to reinstate

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__()
        self._look, self._session = look, session
        self._base: str | None = None  # id of the article that passages are set against
        self._stack = Pages()
        self.plot = Plot(look)
        self._add(self.plot)
        self.stale = Stale(look)
        self.earlier = Earlier(look)
        self._pane: Pane = self.plot
        self.plot.picked.connect(self._pick)
        self.plot.accounts.origins_wanted.connect(self._show_origins)
        self.earlier.proposed.connect(self._propose)
        self.earlier.attach(session)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.stale)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.earlier)
        self.earlier.unfolded.connect(lambda is_open: rows.setStretch(2, int(is_open)))

    @cached_property
    def spelling(self) -> "Spelling":
        from variorum.gui.card.spelling import Spelling

        made = Spelling(self._look)
        made.picked.connect(self._pick)
        made.proposed.connect(self.proposed)
        made.attach(self._session)
        self._add(made)
        return made

    @cached_property
    def passages(self) -> "Passages":
        from variorum.gui.card.passages import Passages

        made = Passages(self._look)
        made.picked.connect(self._pick)
        made.board.origins_wanted.connect(self._show_origins)
        made.board.set_against(self._base)
        self._add(made)
        return made

    @cached_property
    def repair(self) -> "Repair":
        from variorum.gui.card.repair import Repair

        made = Repair(self._look)
        made.picked.connect(self._pick)
        made.proposed.connect(self.proposed)
        self._add(made)
        return made

    @cached_property
    def history(self) -> "History":
        from variorum.gui.card.history import History

        made = History(self._look)
        made.wanted.connect(self.revision_wanted)
        self._add(made)
        return made

    def set_against(self, base: str | None) -> None:
        """Set the passages against those of this article; None: against what is nearest."""
        self._base = base
        made: Passages | None = vars(self).get("passages")
        if made is not None:
            made.board.set_against(base)

    def _add(self, page: QWidget) -> None:
        page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._stack.addWidget(page)
        if page is not self.plot:  # what is made late would come last for the Tab key
            lead_through(self)

    def _show_origins(self, number: int, at: QPoint) -> None:
        show_origins_menu(number, at, self._session, self._look, self)

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
        made: Spelling | None = vars(self).get("spelling")
        return made.account_for(key) if made is not None and self._pane is made else key

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
