"""The account's page: begun on a base, its fields follow, kept without being asked, never overwritten."""

import pytest
from makers_account import NEARLY, opened_page, plain, saved, taking, types
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from variorum.dispute.decision import State
from variorum.dispute.edited_text import EditedText, Manner
from variorum.gui.finder.commands_found import commands_found
from variorum.record.revision import Action

pytestmark = pytest.mark.window
CTRL = Qt.KeyboardModifier.ControlModifier


def chip_of(page, dispute: str) -> str:
    return next(f.name for f in page.editor.text().fields if f.dispute == dispute)


def choose(page, dispute: str) -> None:
    page.editor.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in page.editor.text().fields:
        page.editor.go_to_field(1)
        if page.editor.fields[page.editor.field_chosen].dispute == dispute:
            return
    raise AssertionError(f"no field on {dispute}")


def test_it_has_the_whole_place_and_gives_it_back(desk, page) -> None:
    assert desk.stage.page is page and not desk.toolbar.isVisible()
    QTest.keyClick(page.editor, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.stage.page is None and desk.toolbar.isVisible()


def test_it_begins_on_an_article(desk, page) -> None:
    last = desk.session.reconciliation.comparison.articles[0].story[-1].text
    assert page.editor.toPlainText().endswith(last[-30:])
    assert "{{quantity|more than a million}}" in plain(desk)


def test_it_begins_anew_on_chosen_paragraphs(qtbot, desk, page) -> None:
    before, form = plain(desk), page.begin_form
    page.head.anew.click()
    form.bases.setCurrentRow(form.bases.count() - 2)
    assert not form.begin_button.isEnabled()
    for place in list(form.boxes)[2:4]:
        form.boxes[place].setCheckState(0, Qt.CheckState.Checked)
    with qtbot.waitSignal(page.keeping.kept, timeout=30_000):
        form.begin_button.click()
    assert len(page.editor.toPlainText().strip().split("\n")) == 2
    page.editor.undo()
    saved(qtbot, page)
    assert plain(desk) == before


def test_the_form_to_begin_anew_can_be_left(page) -> None:
    page.head.anew.click()
    page.begin_form.back_button.click()
    assert page.stack.currentWidget() is page.split and not page.editor.changed


def test_it_begins_with_nothing_and_is_kept_when_something_is_written(qtbot, opened) -> None:
    page = opened_page(qtbot, opened)
    page.begin_form.bases.setCurrentRow(page.begin_form.bases.count() - 1)
    page.begin_form.begin_button.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.split)
    assert plain(opened) == ""
    types(page, "A town.")
    assert page.head.state.text() == "Not saved yet"
    opened.close()  # what is written reaches the record before the window is gone
    assert plain(opened) == "A town.\n"


def test_a_field_follows_the_decision(qtbot, page, settled) -> None:
    name = chip_of(page, "quantity-1")
    assert page.editor.chips.said[name].words.startswith("more than a million")
    before = page.editor.document().isUndoAvailable()
    settled("quantity-1", taking(NEARLY))
    qtbot.waitUntil(lambda: "nearly one million" in page.editor.chips.said[name].words, timeout=30_000)
    assert page.editor.chips.said[name].state is State.SETTLED
    assert page.editor.document().isUndoAvailable() is before and not page.editor.changed


def test_enter_on_a_field_goes_to_its_dispute(desk, page) -> None:
    choose(page, "date-2")
    QTest.keyClick(page.editor, Qt.Key.Key_Return)
    assert desk.stage.page is None and desk.session.dispute == "date-2"


def test_the_line_tells_of_the_field_that_the_cursor_stands_on(page) -> None:
    assert "fields" in page.line.told.text()
    choose(page, "quantity-1")
    assert page.line.told.text().startswith("How many people has it displaced? Open.")


def test_left_and_right_stop_on_a_field(page) -> None:
    choose(page, "quantity-1")
    at = page.editor.textCursor().selectionEnd()
    QTest.keyClick(page.editor, Qt.Key.Key_Right)
    assert page.editor.field_chosen == "" and page.editor.textCursor().position() == at
    QTest.keyClick(page.editor, Qt.Key.Key_Left)
    assert page.editor.field_chosen == chip_of(page, "quantity-1")


def test_a_letter_typed_on_a_field_goes_behind_it(page) -> None:
    choose(page, "quantity-1")
    many = len(page.editor.text().fields)
    types(page, "x")
    assert len(page.editor.text().fields) == many
    assert "}}x" in _form(page)


def test_a_field_is_deleted_as_one_and_comes_back_with_undo(page) -> None:
    choose(page, "quantity-1")
    before = page.editor.text()
    QTest.keyClick(page.editor, Qt.Key.Key_Delete)
    assert "quantity-1" not in {f.dispute for f in page.editor.text().fields}
    QTest.keyClick(page.editor, Qt.Key.Key_Z, CTRL)
    assert page.editor.text() == before


def test_a_field_moves_as_words_do(page) -> None:
    choose(page, "quantity-1")
    field = page.editor.fields[page.editor.field_chosen]
    page.editor.cut()
    assert "quantity-1" not in {f.dispute for f in page.editor.text().fields}
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.paste()
    assert page.editor.text().fields[-1] == field


def test_a_field_that_is_copied_is_there_twice_under_two_names(page) -> None:
    choose(page, "quantity-1")
    page.editor.copy()
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.paste()
    names = [f.name for f in page.editor.text().fields if f.dispute == "quantity-1"]
    assert names == ["quantity", "quantity.3"] or len(set(names)) == 2


def test_markup_that_is_pasted_stays_words(page) -> None:
    from makers_window import copy, text_as_data

    copy(text_as_data("<b>x</b> {{1|y}}", html="<b>other</b><img src='file:///etc/passwd'>"))
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.paste()
    assert _form(page).rstrip().endswith(r"<b>x</b> \{{1|y\}}")


def test_a_field_is_put_in_from_a_list_that_is_searched(qtbot, page) -> None:
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    many = len(page.editor.text().fields)
    QTest.keyClick(page.editor, Qt.Key.Key_J, CTRL)
    assert page.menu.isVisible()
    for letter in "soldiers":
        QTest.keyClick(page.menu.words, letter)
    QTest.keyClick(page.menu.words, Qt.Key.Key_Return)
    fields = page.editor.text().fields
    assert len(fields) == many + 1 and fields[-1].dispute == "quantity-4"


def test_words_that_were_selected_are_what_stands_in_a_new_field(page) -> None:
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    types(page, " up to sixteen")
    cursor = page.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len("sixteen"))
    page.editor.setTextCursor(cursor)
    page._put_in("quantity-4")
    assert page.editor.text().fields[-1].inside == ("sixteen",)


def test_how_a_field_is_written_is_one_step_of_undo(page) -> None:
    choose(page, "quantity-1")
    page.line.menu.actions()[1].trigger()
    assert next(f for f in page.editor.text().fields if f.dispute == "quantity-1").manner is Manner.FIGURE
    page.editor.undo()
    assert next(f for f in page.editor.text().fields if f.dispute == "quantity-1").manner is Manner.READING


def test_the_words_of_a_field_can_stand_alone(page) -> None:
    choose(page, "quantity-1")
    page.line.free_button.click()
    assert "quantity-1" not in {f.dispute for f in page.editor.text().fields}
    assert "more than a million" in page.editor.toPlainText()


def test_a_paragraph_becomes_a_heading_and_words_again(page) -> None:
    page.editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(page.editor, Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert _form(page).startswith("# ")
    QTest.keyClick(page.editor, Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not _form(page).startswith("#")


def test_one_revision_holds_what_was_typed_in_one_go(qtbot, desk, page) -> None:
    def revisions() -> int:
        return sum(r.action is Action.ACCOUNT for r in desk.session.workspace.history("Sample"))

    before = revisions()
    types(page, "Some words. ")
    assert revisions() == before
    with qtbot.waitSignal(page.keeping.kept, timeout=30_000):
        QTest.keyClick(page.editor, Qt.Key.Key_S, CTRL)
    assert revisions() == before + 1 and plain(desk).startswith("Some words. ")
    assert page.head.state.text().startswith("Saved ")


def test_it_is_kept_when_the_keys_rest(qtbot, desk, page) -> None:
    page.keeping._idle.setInterval(1)
    with qtbot.waitSignal(page.keeping.kept, timeout=30_000):
        types(page, "Z")
    assert plain(desk).startswith("Z")


def test_leaving_keeps_what_was_typed(qtbot, desk, page) -> None:
    types(page, "Last words. ")
    with qtbot.waitSignal(page.keeping.kept, timeout=30_000):
        page.head.back.click()
    assert plain(desk).startswith("Last words. ")


def test_nothing_is_written_where_nothing_changed(desk, page) -> None:
    entries = len(desk.session.workspace.history("Sample"))
    page.keeping.keep()
    page.leave()
    assert len(desk.session.workspace.history("Sample")) == entries


def test_undo_of_the_case_brings_the_account_before_back(qtbot, desk, page) -> None:
    first = plain(desk)
    types(page, "More. ")
    saved(qtbot, page)
    desk.session.undo()
    qtbot.waitUntil(lambda: not page.editor.toPlainText().startswith("More."), timeout=30_000)
    assert plain(desk) == first


def test_what_another_window_wrote_is_shown_where_nothing_was_typed_here(qtbot, desk, page) -> None:
    desk.session.workspace.write_account("Sample", "Theirs.\n")
    desk.session.record.look()
    qtbot.waitUntil(lambda: page.editor.toPlainText() == "Theirs.", timeout=30_000)


@pytest.mark.parametrize(("button", "left"), [(0, "Theirs.\n"), (1, "Mine. ")])
def test_what_another_window_wrote_is_offered_and_not_overwritten(button, left, qtbot, desk, page) -> None:
    desk.session.workspace.write_account("Sample", "Theirs.\n")
    types(page, "Mine. ")
    with qtbot.waitSignal(page.keeping.clashed, timeout=30_000):
        page.keeping.keep()
    assert plain(desk) == "Theirs.\n" and page.editor.toPlainText().startswith("Mine. ")
    page.bar.buttons[button].click()
    qtbot.waitUntil(lambda: not page.editor.changed and not desk.session.jobs.running, timeout=30_000)
    assert plain(desk).startswith(left)
    if button == 0:
        page.editor.undo()
        assert page.editor.toPlainText().startswith("Mine. ")


def test_a_text_that_is_too_long_is_refused_in_its_place_and_stays(qtbot, desk, page, monkeypatch) -> None:
    monkeypatch.setattr("variorum.report.copytext.plain_form.LONGEST", 20)
    types(page, "More. ")
    with qtbot.waitSignal(page.keeping.refused, timeout=30_000):
        page.keeping.keep()
    assert "at most 20 characters" in page.bar.words.text() and page.head.state.text() == "Not saved"
    assert page.editor.toPlainText().startswith("More. ")


def test_what_did_not_reach_the_record_is_offered_the_next_time(qtbot, desk, page, monkeypatch) -> None:
    first = plain(desk)
    with monkeypatch.context() as broken:
        broken.setattr("variorum.report.copytext.plain_form.LONGEST", 20)
        types(page, "Lost? ")
        with qtbot.waitSignal(page.keeping.refused, timeout=30_000):
            page.keeping.keep()
    page.editor.load(EditedText())
    page.open()
    qtbot.waitUntil(page.bar.isVisible, timeout=30_000)
    assert "did not reach the record" in page.bar.words.text() and plain(desk) == first
    with qtbot.waitSignal(page.keeping.kept, timeout=30_000):
        page.bar.buttons[0].click()
    assert plain(desk).startswith("Lost? ")


def test_the_preview_is_the_report_with_what_was_typed(qtbot, page) -> None:
    page.head._formats["md"].click()
    types(page, "Just typed. ")
    qtbot.waitUntil(
        lambda: page.preview.made is not None and "Just typed. " in page.preview.made.text, timeout=30_000
    )
    assert page.preview.made.text in page.preview.text.toPlainText() + "\n"


def test_the_page_goes_when_its_case_is_closed(qtbot, desk, page) -> None:
    with qtbot.waitSignal(page.left, timeout=30_000):
        desk.session.close_case()
    assert desk.stage.page is None
    with qtbot.waitSignal(desk.session.changed, timeout=30_000):
        desk.session.open_case("Sample")


def _form(page) -> str:
    from variorum.report.copytext.plain_form import plain_form

    return plain_form(page.editor.text())


def test_esc_gives_the_case_back(desk, page) -> None:
    QTest.keyClick(page.editor, Qt.Key.Key_Escape)
    assert desk.stage.page is None


def test_f6_goes_round_bar_text_and_preview(qtbot, page) -> None:
    qtbot.waitUntil(lambda: page.preview.made is not None, timeout=30_000)
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.setFocus()
    met = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        met.append(QApplication.focusWidget())
    assert page.preview.isAncestorOf(met[0]) and met[1] is page.head.back and met[2] is page.editor
    QTest.keyClick(page.editor, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is page.head.back


def test_f6_stops_where_something_can_be_done_with_a_field(qtbot, page) -> None:
    page.editor.moveCursor(QTextCursor.MoveOperation.Start)
    page.editor.setFocus()
    QTest.keyClick(page.editor, Qt.Key.Key_F8)
    QTest.keyClick(page.editor, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page.line.go_button


def test_its_keys_can_be_others_and_its_buttons_say_them(desk, page) -> None:
    keys = desk.reach.keys
    keys.set_key("next_field", "F9")
    keys.set_key("insert_field", "Ctrl+L")
    page.editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(page.editor, Qt.Key.Key_F9)
    said = page.editor.field_chosen, page.head.insert.toolTip(), page.editor.placeholderText()
    keys.reset()
    assert said[0] and "(Ctrl+L)" in said[1] and "Ctrl+L" in said[2]


def test_the_finder_has_its_commands_there_and_says_elsewhere_where_they_are(desk, page) -> None:
    def entry():
        found = commands_found(desk.actions_by_name, has_case=True, covered=desk.stage.page is not None)
        return next(one for one in found if one.id == "command:insert_field")

    assert entry().keys == "Ctrl+J" and not entry().why_not
    page.leave()
    assert entry().why_not == "Open “Reconciled account” first"
