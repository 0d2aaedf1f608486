"""Windows that all tests of a module share: on a case made by hand, and on one in a record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from makers_gui import seed_comparison, write_seeds
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from variorum.gui.app import application_of
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.window.main_window import MainWindow
from variorum.workspace.workspace import Workspace


def shown_window(place: Path, *, articles: int = 5) -> Iterator[MainWindow]:
    """It has no record: it is shown and not decided in; each test leaves it as it found it."""
    application_of(["variorum"])
    made = made_case(articles)
    session = Session(ShownOnly(made, place))
    store = QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session, Look(theme="light"), store)
    window.resize(1600, 1000)
    window.show()
    session.show(made)
    yield window
    window.close()
    window.deleteLater()


def kept_window(place: Path) -> Iterator[MainWindow]:
    """The five samples in a case “Sample” of a real record, for all tests of a module."""
    application_of(["variorum"])
    comparison = seed_comparison()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: comparison
        )
        workspace = Workspace(record_url=str(place / "record.db"), editor="ada", cache=False)
        session = Session(workspace)
        store = QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(session, Look(theme="light"), store)
        window.resize(1600, 1000)
        window.show()
        session.open_files(write_seeds(place), name="Sample")
        while session.current is None:
            QTest.qWait(10)
        yield window
        window.close()
        window.deleteLater()
        workspace.close()
