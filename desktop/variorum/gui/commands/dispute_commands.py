"""What the Dispute menu does: disputes decided, raised, joined, parted, set aside; one or several at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from variorum.dispute.decision import Outcome, State
from variorum.gui.commands.desk import Desk
from variorum.gui.disputes.asking import Asking
from variorum.gui.disputes.bulk import ask_together
from variorum.gui.synopsis.steps import passage_of
from variorum.translation import tr
from variorum.workspace.together import Bulk

if TYPE_CHECKING:
    from variorum.gui.raising.form import RaisingForm

ON_CARD = ("both", "split", "retype", "dismiss", "history")  # what the menu of the card's head holds
AT_DESK = ("assign", "comment", "ask_sign_off", "sign_off")  # what the menu Desk of the card's head holds


class DisputeCommands(Desk):
    """Each method is one thing an editor can ask for."""

    _raising: "RaisingForm | None" = None
    asked: Asking | None = None  # the form that was last opened

    def serve_disputes(self) -> None:
        """Do what the list and the card ask for."""
        bar, card = self._window.disputes.bulk_bar, self._window.card
        bar.wanted.connect(self.ask_together)
        bar.merge_wanted.connect(self.merge_disputes)
        card.head.split.clicked.connect(self.split_dispute)
        card.dismissal_wanted.connect(self.ask_dismissal)
        card.head.sign_wanted.connect(self._window.actions_by_name["sign_off"].trigger)
        for name in AT_DESK:
            card.head.desk.addAction(self._window.actions_by_name[name])
        card.head.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        card.head.addActions([self._window.actions_by_name[name] for name in ON_CARD])

    # One or several

    def leave_disputed(self) -> None:
        if not self._together(Bulk.UNRESOLVED):
            self._window.card.leave(Outcome.UNRESOLVED)

    def leave_trivial(self) -> None:
        if not self._together(Bulk.TRIVIAL):
            self._window.card.leave(Outcome.TRIVIAL)

    def dismiss(self) -> None:
        if not self._together(Bulk.DISMISS):
            self._window.card.dismiss()

    def reopen(self) -> None:
        if not self._together(Bulk.REOPEN):
            self._window.card.withdraw()

    def _together(self, step: Bulk) -> bool:
        """Ask of all that are selected, where the keys are in the list."""
        panel = self._window.disputes
        several = len(panel.chosen) > 1 and panel.list.hasFocus()
        if several:
            self.ask_together(step)
        return several

    def ask_together(self, step: Bulk) -> None:
        """Ask of all disputes that are selected in the list."""
        chosen = self._window.disputes.chosen
        self.asked = ask_together(self._session, chosen, step, self._look, self._window)

    def ask_dismissal(self) -> None:
        """Ask why the current dispute is none."""
        if self._session.dispute is not None:
            one = [self._session.dispute]
            self.asked = ask_together(self._session, one, Bulk.DISMISS, self._look, self._window)

    def settle(self) -> None:
        """Record what the card holds, or the form that stands over it."""
        if self._window.docks.over_card is not None:
            self.raising_form.record.click()
        else:
            self._window.card.settle()

    # Joined and parted

    def merge_disputes(self) -> None:
        from variorum.gui.disputes.merge_form import MergeForm

        parts = [s for s in self._session.standings if s.dispute.id in self._window.disputes.chosen]
        if len(parts) < 2:
            self._session.told.emit(
                tr("Select two disputes or more in the list (Ctrl or Shift), then merge them.")
            )
            return
        self.asked = MergeForm(parts, self._session, self._look, self._window)
        self.asked.open()

    def split_dispute(self) -> None:
        from variorum.gui.disputes.split_form import SplitForm

        standing = self._session.current
        if standing is None:
            return
        if len(standing.dispute.accounts) < 3:
            self._session.told.emit(tr("This dispute has only two accounts; to set it aside, dismiss it."))
            return
        self.asked = SplitForm(standing, self._session, self._look, self._window)
        self.asked.open()

    def retype_dispute(self) -> None:
        standing = self._session.current
        if standing is None:
            return
        if standing.state in (State.ORPHANED, State.DISMISSED):
            self._session.told.emit(tr("Its type can be corrected when it is open."))
            return
        from variorum.gui.disputes.retype_form import RetypeForm

        self.asked = RetypeForm(standing, self._session, self._look, self._window)
        self.asked.open()

    # Raised

    def raise_dispute(self) -> None:
        """Take the selected words, else the passage of the cell, into the form that raises a dispute."""
        from variorum.workspace.raising import Words

        hand = self._window.synopsis.hand
        selected = hand.selected
        if selected is None and hand.row is not None and hand.cursor.article is not None:
            selected = passage_of(hand.row, hand.cursor.article, self._session.dispute)
        if selected is None:
            self._session.told.emit(tr("Select words, or go to a cell with the arrows, then press D."))
            return
        block, span = selected
        words = Words(block.place.article, block.place.paragraph, span.of(block.text), span.start)
        form, is_open = self.raising_form, self._window.docks.over_card is self.raising_form
        (form.add if is_open else form.begin)(words)
        if not is_open:
            self._window.docks.lay_over_card(form)
        hand.select(None)

    @property
    def raising_form(self) -> "RaisingForm":
        from variorum.gui.raising.form import RaisingForm

        if self._raising is None:
            self._raising = RaisingForm(self._session, self._look)
            self._raising.closed.connect(self._end_raising)
            self._window.round.add(self._raising)
        return self._raising

    def leave_raising(self) -> bool:
        """Close the form that raises a dispute; answers whether it was open."""
        is_open = self._raising is not None and self._window.docks.over_card is self._raising
        if is_open:
            self.raising_form.close_form()
        return is_open

    def _end_raising(self) -> None:
        self._window.docks.lay_over_card(None)
        self._window.card.setFocus()
