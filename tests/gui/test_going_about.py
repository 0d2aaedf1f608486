"""The list, the synopsis and the card show one dispute, wherever it is chosen."""

from PySide6.QtCore import Qt

from variorum.gui.synopsis.spoken import rows_with


def test_the_list_the_synopsis_and_the_card_show_the_same_dispute(opened) -> None:
    opened.actions_by_name["next"].trigger()
    assert opened.session.dispute == "date-2"
    panel = opened.disputes
    assert panel.filter.item(panel.list.currentIndex()).id == "date-2"
    assert opened.synopsis.current_row == opened.session.row
    assert opened.card.panes.plot.accounts.accessibleDescription().startswith("Account")
    opened.actions_by_name["previous"].trigger()
    assert opened.session.dispute == "quantity-1"


def test_a_case_that_was_opened_gives_its_number_keys_to_the_card(opened) -> None:
    assert opened.focusWidget() is opened.card


def test_a_click_in_the_list_makes_a_dispute_current(qtbot, opened) -> None:
    view = opened.disputes.list
    box = view.visualRect(opened.disputes.filter.index(2, 0))
    with qtbot.waitSignal(opened.session.moved):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert opened.session.dispute == "name-3"


def test_unsettled_ones_are_stepped_through_round_about(opened) -> None:
    opened.actions_by_name["last"].trigger()
    assert opened.session.dispute == "label-5"
    opened.actions_by_name["next_open"].trigger()
    assert opened.session.dispute == "quantity-1"


def test_find_marks_words_and_escape_leaves(qtbot, opened) -> None:
    opened.actions_by_name["find"].trigger()
    qtbot.keyClicks(opened.find_bar.words, "saraqeb")
    assert "B " in opened.find_bar.counts.text()
    opened.find_bar.go_on()
    assert opened.session.row in rows_with(opened.session.sheet, "saraqeb")
    opened.commands.stop()
    assert not opened.find_bar.isVisible()
