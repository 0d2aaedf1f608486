"""A desk of two editors at one window: assigned, commented on, asked, signed off, and undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from variorum.dispute.decision import Decision, Outcome
from variorum.gui.at_desk.waiting import Waiting
from variorum.gui.linear.words import desk_said
from variorum.workspace.workspace import Workspace

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DECISION = Decision(Outcome.ACCEPT, accounts=(1,), reason="The fullest.")


@pytest.fixture
def ben(workspace, tmp_path):
    """The other editor, at the same record."""
    made = Workspace(record_url=str(tmp_path / "record.db"), editor="ben", cache=False)
    yield made
    made.close()


@pytest.fixture
def on_card(qtbot, opened):
    """The first dispute, with the keys on the card."""
    opened.session.choose("quantity-1")
    opened.card.setFocus()
    return opened


def asked(qtbot, window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    """The form that a key opens on the card."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.card.setFocus()
    qtbot.keyClick(window.card, key, modifier)
    form = window.commands.spoken
    qtbot.waitUntil(form.isActiveWindow)
    return form


def again(window) -> None:
    """Show the case as it stands in the record now."""
    window.session.show(window.session.workspace.open_case("Sample"))
    window.session.choose("quantity-1")


def desk(window):
    return window.session.workspace.open_case("Sample").standing("quantity-1").desk


def test_a_key_assigns_to_oneself_and_the_card_and_the_list_say_so(qtbot, on_card, recorded) -> None:
    assert not on_card.card.head.desk_row.isVisible()
    form = asked(qtbot, on_card, Qt.Key.Key_A)
    assert form.radios[0].accessibleName() == "ada (you)" and form.radios[0].isChecked()
    recorded(form.act.click)
    assert desk(on_card).assigned == "ada"
    assert on_card.card.head.desk_row.words == "For you"
    item = next(item for item in on_card.disputes.model.items if item.id == "quantity-1")
    assert item.mark == "for you" and "for you" in item.spoken


def test_anybody_can_be_named_and_nobody_where_somebody_has_it(qtbot, on_card, recorded) -> None:
    form = asked(qtbot, on_card, Qt.Key.Key_A)
    qtbot.keyClicks(form.field, "cara")
    assert form.another.isChecked()
    recorded(lambda: qtbot.keyClick(form.field, Qt.Key.Key_Return, CTRL))
    assert desk(on_card).assigned == "cara"
    form = asked(qtbot, on_card, Qt.Key.Key_A)
    names = [radio.accessibleName() for radio in form.radios]
    assert names == ["ada (you)", "Nobody"]
    form.radios[-1].setChecked(True)
    recorded(form.act.click)
    assert desk(on_card).assigned is None


def test_another_without_a_name_is_asked_for_one(qtbot, on_card) -> None:
    form = asked(qtbot, on_card, Qt.Key.Key_A)
    form.another.setChecked(True)
    form.act.click()
    assert form.isVisible() and form.news.text() == "Type a name."
    assert on_card.session.jobs.running == 0


def test_a_comment_leaves_what_is_typed_on_the_card(qtbot, on_card, recorded) -> None:
    on_card.card.prefill(2)
    on_card.card.form.reason.setPlainText("half a reason")
    form = asked(qtbot, on_card, Qt.Key.Key_C)
    qtbot.keyClicks(form.reason.text, "Ask the UN.")
    recorded(form.act.click)
    assert [one.text for one in desk(on_card).comments] == ["Ask the UN."]
    assert on_card.card.form.reason.toPlainText() == "half a reason"
    assert on_card.card.head.desk_row.comments.text() == "1 comment"


def test_what_was_said_is_listed_in_the_form_and_in_the_history(qtbot, on_card, ben, recorded) -> None:
    ben.comment("Sample", "quantity-1", "Ask the UN.")
    again(on_card)
    with qtbot.waitSignal(on_card.session.jobs.idle, timeout=30_000):
        on_card.card.head.desk_row.comments.click()
    assert on_card.card.head.history.isChecked()
    assert "ben commented on a dispute. “Ask the UN.”" in on_card.card.panes.history.list.item(0).text()
    form = asked(qtbot, on_card, Qt.Key.Key_C)
    assert any("Ask the UN." in label.text() for label in form.findChildren(QLabel))
    form.reject()


def test_an_empty_comment_is_not_recorded(qtbot, on_card) -> None:
    form = asked(qtbot, on_card, Qt.Key.Key_C)
    form.act.click()
    assert form.isVisible() and form.reason.refused
    form.reject()


def test_what_waits_for_a_sign_off_is_signed_off_on_the_card(qtbot, on_card, ben, recorded) -> None:
    ben.settle("Sample", "quantity-1", DECISION)
    ben.ask("Sample", "quantity-1", "ada")
    again(on_card)
    row = on_card.card.head.desk_row
    assert row.words == "Ben asks you to sign it off"
    recorded(row.sign_off.click)
    assert [one.editor for one in desk(on_card).holding] == ["ada"]
    assert row.words.startswith("Signed off by ada, ") and not row.sign_off.isVisible()


def test_a_key_signs_off_and_undo_takes_it_back(qtbot, on_card, ben, recorded) -> None:
    ben.settle("Sample", "quantity-1", DECISION)
    again(on_card)
    on_card.card.setFocus()
    recorded(lambda: qtbot.keyClick(on_card.card, Qt.Key.Key_S))
    assert desk(on_card).holding
    recorded(on_card.actions_by_name["undo"].trigger)
    assert not desk(on_card).signed and on_card.session.dispute == "quantity-1"


def test_who_decided_is_refused_in_a_sentence(qtbot, on_card, recorded) -> None:
    on_card.card.prefill(1)
    recorded(on_card.card.settle)
    on_card.session.choose("quantity-1")
    with qtbot.waitSignal(on_card.session.refused, timeout=30_000) as refused:
        on_card.commands.sign_off()
    assert "ada made this decision" in refused.args[0]


def test_where_nothing_is_decided_nobody_is_asked(qtbot, on_card) -> None:
    with qtbot.waitSignal(on_card.session.told) as told:
        qtbot.keyClick(on_card.card, Qt.Key.Key_S, SHIFT)
    assert "nothing to sign off" in told.args[0]


def test_any_second_editor_is_asked_first_and_never_who_decided(qtbot, on_card, ben, recorded) -> None:
    ben.assign("Sample", "date-2", "cara")
    again(on_card)
    on_card.card.prefill(1)
    recorded(on_card.card.settle)
    on_card.session.choose("quantity-1")
    form = asked(qtbot, on_card, Qt.Key.Key_S, SHIFT)
    assert [radio.accessibleName() for radio in form.radios] == ["Any second editor", "cara"]
    recorded(form.act.click)
    assert desk(on_card).asked[0].of == ""


def test_the_list_is_narrowed_to_what_is_for_oneself(qtbot, on_card, ben) -> None:
    panel = on_card.disputes
    assert not panel._desk.isVisible()
    ben.assign("Sample", "date-2", "ada")
    again(on_card)
    assert panel._desk.isVisible()
    on_card.commands.show_mine()
    assert panel.filter.ids() == ("date-2",)
    assert panel.filter.tally().waits[Waiting.MINE] == 1
    panel.clear_filter()
    assert len(panel.filter.ids()) > 1


def test_what_waits_for_oneself_is_listed_by_a_command(on_card, ben) -> None:
    ben.settle("Sample", "date-2", DECISION)
    ben.ask("Sample", "date-2")
    again(on_card)
    on_card.commands.show_to_sign_off()
    assert on_card.disputes.filter.ids() == ("date-2",)


def test_the_menu_on_the_card_holds_all_of_it(on_card) -> None:
    names = ("assign", "comment", "ask_sign_off", "sign_off")
    assert on_card.card.head.desk.actions() == [on_card.actions_by_name[name] for name in names]


def test_the_linear_view_says_it_in_words(qtbot, on_card, ben) -> None:
    ben.assign("Sample", "quantity-1", "ada")
    ben.comment("Sample", "quantity-1", "Ask the UN.")
    again(on_card)
    said = desk_said(on_card.session.current, "ada")
    assert said == ("For you.", "Ben says: “Ask the UN.”")
