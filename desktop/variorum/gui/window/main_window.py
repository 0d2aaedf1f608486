"""The window: bars around the synopsis, the dispute list at its right and the card under it.

It can be shown before it is filled, so nothing is imported here that only its parts need.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from variorum.gui.look.look import Look
from variorum.gui.session.pace import Pace
from variorum.translation import later, tr

if TYPE_CHECKING:
    from variorum.gui.aligning.aligning import Aligning
    from variorum.gui.card.card import Card
    from variorum.gui.commands.commands import Commands
    from variorum.gui.disputes.panel import DisputePanel
    from variorum.gui.overview.widget import Overview
    from variorum.gui.pages.first_run import FirstRun
    from variorum.gui.session.daily_copy import DailyCopy
    from variorum.gui.session.job import Job
    from variorum.gui.session.session import Session
    from variorum.gui.synopsis.widget import Synopsis
    from variorum.gui.window.banner import Notices
    from variorum.gui.window.docks import Docks
    from variorum.gui.window.drops import DropFrame
    from variorum.gui.window.find_bar import FindBar
    from variorum.gui.window.menus import Menus
    from variorum.gui.window.panes import PaneRound
    from variorum.gui.window.reach import Reach
    from variorum.gui.window.stage import Stage
    from variorum.gui.window.status_line import StatusLine
    from variorum.gui.window.together import Together
    from variorum.gui.window.toolbar import Toolbar
    from variorum.gui.window.wheel_zoom import WheelZoom
    from variorum.workspace.changes import Changes

SHORT = 1360  # width at 100 % under which the tool bar goes without its captions
NARROW = 1180  # width at 100 % under which list and card share one place
STOPPED = later("Stopped. The articles are kept in “{case}”; what they dispute is not known yet.")


class MainWindow(QMainWindow):
    """One case at a time."""

    synopsis: "Synopsis"
    overview: "Overview"
    find_bar: "FindBar"
    first_run: "FirstRun"
    notices: "Notices"
    drop_frame: "DropFrame"
    wheel_zoom: "WheelZoom"
    stage: "Stage"
    disputes: "DisputePanel"
    card: "Card"
    docks: "Docks"
    commands: "Commands"
    panes: tuple[QWidget, ...]
    round: "PaneRound"
    actions_by_name: Mapping[str, QAction]
    number_actions: object
    menus: "Menus"
    toolbar: "Toolbar"
    status: "StatusLine"
    aligning: "Aligning"
    daily_copy: "DailyCopy"
    reach: "Reach"
    session: "Session"

    def __init__(
        self,
        session: "Session | None",
        look: Look,
        store: QSettings,
        *,
        together: "Together | None" = None,
    ) -> None:
        """Without a session it stands empty until it is filled."""
        super().__init__()
        self.look, self.store = look, store
        self.pace = Pace()
        self.dress: Callable[[], None] = lambda: None  # called when its parts stand, before they are placed
        self.whole = False  # once all its parts are there
        self.awaits_case = False  # whether it is filled to open a case at once
        self._questions: dict[str, str] = {}  # by dispute id
        self._begun: str | None = None  # the case whose first dispute was laid before the editor
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        if session is not None:
            self.fill(session, together=together)

    def fill(self, session: "Session", *, together: "Together | None" = None) -> None:
        from variorum.gui.window.building import build

        self.session = session
        build(self, together)
        self.whole = True
        self._fit()

    # What it shows

    def refresh(self, changes: "Changes") -> None:
        from variorum.workspace.changes import Changes

        if changes & (Changes.CASES | Changes.ARTICLES | Changes.ALIGNMENT) or self.session.partial:
            self._refresh_frame()
        elif changes & Changes.RECORD:
            self.menus.show_turns(None)
        self.synopsis.show_sheet(self.session.sheet, self._questions)
        self.status.say_size()
        self.follow()

    def _refresh_frame(self) -> None:
        """What stands round the rows and the card, and changes with the case, not with a decision."""
        from variorum.wording.sentences import say

        session = self.session
        has_case = session.reconciliation is not None
        self.stage.show_case(has_case)
        self._fit_width()
        self.make_room(self.stage.page is not None)
        self.menus.show_turns(None)
        self._questions = {s.dispute.id: say(s.dispute.question) for s in session.standings}
        self.commands.fold_nothing(session.partial)
        self.commands.check_actions()
        program = tr("Variorum (read-only)") if session.workspace.read_only else "Variorum"
        self.setWindowTitle(f"{session.case} — {program}" if session.case else program)

    def make_room(self, page: bool) -> None:
        """For a page that has the whole place, what belongs to the synopsis gives way."""
        from variorum.gui.commands.spec import COVERED
        from variorum.gui.commands.table import ACTIONS
        from variorum.gui.window.docks import words_instead

        has_case = self.session.reconciliation is not None
        self.toolbar.setVisible(not page)
        shown = has_case and not page
        self.docks.show(case=shown, instead=words_instead(self.session) if shown else "")
        for spec in ACTIONS:
            covered = spec.page != self.stage.name if spec.page else page and spec.menu in COVERED
            self.actions_by_name[spec.name].setEnabled((has_case or not spec.needs_case) and not covered)

    def _give_keys_to_card(self) -> None:
        """A case that has just been opened is worked on at once: its number keys pick accounts."""
        session = self.session
        case = None if session.partial or session.dispute is None else session.case
        if case is not None and case != self._begun and self.stage.page is None:
            self.card.setFocus()
        self._begun = case

    def _fit(self) -> None:
        self.drop_frame.setGeometry(self.rect())
        self._fit_width()

    def _fit_width(self) -> None:
        """Where letters are large for the window, the card stands over the list and the map folds."""
        narrow = self.width() < self.look.px(NARROW)
        short = self.width() < self.look.px(SHORT)
        self.toolbar.fit(narrow=short, tight=narrow, case=self.session.reconciliation is not None)
        self.overview.set_folded(narrow)
        self.docks.fit(narrow=narrow)

    def follow(self) -> None:
        self.synopsis.go_to(self.session.dispute, self.session.row)
        self.status.say_where()
        self._give_keys_to_card()

    def watch(self, job: "Job") -> None:
        self.notices.busy.watch(job)
        # Not a lambda: Qt lets go of a method when its window is gone, which a job may outlast.
        job.signals.cancelled.connect(self._tell_cancelled)

    def _tell_cancelled(self) -> None:
        self.status.say(tr("Stopped. What was done is kept."))

    def rest(self) -> None:
        self.notices.busy.rest()
        self.status.rest()

    def tell_stopped(self, case: str) -> None:
        from variorum.gui.window.banner import Notice, Offer

        def go_on() -> None:
            self.notices.banner.hide()
            self.session.open_case(case)

        offer = Offer(tr("Go on"), go_on, tr("Look for what they dispute"))
        self.notices.banner.show_notice(Notice(tr(STOPPED, case=case), (offer,), grave=False))

    def broken(self, error: Exception) -> None:
        self.reach.crashes.meet(error)

    def restyle(self) -> None:
        self.update()

    @property
    def card_upright(self) -> bool:
        return self.docks.upright

    def set_card_upright(self, upright: bool) -> None:
        """Dock the card at the right, in one column, or at the bottom, in two."""
        self.docks.set_upright(upright)
        self.actions_by_name["card_side"].setChecked(upright)

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.whole:
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Another window, or a command, may have written while this one was behind.
        if event.type() is QEvent.Type.ActivationChange and self.whole and self.isActiveWindow():
            self.session.record.come_back()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from variorum.gui.window.drops import can_drop, holds_case

        if self.whole and can_drop(event.mimeData()):
            event.acceptProposedAction()
            self.drop_frame.appear(self.session.case, whole=holds_case(event.mimeData()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        from variorum.gui.window.drops import dropped

        self.drop_frame.hide()
        event.acceptProposedAction()
        self.commands.take_in(dropped(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.whole:
            self._let_go()
        super().closeEvent(event)

    def _let_go(self) -> None:
        from variorum.gui.window.keeping import keep

        keep(self, self.store)
        self.reach.close()
        self.daily_copy.timer.stop()
        # Out of sight at once; what is being written still reaches the disk.
        self.hide()
        self.session.jobs.close()
