"""The synopsis as a screen reader finds it."""

import pytest
from makers_accessible import Listener, More, Name, Worth, all_inside, inside, named, names, told
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.synopsis.widget import Synopsis

PRESS = QAccessibleActionInterface.pressAction()


@pytest.fixture
def synopsis(case, look, qtbot) -> Synopsis:
    made = Synopsis(look)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.row_chosen.connect(lambda row: made.go_to(made.dispute, row))
    made.show_sheet(sheet_of(case), {})
    made.go_to("quantity-1", 37)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def table(synopsis):
    return told(synopsis)


def test_a_row_is_named_with_what_it_is_about_and_how_its_disputes_stand(table) -> None:
    assert table.role() is QAccessible.Role.Table
    rows = names(table, QAccessible.Role.Row)
    assert "Row 37, displaced people, 1 open" in rows
    assert "Row 9, nothing disputed" in rows
    assert "Row 23 folded: 1 agrees" in rows


def test_a_cell_is_named_with_article_and_paragraph_and_its_disputed_words_are_told_apart(table) -> None:
    cell = named(named(table, "Row 37"), "Article A, paragraph 14")
    assert cell.role() is QAccessible.Role.Cell
    assert "[number, disputed: more than a million]" in cell.text(Worth)
    words = cell.textInterface()
    assert words.text(0, words.characterCount()) == cell.text(Worth)
    assert cell.text(More) == "The same in B, C, D, E"


def test_a_gap_says_that_nothing_matches(table) -> None:
    assert named(named(table, "Row 9,"), "Nothing in A").text(Name) == "Nothing in A matches this row"


def test_ribbons_lead_to_the_cells_beside(table) -> None:
    cell = named(named(table, "Row 37"), "Article A")
    beside = [other.text(Name) for other, _ in cell.relations()]
    assert [name.partition(",")[0] for name in beside] == [f"Article {letter}" for letter in "BCDE"]


def test_a_cell_knows_its_place_in_the_table(table, synopsis) -> None:
    row = named(table, "Row 37")
    cell = list(inside(row))[2]
    where = cell.tableCellInterface()
    assert where.columnIndex() == 2
    assert synopsis.sheet_layout.items[where.rowIndex()].number == 37
    assert row.indexOfChild(cell) == 2
    assert table.indexOfChild(cell.parent()) == list(names(table)).index(row.text(Name))


def test_column_heads_are_named_by_letter_and_title(table) -> None:
    head = named(table, "Articles")
    assert [child.role() for child in inside(head)] == [QAccessible.Role.ColumnHeader] * 5
    assert names(head)[2].startswith("C, Moderate opposition groups")


def test_focus_and_selection_follow_the_keys(synopsis, qtbot, monkeypatch) -> None:
    view = synopsis
    table, listener = told(view), Listener(monkeypatch)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert listener.last("Focus").startswith("Row 38")
    assert listener.last("Selection").startswith("Row 38")
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert listener.last("Focus") == "Article A, paragraph 14"
    current = table.focusChild()
    assert current.text(Name) == "Article A, paragraph 14"
    assert current.state().focused
    assert current.state().selected


def test_a_fold_bar_says_that_it_can_be_opened_and_opens(synopsis) -> None:
    table = told(synopsis)
    bar = named(table, "Row 23 folded")
    assert bar.state().collapsed
    bar.actionInterface().doAction(PRESS)
    assert named(table, "Row 23 shown").state().expanded
    assert "Row 23, nothing disputed" in names(table)


def test_to_press_a_cell_goes_there(synopsis) -> None:
    cell = named(named(told(synopsis), "Row 5,"), "Article B")
    cell.actionInterface().doAction(PRESS)
    assert synopsis.current_row == 5
    assert synopsis.hand.cursor.article == synopsis.sheet.articles[1].id
    assert cell.state().focused


def test_the_cell_under_a_point_is_found(synopsis) -> None:
    view = synopsis
    cell = named(named(told(view), "Row 37"), "Article C")
    at = cell.rect().center()
    found = told(view).childAt(at.x(), at.y())
    assert found.text(Name) == cell.text(Name)
    assert view.viewport().rect().contains(view.viewport().mapFromGlobal(QPoint(at)))


def test_a_part_of_what_is_shown_no_more_says_nothing(synopsis) -> None:
    cell = named(named(told(synopsis), "Row 37"), "Article C")
    synopsis.show_sheet(Sheet(), {})
    assert not cell.isValid()
    assert cell.text(Name) == cell.text(Worth) == ""
    assert cell.state().invalid


def test_whoever_reads_a_long_case_leaves_few_parts_behind(synopsis, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("variorum.gui.accessible.painted.KEPT", 50)
    table = told(synopsis)
    assert len(list(all_inside(table))) > 100
    qtbot.waitUntil(lambda: table.kept() <= 51)
    assert named(table, "Row 37").text(Name) == "Row 37, displaced people, 1 open"
