"""Puts the parts of a window together and ties them to its session; most of the program comes with it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from variorum.gui.aligning.aligning import Aligning
from variorum.gui.card.card import Card
from variorum.gui.commands.actions import make_actions, number_actions
from variorum.gui.commands.commands import Commands
from variorum.gui.disputes.panel import DisputePanel
from variorum.gui.overview.widget import Overview
from variorum.gui.pages.first_run import FirstRun
from variorum.gui.session.daily_copy import DailyCopy
from variorum.gui.synopsis.widget import Synopsis
from variorum.gui.window.banner import Notices
from variorum.gui.window.docks import Docks
from variorum.gui.window.drops import DropFrame
from variorum.gui.window.find_bar import FindBar
from variorum.gui.window.keeping import restore
from variorum.gui.window.menus import Menus
from variorum.gui.window.painted_once import PaintedOnce
from variorum.gui.window.panes import PaneRound
from variorum.gui.window.reach import Reach
from variorum.gui.window.stage import Stage
from variorum.gui.window.status_line import StatusLine
from variorum.gui.window.together import Together
from variorum.gui.window.toolbar import Toolbar
from variorum.gui.window.wheel_zoom import WheelZoom
from variorum.workspace.changes import Changes

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

WAIT = 2000  # milliseconds for a case that was asked for at the start, before first run stands in its place


def build(window: "MainWindow", together: Together | None) -> None:
    """Fill a window that has its session; nothing of it is shown before the last line."""
    session, store = window.session, window.store
    _build_parts(window)
    window.dress()
    _connect(window)
    restore(window, store)
    window.disputes.remember(store)
    window.actions_by_name["card_side"].setChecked(window.docks.upright)
    window.refresh(Changes.CASES)
    _show_centre(window)
    window.daily_copy = DailyCopy(session, window)
    window.reach = Reach(window, together or Together(Path(store.fileName()).parent))
    window.reach.linear.restore()
    session.record.begin()


def _show_centre(window: "MainWindow") -> None:
    """Qt does so in a later turn; a case that is shown in this one would leave it no room by its docks."""
    centre, layout = window.centralWidget(), window.layout()
    assert centre is not None and layout is not None
    centre.show()
    layout.activate()


def _build_parts(window: "MainWindow") -> None:
    session, look = window.session, window.look
    _build_centre(window)
    window.disputes = DisputePanel(session, look)
    window.card = Card(session, look)
    window.docks = Docks(window, window.disputes, window.card, look)
    window.commands = Commands(window)
    _build_actions(window)
    _build_bars(window)
    window.aligning = Aligning(window)


def _build_centre(window: "MainWindow") -> None:
    window.synopsis = Synopsis(window.look, pace=window.pace)
    window.overview = Overview(window.look, window.synopsis)
    window.find_bar = FindBar(window.session, window.synopsis, window.look)
    window.first_run = FirstRun(window.look)
    window.notices = Notices(window.look)
    window.drop_frame = DropFrame(window.look, window)
    window.wheel_zoom = WheelZoom(window.look, window.synopsis.viewport())
    window.stage = Stage(window.first_run, _case_page(window), wait=WAIT if window.awaits_case else 0)
    centre, whole = QWidget(), QVBoxLayout()
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(window.notices)
    whole.addWidget(window.stage, 1)
    centre.setLayout(whole)
    window.setCentralWidget(centre)


def _case_page(window: "MainWindow") -> QWidget:
    case, column, row = QWidget(), QVBoxLayout(), QHBoxLayout()
    for box in (column, row):
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
    row.addWidget(window.overview)
    row.addWidget(window.synopsis, 1)
    column.addWidget(window.find_bar)
    column.addLayout(row, 1)
    case.setLayout(column)
    return case


def _build_actions(window: "MainWindow") -> None:
    places = (window.card, window.disputes.list, window.synopsis)
    window.panes = (window.overview, window.synopsis, window.disputes.list, window.card)
    window.round = PaneRound(window.panes)
    window.session.moved.connect(lambda: window.round.work_on(window.session.dispute))
    window.actions_by_name = make_actions(window, window.commands, places)
    window.number_actions = number_actions(window.commands, places)


def _build_bars(window: "MainWindow") -> None:
    window.menus = Menus(window, window.session, window.look, window.actions_by_name)
    window.toolbar = Toolbar(window.actions_by_name, window.look)
    window.addToolBar(window.toolbar)
    window.menus.by_title["&View"].addMenu(window.commands.highlights.menu)
    window.toolbar.add_menu("marks", window.commands.highlights.menu)
    window.status = StatusLine(window.session, window.look, window)
    window.setStatusBar(window.status)


def _connect(window: "MainWindow") -> None:
    session, jobs, commands, status = window.session, window.session.jobs, window.commands, window.status
    session.moved.connect(lambda: window.pace.choose(session.dispute))
    window.card.installEventFilter(window.pace)
    PaintedOnce(window)
    session.changed.connect(window.refresh)
    session.partly_shown.connect(partial(window.refresh, Changes.ARTICLES))
    session.moved.connect(window.follow)
    session.told.connect(status.say)
    session.recorded.connect(status.say_recorded)
    session.refused.connect(window.notices.banner.say)
    session.recorded.connect(window.notices.banner.refusal_is_past)
    session.written.connect(window.notices.banner.refusal_is_past)
    session.unread.connect(commands.tell_unread)
    session.written.connect(commands.tell_written)
    session.taken_in.connect(commands.tell_taken_in)
    session.stopped.connect(window.tell_stopped)
    session.clashed.connect(commands.tell_clash)
    session.record.listed.connect(window.first_run.cases.show_cases)
    session.record.lost.connect(commands.tell_lost)
    session.record.found.connect(commands.tell_found)
    session.record.verified.connect(commands.tell_verified)
    jobs.broken.connect(window.broken)
    jobs.refused.connect(commands.check_damage)
    jobs.started.connect(window.watch)
    jobs.idle.connect(window.rest)
    window.notices.busy.said.connect(status.say_doing)
    _connect_parts(window)


def _connect_parts(window: "MainWindow") -> None:
    session, commands = window.session, window.commands
    window.stage.turned.connect(window.make_room)
    window.synopsis.dispute_chosen.connect(session.choose)
    window.synopsis.row_chosen.connect(session.choose_row)
    window.synopsis.scrolled.connect(window.status.say_where)
    window.find_bar.row_wanted.connect(session.choose_row)
    window.overview.row_wanted.connect(session.choose_row)
    window.synopsis.told.connect(session.told)
    window.synopsis.passage_offered.connect(window.card.attach)
    window.card.source_wanted.connect(commands.change_date)
    window.disputes.card_wanted.connect(window.card.setFocus)
    commands.serve_disputes()
    window.first_run.choose_files.connect(commands.add_articles)
    window.first_run.paste_text.connect(commands.paste_button)
    window.first_run.open_sample.connect(session.open_sample)
    window.first_run.open_case.connect(session.open_case)
    window.look.changed.connect(window.restyle)
