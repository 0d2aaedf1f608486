"""The window: bars around the synopsis, the dispute list at its right and the card under it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from variorum.gui.aligning.aligning import Aligning
from variorum.gui.card.card import Card
from variorum.gui.commands.actions import make_actions, number_actions
from variorum.gui.commands.commands import Commands
from variorum.gui.commands.table import ACTIONS
from variorum.gui.disputes.panel import DisputePanel
from variorum.gui.look.look import Look
from variorum.gui.overview.widget import Overview
from variorum.gui.pages.first_run import FirstRun
from variorum.gui.session.daily_copy import DailyCopy
from variorum.gui.session.job import Job
from variorum.gui.session.pace import Pace
from variorum.gui.session.session import Session
from variorum.gui.synopsis.widget import Synopsis
from variorum.gui.window.banner import Notice, Notices, Offer
from variorum.gui.window.docks import Docks, words_instead
from variorum.gui.window.drops import DropFrame, can_drop, dropped, holds_case
from variorum.gui.window.find_bar import FindBar
from variorum.gui.window.keeping import keep, restore
from variorum.gui.window.menus import Menus
from variorum.gui.window.panes import PaneRound
from variorum.gui.window.reach import Reach
from variorum.gui.window.stage import Stage
from variorum.gui.window.status_line import StatusLine
from variorum.gui.window.together import Together
from variorum.gui.window.toolbar import Toolbar
from variorum.gui.window.wheel_zoom import WheelZoom
from variorum.translation import later, tr
from variorum.wording.sentences import say
from variorum.workspace.changes import Changes

SHORT = 1360  # width at 100 % under which the tool bar goes without its captions
NARROW = 1180  # width at 100 % under which list and card share one place
COVERED = ("&Row", "&Dispute")  # menus of what a page covers
STOPPED = later("Stopped. The articles are kept in “{case}”; what they dispute is not known yet.")


_OTHER_CASE = Changes.CASES | Changes.ARTICLES | Changes.ALIGNMENT


class MainWindow(QMainWindow):
    """One case at a time."""

    def __init__(
        self, session: Session, look: Look, store: QSettings, *, together: Together | None = None
    ) -> None:
        super().__init__()
        self.session, self.look, self.store = session, look, store
        self.pace = Pace()
        self._questions: dict[str, str] = {}  # by dispute id
        self._begun: str | None = None  # the case whose first dispute was laid before the editor
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self._build_centre()
        self.disputes = DisputePanel(session, look)
        self.card = Card(session, look)
        self.docks = Docks(self, self.disputes, self.card, look)
        self.commands = Commands(self)
        self._build_actions()
        self._build_bars()
        self.aligning = Aligning(self)
        self._connect()
        restore(self, store)
        self.disputes.remember(store)
        self.actions_by_name["card_side"].setChecked(self.docks.upright)
        self._refresh(Changes.CASES)
        self.daily_copy = DailyCopy(session, self)
        self.reach = Reach(self, together or Together(Path(store.fileName()).parent))
        self.reach.linear.restore()
        session.record.begin()

    # Building

    def _build_centre(self) -> None:
        self.synopsis = Synopsis(self.look, pace=self.pace)
        self.overview = Overview(self.look, self.synopsis)
        self.find_bar = FindBar(self.session, self.synopsis, self.look)
        self.first_run = FirstRun(self.look)
        self.notices = Notices(self.look)
        self.drop_frame = DropFrame(self.look, self)
        self._wheel_zoom = WheelZoom(self.look, self.synopsis.viewport())
        self.stage = Stage(self.first_run, self._case_page())
        centre, whole = QWidget(), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notices)
        whole.addWidget(self.stage, 1)
        centre.setLayout(whole)
        self.setCentralWidget(centre)

    def _case_page(self) -> QWidget:
        case, column, row = QWidget(), QVBoxLayout(), QHBoxLayout()
        for box in (column, row):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        row.addWidget(self.overview)
        row.addWidget(self.synopsis, 1)
        column.addWidget(self.find_bar)
        column.addLayout(row, 1)
        case.setLayout(column)
        return case

    def _build_actions(self) -> None:
        places = (self.card, self.disputes.list, self.synopsis)
        self.panes: tuple[QWidget, ...] = (self.overview, self.synopsis, self.disputes.list, self.card)
        self.round = PaneRound(self.panes)
        self.session.moved.connect(lambda: self.round.work_on(self.session.dispute))
        self.actions_by_name = make_actions(self, self.commands, places)
        self._number_actions = number_actions(self.commands, places)

    def _build_bars(self) -> None:
        self.menus = Menus(self, self.session, self.look, self.actions_by_name)
        self.toolbar = Toolbar(self.actions_by_name, self.look)
        self.addToolBar(self.toolbar)
        self.menus.by_title["&View"].addMenu(self.commands.highlights.menu)
        self.toolbar.add_menu("marks", self.commands.highlights.menu)
        self.status = StatusLine(self.session, self.look, self)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        session, jobs, commands, status = self.session, self.session.jobs, self.commands, self.status
        session.moved.connect(lambda: self.pace.choose(session.dispute))
        self.card.installEventFilter(self.pace)
        session.changed.connect(self._refresh)
        session.partly_shown.connect(partial(self._refresh, Changes.ARTICLES))
        session.moved.connect(self._follow)
        session.told.connect(status.say)
        session.recorded.connect(status.say_recorded)
        session.refused.connect(self.notices.banner.say)
        session.unread.connect(commands.tell_unread)
        session.written.connect(commands.tell_written)
        session.taken_in.connect(commands.tell_taken_in)
        session.stopped.connect(self._tell_stopped)
        session.record.listed.connect(self.first_run.cases.show_cases)
        session.record.verified.connect(commands.tell_verified)
        jobs.broken.connect(self._broken)
        jobs.refused.connect(commands.check_damage)
        jobs.started.connect(self._watch)
        jobs.idle.connect(self._rest)
        self.notices.busy.said.connect(status.say_doing)
        self._connect_parts()

    def _connect_parts(self) -> None:
        session, commands = self.session, self.commands
        self.stage.turned.connect(self._make_room)
        self.synopsis.dispute_chosen.connect(session.choose)
        self.synopsis.row_chosen.connect(session.choose_row)
        self.synopsis.scrolled.connect(self.status.say_where)
        self.find_bar.row_wanted.connect(session.choose_row)
        self.overview.row_wanted.connect(session.choose_row)
        self.synopsis.told.connect(session.told)
        self.synopsis.passage_offered.connect(self.card.attach)
        self.card.source_wanted.connect(commands.change_date)
        self.disputes.card_wanted.connect(self.card.setFocus)
        commands.serve_disputes()
        self.first_run.choose_files.connect(commands.add_articles)
        self.first_run.paste_text.connect(commands.paste_button)
        self.first_run.open_sample.connect(session.open_sample)
        self.first_run.open_case.connect(session.open_case)
        self.look.changed.connect(self._restyle)

    # What it shows

    def _refresh(self, changes: Changes) -> None:
        if changes & _OTHER_CASE or self.session.partial:
            self._refresh_frame()
        elif changes & Changes.RECORD:
            self.menus.show_turns(None)
        self.synopsis.show_sheet(self.session.sheet, self._questions)
        self.status.say_size()
        self._follow()

    def _refresh_frame(self) -> None:
        """What stands round the rows and the card, and changes with the case, not with a decision."""
        session = self.session
        has_case = session.reconciliation is not None
        self.stage.show_case(has_case)
        self._fit_width()
        self._make_room(self.stage.page is not None)
        self.menus.show_turns(None)
        self._questions = {s.dispute.id: say(s.dispute.question) for s in session.standings}
        self.commands.fold_nothing(session.partial)
        self.commands.check_actions()
        program = tr("Variorum (read-only)") if session.workspace.read_only else "Variorum"
        self.setWindowTitle(f"{session.case} — {program}" if session.case else program)

    def _make_room(self, page: bool) -> None:
        """For a page that has the whole place, what belongs to the synopsis gives way."""
        has_case = self.session.reconciliation is not None
        self.toolbar.setVisible(not page)
        shown = has_case and not page
        self.docks.show(case=shown, instead=words_instead(self.session) if shown else "")
        for spec in ACTIONS:
            covered = spec.menu in COVERED if page else spec.page
            self.actions_by_name[spec.name].setEnabled((has_case or not spec.needs_case) and not covered)

    def _give_keys_to_card(self) -> None:
        """A case that has just been opened is worked on at once: its number keys pick accounts."""
        session = self.session
        case = None if session.partial or session.dispute is None else session.case
        if case is not None and case != self._begun and self.stage.page is None:
            self.card.setFocus()
        self._begun = case

    def _fit_width(self) -> None:
        """Where letters are large for the window, the card stands over the list and the map folds."""
        narrow = self.width() < self.look.px(NARROW)
        short = self.width() < self.look.px(SHORT)
        self.toolbar.fit(narrow=short, tight=narrow, case=self.session.reconciliation is not None)
        self.overview.set_folded(narrow)
        self.docks.fit(narrow=narrow)

    def _follow(self) -> None:
        self.synopsis.go_to(self.session.dispute, self.session.row)
        self.status.say_where()
        self._give_keys_to_card()

    def _watch(self, job: Job) -> None:
        self.notices.busy.watch(job)
        # Not a lambda: Qt lets go of a method when its window is gone, which a job may outlast.
        job.signals.cancelled.connect(self._tell_cancelled)

    def _tell_cancelled(self) -> None:
        self.status.say(tr("Stopped. What was done is kept."))

    def _rest(self) -> None:
        self.notices.busy.rest()
        self.status.rest()

    def _tell_stopped(self, case: str) -> None:
        def go_on() -> None:
            self.notices.banner.hide()
            self.session.open_case(case)

        offer = Offer(tr("Go on"), go_on, tr("Look for what they dispute"))
        self.notices.banner.show_notice(Notice(tr(STOPPED, case=case), (offer,), grave=False))

    def _broken(self, error: Exception) -> None:
        self.reach.crashes.meet(error)

    def _restyle(self) -> None:
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
        self.drop_frame.setGeometry(self.rect())
        self._fit_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Another window, or a command, may have written while this one was behind.
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.record.come_back()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_drop(event.mimeData()):
            event.acceptProposedAction()
            self.drop_frame.appear(self.session.case, whole=holds_case(event.mimeData()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_frame.hide()
        event.acceptProposedAction()
        self.commands.take_in(dropped(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        keep(self, self.store)
        self.reach.close()
        self.daily_copy.timer.stop()
        # Out of sight at once; what is being written still reaches the disk.
        self.hide()
        self.session.jobs.close()
        super().closeEvent(event)
