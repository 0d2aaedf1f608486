"""Files and texts come into a case by drop, by paste and by the dialog."""

from pathlib import Path

import pytest
from makers_gui import write_seeds
from makers_window import copy, drop_on, files_as_data, text_as_data
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QImage

from variorum.gui.session.bringing_in import SAMPLE, is_sample, name_for


def test_files_dropped_on_the_window_become_a_case(qtbot, window, tmp_path) -> None:
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        drop_on(window, files_as_data(write_seeds(tmp_path)))
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.actions_by_name["line_up"].trigger()
    assert window.synopsis.isVisible()
    assert window.session.dispute == "quantity-1"
    assert window.status.where.text().startswith(f"Row {window.session.row} of ")


def test_an_unreadable_file_is_named_and_the_others_are_kept(qtbot, window, tmp_path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    with qtbot.waitSignals([window.session.changed, window.session.refused], timeout=30_000):
        window.session.open_files([*write_seeds(tmp_path), broken], name="Sample")
    assert "broken.txt" in window.notices.banner.words
    assert len(window.session.sheet.articles) == 5


def test_a_case_is_named_after_what_was_dropped() -> None:
    from variorum.paths import seeds

    assert name_for(seeds()) == SAMPLE
    assert not is_sample([Path("/x/Sample case.txt")])
    assert name_for([Path("/x/first.txt"), Path("/x/second.txt")]) == "first and 1 more"


def test_files_of_which_none_can_be_read_leave_no_empty_case(qtbot, window, tmp_path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    with qtbot.waitSignal(window.session.refused, timeout=30_000) as said:
        window.session.open_files([broken])
    assert "broken.txt" in said.args[0]
    assert window.first_run.isVisible()
    assert window.session.workspace.cases() == ()


def test_a_folder_dropped_brings_its_files_and_not_what_is_hidden(qtbot, window, tmp_path) -> None:
    folder = tmp_path / "event"
    folder.mkdir()
    write_seeds(folder)
    (folder / ".hidden.txt").write_text("Not an article that anybody sees.")
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        drop_on(window, files_as_data([folder]))
    assert len(window.session.workspace.cases()) == 1
    assert window.session.workspace.cases()[0].articles == 5


def test_an_empty_folder_gets_a_sentence(window, tmp_path) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    drop_on(window, files_as_data([folder]))
    assert window.notices.banner.words == "The folder “nothing” holds no files."


def test_a_file_that_is_there_already_is_said_to_be(qtbot, opened, tmp_path) -> None:
    with qtbot.waitSignal(opened.session.refused, timeout=30_000):
        drop_on(opened, files_as_data(write_seeds(tmp_path)[:1]))
    assert "in this case already" in opened.notices.banner.words
    assert opened.session.workspace.cases()[0].articles == 5


def test_the_window_shows_that_it_takes_a_drop_and_into_which_case(window, opened, tmp_path) -> None:
    at, left, none = QPoint(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = files_as_data(write_seeds(tmp_path))
    opened.dragEnterEvent(QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none))
    assert opened.drop_frame.isVisible()
    assert opened.drop_frame.words == "Drop to add to “Sample”"
    assert opened.drop_frame.geometry() == opened.rect()
    opened.dragLeaveEvent(QDragLeaveEvent())
    assert not opened.drop_frame.isVisible()


@pytest.mark.parametrize(
    ("text", "said"),
    [("https://example.org/story", "never goes online"), ("", "no text on the clipboard")],
)
def test_what_is_no_article_gets_a_sentence_when_pasted(window, text, said) -> None:
    copy(text_as_data(text))
    window.actions_by_name["paste"].trigger()
    assert said in window.notices.banner.words
    assert window.commands.paste_form is None


def test_a_picture_gets_a_sentence_too(window) -> None:
    data = QMimeData()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    data.setImageData(image)
    drop_on(window, data)
    assert "picture" in window.notices.banner.words


def test_the_text_of_an_unread_file_can_be_pasted_instead(qtbot, window, tmp_path) -> None:
    broken = tmp_path / "briefing.txt"
    broken.write_bytes(b"")
    with qtbot.waitSignal(window.session.unread, timeout=30_000):
        window.session.open_files([*write_seeds(tmp_path), broken], name="Sample")
    [paste] = window.notices.banner.buttons
    qtbot.mouseClick(paste, Qt.MouseButton.LeftButton)
    assert window.commands.paste_form.title.text() == "briefing"
    assert window.commands.paste_form.text.toPlainText() == ""
