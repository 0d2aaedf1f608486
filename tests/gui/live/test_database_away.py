"""A database whose server falls: the window waits for it, and goes on when it answers."""

from collections.abc import Iterator
from typing import Any

import pytest
from makers_live import ACCOUNT, PATIENCE, decide, settle
from makers_server import Server

from variorum.gui.window.main_window import MainWindow

DEAD = "quantity-4"


@pytest.fixture
def kind() -> str:
    return "database"


@pytest.fixture
def fallen(qtbot: Any, anna: MainWindow, server: Server) -> Iterator[MainWindow]:
    """A window whose server was killed."""
    server.kill()
    qtbot.waitUntil(lambda: shows_bar(anna), timeout=PATIENCE)
    yield anna
    if shows_bar(anna):
        server.start()


def shows_bar(window: MainWindow) -> bool:
    bar = window.commands.out_of_reach
    return bar is not None and bar.isVisible()


def test_a_server_that_fell_is_waited_for(qtbot: Any, fallen: MainWindow, server: Server) -> None:
    bar = fallen.commands.out_of_reach
    assert bar is not None and "cannot be reached" in bar.words and len(bar.buttons) == 1
    fallen.session.choose(DEAD)
    with qtbot.waitSignal(fallen.session.sent_back, timeout=PATIENCE):
        fallen.session.settle(ACCOUNT[1])
    assert fallen.notices.banner.words.endswith("Nothing was changed.")
    server.start()
    bar.buttons[0].click()
    qtbot.waitUntil(lambda: not shows_bar(fallen), timeout=PATIENCE)
    settle(qtbot, fallen, DEAD, ACCOUNT[1])
    assert decide(fallen, DEAD) == ("16",)


def test_the_window_says_where_its_record_is(anna: MainWindow) -> None:
    assert anna.status.network.text().startswith("Record: ")
