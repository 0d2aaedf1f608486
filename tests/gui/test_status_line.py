"""The status bar says where one is, how much there is, and when something was recorded."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from variorum.gui.session.sheet import Sheet
from variorum.gui.window.status_line import size_of


def turn_wheel(widget, by: int, keys=Qt.KeyboardModifier.ControlModifier) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_without_a_case_it_says_so(window) -> None:
    assert window.status.size_of_case.text() == "No case open"
    assert not window.status.where.isVisible()
    assert window.status.zoom.text() == "100 %"


def test_it_counts_articles_words_and_what_was_left_out(opened) -> None:
    words = opened.status.size_of_case.text()
    assert words.startswith("5 articles, ")
    assert words.endswith(f"{opened.session.sheet.left_out} blocks of page furniture left out")


def test_a_single_article_asks_for_a_second(opened) -> None:
    alone = Sheet(opened.session.sheet.articles[:1])
    assert size_of(alone).startswith("1 article, ")
    assert size_of(alone).endswith("Add a second article to compare.")
    assert size_of(Sheet()) == "No articles yet"


def test_each_decision_is_said_to_be_recorded_at_the_records_time(opened, recorded) -> None:
    recorded(lambda: opened.card.take(1))
    decided = opened.session.workspace.open_case("Sample").standing("quantity-1").decided
    assert (
        opened.status.recorded.text() == f"Recorded {datetime.fromisoformat(decided).astimezone():%H:%M:%S}"
    )
    opened.actions_by_name["close"].trigger()
    assert opened.status.recorded.text() == ""


@pytest.mark.parametrize(("by", "shown"), [(120, "110 %"), (-120, "90 %"), (60, "100 %")])
def test_ctrl_and_the_wheel_change_the_size_of_the_text(opened, by, shown) -> None:
    turn_wheel(opened.synopsis.viewport(), by)
    assert opened.status.zoom.text() == shown


def test_the_wheel_alone_scrolls(opened) -> None:
    opened.commands.show_all_rows()
    opened.synopsis.verticalScrollBar().setValue(0)
    turn_wheel(opened.synopsis.viewport(), -120, Qt.KeyboardModifier.NoModifier)
    assert opened.look.zoom == 100
    assert opened.synopsis.verticalScrollBar().value() > 0


def test_the_size_has_its_ends_and_says_when_one_is_reached(opened) -> None:
    turn_wheel(opened.synopsis.viewport(), 120 * 40)
    assert opened.status.zoom.text() == "250 %, the largest"
    turn_wheel(opened.synopsis.viewport(), -120 * 40)
    assert opened.status.zoom.text() == "80 %, the smallest"
