"""A window on the page that shows how four made articles were read; the record is made once and copied."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from makers_review import CASE, texts

pytest.importorskip("pytestqt")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from variorum.gui.look.look import Look
from variorum.gui.look.style import apply_style
from variorum.gui.review.page import ReviewPage
from variorum.gui.session.checking import Checking
from variorum.gui.session.session import Session
from variorum.gui.shots.made_reviews import review_case
from variorum.gui.window.main_window import MainWindow
from variorum.workspace.analysing import NOTHING
from variorum.workspace.checking import looked_over
from variorum.workspace.workspace import Workspace


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("review") / "record.db"
    made = Workspace(record_url=str(path), editor="ada", cache=False)
    made.new_case(CASE)
    made.add_texts(CASE, texts())
    made.close()
    return path


@pytest.fixture
def workspace(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """Reads in earnest, and finds nothing in what it reads."""
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.compare",
        lambda self, articles, **how: replace(NOTHING, articles=tuple(articles)),
    )
    shutil.copy(begun, tmp_path / "record.db")
    made = Workspace(record_url=str(tmp_path / "record.db"), editor="ada", cache=False)
    yield made
    made.close()


@pytest.fixture
def rested(qtbot: Any, session: Session) -> Callable[[], None]:
    """Waits until nothing is on its way any more."""
    return lambda: qtbot.waitUntil(lambda: not session.jobs.running, timeout=30_000)


@pytest.fixture
def bare(qtbot: Any, session: Session, look: Look) -> ReviewPage:
    """The page alone, before anything was brought in."""
    checking = Checking(session)
    made = ReviewPage(session, checking, look)
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    made.show()
    checking.begin()
    return made


@pytest.fixture
def review(qtbot: Any, bare: ReviewPage, session: Session, rested: Callable[[], None]) -> ReviewPage:
    """The page alone, on the case as it was opened."""
    with qtbot.waitSignals([session.changed, bare.checking.shown], timeout=30_000):
        session.open_case(CASE)
    rested()
    return bare


@pytest.fixture(scope="module")
def shown(qapp: QApplication) -> Iterator[ReviewPage]:
    """The page on a case that no record holds, at its first article: for what is only looked at."""
    look = Look(theme="light")
    apply_style(qapp, look)
    session = Session(Workspace(cache=False))
    checking = Checking(session)
    made = ReviewPage(session, checking, look)
    case = review_case()
    checking.checked = looked_over(case)
    session.reconciliation, session.case, checking._case = case, case.case, case.case
    made.resize(1600, 1000)
    made.show()
    made.refresh()
    QTest.qWait(50)
    yield made
    session.jobs.close()
    made.deleteLater()


@pytest.fixture
def page(qtbot: Any, window: MainWindow, rested: Callable[[], None]) -> MainWindow:
    """The page in its window."""
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.session.open_case(CASE)
    with qtbot.waitSignal(window.commands.checking.shown, timeout=30_000):
        window.actions_by_name["review"].trigger()
    rested()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
