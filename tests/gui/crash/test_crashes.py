"""Something goes wrong inside: the window says that nothing is lost, and nothing is."""

import threading

import pytest
from makers_reach import kept_window
from PySide6.QtCore import Qt

from variorum.gui.crash.card_drafts import draft_from, place_of
from variorum.gui.crash.crashes import command_again, watch_threads

PATIENCE = 10_000  # milliseconds


@pytest.fixture(scope="module")
def kept(qapp, tmp_path_factory):
    yield from kept_window(tmp_path_factory.mktemp("crash"))


@pytest.fixture
def opened(kept):
    """With nothing typed and nothing shown over it."""
    kept.session.choose("quantity-1")
    yield kept
    crashes = kept.reach.crashes
    if crashes.window is not None:
        crashes.window.close()
    crashes.window = None
    kept.session.choose("quantity-1")


def crash(opened):
    opened.session.jobs.broken.emit(RuntimeError("words of an article"))
    return opened.reach.crashes.window


def test_an_error_in_a_job_opens_the_crash_window(qtbot, opened) -> None:
    def fail(progress: object) -> None:
        raise RuntimeError("words of an article")

    opened.session.jobs.write(fail, lambda answer: None)
    qtbot.waitUntil(lambda: opened.reach.crashes.window is not None, timeout=PATIENCE)
    window = opened.reach.crashes.window
    assert window.isVisible() and "safe" in window.words.text()
    assert "words of an article" not in window.report.toPlainText()


def test_a_second_error_is_counted_in_the_same_window(opened) -> None:
    first = crash(opened)
    assert crash(opened) is first
    assert first.times.text() == "It happened 2 times."


def test_go_on_closes_it_and_the_next_error_opens_it_anew(qtbot, opened) -> None:
    first = crash(opened)
    qtbot.mouseClick(first.go_on, Qt.MouseButton.LeftButton)
    assert not first.isVisible()
    again = crash(opened)
    assert again.isVisible() and not again.times.isVisible()
    again.accept()


def test_the_report_that_is_shown_is_the_one_that_is_saved(qtbot, opened, tmp_path) -> None:
    window = crash(opened)
    qtbot.mouseClick(window.show_report, Qt.MouseButton.LeftButton)
    assert window.report.isVisible()
    window.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == window.report.toPlainText()
    window.save_to(tmp_path / "no" / "folder.txt")
    assert "cannot be written" in window.said.text()
    window.accept()


def test_an_error_in_a_thread_comes_before_the_editor(qtbot, opened, monkeypatch) -> None:
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr("threading.excepthook", None)
    watch_threads(opened.reach.crashes)
    worker = threading.Thread(target=lambda: {}["no such key"])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: opened.reach.crashes.window is not None, timeout=PATIENCE)
    assert "KeyError" in opened.reach.crashes.window.report.toPlainText()
    opened.reach.crashes.window.accept()


def test_what_is_typed_is_kept_at_once_when_something_goes_wrong(qtbot, opened) -> None:
    opened.session.choose("date-2")
    opened.card.prefill(2)
    opened.card.form.reason.setPlainText("half a thought")
    crash(opened).accept()
    kept = opened.reach.together.unsaved.kept[place_of("Sample", "date-2")]
    assert draft_from(kept).reason == "half a thought"


def test_what_was_typed_is_offered_again_and_laid_on_the_card(qtbot, opened) -> None:
    opened.session.choose("date-2")
    opened.card.prefill(2)
    opened.card.form.reason.setPlainText("half a thought")
    opened.reach.drafts.keep_now()
    kept = dict(opened.reach.together.unsaved.kept)
    opened.session.choose("quantity-1")  # which forgets it, as the editor left it
    assert not opened.reach.together.unsaved.kept
    for place, words in kept.items():
        opened.reach.together.unsaved.keep(place, words)
    with qtbot.waitSignal(opened.session.changed, timeout=PATIENCE):
        opened.session.open_case("Sample")
    banner = opened.notices.banner
    assert "was kept" in banner.words
    banner.buttons[0].click()
    assert opened.session.dispute == "date-2"
    assert opened.card.form.reason.toPlainText() == "half a thought"


def test_what_is_settled_is_no_longer_kept(qtbot, opened) -> None:
    opened.session.choose("date-2")
    opened.card.prefill(2)
    opened.reach.drafts.keep_now()
    assert opened.reach.together.unsaved.kept
    with qtbot.waitSignal(opened.session.recorded, timeout=PATIENCE):
        opened.card.settle()
    assert not opened.reach.together.unsaved.kept


def test_what_the_file_holds_that_is_no_draft_is_passed_over(opened) -> None:
    assert draft_from("{") is None and draft_from('{"outcome": "nonsense"}') is None


def test_after_a_fault_the_next_start_says_so_without_a_way_to_restart(opened) -> None:
    opened.reach.crashes.tell_fault("Fatal Python error: Aborted")
    window = opened.reach.crashes.window
    assert "Aborted" in window.report.toPlainText() and not window.restart.isVisible()
    window.accept()


def test_restart_starts_the_same_program_and_leaves_what_is_typed(qtbot, opened, monkeypatch) -> None:
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(
        "variorum.gui.crash.crashes.QProcess.startDetached", lambda *command: started.append(command)
    )
    opened.session.choose("date-2")
    opened.card.prefill(3)
    window = crash(opened)
    qtbot.mouseClick(window.restart, Qt.MouseButton.LeftButton)
    assert started == [(command_again()[0], list(command_again()[1:]))]
    assert not opened.isVisible() and opened.reach.together.unsaved.path.exists()
    opened.reach.together.unsaved.path.unlink()
