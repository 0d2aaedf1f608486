"""Every view of the program as an editor comes to it, one window after another."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from makers_sight import settle
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from variorum.difference.quotations import Speaker
from variorum.fact.fact import Kind
from variorum.gui.shots import (
    aligning_shots,
    at_desk_shots,
    dispute_shots,
    inquiry_shots,
    reach_shots,
    report_shots,
)
from variorum.gui.shots.cases import CASES, ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.made_quotations import made_rules
from variorum.gui.shots.review_shots import article
from variorum.gui.shots.shot import Look, Prepare, nothing
from variorum.gui.shots.steps import choose, find, history, stale
from variorum.gui.shots.taking import window_on
from variorum.gui.window.main_window import MainWindow
from variorum.progress import Progress, silent
from variorum.workspace.telling import DateTold
from variorum.workspace.together import Bulk


class ReadsNothing(ShownOnly):
    """What a view asks of the articles beyond the case is not read: no view here needs the language model."""

    def dates(self, case: str, *, progress: Progress = silent) -> tuple[DateTold, ...]:
        return ()

    def speakers(self, case: str, *, progress: Progress = silent) -> tuple[Speaker, ...]:
        return ()


Part = Callable[[MainWindow], QWidget | None]


@dataclass(frozen=True, slots=True)
class View:
    """How an editor comes to it, and what of the screen it is."""

    prepare: Prepare
    part: Part = lambda window: window
    case: str = "made 5"
    over: bool = False  # it lies over what the window shows
    last: bool = False  # what comes after it would not find the window as it was


def part(path: str) -> Part:
    def found(window: MainWindow) -> QWidget | None:
        thing = window
        for name in path.split("."):
            thing = getattr(thing, name)
        return thing  # type: ignore[return-value]

    return found


MIXED, TEN = "made mixed", "made 10"
_inquiry, _reach, _report, _by_hand = inquiry_shots, reach_shots, report_shots, aligning_shots
_desk = at_desk_shots

VIEWS = {
    "first run": View(nothing, part("first_run"), ""),
    "window": View(choose(Kind.QUANTITY)),
    "preferences": View(_reach.do("preferences"), _reach.preferences_page),
    "keys": View(_reach.clash, _reach.keys_page),
    "help": View(_reach.helped, _reach.help_page),
    "about": View(_reach.do("about"), _reach.about_page),
    "rules": View(_inquiry.rules(made_rules(), current=0), part("commands.rules_dialog")),
    "find bar": View(find("fire"), part("find_bar")),
    "timeline": View(_inquiry.timeline(), part("commands.timeline_page")),
    "quotations": View(_inquiry.made_quotations, part("commands.quotations_page")),
    "finder": View(_reach.found("fire"), part("reach.finder.finder"), over=True),
    "crash": View(_reach.fallen, _reach.fall_page),
    "import review": View(article(0), part("commands.review"), "review"),
    "review of several": View(article(4, files=True), part("commands.review"), "review"),
    "review of the unread": View(article(5, files=True), part("commands.review"), "review"),
    "history": View(history, part("card"), MIXED),
    "export of data": View(_report.data, part("commands.data_dialog"), MIXED),
    "export dialog": View(_report.export("pdf"), part("commands.export_dialog"), MIXED),
    "print preview": View(_report.printing, part("commands.print_dialog"), MIXED),
    "account begun": View(_report.begin, part("commands.account_page"), MIXED),
    "account": View(_report.account("md"), part("commands.account_page"), MIXED),
    "taking out": View(_by_hand.asked, part("aligning.articles.asking"), "by hand", over=True),
    "joining rows": View(_by_hand.joining, part("aligning.rows.field"), "by hand", over=True),
    "hidden columns": View(_by_hand.hidden, part("synopsis"), "by hand"),
    "bulk bar": View(dispute_shots.select(0, 1, 3), part("disputes"), TEN),
    "asked once": View(dispute_shots.ask(Bulk.DISMISS), part("commands.asked"), TEN),
    "merging": View(dispute_shots.merge, part("commands.asked"), TEN),
    "splitting": View(dispute_shots.split, part("commands.asked"), TEN),
    "raising": View(dispute_shots.raising(), part("commands.raising_form"), TEN, last=True),
    "desk on the card": View(_desk.go_to(_desk.SIGNED), part("card.head"), "desk"),
    "assigning": View(_desk.asked("assign", _desk.SIGNED), part("commands.spoken"), "desk"),
    "commenting": View(_desk.asked("comment", _desk.SIGNED), part("commands.spoken"), "desk"),
    "asking": View(_desk.asked("ask_sign_off", _desk.SIGNED), part("commands.spoken"), "desk"),
    "stale card": View(stale, part("card")),
    "linear view": View(_reach.linear(fields=True), part("reach.linear.view"), last=True),
    "grades": View(_inquiry.graded(Kind.DATE, upright=True), part("card"), last=True),
}


class Host:
    """One window for all views of one theme, as long as it stays as they find it."""

    def __init__(self, theme: str = "light") -> None:
        self._theme = theme
        self._case: str | None = None
        self._open: AbstractContextManager[MainWindow] | None = None
        self._window: MainWindow | None = None

    @contextmanager
    def shown(self, name: str) -> Iterator[tuple[MainWindow, QWidget]]:
        """A view, left again afterwards."""
        view = VIEWS[name]
        window = self._on(view.case)
        view.prepare(window)
        rest(window)
        found = view.part(window)
        assert found is not None, name
        yield window, found
        self._leave(view, window, found)

    def _on(self, case: str) -> MainWindow:
        if self._window is None:
            self._open = _opened(self._theme)
            self._window = self._open.__enter__()
        if case and case != self._case:
            self._case, made = case, CASES[case]()
            assert isinstance(self._window.session.workspace, ReadsNothing)
            self._window.session.workspace.made = made
            self._window.session.show(made)
            settle()
        return self._window

    def _leave(self, view: View, window: MainWindow, found: QWidget) -> None:
        window.find_bar.hide()
        window.notices.banner.hide()
        if view.over:
            found.hide()
        if found.isWindow() and found is not window:
            found.close()
        if window.stage.page is not None:
            window.stage.turn_back()
        if view.last:
            self.close()

    def close(self) -> None:
        if self._open is not None:
            self._open.__exit__(None, None, None)
        self._open = self._window = self._case = None


def rest(window: MainWindow) -> None:
    """Let what a view has asked for come."""
    settle()
    while window.session.jobs.running:
        QTest.qWait(5)
    settle()


@contextmanager
def _opened(theme: str) -> Iterator[MainWindow]:
    with TemporaryDirectory() as place:
        record = ReadsNothing(made_case(1), Path(place))
        with window_on(record, Look(theme), Path(place)) as window:
            settle()
            yield window
