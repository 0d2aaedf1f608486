"""The form that corrects a dispute's type: what is read in its accounts stands there before."""

import pytest
from PySide6.QtCore import Qt

from variorum.dispute.decision import State
from variorum.fact.extraction import ArticleFacts
from variorum.fact.fact import Kind
from variorum.wording.names import kind_name

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _nothing_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no figure and no date is read as the words themselves."""
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.read_in",
        lambda self, articles: {a.id: ArticleFacts(a, (), (), (), (), (), ()) for a in articles},
    )


@pytest.fixture
def form(qtbot, opened):
    opened.session.choose("quantity-1")
    opened.card.setFocus()
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        qtbot.keyClick(opened.card, Qt.Key.Key_Y)
    return opened.commands.asked


def choose(qtbot, opened, form, kind: Kind) -> None:
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        form.kind.setCurrentText(kind_name(kind))


def test_its_key_asks_and_one_step_corrects_it(qtbot, opened, recorded, form) -> None:
    choose(qtbot, opened, form, Kind.LABEL)
    assert form.act.isEnabled() and form.news.text().startswith("Read as: ")
    form.question.setText("What are they called?")
    recorded(lambda: qtbot.keyClick(form.question, Qt.Key.Key_Return, CTRL))
    made = opened.session.current
    assert (made.dispute.kind, made.state) == (Kind.LABEL, State.OPEN)
    assert State.DISMISSED is opened.session.reconciliation.standing("quantity-1").state
    recorded(opened.actions_by_name["undo"].trigger)
    standing = opened.session.reconciliation.standing("quantity-1")
    assert standing is not None and standing.state is State.OPEN


def test_a_type_of_which_nothing_is_read_says_so_and_cannot_be_taken(qtbot, opened, form) -> None:
    assert form.kind.currentText() == kind_name(Kind.DATE)
    assert not form.act.isEnabled() and "Nothing of this sort is read" in form.news.text()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert len(opened.session.workspace.history("Sample")) == opened.session.reconciliation.entries


def test_the_menu_of_the_cards_head_has_it(opened) -> None:
    assert opened.actions_by_name["retype"] in opened.card.head.actions()
