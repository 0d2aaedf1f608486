"""The form asks for what each outcome needs, says at a field what is wrong, and keeps what was written."""

from dataclasses import replace
from datetime import date

import pytest
from makers_gui import reconciliation, seed_comparison, with_state
from PySide6.QtCore import QPoint, Qt

from variorum.dispute.decision import Evidence, Outcome, Outside, Rule, State
from variorum.dispute.dispute import Verdict
from variorum.gui.card.card import Card
from variorum.gui.card.choices import OUTCOMES, RULES
from variorum.gui.card.draft import Draft, decided, from_account, from_decision
from variorum.text.message import Message

TODAY = date(2026, 11, 22)


@pytest.fixture
def card(case, session, look, qtbot, qapp) -> Card:
    made = Card(session, look, today=lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1264, 400)
    session.show(case)
    session.choose("quantity-1")
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(card: Card, outcome: Outcome) -> None:
    card.form.outcome.setCurrentIndex(list(OUTCOMES).index(outcome))


def typed(qtbot, line, text: str) -> None:
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, text)


# What is refused, and where


def test_a_crossed_end_is_refused_under_its_field_and_settling_says_so(card, session, qtbot) -> None:
    card.prefill(4)
    typed(qtbot, card.form.low, "2,000,000")
    with qtbot.waitSignal(session.told) as said:
        card.settle()
    assert said.args == ["Low must not be above best. Best is 900,000."]
    assert card.form.values.refused == said.args[0]
    assert card.form.low.hasFocus()
    assert session.jobs.running == 0


def test_a_refusal_goes_as_soon_as_it_is_mended(card, qtbot) -> None:
    card.prefill(4)
    typed(qtbot, card.form.high, "1")
    card.settle()
    assert card.form.values.refused == "High must not be below best. Best is 900,000."
    typed(qtbot, card.form.high, "950,000")
    assert card.form.values.refused == ""


def test_a_date_is_read_as_it_is_typed_and_refused_where_it_is_none(card, session, qtbot) -> None:
    session.choose("date-2")
    card.prefill(1)
    for field in (card.form.low, card.form.best, card.form.high):
        typed(qtbot, field, "Tue 25 Feb 2020")
    assert card.form.decision().values == ("2020-02-25",)
    typed(qtbot, card.form.best, "30 Feb 2020")
    card.settle()
    assert card.form.values.refused.startswith("“30 Feb 2020” cannot be read.")
    assert session.jobs.running == 0


def test_what_was_typed_is_shown_as_it_was_read_once_its_field_is_left(card, session, qtbot) -> None:
    session.choose("date-2")
    card.prefill(1)
    typed(qtbot, card.form.high, "2020-03-01")
    card.form.reason.setFocus()
    assert card.form.high.text() == "1 Mar 2020"


def test_a_missing_reason_is_asked_for_at_the_reason(card, session) -> None:
    card.prefill(4)
    card.form.reason.clear()
    card.settle()
    assert card.form.reason_field.refused.startswith("Give a reason")
    assert session.jobs.running == 0


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (Outcome.OWN_VALUE, "Give a value, or press the number of an account."),
        (Outcome.RANGE, "Give a value, or press the number of an account."),
    ],
)
def test_an_outcome_without_its_value_is_refused(card, outcome, sentence) -> None:
    choose(card, outcome)
    card.settle()
    assert card.form.values.refused == sentence


def test_a_range_needs_both_its_ends(card) -> None:
    card.prefill(1)
    choose(card, Outcome.RANGE)
    card.settle()
    assert card.form.values.refused == "A range needs a low and a high value."
    assert card.form.high.hasFocus()


# What each outcome asks for


def test_both_true_has_a_field_for_each_value_and_says_what_it_holds_of(card, session, qtbot) -> None:
    session.choose("date-2")
    card.begin_both_true()
    first, second = card.form.values.best, card.form.values.more[0]
    assert first.line.text() == "Mon 24 Feb 2020"
    typed(qtbot, first.hold, "Neirab retaken")
    typed(qtbot, second.hold, "Saraqib retaken")
    decision = card.form.decision()
    assert decision.values == ("2020-02-24", "2020-02-27")
    assert decision.holds == ("Neirab retaken", "Saraqib retaken")
    assert not card.form.low.isVisible()


def test_another_true_value_can_be_added_and_an_empty_one_is_none(card, session, qtbot) -> None:
    session.choose("date-2")
    card.begin_both_true()
    qtbot.mouseClick(card.form.values.another, Qt.MouseButton.LeftButton)
    third = card.form.values.more[1]
    typed(qtbot, third.line, "2020-03-01")
    typed(qtbot, card.form.values.best.line, "")
    assert card.form.decision().values == ("2020-02-27", "2020-03-01")


@pytest.mark.parametrize("outcome", [Outcome.UNRESOLVED, Outcome.NOT_COMPARABLE, Outcome.TRIVIAL])
def test_an_outcome_without_a_value_hides_the_fields_and_gives_its_reason(card, outcome) -> None:
    card.prefill(1)
    choose(card, outcome)
    decision = card.form.decision()
    assert not card.form.values.isVisible()
    assert (decision.outcome, decision.values, decision.low) == (outcome, (), None)
    assert decision.reason != ""
    choose(card, Outcome.OWN_VALUE)
    assert card.form.values.isVisible()


def test_a_value_that_no_account_has_is_the_editors_own(card, qtbot) -> None:
    card.prefill(4)
    typed(qtbot, card.form.best, "912,345")
    assert card.form.decision().outcome is Outcome.OWN_VALUE
    typed(qtbot, card.form.best, "950,000")
    assert card.form.decision().outcome is Outcome.ACCEPT
    assert card.form.decision().accounts == (5,)


def test_a_rule_says_what_it_does_and_one_that_does_not_apply_says_why(card, session) -> None:
    tips = {rule: card.form.rule.itemData(n, Qt.ItemDataRole.ToolTipRole) for n, rule in enumerate(RULES)}
    assert "published last" in tips[Rule.LATEST]
    session.choose("quantity-4")
    median = list(RULES).index(Rule.MEDIAN)
    assert not card.form.rule.model().item(median).isEnabled()
    tip = card.form.rule.itemData(median, Qt.ItemDataRole.ToolTipRole)
    assert "three independent origins" in tip


# Reasons


def test_a_reason_that_was_written_outlives_another_account(card, qtbot) -> None:
    card.prefill(1)
    card.prefill(2)
    assert card.form.reason.toPlainText() == "As B ¶ 4 has it."
    typed(qtbot, card.form.reason, "My own words.")
    card.prefill(3)
    assert card.form.reason.toPlainText() == "My own words."


def test_what_was_typed_is_there_again_when_the_editor_comes_back_to_the_dispute(
    card, session, qtbot
) -> None:
    choose(card, Outcome.RANGE)
    typed(qtbot, card.form.reason_field.text, "A gives the least.")
    before = card.form.draft()
    session.choose("date-2")
    assert card.form.draft().reason == ""
    session.choose("quantity-1")
    assert card.form.draft() == before
    session.choose("date-2")
    session.choose("quantity-1")
    assert card.form.draft() == before


def test_what_was_taken_out_again_does_not_come_back(card, session, qtbot) -> None:
    card.prefill(1)
    session.choose("date-2")
    session.choose("quantity-1")
    assert card.form.draft().accounts == (1,)
    card.form.show_draft(Draft(), filled=False, anew=True)
    session.choose("date-2")
    session.choose("quantity-1")
    assert card.form.draft().accounts == ()


def test_sentences_are_offered_from_what_is_known_and_added_after_what_is_there(card, qtbot) -> None:
    card.prefill(5)
    typed(qtbot, card.form.reason, "Mine.")
    field = card.form.reason_field
    field.fill_menu()
    offered = [action.text() for action in field.menu.actions()]
    assert offered[0] == "E is the latest dated account (Thu 27 Feb 2020)."
    assert "A, B go back to one origin and count once." in offered
    field.menu.actions()[0].trigger()
    assert card.form.reason.toPlainText() == f"Mine. {offered[0]}"
    field.fill_menu()
    assert offered[0] not in [action.text() for action in field.menu.actions()]


# Evidence


def test_evidence_from_outside_has_a_form_and_a_chip_and_can_be_removed(card, qtbot) -> None:
    card.prefill(1)
    qtbot.mouseClick(card.form.evidence.add, Qt.MouseButton.LeftButton)
    form = card.form.evidence.form
    assert not form.isModal()
    assert form.retrieved.text() == "2026-11-22"
    form.add_button.click()
    assert form.isVisible()  # it has no title yet
    qtbot.keyClicks(form.title, "Situation report 9")
    form.add_button.click()
    kept = Outside("Situation report 9", "", "2026-11-22", "")
    assert card.form.decision().outside == (kept,)
    card.prefill(2)
    assert card.form.decision().outside == (kept,)
    chip = next(c for c in card.form.evidence._others if c.text() == "Situation report 9")
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert card.form.decision().outside == ()


def test_a_passage_of_the_columns_is_attached_once(card, session, case) -> None:
    card.prefill(1)
    article = case.comparison.articles[1].id
    for _ in range(2):
        card.attach(article, 3, "The town of Saraqeb")
    assert card.form.decision().evidence[1:] == (Evidence(article, 3, "The town of Saraqeb"),)


def test_the_tab_key_goes_through_the_card_in_the_order_of_deciding(card, session) -> None:
    card.prefill(4)
    form, plot = card.form, card.panes.plot
    wanted = [
        plot.accounts,
        *plot.best.knobs.values(),
        form.outcome,
        form.rule,
        form.low,
        form.best,
        form.high,
        *form.confidence.buttons.values(),
        form.reason,
        *form.evidence.chips.values(),
        form.evidence.add,
        card.settle_button,
        card.unresolved_button,
    ]
    chain, widget = [], card.nextInFocusChain()
    while widget is not card and len(chain) < 300:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    assert [w for w in chain if w in wanted] == wanted


def test_what_a_decision_rests_on_is_shown_again(case) -> None:
    dispute = case.comparison.disputes[1]
    decision = replace(
        decided(from_decision(dispute, decision_with_everything(case)), dispute), reason="Two events."
    )
    assert decided(from_decision(dispute, decision), dispute) == decision
    assert decision.outside and decision.holds and len(decision.evidence) == 2


def decision_with_everything(case):
    from variorum.dispute.decision import Decision

    account = case.comparison.disputes[1].accounts[0]
    passage = account.passage
    return Decision(
        Outcome.BOTH_TRUE,
        ("2020-02-24", "2020-02-27"),
        evidence=(
            Evidence(passage.article, passage.paragraph, passage.quote),
            Evidence(case.comparison.articles[1].id, 3, "The town of Saraqeb"),
        ),
        outside=(Outside("A report"),),
        holds=("Neirab", "Saraqib"),
    )


def test_chips_go_on_in_the_next_line_instead_of_being_cut(card, session, qtbot) -> None:
    row = card.form.evidence
    for number in range(1, 9):
        row._add_outside(Outside(f"Situation report {number}"))
    qtbot.waitUntil(lambda: row._others[-1].y() > row.chips[1].y())
    boxes = [chip.geometry() for chip in (*row.chips.values(), *row._others)]
    assert all(row.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


# Accounts


def test_rows_are_walked_with_the_arrows_and_taken_with_enter(card, qtbot) -> None:
    accounts = card.panes.plot.accounts
    accounts.setFocus()
    qtbot.keyClick(accounts, Qt.Key.Key_Down)
    qtbot.keyClick(accounts, Qt.Key.Key_Down)
    qtbot.keyClick(accounts, Qt.Key.Key_Return)
    third = accounts.rows.placed[2].account.number
    assert card.form.decision().accounts == (third,)
    qtbot.keyClick(accounts, Qt.Key.Key_Up)
    qtbot.keyClick(accounts, Qt.Key.Key_Space)
    assert card.form.decision().accounts == (accounts.rows.placed[1].account.number,)


def test_a_click_on_a_row_starts_from_its_account(card, qtbot) -> None:
    accounts = card.panes.plot.accounts
    y = accounts.middle_of(4)
    qtbot.mouseClick(accounts, Qt.MouseButton.LeftButton, pos=QPoint(100, y))
    assert card.form.best.text() == "900,000"


# Notes


def test_an_update_is_called_one_and_the_form_stays_empty(card, session) -> None:
    comparison = seed_comparison()
    disputes = tuple(
        replace(d, verdict=Verdict.TIME, why=Message("E is later.")) if d.id == "quantity-4" else d
        for d in comparison.disputes
    )
    session.show(reconciliation(replace(comparison, disputes=disputes)))
    session.choose("quantity-4")
    assert (
        card.panes.plot.notes.update_box.words() == "This may be an update, not a contradiction. E is later."
    )
    assert card.form.decision() is None
    session.choose("quantity-1")
    assert card.panes.plot.notes.update_box.isHidden()


def test_how_a_date_was_worked_out_is_told_and_leads_to_its_article(card, session, qtbot) -> None:
    comparison = seed_comparison()
    dispute = comparison.disputes[1]
    value = replace_step(dispute.accounts[0].value, "Monday counted from publication on 2020-02-24")
    accounts = (replace(dispute.accounts[0], value=value), *dispute.accounts[1:])
    disputes = tuple(replace(d, accounts=accounts) if d is dispute else d for d in comparison.disputes)
    session.show(reconciliation(replace(comparison, disputes=disputes), quantity_1=State.SETTLED))
    session.choose("date-2")
    box = card.panes.plot.notes.dates_box
    assert box.words().startswith("How “Monday” became Mon 24 Feb")
    assert "counted from publication on Mon 24 Feb 2020" in box.words()
    with qtbot.waitSignal(card.source_wanted) as wanted:
        qtbot.mouseClick(box.link, Qt.MouseButton.LeftButton)
    assert wanted.args == [comparison.articles[0].id]


@pytest.mark.parametrize("dispute", ["quantity-1", "date-2"])
def test_a_decision_whose_article_was_taken_out_can_still_be_looked_at(card, session, case, dispute) -> None:
    kept = replace(case.comparison, articles=case.comparison.articles[:2])
    decision = decided(
        from_account(case.standing(dispute).dispute, 3, session.sheet), case.comparison.dispute(dispute)
    )
    orphaned = with_state(replace(case, comparison=kept), dispute, State.ORPHANED, decision=decision)
    session.show(replace(orphaned, standings=(orphaned.standing(dispute),)))
    session.choose(dispute)
    card.grab()
    assert card.form.decision().accounts == (3,)


def replace_step(moment, step: str):
    return type(moment)(moment.start, moment.end, step)


def test_passages_of_the_next_dispute_stand_on_the_chips_of_the_one_before(card, session) -> None:
    evidence = card.form.evidence
    card.prefill(1)
    before = list(evidence.chips.values())
    session.choose("date-2")
    now = list(evidence.chips.values())
    assert all(chip in before for chip in now[: len(before)])
    assert all(chip.isVisible() and not chip.isChecked() for chip in now)
    assert not any(chip.isVisible() for chip in before if chip not in now)
    accounts = session.current.dispute.accounts
    assert [chip.text() for chip in now] == [f"¶ {a.passage.paragraph}" for a in accounts]
