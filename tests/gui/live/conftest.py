"""Windows of several editors on one record; where the record lies is a fixture."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import pytest
from makers_live import PATIENCE
from makers_server import Server
from PySide6.QtCore import QSettings

from variorum.gui.session.session import Session
from variorum.gui.window.main_window import MainWindow
from variorum.record.desk.address import address
from variorum.record.desk.moving import to_database
from variorum.record.desk.role import Role
from variorum.record.desk.setting_up import admit, set_up
from variorum.workspace.workspace import Workspace


@pytest.fixture(params=["file", "database"])
def kind(request: pytest.FixtureRequest) -> str:
    """Where the record lies."""
    return str(request.param)


LiesAt = Callable[[str], str]


@pytest.fixture
def lies_at(
    kind: str, sample_record: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[LiesAt]:
    """The address of a record with the five samples in a case, as an editor names it."""
    if kind == "file":
        place = shutil.copy(sample_record, tmp_path / "shared.db")
        yield lambda editor: str(place)
        return
    server: Server = request.getfixturevalue("server")
    name = server.database()
    owner = address(server.address(name))
    set_up(owner)
    to_database(sample_record, owner)

    @cache
    def of(editor: str) -> str:
        login = server.login(f"{editor}_of_{name}")
        admit(owner, login, role=Role.EDITOR, name=editor)
        return server.address(name, login=login)

    yield of
    server.drop(name)


class Opens(Protocol):
    def __call__(self, editor: str, *, read_only: bool = False) -> MainWindow: ...


@pytest.fixture
def open_as(qtbot: Any, look: Any, workspace: Workspace, lies_at: LiesAt, tmp_path: Path) -> Iterator[Opens]:
    """Opens the window of an editor, with a workspace of its own, as another process has it."""
    made: list[MainWindow] = []

    def open_window(editor: str, *, read_only: bool = False) -> MainWindow:
        session = Session(
            Workspace(record_url=lies_at(editor), editor=editor, cache=False, read_only=read_only)
        )
        store = QSettings(str(tmp_path / f"{editor}.ini"), QSettings.Format.IniFormat)
        window = MainWindow(session, look, store)
        made.append(window)
        qtbot.addWidget(window)
        window.resize(1600, 1000)
        window.show()
        with qtbot.waitSignal(session.changed, timeout=PATIENCE):
            session.open_case("Sample")
        qtbot.waitUntil(lambda: listens(window), timeout=PATIENCE)
        return window

    yield open_window
    for window in made:
        window.session.jobs.close()
        window.session.workspace.close()


def listens(window: MainWindow) -> bool:
    """Whether it hears what others write, and has nothing left to do."""
    listening = window.session.record._listening
    return listening is not None and listening.hears and not window.session.jobs.running


@pytest.fixture
def anna(open_as: Opens) -> MainWindow:
    return open_as("anna")


@pytest.fixture
def ben(open_as: Opens, anna: MainWindow) -> MainWindow:
    return open_as("ben")
