"""The keys of a row in the whole window: reasons, evidence, copy, Enter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from variorum.text.span import Span


def test_e_attaches_the_rows_passage_to_the_current_dispute(opened, qtbot) -> None:
    b = opened.session.sheet.articles[1].id
    opened.synopsis.setFocus()
    opened.synopsis.hand.put_on(b)
    with qtbot.waitSignal(opened.session.told) as told:
        opened.actions_by_name["evidence"].trigger()
    assert told.args == ["B ¶ 4 is attached as evidence."]


def test_selected_words_are_copied_and_escape_selects_none(opened) -> None:
    row = opened.session.sheet.rows[opened.session.sheet.home["quantity-1"]]
    block = next(iter(row.cells.values()))[0]
    opened.synopsis.hand.select((block, Span(0, 10)))
    opened.actions_by_name["copy"].trigger()
    assert QApplication.clipboard().text() == block.text[:10]
    opened.actions_by_name["stop"].trigger()
    assert opened.synopsis.hand.selected is None


def test_why_aligned_opens_by_key_and_closes_with_the_focus_back(opened, qtbot) -> None:
    opened.synopsis.setFocus()
    opened.actions_by_name["why"].trigger()
    why = opened.synopsis.rows.why
    assert why.isVisible()
    assert "B ¶\u20094 and C ¶\u200913" in why.accessibleDescription()
    qtbot.keyClick(why, Qt.Key.Key_Escape)
    assert opened.synopsis.hasFocus()


def test_enter_on_a_cell_with_pills_opens_them_and_settles_nothing(opened, qtbot) -> None:
    b = opened.session.sheet.articles[1].id
    opened.synopsis.setFocus()
    opened.synopsis.hand.put_on(b)
    opened.card.prefill(1)
    opened.actions_by_name["settle_here"].trigger()
    _, blocks = opened.synopsis.blocks_of(opened.session.row, b)
    assert not blocks[0][1].pills
    assert opened.session.jobs.running == 0


def test_the_tool_bars_highlights_opens_the_menu_of_types(opened) -> None:
    menu = opened.commands.highlights.menu
    assert menu.actions()[0] is opened.actions_by_name["marks"]
