"""A record that does not answer: what is shown can be read, nothing is recorded, and it goes on by itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from makers_live import ACCOUNT, PATIENCE, SOON, decide, settle

from variorum.dispute.decision import State
from variorum.gui.session import listening
from variorum.gui.window.main_window import MainWindow
from variorum.gui.window.out_of_reach import OutOfReachBar

DEAD, TOWN = "quantity-4", "date-2"


class Away:
    """The record's files, moved out of reach and back, as when a drive goes and comes."""

    def __init__(self, record: Path) -> None:
        self.record, self.elsewhere = record, record.with_name("elsewhere")

    def go(self) -> None:
        self.elsewhere.mkdir()
        for file in self.record.parent.glob(f"{self.record.name}*"):
            if file.is_file():
                file.rename(self.elsewhere / file.name)

    def come_back(self) -> None:
        for file in self.elsewhere.iterdir():
            file.rename(self.record.parent / file.name)
        self.elsewhere.rmdir()


@pytest.fixture
def kind() -> str:
    """What a database does that goes away, its own tests tell."""
    return "file"


@pytest.fixture
def away(anna: MainWindow) -> Away:
    return Away(anna.session.workspace.place)


@pytest.fixture
def lost(qtbot: Any, anna: MainWindow, away: Away) -> Iterator[MainWindow]:
    """A window whose record is out of reach."""
    away.go()
    qtbot.waitUntil(lambda: bar_of(anna) is not None, timeout=SOON)
    yield anna
    if away.elsewhere.exists():
        away.come_back()


def bar_of(window: MainWindow) -> OutOfReachBar | None:
    bar = window.commands.out_of_reach
    return bar if bar is not None and bar.isVisible() else None


def test_the_window_says_what_it_waits_for_and_shows_what_it_shows(lost: MainWindow) -> None:
    bar = bar_of(lost)
    assert bar is not None
    assert "was moved or deleted while it was in use. What is shown can be read" in bar.words
    assert bar.words.endswith("Trying again in 5 s.")
    assert [button.text() for button in bar.buttons] == ["Try now"]
    lost.session.choose(TOWN)
    assert lost.card.isEnabled() and len(lost.session.sheet.rows) > 3


def test_what_is_decided_meanwhile_comes_back_with_a_sentence(qtbot: Any, lost: MainWindow) -> None:
    lost.session.choose(DEAD)
    lost.card.prefill(2)
    with qtbot.waitSignal(lost.session.sent_back, timeout=PATIENCE):
        lost.card.settle()
    assert lost.notices.banner.words.endswith("Nothing was changed.") and bar_of(lost) is not None
    lost.session.choose(DEAD)
    assert lost.card.form.best.text() == "19"
    standing = lost.session.current
    assert standing is not None and standing.state is State.OPEN


def test_try_now_brings_it_back_and_what_others_did_is_shown(
    qtbot: Any, lost: MainWindow, away: Away, workspace: Any, lies_at: Any
) -> None:
    away.come_back()
    other = type(workspace)(record_url=lies_at("ben"), editor="ben", cache=False)
    other.settle("Sample", DEAD, ACCOUNT[1])
    other.close()
    bar = bar_of(lost)
    assert bar is not None
    bar.buttons[0].click()
    qtbot.waitUntil(lambda: bar_of(lost) is None, timeout=SOON)
    qtbot.waitUntil(lambda: lost.status.told.text().startswith("ben settled “How many"), timeout=SOON)
    settle(qtbot, lost, TOWN, ACCOUNT[1])
    assert decide(lost, TOWN) == ("2020-02-24",)


def test_it_is_tried_again_by_itself(
    qtbot: Any, anna: MainWindow, away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "AGAIN", 1)
    away.go()
    qtbot.waitUntil(lambda: bar_of(anna) is not None, timeout=SOON)
    with qtbot.waitSignal(anna.session.record.lost, timeout=PATIENCE):
        pass
    away.come_back()
    qtbot.waitUntil(lambda: bar_of(anna) is None, timeout=PATIENCE)


def test_a_line_that_was_closed_stays_away_until_the_record_is_lost_anew(
    qtbot: Any, anna: MainWindow, away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "AGAIN", 1)
    away.go()
    qtbot.waitUntil(lambda: bar_of(anna) is not None, timeout=SOON)
    bar = bar_of(anna)
    assert bar is not None
    bar.hide()
    with qtbot.waitSignal(anna.session.record.lost, timeout=PATIENCE):
        pass
    assert bar_of(anna) is None
    away.come_back()
    with qtbot.waitSignal(anna.session.record.found, timeout=PATIENCE):
        pass
    away.go()
    qtbot.waitUntil(lambda: bar_of(anna) is not None, timeout=PATIENCE)
    away.come_back()


def test_a_copy_can_take_the_place_of_a_record_that_is_gone(qtbot: Any, anna: MainWindow, away: Away) -> None:
    anna.session.workspace.back_up()
    away.go()
    qtbot.waitUntil(lambda: bar_of(anna) is not None, timeout=SOON)
    bar = bar_of(anna)
    assert bar is not None and bar.buttons[1].text().startswith("Restore the copy of ")
    bar.buttons[1].click()
    qtbot.waitUntil(lambda: bar_of(anna) is None, timeout=PATIENCE)
    assert [case.name for case in anna.session.workspace.cases()] == ["Sample"]


def test_esc_closes_the_line(lost: MainWindow) -> None:
    lost.notices.banner.hide()
    lost.commands.stop()
    assert bar_of(lost) is None


def test_a_window_that_waits_for_its_record_closes_at_once(qtbot: Any, lost: MainWindow) -> None:
    heard = lost.session.record._listening
    assert heard is not None
    lost.close()
    assert not heard._thread.is_alive()
