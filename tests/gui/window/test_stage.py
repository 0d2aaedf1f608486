"""The middle of the window: a page covers the case, and gives its place back."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from variorum.gui.window.stage import Stage

pytestmark = pytest.mark.window


@pytest.fixture
def stage(qtbot) -> Stage:
    made = Stage(QWidget(), QWidget())
    qtbot.addWidget(made)
    return made


def test_a_page_covers_the_case_until_it_is_turned_back(stage) -> None:
    stage.show_case(True)
    case, page = stage.currentWidget(), QWidget()
    stage.turn_to(page)
    assert stage.page is page
    stage.turn_back()
    assert stage.page is None
    assert stage.currentWidget() is case


def test_a_case_that_is_shown_under_a_page_leaves_the_page_where_it_is(stage) -> None:
    first_run, page = stage.currentWidget(), QWidget()
    stage.turn_to(page)
    stage.show_case(True)
    assert stage.page is page
    stage.turn_back()
    assert stage.currentWidget() is not first_run


def test_a_page_has_the_keys(stage, qtbot) -> None:
    stage.show()
    qtbot.waitExposed(stage)
    page = QLineEdit()
    stage.turn_to(page)
    assert stage.focusWidget() is page


def test_turning_says_whether_a_page_has_the_place(stage) -> None:
    told = []
    stage.turned.connect(told.append)
    stage.turn_to(QWidget())
    stage.turn_back()
    assert told == [True, False]


@pytest.fixture
def waiting(qtbot) -> Stage:
    """While a case is on its way, for as long as a test takes to say that it does not come."""
    made = Stage(QLineEdit(), QWidget(), wait=3_600_000)
    qtbot.addWidget(made)
    made.show_case(False)
    return made


def test_first_run_is_not_shown_before_a_case_that_is_on_its_way(waiting) -> None:
    assert not isinstance(waiting.currentWidget(), QLineEdit)
    assert waiting.page is None
    waiting.show_case(True)
    waiting._wait_no_more()
    waiting.show_case(False)
    assert isinstance(waiting.currentWidget(), QLineEdit)


def test_first_run_is_shown_where_the_case_does_not_come(waiting) -> None:
    waiting._wait_no_more()
    assert isinstance(waiting.currentWidget(), QLineEdit)


def test_a_page_that_is_open_meanwhile_stays(waiting) -> None:
    page = QWidget()
    waiting.turn_to(page)
    waiting._wait_no_more()
    assert waiting.page is page
    waiting.turn_back()
    assert isinstance(waiting.currentWidget(), QLineEdit)
