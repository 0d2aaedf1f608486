"""A case leaves the window as one file, and comes in from one, by menu, drop or command."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from makers_gui import write_seeds
from makers_window import drop_on, files_as_data
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent

from variorum.dispute.decision import Decision, Outcome, State
from variorum.gui.app import _begin
from variorum.workspace.workspace import Workspace

QUESTION = "How many people has it displaced?"


def took(value: str) -> Decision:
    return Decision(Outcome.OWN_VALUE, (value,), reason="Counted.", accounts=(1,))


def saving(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """The dialog that asks where to write answers with this path; what it began with is kept."""
    asked = []

    def dialog(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(Path(start).name)
        return str(path), kinds

    monkeypatch.setattr("variorum.gui.commands.asking_where.QFileDialog.getSaveFileName", dialog)
    return asked


def choosing(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """The dialog that asks for files answers with these."""
    answer = lambda *asked: ([str(path) for path in paths], "")  # noqa: E731
    monkeypatch.setattr("variorum.gui.commands.case_commands.QFileDialog.getOpenFileNames", answer)


@pytest.fixture
def other(opened: Any, tmp_path: Path) -> Any:
    """Another office's record, which has the same case from a file."""
    workspace = Workspace(record_url=str(tmp_path / "other.db"), editor="ben", cache=False)
    workspace.import_case(given(opened.session.workspace, tmp_path / "first.variorum"))
    yield workspace
    workspace.close()


def given(workspace: Workspace, path: Path) -> Path:
    return workspace.export_case("Sample", path).value


def banner(window: Any) -> Any:
    return window.notices.banner


def settled_elsewhere(other: Workspace, tmp_path: Path) -> Path:
    other.settle("Sample", "quantity-1", took("900000"))
    return given(other, tmp_path / "second.variorum")


# Out


def test_a_case_is_exported_where_the_editor_says(qtbot, opened, monkeypatch, tmp_path) -> None:
    asked = saving(monkeypatch, tmp_path / "given")
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        opened.actions_by_name["export_case"].trigger()
    assert asked == ["Sample.variorum"]
    same = given(opened.session.workspace, tmp_path / "same.variorum")
    assert (tmp_path / "given.variorum").read_bytes() == same.read_bytes()
    assert banner(opened).words.startswith(f"“Sample” is written to {tmp_path / 'given.variorum'}")
    assert banner(opened).objectName() == "news"


def test_without_texts_a_file_holds_less_and_the_line_says_so(qtbot, opened, monkeypatch, tmp_path) -> None:
    saving(monkeypatch, tmp_path / "bare.variorum")
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        opened.actions_by_name["export_bare"].trigger()
    whole = given(opened.session.workspace, tmp_path / "whole.variorum")
    assert (tmp_path / "bare.variorum").stat().st_size < whole.stat().st_size / 2
    assert "no more of the articles" in banner(opened).words


def test_a_file_that_the_dialog_did_not_ask_about_is_not_written_over(
    qtbot, opened, monkeypatch, tmp_path
) -> None:
    (tmp_path / "given.variorum").write_text("kept")
    saving(monkeypatch, tmp_path / "given")
    with qtbot.waitSignal(opened.session.refused, timeout=30_000):
        opened.actions_by_name["export_case"].trigger()
    assert (tmp_path / "given.variorum").read_text() == "kept"
    assert "already" in banner(opened).words


def test_a_place_that_takes_no_case_is_a_line(qtbot, opened, monkeypatch, tmp_path) -> None:
    saving(monkeypatch, tmp_path / "nowhere" / "given.variorum")
    with qtbot.waitSignal(opened.session.refused, timeout=30_000):
        opened.actions_by_name["export_case"].trigger()
    assert "cannot be written" in banner(opened).words


# In


def test_a_case_from_a_file_is_opened(qtbot, opened, monkeypatch, tmp_path) -> None:
    path = given(opened.session.workspace, tmp_path / "given.variorum")
    opened.session.workspace.remove_case("Sample")
    opened.session.close_case()
    choosing(monkeypatch, path)
    with qtbot.waitSignal(opened.session.taken_in, timeout=30_000):
        opened.actions_by_name["import_case"].trigger()
    assert opened.session.case == "Sample"
    assert len(opened.session.sheet.articles) == 5


def test_a_case_dropped_on_an_empty_window_is_taken_in_and_opened(qtbot, window, tmp_path) -> None:
    office = Workspace(record_url=str(tmp_path / "office.db"), editor="ben", cache=False)
    office.new_case("Sample")
    office.add("Sample", write_seeds(tmp_path))
    path = given(office, tmp_path / "given.variorum")
    office.close()
    with qtbot.waitSignal(window.session.taken_in, timeout=30_000):
        drop_on(window, files_as_data([path]))
    assert window.session.case == "Sample"
    assert banner(window).words == "“Sample” was taken in with 6 entries."
    assert window.windowTitle() == "Sample — Variorum"


def test_what_the_record_has_already_is_said_and_taken_once(qtbot, opened, tmp_path) -> None:
    path = given(opened.session.workspace, tmp_path / "given.variorum")
    with qtbot.waitSignal(opened.session.taken_in, timeout=30_000):
        opened.session.open_files([path])
    assert banner(opened).words == "“Sample” has all of it already; nothing was taken in twice."
    assert len(opened.session.workspace.history("Sample")) == 6


def test_what_another_office_decided_comes_in_and_is_shown(qtbot, opened, other, tmp_path) -> None:
    path = settled_elsewhere(other, tmp_path)
    with qtbot.waitSignal(opened.session.taken_in, timeout=30_000):
        opened.session.open_files([path])
    assert banner(opened).words == "“Sample” has 1 new entry."
    assert opened.session.reconciliation.standing("quantity-1").editor == "ben"
    assert banner(opened).buttons == []


def test_a_clash_is_named_and_leads_to_what_is_stale(qtbot, opened, recorded, other, tmp_path) -> None:
    opened.session.choose("quantity-1")
    recorded(lambda: opened.session.settle(took("950000")))
    path = settled_elsewhere(other, tmp_path)
    with qtbot.waitSignal(opened.session.taken_in, timeout=30_000):
        opened.session.open_files([path])
    said = f"ben decided “{QUESTION}” otherwise: what was decided here stands, and is stale"
    assert said in banner(opened).words
    assert opened.session.reconciliation.standing("quantity-1").decision.values == ("950000",)
    opened.session.choose("date-2")
    banner(opened).buttons[0].click()
    assert opened.session.dispute == "quantity-1"
    assert opened.session.current.state is State.STALE
    assert opened.session.order == ("quantity-1",)


def test_files_of_cases_and_articles_together_are_refused(qtbot, opened, tmp_path) -> None:
    path = given(opened.session.workspace, tmp_path / "given.variorum")
    with qtbot.waitSignal(opened.session.refused, timeout=30_000):
        opened.session.open_files([path, *write_seeds(tmp_path)])
    assert "holds a whole case" in banner(opened).words
    assert len(opened.session.workspace.cases()) == 1


def test_what_is_no_case_is_a_line_and_leaves_nothing(qtbot, window, tmp_path) -> None:
    path = tmp_path / "hostile.variorum"
    path.write_bytes(b"PK no archive")
    with qtbot.waitSignal(window.session.refused, timeout=30_000):
        window.session.open_files([path])
    assert "is not a case that Variorum wrote" in banner(window).words
    assert window.session.workspace.cases() == ()


def harbour(folder: Path) -> Path:
    """A file with another case, without articles."""
    office = Workspace(record_url=str(folder / "office.db"), editor="ben", cache=False)
    office.new_case("Harbour fire")
    path = office.export_case("Harbour fire", folder / "harbour.variorum").value
    office.close()
    return path


def test_taking_in_that_was_stopped_before_it_began_leaves_nothing(qtbot, opened, tmp_path) -> None:
    path, stopped = harbour(tmp_path), Event()
    opened.session.jobs.write(lambda progress: stopped.wait(10), lambda answer: None)
    opened.session.open_files([path])
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        opened.actions_by_name["stop"].trigger()
        stopped.set()
    assert [case.name for case in opened.session.workspace.cases()] == ["Sample"]


def test_a_file_named_on_the_command_line_is_taken_in(qtbot, window, tmp_path) -> None:
    with qtbot.waitSignal(window.session.taken_in, timeout=30_000):
        _begin(window.session, None, [harbour(tmp_path)], None)
    assert window.session.case == "Harbour fire"


def test_a_name_given_with_the_file_is_the_case_s_here(qtbot, opened, tmp_path) -> None:
    with qtbot.waitSignal(opened.session.taken_in, timeout=30_000):
        opened.session.open_files([harbour(tmp_path)], name="Port")
    assert opened.session.case == "Port"


def test_the_window_shows_that_a_case_joins_no_other(opened, tmp_path) -> None:
    at, left, none = QPoint(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = files_as_data([tmp_path / "given.variorum"])
    opened.dragEnterEvent(QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none))
    assert opened.drop_frame.words == "Drop to take the case in"
