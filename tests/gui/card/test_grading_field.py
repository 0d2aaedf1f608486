"""Grades on the card: offered by a setting, kept with what is settled, and never given by themselves."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from makers_gui import with_state
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from variorum.dispute.decision import Confidence, Decision, Outcome, State
from variorum.dispute.grading import Credibility, Derivation, Grade, Grading, Reliability
from variorum.gui.card.card import Card
from variorum.gui.card.history_words import entries_of
from variorum.gui.session.session import Session
from variorum.record.revision import Action, Revision
from variorum.settings import Settings
from variorum.workspace.workspace import Workspace

B2 = Grade(1, Reliability.B, Credibility.TWO, Derivation.ORIGINAL)


@pytest.fixture
def session(tmp_path) -> Iterator[Session]:
    """On a workspace in which nothing is kept: cases are shown as they are made."""
    made = Session(Workspace(record_url=str(tmp_path / "none.db"), editor="ada", cache=False))
    yield made
    made.jobs.close()


@pytest.fixture
def card(case, session, look, qtbot, qapp) -> Card:
    session.workspace.settings = replace(Settings(), grading="yes")
    made = Card(session, look)
    qtbot.addWidget(made)
    made.resize(1264, 700)
    session.show(case)
    session.choose("quantity-1")
    with qtbot.waitExposed(made):
        made.show()
    return made


def settled_with(case, grading: Grading):
    """The case with its count settled and graded."""
    decision = Decision(
        Outcome.ACCEPT, ("1000000",), reason="so", accounts=(1,), confidence=Confidence.LOW, grading=grading
    )
    return with_state(case, "quantity-1", State.SETTLED, decision=decision, decided="2026-11-22T10:00:00Z")


def test_it_stays_out_of_sight_until_the_setting_asks_for_it(card, session, case) -> None:
    session.workspace.settings = Settings()
    session.choose("date-2")
    assert not card.form.grading.isVisible()
    session.workspace.settings = replace(Settings(), grading="yes")
    session.choose("quantity-1")
    assert card.form.grading.isVisible()


def test_grades_that_were_given_are_seen_whatever_the_setting_says(card, session, case) -> None:
    session.workspace.settings = Settings()
    session.show(settled_with(case, Grading((B2,))))
    session.choose("date-2")
    session.choose("quantity-1")
    assert card.form.grading.isVisible()
    assert card.form.grading.rows[0].grade == B2


def test_nothing_is_graded_by_itself(card) -> None:
    card.prefill(1)
    decision = card.form.decision()
    assert decision is not None and not decision.graded.says_something


def test_keys_alone_give_a_grade_that_the_decision_then_holds(card, qtbot) -> None:
    card.prefill(1)
    row = card.form.grading.rows[0]
    for combo, key in ((row.reliability, "B"), (row.credibility, "2"), (row.derivation, "o")):
        combo.setFocus()
        qtbot.keyClicks(combo, key)
        combo.activated.emit(combo.currentIndex())
    decision = card.form.decision()
    assert decision is not None and decision.graded.grades == (B2,)


def test_a_grade_stays_when_the_form_starts_from_another_account(card) -> None:
    card.form.grading.show_grading(Grading((B2,)))
    card.prefill(2)
    decision = card.form.decision()
    assert decision is not None and decision.graded.grades == (B2,)


def test_a_letter_holds_of_every_account_of_its_article(card, session, case) -> None:
    standing = case.standing("quantity-1")
    again = replace(standing.dispute.accounts[0], number=9)
    twice = replace(standing.dispute, accounts=(*standing.dispute.accounts, again))
    standings = tuple(replace(s, dispute=twice) if s is standing else s for s in case.standings)
    session.show(replace(case, standings=standings))
    session.choose("quantity-1")
    first, last = card.form.grading.rows[0], card.form.grading.rows[len(twice.accounts) - 1]
    first.reliability.show_code("D")
    first.reliability.activated.emit(4)
    assert last.grade == Grade(9, Reliability.D)


def test_a_source_takes_the_letter_it_had_before_only_when_asked(card, session, case, qtbot) -> None:
    session.show(settled_with(case, Grading((B2,))))
    session.choose("date-2")
    field = card.form.grading
    article = case.standing("quantity-1").dispute.accounts[0].passage.article
    numbers = [a.number for a in case.standing("date-2").dispute.accounts if a.passage.article == article]
    assert numbers and not field.grading and field.as_before.isVisible()
    qtbot.mouseClick(field.as_before, Qt.MouseButton.LeftButton)
    assert field.grading.grades == tuple(Grade(n, Reliability.B) for n in numbers)
    assert not field.as_before.isVisible()


def test_a_date_has_its_code_of_precision_and_a_count_has_none(card, session) -> None:
    field = card.form.grading
    assert not field.date_prec.isVisible() and not field.where_prec.isVisible()
    session.choose("date-2")
    assert field.date_prec.isVisible() and not field.where_prec.isVisible()
    field.date_prec.show_code("4")
    card.prefill(1)
    decision = card.form.decision()
    assert decision is not None and decision.graded.date_prec == 4


def test_a_code_is_read_out_with_its_words(card) -> None:
    row = card.form.grading.rows[0]
    row.reliability.show_code("B")
    reader = QAccessible.queryAccessibleInterface(row.reliability)
    assert row.reliability.accessibleName() == "Reliability of the source, A ¶ 14"
    assert reader.text(QAccessible.Text.Value) == "B  usually reliable"
    assert "usually reliable" in row.reliability.toolTip()


def test_what_is_left_disputed_keeps_its_grades(card, session, qtbot, monkeypatch) -> None:
    sent = []
    monkeypatch.setattr(session, "settle", lambda decision, then: sent.append(decision))
    card.form.grading.show_grading(Grading((B2,)))
    card.leave(Outcome.UNRESOLVED)
    assert sent[0].graded.grades == (B2,)


def test_the_history_of_a_dispute_tells_its_grades(card, session, case) -> None:
    standing = settled_with(case, Grading((B2, Grade(2, Reliability.F)))).standing("quantity-1")
    entry = Revision(1, "case", Action.SETTLE, "ada", "2026-11-22T10:00:00Z", decision=standing.decision)
    assert entries_of([entry])[0].change.endswith("low confidence, graded B2 F")
