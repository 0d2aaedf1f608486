"""Articles stand as soon as they are read; stopping keeps them, and the case goes on later."""

import threading
from dataclasses import replace

import pytest
from makers_gui import seed_articles, seed_comparison, write_seeds
from PySide6.QtCore import Qt

from variorum.gui.session.parts import side_by_side
from variorum.gui.synopsis.folding import Fold
from variorum.gui.window.docks import words_instead
from variorum.workspace.analysing import NOTHING, Analysis


class Gate:
    """An analysis that waits between its parts until it is let through."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.lined_up = threading.Event()

    def compare(self, articles, *, progress, aligned, **how):
        found = seed_comparison()
        while not self.lined_up.wait(0.01):
            progress(2, 5, "Lining up")
        aligned(replace(NOTHING, articles=found.articles, rows=found.rows, links=found.links))
        while not self.open.wait(0.01):
            progress(4, 5, "Looking for disputes")
        return found


@pytest.fixture
def gate(window, monkeypatch):
    made = Gate()
    monkeypatch.setattr(Analysis, "compare", lambda self, articles, **how: made.compare(articles, **how))
    return made


def test_columns_then_rows_then_disputes(qtbot, window, gate, tmp_path) -> None:
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        window.session.open_files(write_seeds(tmp_path), name="Sample")
    assert window.synopsis.isVisible()
    assert len(window.session.sheet.articles) == 5
    assert window.docks.waiting.text() == "Looking for what the articles disagree on."
    assert not window.card.isVisible()
    assert not any(isinstance(item, Fold) for item in window.synopsis.sheet_layout.items[:-1])
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        gate.lined_up.set()
    assert window.session.reconciliation.comparison.rows == seed_comparison().rows
    assert window.session.standings == ()
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        gate.open.set()
    assert len(window.session.standings) == 5
    assert window.session.dispute == "quantity-1"
    assert window.card.isVisible()
    assert any(isinstance(item, Fold) for item in window.synopsis.sheet_layout.items[:-1])


def test_what_takes_a_while_is_told_in_the_status_line(qtbot, window, gate, tmp_path) -> None:
    window.notices.busy._patience.setInterval(0)
    window.session.open_files(write_seeds(tmp_path), name="Sample")
    qtbot.waitUntil(lambda: window.status.told.text() == "Lining up 3 of 5", timeout=30_000)
    assert window.notices.busy.value() == 2
    gate.lined_up.set()
    gate.open.set()
    qtbot.waitUntil(lambda: window.status.told.text() == "", timeout=30_000)


def test_escape_stops_keeps_the_articles_and_offers_to_go_on(qtbot, window, gate, tmp_path) -> None:
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        window.session.open_files(write_seeds(tmp_path), name="Sample")
    with qtbot.waitSignal(window.session.stopped, timeout=30_000):
        window.actions_by_name["stop"].trigger()
    assert "kept in “Sample”" in window.notices.banner.words
    assert len(window.session.sheet.articles) == len(seed_articles())
    assert window.session.workspace.cases()[0].articles == 5
    gate.lined_up.set()
    gate.open.set()
    [go_on] = window.notices.banner.buttons
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert len(window.session.standings) == 5


def test_an_article_added_to_an_open_case_leaves_its_disputes_in_sight(
    qtbot, opened, monkeypatch, tmp_path
) -> None:
    made = Gate()
    monkeypatch.setattr(Analysis, "compare", lambda self, articles, **how: made.compare(articles, **how))
    more = tmp_path / "more.txt"
    more.write_text("A sixth article tells of the same town and of those who fled from it.\n\nNo more.")
    with qtbot.waitSignal(opened.session.partly_shown, timeout=30_000):
        opened.session.open_files([more])
    assert len(opened.session.sheet.articles) == 6
    assert opened.session.dispute == "quantity-1"
    assert opened.synopsis.current_row == opened.session.row
    opened.actions_by_name["stop"].trigger()
    qtbot.waitUntil(lambda: opened.session.jobs.running == 0, timeout=30_000)
    assert len(opened.session.standings) == 5


def test_closing_the_case_gives_up_what_is_not_known_yet(qtbot, window, gate, tmp_path) -> None:
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        window.session.open_files(write_seeds(tmp_path), name="Sample")
    window.actions_by_name["close"].trigger()
    gate.lined_up.set()
    gate.open.set()
    qtbot.waitUntil(lambda: window.session.jobs.running == 0, timeout=30_000)
    assert window.session.case is None
    assert window.first_run.isVisible()


def test_closing_the_window_in_between_is_clean(qtbot, window, gate, tmp_path) -> None:
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        window.session.open_files(write_seeds(tmp_path), name="Sample")
    window.close()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: window.session.jobs.running == 0, timeout=30_000)
    assert window.session.workspace.verify().ok
    assert window.session.workspace.cases()[0].articles == 5


def test_articles_that_are_not_lined_up_lose_no_paragraph_and_leave_no_gap() -> None:
    articles = seed_articles()
    rows = side_by_side(articles)
    for article in articles:
        shown = [n for row in rows for n in row.cells.get(article.id, ())]
        assert shown == [p.number for p in article.story]
    assert all(set(row.cells) == {a.id for a in articles} for row in rows[:-1])


def test_a_case_without_articles_says_what_to_do(qtbot, window) -> None:
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.session.new_case("Empty")
    assert "Drop two or more" in window.docks.waiting.text()
    assert words_instead(window.session) == window.docks.waiting.text()
    assert not window.card.isVisible()
