"""The window: bars around the synopsis, the dispute list at its right and the card under it."""

import traceback
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from variorum.article.article import Article
from variorum.gui.actions import ACTIONS, make_actions, number_actions
from variorum.gui.banner import Notices
from variorum.gui.card.card import Card
from variorum.gui.commands import Commands
from variorum.gui.disputes.panel import DisputePanel
from variorum.gui.find_bar import FindBar
from variorum.gui.job import Job
from variorum.gui.look import Look
from variorum.gui.overview import Overview
from variorum.gui.pace import Pace
from variorum.gui.pages.first_run import FirstRun
from variorum.gui.palette import Role
from variorum.gui.session import Session
from variorum.gui.synopsis.widget import Synopsis
from variorum.gui.toolbar import Toolbar
from variorum.wording.sentences import say
from variorum.workspace.changes import Changes

THEMES = (("System", "system"), ("Light", "light"), ("Dark", "dark"), ("High contrast", "high-contrast"))
SHORT = 1360  # width at 100 % under which the tool bar goes without its captions
NARROW = 1180  # width at 100 % under which list and card share one place
BOTTOM, RIGHT = Qt.DockWidgetArea.BottomDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


class MainWindow(QMainWindow):
    """One case at a time."""

    def __init__(self, session: Session, look: Look, store: QSettings) -> None:
        super().__init__()
        self.session, self.look, self._store = session, look, store
        self.pace = Pace()
        self.card_upright, self._narrow = False, False
        self._counted: tuple[tuple[Article, ...], int] = (), 0  # how many words these articles have
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self._build_centre()
        self._build_docks()
        self.commands = Commands(self)
        self._build_actions()
        self._build_menus()
        self._build_bars()
        self._connect()
        self._restore()
        self._restyle()
        self._refresh(Changes.CASES)

    # Building

    def _build_centre(self) -> None:
        self.synopsis = Synopsis(self.look, pace=self.pace)
        self.overview = Overview(self.look, self.synopsis)
        self.find_bar = FindBar(self.session, self.synopsis, self.look)
        self.first_run = FirstRun(self.look)
        case, column = QWidget(), QVBoxLayout()
        row = QHBoxLayout()
        for box in (column, row):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        row.addWidget(self.overview)
        row.addWidget(self.synopsis, 1)
        column.addWidget(self.find_bar)
        column.addLayout(row, 1)
        case.setLayout(column)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.first_run)
        self._pages.addWidget(case)
        self.notices = Notices(self.look)
        centre, whole = QWidget(), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notices)
        whole.addWidget(self._pages, 1)
        centre.setLayout(whole)
        self.setCentralWidget(centre)

    def _build_docks(self) -> None:
        self.disputes = DisputePanel(self.session, self.look)
        self.card = Card(self.session, self.look, pace=self.pace)
        self._list_dock = self._dock("Disputes", self.disputes, RIGHT)
        self._card_dock = self._dock("Settlement card", self.card, BOTTOM)
        self.setCorner(Qt.Corner.BottomRightCorner, RIGHT)

    def _dock(self, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(title)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _build_actions(self) -> None:
        places = (self.card, self.disputes.list, self.synopsis)
        self.panes: tuple[QWidget, ...] = (self.overview, self.synopsis, self.disputes.list, self.card)
        self.actions_by_name = make_actions(self, self.commands, places)
        self._number_actions = number_actions(self.commands, places)

    def _build_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for title in ("&File", "&Edit", "&View", "&Row", "&Dispute"):
            menus[title] = self.menuBar().addMenu(title)
        for spec in ACTIONS:
            if spec.menu:
                menus[spec.menu].addAction(self.actions_by_name[spec.name])
        menus["&View"].addMenu(self.commands.highlights.menu)
        menus["&View"].addMenu(self._theme_menu())

    def _theme_menu(self) -> QMenu:
        menu, group = QMenu("&Theme", self), QActionGroup(self)
        for words, setting in THEMES:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(setting == self.look.theme_setting)
            action.triggered.connect(lambda _=False, s=setting: self.look.set_theme(s))
            group.addAction(action)
        return menu

    def _build_bars(self) -> None:
        self.toolbar = Toolbar(self.actions_by_name, self.look)
        self.addToolBar(self.toolbar)
        self._where, self._size, self._told = QLabel(), QLabel(), QLabel()
        self._lock, self._offline = QLabel(), QLabel("Offline, nothing leaves this computer")
        self._zoom = QLabel()
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        for label in (self._where, self._size):
            bar.addWidget(label)
        for label in (self._told, self._lock, self._offline, self._zoom):
            bar.addPermanentWidget(label)

    def _connect(self) -> None:
        session, jobs = self.session, self.session.jobs
        session.changed.connect(self._refresh)
        session.moved.connect(self._follow)
        session.told.connect(self._tell)
        session.refused.connect(self.notices.banner.say)
        jobs.broken.connect(self._broken)
        jobs.started.connect(self._watch)
        jobs.idle.connect(self._rest)
        self.synopsis.dispute_chosen.connect(session.choose)
        self.synopsis.row_chosen.connect(session.choose_row)
        self.synopsis.scrolled.connect(self._say_where)
        self.synopsis.told.connect(session.told)
        self.overview.row_wanted.connect(session.choose_row)
        self.find_bar.row_wanted.connect(session.choose_row)
        self.first_run.choose_files.connect(self.commands.add_articles)
        self.first_run.open_sample.connect(session.open_sample)
        self.first_run.open_case.connect(session.open_case)
        self.look.changed.connect(self._restyle)

    # What it shows

    def _refresh(self, changes: Changes) -> None:
        session = self.session
        has_case = session.reconciliation is not None
        self._pages.setCurrentIndex(1 if has_case else 0)
        for dock in (self._list_dock, self._card_dock):
            dock.setVisible(has_case)
        self._fit_width()
        if has_case and self._narrow:
            self._card_dock.raise_()
        for spec in ACTIONS:
            self.actions_by_name[spec.name].setEnabled(has_case or not spec.needs_case)
        questions = {s.dispute.id: say(s.dispute.question) for s in session.standings}
        self.synopsis.show_sheet(session.sheet, questions)
        self.commands.check_actions()
        self.setWindowTitle(f"{session.case} — Variorum" if session.case else "Variorum")
        if not has_case and changes & Changes.CASES:
            self._list_cases()
        self._say_size()
        self._follow()

    def _fit_width(self) -> None:
        """Where letters are large for the window, the card stands over the list and the map folds."""
        narrow = self.width() < self.look.px(NARROW)
        short = self.width() < self.look.px(SHORT)
        self.toolbar.fit(narrow=short, case=self.session.reconciliation is not None)
        self.overview.set_folded(narrow)
        if narrow != self._narrow:
            self._narrow = narrow
            self._place_card()

    def _list_cases(self) -> None:
        self.session.jobs.write(
            lambda progress: self.session.workspace.cases(), lambda cases: self.first_run.show_cases(cases)
        )

    def _follow(self) -> None:
        self.synopsis.go_to(self.session.dispute, self.session.row)
        self._say_where()

    def _say_where(self) -> None:
        rows, row = self.session.sheet.rows, self.session.row
        count = len(rows) - (1 if rows and rows[-1].left_out else 0)
        self._where.setText(f"Row {row} of {count}" if row and count else "")

    def _say_size(self) -> None:
        articles = self.session.sheet.articles
        if self._counted[0] is not articles:
            self._counted = articles, sum(len(p.text.split()) for a in articles for p in a.story)
        words = self._counted[1]
        left = self.session.sheet.left_out
        if self.session.reconciliation is None:
            self._size.setText("No case open")
        elif len(articles) < 2:
            self._size.setText("Add a second article to compare.")
        else:
            self._size.setText(
                f"{len(articles)} articles, {words:,} words     "
                f"{left} block{'s' * (left != 1)} of page furniture left out"
            )
        self._zoom.setText(f"{self.look.zoom} %")

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        if words and words != self.notices.busy.doing:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _watch(self, job: Job) -> None:
        self.notices.busy.watch(job)
        job.signals.progressed.connect(lambda *_: self._tell(self.notices.busy.doing))
        job.signals.cancelled.connect(lambda: self._tell("Stopped. What was done is kept."))

    def _rest(self) -> None:
        if self._told.text() == self.notices.busy.doing:
            self._tell("")
        self.notices.busy.rest()

    def _broken(self, error: Exception) -> None:
        traceback.print_exception(error)
        self.notices.banner.say(
            f"Something went wrong inside Variorum ({type(error).__name__}: {error}). "
            "What you recorded is safe; this is our mistake, not yours."
        )

    def _restyle(self) -> None:
        self._lock.setPixmap(self.look.pixmap("lock", Role.TEXT2, 13))
        self._say_size()
        self.update()

    def set_card_upright(self, upright: bool) -> None:
        """Dock the card at the right, in one column, or at the bottom, in two."""
        self.card_upright = upright
        self._place_card()

    def _place_card(self) -> None:
        side = self.card_upright or self._narrow
        self.card.set_upright(side)
        self.removeDockWidget(self._card_dock)
        self.addDockWidget(RIGHT if side else BOTTOM, self._card_dock)
        if self._narrow:
            self.tabifyDockWidget(self._list_dock, self._card_dock)
        elif side:
            self.splitDockWidget(self._list_dock, self._card_dock, Qt.Orientation.Horizontal)
        self._card_dock.setVisible(self.session.reconciliation is not None)
        self._card_dock.raise_()
        self.actions_by_name["card_side"].setChecked(self.card_upright)
        self._size_docks()

    def _size_docks(self) -> None:
        px = self.look.px
        self.resizeDocks([self._list_dock], [px(500 if self._narrow else 336)], Qt.Orientation.Horizontal)
        if self.card_upright and not self._narrow:
            self.resizeDocks([self._card_dock], [px(490)], Qt.Orientation.Horizontal)
        elif not self._narrow:
            self.resizeDocks([self._card_dock], [px(302)], Qt.Orientation.Vertical)

    def _restore(self) -> None:
        geometry = self._store.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            self.resize(self.look.px(1600), self.look.px(1000))
        if str(self._store.value("window/card_upright", "")) == "true":
            self.set_card_upright(True)
        self._size_docks()
        state = self._store.value("window/state")
        if isinstance(state, QByteArray):
            self.restoreState(state)

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _files(event)
        if files:
            event.acceptProposedAction()
            self.session.open_files(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._store.setValue("window/geometry", self.saveGeometry())
        self._store.setValue("window/state", self.saveState())
        self._store.setValue("window/card_upright", "true" if self.card_upright else "false")
        self._store.setValue("look/theme", self.look.theme_setting)
        self._store.setValue("look/zoom", self.look.zoom)
        self._store.sync()
        self.session.jobs.close()
        super().closeEvent(event)


def _files(event: QDropEvent) -> Sequence[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
