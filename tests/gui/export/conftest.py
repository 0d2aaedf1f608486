"""Dialogs on a small case that has no record; settings are kept in a folder of each test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from variorum.dispute.decision import State
from variorum.gui.export.export_dialog import ExportDialog
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_case


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Session]:
    """A session on a case of three articles."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = Session(ShownOnly(made_case(3), tmp_path))
    made.show(made_case(3))
    yield made
    made.jobs.close()


@pytest.fixture
def stale(shown: Session) -> Session:
    shown.show(made_case(3, state=State.STALE))
    return shown


@pytest.fixture
def desk(qtbot: Any) -> QWidget:
    """What a dialog stands over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1400, 900)
    return made


@pytest.fixture
def dialog(qtbot: Any, shown: Session, look: Look, store: QSettings, desk: QWidget) -> ExportDialog:
    """Open, with the Markdown of the report in sight."""
    made = ExportDialog(shown, look, store, desk)
    made.choices.formats["md"].click()
    made.open()
    qtbot.waitUntil(lambda: made.preview.is_current and made.isActiveWindow(), timeout=30_000)
    return made
