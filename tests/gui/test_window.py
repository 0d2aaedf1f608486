"""An editor's way through the window, seen on the record."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from makers_gui import write_seeds
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from variorum.dispute.decision import Outcome, State
from variorum.gui.actions import ACTIONS
from variorum.gui.commands import Commands
from variorum.gui.main_window import MainWindow
from variorum.gui.session import SAMPLE, Session, name_for
from variorum.gui.synopsis.spoken import rows_with


def state_of(window: MainWindow, dispute: str) -> State:
    """As the record has it."""
    return window.session.workspace.open_case("Sample").standing(dispute).state


def test_without_a_case_there_is_the_first_page_and_no_dock(window) -> None:
    assert window.first_run.isVisible()
    assert not window.card.isVisible()
    assert not window.actions_by_name["export"].isEnabled()


def test_files_dropped_on_the_window_become_a_case(qtbot, window, tmp_path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in write_seeds(tmp_path)])
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.session.changed, timeout=10_000):
        window.dropEvent(event)
    assert window.synopsis.isVisible()
    assert window.session.dispute == "quantity-1"
    assert "Row" in window.statusBar().findChildren(type(window._where))[0].text()


def test_keys_settle_a_dispute_in_the_record_and_go_on(qtbot, opened, recorded) -> None:
    opened.card.setFocus()
    qtbot.keyClick(opened.card, Qt.Key.Key_5)
    assert opened.card.form.best.text() == "950,000"
    recorded(lambda: qtbot.keyClick(opened.card, Qt.Key.Key_Return))
    standing = opened.session.workspace.open_case("Sample").standing("quantity-1")
    assert standing.state is State.SETTLED
    assert standing.decision.values == ("950000",)
    assert standing.editor == "ada"
    assert opened.session.dispute == "date-2"


def test_ctrl_with_a_number_takes_settles_and_goes_on(qtbot, opened, recorded) -> None:
    opened.card.setFocus()
    recorded(lambda: qtbot.keyClick(opened.card, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier))
    assert state_of(opened, "quantity-1") is State.SETTLED


def test_letters_type_in_a_field_and_act_on_the_card(qtbot, opened, recorded) -> None:
    field = opened.card.form.reason
    field.setFocus()
    qtbot.keyClicks(field, "but x1")
    assert field.toPlainText() == "but x1"
    assert state_of(opened, "quantity-1") is State.OPEN
    field.clear()
    opened.card.setFocus()
    recorded(lambda: qtbot.keyClick(opened.card, Qt.Key.Key_U))
    assert state_of(opened, "quantity-1") is State.UNRESOLVED


def test_a_dispute_is_dismissed_with_a_reason_and_never_without(qtbot, opened, recorded) -> None:
    opened.session.choose("label-5")
    opened.card.setFocus()
    qtbot.keyClick(opened.card, Qt.Key.Key_X)
    assert opened.session.jobs.running == 0
    assert opened.card.form.reason.hasFocus()
    qtbot.keyClicks(opened.card.form.reason, "A matter of style.")
    recorded(opened.card.dismiss_button.click)
    assert state_of(opened, "label-5") is State.DISMISSED
    assert "label-5" not in opened.session.order


def test_undo_and_redo_go_through_the_record(qtbot, opened, recorded) -> None:
    opened.card.setFocus()
    recorded(lambda: qtbot.keyClick(opened.card, Qt.Key.Key_T))
    assert (
        opened.session.workspace.open_case("Sample").standing("quantity-1").decision.outcome
        is Outcome.TRIVIAL
    )
    recorded(opened.actions_by_name["undo"].trigger)
    assert state_of(opened, "quantity-1") is State.OPEN
    recorded(opened.actions_by_name["redo"].trigger)
    assert state_of(opened, "quantity-1") is not State.OPEN


def test_the_history_lists_what_was_done_and_brings_it_back(qtbot, opened, recorded) -> None:
    opened.card.prefill(1)
    recorded(opened.card.settle)
    opened.session.choose("quantity-1")
    recorded(opened.card.withdraw)
    assert state_of(opened, "quantity-1") is State.OPEN
    opened.card.head.history.setChecked(True)
    qtbot.waitUntil(lambda: opened.card.panes.history.count() == 2, timeout=5000)
    entries = opened.card.panes.history.list
    assert "ada" in entries.item(1).text()
    entries.setCurrentRow(1)
    recorded(lambda: qtbot.keyClick(entries, Qt.Key.Key_Return))
    assert state_of(opened, "quantity-1") is State.SETTLED


def test_both_true_takes_every_account(qtbot, opened, recorded) -> None:
    opened.session.choose("date-2")
    opened.card.setFocus()
    qtbot.keyClick(opened.card, Qt.Key.Key_B)
    recorded(
        lambda: qtbot.keyClick(opened.card.form.best, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    )
    decision = opened.session.workspace.open_case("Sample").standing("date-2").decision
    assert decision.values == ("2020-02-24", "2020-02-27")


def test_what_the_record_refuses_is_a_line_and_not_a_dialog(qtbot, opened) -> None:
    opened.card.prefill(2)
    crossed = replace(opened.card.form.decision(), low="2000000")
    with qtbot.waitSignal(opened.session.refused, timeout=5000):
        opened.session.settle(crossed)
    assert "low value" in opened.notices.banner.words
    assert state_of(opened, "quantity-1") is State.OPEN


def test_an_unreadable_file_is_named_and_the_others_are_kept(qtbot, window, tmp_path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    with qtbot.waitSignals([window.session.changed, window.session.refused], timeout=10_000):
        window.session.open_files([*write_seeds(tmp_path), broken], name="Sample")
    assert "broken.txt" in window.notices.banner.words
    assert len(window.session.sheet.articles) == 5


def test_the_list_the_synopsis_and_the_card_show_the_same_dispute(opened) -> None:
    opened.actions_by_name["next"].trigger()
    assert opened.session.dispute == "date-2"
    panel = opened.disputes
    assert panel.filter.item(panel.list.currentIndex()).id == "date-2"
    assert opened.synopsis.current_row == opened.session.row
    assert opened.card.panes.plot.accounts.accessibleDescription().startswith("Account")
    opened.actions_by_name["previous"].trigger()
    assert opened.session.dispute == "quantity-1"


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


def test_a_report_is_written_in_the_format_of_its_suffix(qtbot, opened, tmp_path: Path) -> None:
    with qtbot.waitSignal(opened.session.told, timeout=10_000):
        opened.session.export(tmp_path / "report.md")
    assert "950,000" in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_theme_and_zoom_are_kept_for_the_next_time(opened, store) -> None:
    opened.look.set_theme("dark")
    opened.commands.zoom_in()
    opened.set_card_upright(True)
    opened.close()
    assert store.value("look/theme") == "dark"
    assert int(str(store.value("look/zoom"))) == 110
    assert store.value("window/card_upright") == "true"


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_it_paints_in_every_theme_and_at_every_size(opened, theme) -> None:
    opened.look.set_theme(theme)
    for zoom in (80, 250):
        opened.look.set_zoom(zoom)
        opened.resize(900, 700)
        assert not opened.grab().isNull()


def test_find_marks_words_and_escape_leaves(qtbot, opened) -> None:
    opened.actions_by_name["find"].trigger()
    qtbot.keyClicks(opened.find_bar.words, "saraqeb")
    assert "B " in opened.find_bar.counts.text()
    opened.find_bar.go_on()
    assert opened.session.row in rows_with(opened.session.sheet, "saraqeb")
    opened.commands.stop()
    assert not opened.find_bar.isVisible()


def test_every_action_calls_something_and_no_key_is_given_twice() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(callable(getattr(Commands, spec.call)) for spec in ACTIONS)


def test_every_control_has_a_name_for_those_who_hear_it(opened) -> None:
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for widget in opened.findChildren(kind):
            name = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
            inside_qt = widget.objectName().startswith("qt_")
            assert name or inside_qt or not widget.isVisible(), widget


def test_a_case_is_named_after_what_was_dropped() -> None:
    from variorum.paths import seeds

    assert name_for(seeds()) == SAMPLE
    assert name_for([Path("/x/first.txt"), Path("/x/second.txt")]) == "first and 1 more"


def test_closing_the_case_leads_back_to_the_first_page(opened) -> None:
    opened.actions_by_name["close"].trigger()
    assert opened.first_run.isVisible()
    assert isinstance(opened.session, Session)
    assert opened.session.dispute is None


def test_a_key_pressed_twice_records_once(qtbot, opened, recorded) -> None:
    def press_twice() -> None:
        opened.card.prefill(1)
        opened.card.settle()
        opened.card.settle()

    recorded(press_twice)
    assert len(opened.session.workspace.history("Sample", "quantity-1")) == 1
    assert opened.session.dispute == "date-2"


def test_a_decision_made_while_another_is_written_is_recorded_too(opened, recorded) -> None:
    def decide_on_two() -> None:
        opened.card.prefill(1)
        opened.card.settle()
        opened.session.choose("date-2")
        opened.card.prefill(1)
        opened.card.settle()

    recorded(decide_on_two)
    assert state_of(opened, "quantity-1") is State.SETTLED
    assert state_of(opened, "date-2") is State.SETTLED


def test_after_a_refusal_the_next_decision_goes_through(qtbot, opened, recorded) -> None:
    opened.card.prefill(2)
    crossed = replace(opened.card.form.decision(), low="2000000")
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=5000):
        opened.session.settle(crossed)
    opened.card.prefill(2)
    recorded(opened.card.settle)
    assert state_of(opened, "quantity-1") is State.SETTLED


def test_files_of_which_none_can_be_read_leave_no_empty_case(qtbot, window, tmp_path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    with qtbot.waitSignal(window.session.refused, timeout=10_000) as said:
        window.session.open_files([broken])
    assert "broken.txt" in said.args[0]
    assert window.first_run.isVisible()
    assert window.session.workspace.cases() == ()


def test_the_window_is_imported_without_anything_heavy() -> None:
    look = "import sys, variorum.gui.app; print({'spacy', 'sqlalchemy', 'dateparser'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"


def test_closing_while_articles_are_read_is_clean(qtbot, window, tmp_path) -> None:
    window.session.open_files(write_seeds(tmp_path), name="Sample")
    window.close()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: window.session.jobs.running == 0, timeout=5000)
    assert window.session.workspace.verify().ok
