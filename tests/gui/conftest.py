"""A window on a case made by hand; without PySide6 this folder is left out."""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

_HAS_QT = find_spec("PySide6") is not None and find_spec("pytestqt") is not None
collect_ignore_glob = [] if _HAS_QT else ["test_*.py"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs PySide6; that the offscreen platform takes no size hints is no fault."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.window)
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


if _HAS_QT:
    from makers_gui import reconciliation, seed_comparison, write_seeds
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from variorum.dispute.decision import Reconciliation
    from variorum.gui.app import application_of
    from variorum.gui.look.look import Look
    from variorum.gui.look.style import apply_style
    from variorum.gui.session.session import Session
    from variorum.gui.window.main_window import MainWindow
    from variorum.workspace.workspace import Workspace

    @pytest.fixture(scope="session")
    def qapp_cls() -> type[QApplication]:
        return QApplication

    @pytest.fixture
    def look(qapp: QApplication) -> Look:
        application_of(["variorum"])
        made = Look(theme="light")
        apply_style(qapp, made)
        return made

    @pytest.fixture(scope="session")
    def case() -> Reconciliation:
        return reconciliation(seed_comparison())

    @pytest.fixture
    def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
        """A real record; what is found in the articles is what was made by hand."""
        comparison = seed_comparison()
        monkeypatch.setattr(
            "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: comparison
        )
        made = Workspace(record_url=str(tmp_path / "record.db"), editor="ada", cache=False)
        yield made
        made.close()

    @pytest.fixture
    def store(tmp_path: Path) -> QSettings:
        return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    @pytest.fixture
    def session(workspace: Workspace) -> Iterator[Session]:
        made = Session(workspace)
        yield made
        made.jobs.close()

    @pytest.fixture
    def window(qtbot: Any, session: Session, look: Look, store: QSettings) -> MainWindow:
        made = MainWindow(session, look, store)
        qtbot.addWidget(made)
        made.resize(1600, 1000)
        with qtbot.waitExposed(made):
            made.show()
        return made

    @pytest.fixture
    def opened(qtbot: Any, window: MainWindow, tmp_path: Path) -> MainWindow:
        """The five samples, put into a case of a real record."""
        with qtbot.waitSignal(window.session.changed, timeout=10_000):
            window.session.open_files(write_seeds(tmp_path), name="Sample")
        return window

    @pytest.fixture
    def recorded(qtbot: Any, opened: MainWindow) -> Callable[[Callable[[], Any]], None]:
        """Does something and waits until the record has it."""

        def act(do: Callable[[], Any]) -> None:
            with qtbot.waitSignal(opened.session.changed, timeout=10_000):
                do()

        return act
