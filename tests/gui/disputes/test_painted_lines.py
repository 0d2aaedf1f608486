"""A step down the list paints the line that is left and the one that is reached, not all of them."""

from dataclasses import replace

import pytest
from makers_gui import reconciliation, seed_comparison
from PySide6.QtCore import QItemSelectionModel

from variorum.gui.disputes.delegate import DisputeDelegate
from variorum.gui.disputes.panel import DisputePanel

LINES = 40


@pytest.fixture
def many():
    """A case whose list is longer than the view."""
    whole = seed_comparison()
    one = whole.disputes[0]
    disputes = tuple(replace(one, id=f"one-{n}", rank=n) for n in range(1, LINES + 1))
    return reconciliation(replace(whole, disputes=disputes))


@pytest.fixture
def panel(many, session, look, qtbot) -> DisputePanel:
    made = DisputePanel(session, look)
    qtbot.addWidget(made)
    made.resize(336, 800)
    with qtbot.waitExposed(made):
        made.show()
    session.show(many)
    return made


def rest(painted: list[int], qtbot) -> None:
    """Wait until nothing is painted any more, and forget what was."""
    painted.append(0)
    while painted:
        painted.clear()
        qtbot.wait(30)


@pytest.fixture
def painted(panel, qtbot, monkeypatch) -> list[int]:
    """The rows that are painted from now on: the list has come to rest."""
    rows: list[int] = []
    usual = DisputeDelegate._paint_question

    def paint(delegate, painter, item, *where) -> None:
        rows.append(item.rank - 1)
        usual(delegate, painter, item, *where)

    monkeypatch.setattr(DisputeDelegate, "_paint_question", paint)
    rest(rows, qtbot)
    return rows


def test_a_step_paints_two_lines(panel, session, painted, qtbot) -> None:
    session.choose("one-2")
    qtbot.waitUntil(lambda: 1 in painted)
    assert set(painted) == {0, 1}


def test_a_step_that_scrolls_moves_the_lines_that_are_painted(panel, session, painted, qtbot) -> None:
    session.choose("one-20")
    qtbot.waitUntil(lambda: 19 in painted)
    bar = panel.list.verticalScrollBar()
    before = bar.value()
    painted.clear()
    session.choose("one-21")
    qtbot.waitUntil(lambda: 20 in painted)
    assert bar.value() > before and set(painted) <= {19, 20, 21}


def test_the_second_that_is_selected_has_the_first_painted_with_its_tick(panel, painted, qtbot) -> None:
    flag = QItemSelectionModel.SelectionFlag.Select
    panel.list.selectionModel().select(panel.filter.index(3, 0), flag)
    qtbot.waitUntil(lambda: {0, 3} <= set(painted))
    rest(painted, qtbot)  # the bar that counts them takes its room from the list
    panel.list.selectionModel().select(panel.filter.index(4, 0), flag)
    qtbot.waitUntil(lambda: 4 in painted)
    assert set(painted) == {4}
