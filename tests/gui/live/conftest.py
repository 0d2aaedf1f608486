"""Windows of several editors on one record; where the record lies is a fixture."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from makers_live import PATIENCE
from PySide6.QtCore import QSettings

from variorum.gui.session.session import Session
from variorum.gui.window.main_window import MainWindow
from variorum.workspace.workspace import Workspace


@pytest.fixture
def address(sample_record: Path, tmp_path: Path) -> str:
    """A record with the five samples in a case; as users name it."""
    place = tmp_path / "shared.db"
    shutil.copy(sample_record, place)
    return str(place)


class Opens(Protocol):
    def __call__(self, editor: str, *, read_only: bool = False) -> MainWindow: ...


@pytest.fixture
def open_as(qtbot: Any, look: Any, workspace: Workspace, address: str, tmp_path: Path) -> Iterator[Opens]:
    """Opens the window of an editor, with a workspace of its own, as another process has it."""
    made: list[MainWindow] = []

    def open_window(editor: str, *, read_only: bool = False) -> MainWindow:
        session = Session(Workspace(record_url=address, editor=editor, cache=False, read_only=read_only))
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
    return listening is not None and listening._watch is not None and not window.session.jobs.running


@pytest.fixture
def anna(open_as: Opens) -> MainWindow:
    return open_as("anna")


@pytest.fixture
def ben(open_as: Opens, anna: MainWindow) -> MainWindow:
    return open_as("ben")
