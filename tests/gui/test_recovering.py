"""A record that cannot be used as it is: the window says so in a line and offers what can be done."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from makers_record import pen

from variorum.gui.session.session import Session
from variorum.gui.window.main_window import MainWindow
from variorum.record.daily import keep_daily
from variorum.record.record import Record


@pytest.fixture
def place(workspace) -> Path:
    """A record with a case, of which there is a copy."""
    place = workspace.place
    record = Record(place)
    record.new_case(pen("Idlib"))
    record.close()
    assert keep_daily(place, now=datetime.now(UTC))
    return place


def behead(place: Path) -> None:
    data = bytearray(place.read_bytes())
    data[:4096] = bytes(4096)
    place.write_bytes(data)


@pytest.fixture
def begun(qtbot, workspace, look, store):
    """Opens a window on the record, and waits until it has asked for the cases."""
    made: list[MainWindow] = []

    def open_window() -> MainWindow:
        session = Session(workspace)
        window = MainWindow(session, look, store)
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: not session.jobs.running, timeout=30_000)
        return window

    yield open_window
    for window in made:
        window.session.jobs.close()


def offers(window: MainWindow) -> list[str]:
    return [button.text().split(" of ")[0] for button in window.notices.banner.buttons]


def press(qtbot, window: MainWindow, words: str) -> None:
    [button] = [one for one in window.notices.banner.buttons if one.text().startswith(words)]
    button.click()
    qtbot.waitUntil(lambda: not window.session.jobs.running, timeout=30_000)


def listed(window: MainWindow) -> list[str]:
    return [case.name for case in window.session.record.cases]


def test_a_damaged_record_is_restored_from_the_window(qtbot, place, begun) -> None:
    behead(place)
    window = begun()
    assert "damaged" in window.notices.banner.words and "variorum restore" not in window.notices.banner.words
    assert offers(window) == ["Restore the copy", "Open read-only", "Another record…", "Quit"]
    press(qtbot, window, "Restore")
    assert window.notices.banner.words.startswith("Restored 1 entry from the copy")
    qtbot.waitUntil(lambda: listed(window) == ["Idlib"], timeout=30_000)


def test_without_a_copy_what_can_be_read_is_salvaged(qtbot, place, begun) -> None:
    for copy in place.with_name(f"{place.name}.copies").iterdir():
        copy.unlink()
    place.write_bytes(place.read_bytes()[:100] + b"\xff" * 400 + place.read_bytes()[500:])
    window = begun()
    assert offers(window)[0] == "Salvage what can be read"
    press(qtbot, window, "Salvage")
    assert "Added 1 entry" in window.notices.banner.words
    qtbot.waitUntil(lambda: listed(window) == ["Idlib"], timeout=30_000)


def test_a_record_that_is_gone_is_restored_and_not_begun_anew(qtbot, place, begun) -> None:
    place.unlink()
    window = begun()
    assert offers(window) == ["Restore the copy", "Another record…", "Quit"]
    assert not place.exists()
    press(qtbot, window, "Restore")
    assert place.exists()


def test_a_record_of_a_newer_program_is_read_and_no_decision_is_taken(qtbot, place, begun) -> None:
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = place.read_bytes()
    window = begun()
    assert offers(window) == ["Open read-only", "Another record…", "Quit"]
    press(qtbot, window, "Open read-only")
    assert listed(window) == ["Idlib"]
    assert window.windowTitle() == "Variorum (read-only)"
    with qtbot.waitSignal(window.session.refused, timeout=30_000):
        window.session.new_case("Aleppo")
    assert "read-only" in window.notices.banner.words
    assert place.read_bytes() == before


def test_another_record_takes_the_place_of_one_that_cannot_be_used(qtbot, place, begun, tmp_path) -> None:
    other = Record(tmp_path / "other.db")
    other.new_case(pen("Hama"))
    other.close()
    behead(place)
    window = begun()
    window.commands.turn_to(tmp_path / "other.db")
    qtbot.waitUntil(lambda: listed(window) == ["Hama"], timeout=30_000)
    assert window.notices.banner.words == ""


def test_the_day_s_copy_is_made_beside_all_other_work(qtbot, opened) -> None:
    workspace = opened.session.workspace
    assert workspace.copies() == ()
    opened.daily_copy.look()
    qtbot.waitUntil(lambda: len(workspace.copies()) == 1, timeout=30_000)
    assert opened.notices.banner.words == ""
    opened.daily_copy.look()
    opened.session.jobs._reading.waitForDone()
    assert len(workspace.copies()) == 1


def test_a_copy_that_cannot_be_made_is_told(qtbot, opened) -> None:
    place = opened.session.workspace.place
    place.with_name(f"{place.name}.copies").write_text("a file of that name")
    with qtbot.waitSignal(opened.session.refused, timeout=30_000):
        opened.daily_copy.look()
    assert "No copy of the record can be made" in opened.notices.banner.words


def test_a_window_that_is_closed_does_not_wait_for_a_copy(qtbot, opened, monkeypatch) -> None:
    monkeypatch.setattr("variorum.record.copying.PAGES", 1)
    opened.daily_copy.look()
    opened.session.jobs.close()
    folder = opened.session.workspace.place.with_name("record.db.copies")
    assert not folder.exists() or not any("unfinished" in file.name for file in folder.iterdir())
