"""The record is copied and checked from the window, and says what it should of itself."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from variorum.gui.commands.verified_words import in_groups, verified_in_words
from variorum.record.verifying import Verification
from variorum.workspace.workspace import Workspace


def saving(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    asked = []

    def dialog(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(Path(start).name)
        return str(path), kinds

    monkeypatch.setattr("variorum.gui.commands.asking_where.QFileDialog.getSaveFileName", dialog)
    return asked


def saved(qtbot: Any, window: Any) -> str:
    """Ask for a copy; answers the line that says what came of it."""
    with qtbot.waitSignal(window.session.jobs.idle, timeout=30_000):
        window.actions_by_name["save_copy"].trigger()
    return str(window.notices.banner.words)


def test_a_copy_of_the_record_is_saved_and_holds_all_of_it(qtbot, opened, monkeypatch, tmp_path) -> None:
    asked = saving(monkeypatch, tmp_path / "copy")
    assert saved(qtbot, opened).startswith(f"The record is copied to {tmp_path / 'copy.db'}")
    assert asked[0].startswith("record 2") and asked[0].endswith(".db")
    copy = Workspace(record_url=str(tmp_path / "copy.db"), editor="ben", cache=False)
    assert copy.verify().head == opened.session.workspace.verify().head
    copy.close()


def test_a_copy_takes_the_place_of_no_file_unasked(qtbot, opened, monkeypatch, tmp_path) -> None:
    (tmp_path / "copy.db").write_text("kept")
    saving(monkeypatch, tmp_path / "copy")
    assert "already" in saved(qtbot, opened)
    assert (tmp_path / "copy.db").read_text() == "kept"


def test_what_the_dialog_asked_about_gives_way(qtbot, opened, monkeypatch, tmp_path) -> None:
    (tmp_path / "copy.db").write_text("given up")
    saving(monkeypatch, tmp_path / "copy.db")
    assert saved(qtbot, opened).startswith("The record is copied to")


def test_the_record_itself_is_no_place_for_its_copy(qtbot, opened, monkeypatch) -> None:
    saving(monkeypatch, opened.session.workspace.place)
    assert "is the record itself" in saved(qtbot, opened)


def test_the_head_is_shown_and_can_be_copied(qtbot, opened) -> None:
    with qtbot.waitSignal(opened.session.record.verified, timeout=30_000):
        opened.actions_by_name["verify"].trigger()
    head = opened.session.workspace.verify().head
    assert f"Its head is {in_groups(head)}." in opened.notices.banner.words
    assert opened.session.workspace.verify(head=in_groups(head)).since == 0
    opened.notices.banner.buttons[0].click()
    assert QGuiApplication.clipboard().text() == head


def test_the_head_takes_no_more_room_than_the_window_has(qtbot, opened) -> None:
    opened.session.record.verified.emit(Verification(ok=True, head="w" * 64))
    assert opened.notices.minimumSizeHint().width() < opened.look.px(500)


def test_what_was_erased_is_said(qtbot, opened) -> None:
    other = Workspace(record_url=str(opened.session.workspace.place), editor="ben", cache=False)
    article = opened.session.sheet.articles[0].id
    other.erase_article("Sample", article, quotes=False, reason="A court order.")
    other.close()
    with qtbot.waitSignal(opened.session.record.verified, timeout=30_000):
        opened.actions_by_name["verify"].trigger()
    assert "Not in it is the text of 1 article." in opened.notices.banner.words


def test_erased_entries_and_absent_texts_are_counted() -> None:
    words = verified_in_words(Verification(ok=True, absent=2, erased=3))
    assert "Not in it are the texts of 2 articles." in words
    assert "Something was erased for good from 3 revisions" in words


def test_of_a_damaged_record_only_the_damage_is_said() -> None:
    words = verified_in_words(Verification(ok=False, damaged="revision 3", absent=2, head="ab"))
    assert words == "The record is damaged. The first entry that fails is revision 3."
