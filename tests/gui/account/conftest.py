"""One window on one record for all tests of the account's page: each begins with the same account."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from makers_account import begun
from makers_gui import seed_comparison, write_seeds
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from variorum.gui.account.page import AccountPage
from variorum.gui.app import application_of
from variorum.gui.look.look import Look
from variorum.gui.look.style import apply_style
from variorum.gui.session.session import Session
from variorum.gui.window.main_window import MainWindow
from variorum.workspace.workspace import Workspace


@pytest.fixture(scope="module")
def desk(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The five samples in a case of a real record, and an account that begins on the first."""
    place, comparison = tmp_path_factory.mktemp("account"), seed_comparison()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: comparison
        )
        application_of(["variorum"])
        look = Look(theme="light")
        apply_style(qapp, look)
        workspace = Workspace(record_url=str(place / "record.db"), editor="ada", cache=False)
        session = Session(workspace)
        store = QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(session, look, store)
        window.resize(1600, 1000)
        window.show()
        begun(QtBot(request), window, write_seeds(place))
        yield window
        session.jobs.close()
        window.close()
        workspace.close()
        window.deleteLater()


@pytest.fixture
def page(qtbot: Any, desk: MainWindow) -> AccountPage:
    """Open, and as it was begun; nothing of the test before is left."""
    made = desk.commands.account_page
    assert made is not None
    quiet(qtbot, desk)
    now, first = desk.session.workspace.account("Sample"), desk.property("first")
    if now is None or now.text != first:
        kept = desk.session.workspace.keep_account("Sample", first, instead_of=now.revision if now else 0)
        desk.session.show(kept.value.case)
    made.keeping.drop_draft()
    made.head.format = "md"
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.session.record.look()
    quiet(qtbot, desk)
    desk.commands.open_account()
    quiet(qtbot, desk)
    return made


@pytest.fixture
def settled(qtbot: Any, desk: MainWindow) -> Iterator[Callable[[str, Any], None]]:
    """Settles a dispute as the card does; taken back after the test."""
    done: list[str] = []

    def settle(dispute: str, decision: Any) -> None:
        desk.session.choose(dispute)
        done.append(dispute)
        with qtbot.waitSignal(desk.session.changed, timeout=30_000):
            desk.session.settle(decision)

    yield settle
    for dispute in done:
        desk.session.workspace.withdraw("Sample", dispute)


def quiet(qtbot: Any, window: MainWindow) -> None:
    """Nothing is being read or written."""
    qtbot.waitUntil(lambda: not window.session.jobs.running, timeout=30_000)
