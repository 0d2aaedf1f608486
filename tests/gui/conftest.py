"""A window on a case made by hand; without PySide6 this folder is left out."""

import shutil
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
    from PySide6.QtCore import QCoreApplication, QEvent, QSettings
    from PySide6.QtWidgets import QApplication

    from variorum.dispute.decision import Reconciliation
    from variorum.gui.app import application_of
    from variorum.gui.look.look import Look
    from variorum.gui.look.style import apply_style
    from variorum.gui.session.bringing_in import Brought, bring_in
    from variorum.gui.session.session import Session
    from variorum.gui.window.main_window import MainWindow
    from variorum.progress import silent
    from variorum.record.record import Record
    from variorum.workspace.analysing import Analysis
    from variorum.workspace.workspace import Workspace

    @pytest.fixture(autouse=True)
    def _nothing_outlives_its_test() -> Iterator[None]:
        """What a test has closed is deleted: Qt would lay it out with the rest for as long as it lives."""
        yield
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @pytest.fixture(scope="session", autouse=True)
    def _nothing_stays_on_the_clipboard() -> Iterator[None]:
        """The offscreen clipboard outlives Python, which what was put there from Python does not survive."""
        yield
        if isinstance(QApplication.instance(), QApplication):
            QApplication.clipboard().clear()

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

    @pytest.fixture(scope="session")
    def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
        """A closed record without cases; making one takes longer than copying its file."""
        path = tmp_path_factory.mktemp("empty") / "record.db"
        Record(path).close()
        return path

    @pytest.fixture(scope="session")
    def sample_record(empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
        """A closed record with the five samples in a case."""
        folder, comparison = tmp_path_factory.mktemp("sample"), seed_comparison()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Analysis, "compare", lambda self, articles, **how: comparison)
            shutil.copy(empty_record, folder / "record.db")
            made = Workspace(record_url=str(folder / "record.db"), editor="ada", cache=False)
            brought = Brought(tuple(write_seeds(folder)))
            bring_in(made, brought, "Sample", progress=silent, partly=lambda part: None)
            made.close()
        return folder / "record.db"

    @pytest.fixture
    def workspace(
        request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> Iterator[Workspace]:
        """A real record; what is found in the articles is what was made by hand."""
        comparison = seed_comparison()
        monkeypatch.setattr(Analysis, "compare", lambda self, articles, **how: comparison)
        begun = "sample_record" if {"opened", "kept"} & set(request.fixturenames) else "empty_record"
        shutil.copy(request.getfixturevalue(begun), tmp_path / "record.db")
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
    def window(qtbot: Any, qapp: QApplication, session: Session, look: Look, store: QSettings) -> MainWindow:
        made = MainWindow(session, look, store)
        qtbot.addWidget(made)
        made.resize(1600, 1000)
        with qtbot.waitExposed(made):
            made.show()
        return made

    @pytest.fixture
    def opened(qtbot: Any, window: MainWindow) -> MainWindow:
        """The five samples in a case of a real record."""
        with qtbot.waitSignal(window.session.changed, timeout=30_000):
            window.session.open_case("Sample")
        return window

    @pytest.fixture
    def recorded(qtbot: Any, opened: MainWindow) -> Callable[[Callable[[], Any]], None]:
        """Does something and waits until the record has it."""

        def act(do: Callable[[], Any]) -> None:
            with qtbot.waitSignal(opened.session.changed, timeout=30_000):
                do()

        return act
