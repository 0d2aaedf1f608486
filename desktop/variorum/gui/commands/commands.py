"""What the actions do: each method is one thing an editor can ask of the window."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QApplication

from variorum.gui.commands.account_commands import AccountCommands
from variorum.gui.commands.aligning_commands import AligningCommands
from variorum.gui.commands.at_desk_commands import AtDeskCommands
from variorum.gui.commands.case_commands import CaseCommands
from variorum.gui.commands.cluster_commands import ClusterCommands
from variorum.gui.commands.dispute_commands import DisputeCommands
from variorum.gui.commands.file_commands import FileCommands
from variorum.gui.commands.inquiry_commands import InquiryCommands
from variorum.gui.commands.others import Others
from variorum.gui.commands.reach_commands import ReachCommands
from variorum.gui.commands.record_commands import RecordCommands
from variorum.gui.commands.report_commands import ReportCommands
from variorum.gui.look.look import ZOOM_STEP
from variorum.gui.synopsis.folding import Show
from variorum.gui.window.highlights import Highlights

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow


class Commands(
    AligningCommands,
    ClusterCommands,
    FileCommands,
    CaseCommands,
    DisputeCommands,
    AtDeskCommands,
    RecordCommands,
    AccountCommands,
    ReportCommands,
    ReachCommands,
    InquiryCommands,
    Others,
):
    """Called by the actions; holds no state of its own but the way rows are shown."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._show, self._fold, self._hidden = Show.DIFFERENCES, True, False
        self._unfolded = False
        self.highlights = Highlights(window, window.synopsis)

    # Edit

    def undo(self) -> None:
        if not self.on_page("undo"):
            self._session.undo()

    def redo(self) -> None:
        if not self.on_page("redo"):
            self._session.redo()

    def find(self) -> None:
        self._window.find_bar.begin()

    def find_next(self) -> None:
        self._window.find_bar.go_on()

    def find_previous(self) -> None:
        self._window.find_bar.go_back()

    def copy(self) -> None:
        self._window.synopsis.rows.copy()

    def stop(self) -> None:
        """Close what is over the text, else stop what is running, else leave the page."""
        if self.edits_account:
            self.leave_account()
            return
        if self._window.synopsis.hand.select(None) or self.give_up_marking() or self.leave_raising():
            return
        if self._window.find_bar.isVisible():
            self._window.find_bar.leave()
        elif self._session.jobs.running:
            self._session.jobs.cancel_all()
        elif self._window.notices.banner.isVisible():
            self._window.notices.banner.hide()
        elif self.hide_out_of_reach():
            return
        elif self.reviews or not self.close_cluster():
            self.leave_review()

    # View

    def show_all_rows(self) -> None:
        self._set_rows(Show.ALL)

    def show_differences(self) -> None:
        self._set_rows(Show.DIFFERENCES)

    def show_disputed(self) -> None:
        self._set_rows(Show.DISPUTED)

    def toggle_fold(self) -> None:
        self._fold = not self._fold
        self._set_rows(self._show)

    def toggle_marks(self) -> None:
        self._hidden = not self._hidden
        self.highlights.set_hidden(self._hidden)
        self.check_actions()

    @property
    def rows_shown(self) -> Show:
        return self._show

    @property
    def folds_settled(self) -> bool:
        return self._fold

    def show_rows(self, show: Show, *, fold: bool) -> None:
        self._fold = fold
        self._set_rows(show)

    def _set_rows(self, show: Show) -> None:
        self._show = show
        self._unfolded = False
        self._window.synopsis.set_folding(show=show, fold_settled=self._fold)
        self.check_actions()

    def fold_nothing(self, partial: bool) -> None:
        """While disputes are still looked for, nobody knows which rows agree: all of them are shown."""
        if partial and not self._unfolded:
            self._window.synopsis.set_folding(show=Show.ALL, fold_settled=False)
        elif self._unfolded and not partial:
            self._set_rows(self._show)
        self._unfolded = partial

    def check_actions(self) -> None:
        """Let the checkable actions say how rows are shown."""
        actions = self._window.actions_by_name
        for name, show in (
            ("rows_all", Show.ALL),
            ("rows_differences", Show.DIFFERENCES),
            ("rows_disputed", Show.DISPUTED),
        ):
            actions[name].setChecked(show is self._show)
        actions["fold"].setChecked(self._fold)
        actions["marks"].setChecked(not self._hidden)

    def zoom_in(self) -> None:
        self._look.set_zoom(self._look.zoom + ZOOM_STEP)

    def zoom_out(self) -> None:
        self._look.set_zoom(self._look.zoom - ZOOM_STEP)

    def zoom_reset(self) -> None:
        self._look.set_zoom(100)

    def toggle_card_side(self) -> None:
        self._window.set_card_upright(not self._window.card_upright)

    def next_pane(self) -> None:
        self._step_pane(1)

    def previous_pane(self) -> None:
        self._step_pane(-1)

    def _step_pane(self, by: int) -> None:
        if not self.on_page("step_pane", by):
            self._window.round.step(by)

    # Row

    def go_to_place(self) -> None:
        self._window.synopsis.rows.go_somewhere()

    def why_aligned(self) -> None:
        self._window.synopsis.rows.explain()

    def go_to_twin(self) -> None:
        self._window.synopsis.rows.go_to_twin()

    def offer_passage(self) -> None:
        self._window.synopsis.rows.offer()

    # Dispute

    def previous(self) -> None:
        self._session.step(-1)

    def next(self) -> None:
        self._session.step(1)

    def previous_unsettled(self) -> None:
        self._session.step(-1, unsettled=True)

    def next_unsettled(self) -> None:
        self._session.step(1, unsettled=True)

    def first(self) -> None:
        if self._session.order:
            self._session.choose(self._session.order[0])

    def last(self) -> None:
        if self._session.order:
            self._session.choose(self._session.order[-1])

    def settle_or_press(self) -> None:
        """Enter settles, unless a button has the focus or something folded: then it opens that."""
        focus, synopsis = QApplication.focusWidget(), self._window.synopsis
        if isinstance(focus, QAbstractButton):
            focus.click()
        elif not (focus is synopsis and synopsis.hand.open_here()):
            self._window.card.settle()

    def prefill(self, number: int) -> None:
        self._window.card.prefill(self._window.card.panes.account_for(number))

    def take(self, number: int) -> None:
        self._window.card.take(self._window.card.panes.account_for(number))

    def both_true(self) -> None:
        self._window.card.begin_both_true()

    def keep(self) -> None:
        self._window.card.keep()
