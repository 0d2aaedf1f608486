"""The card is filled by a key, never by itself, and records what it shows."""

from makers_gui import with_state

from variorum.dispute.decision import Confidence, Decision, Outcome, Rule, State
from variorum.gui.card.accounts import best_words
from variorum.gui.card.card import Card
from variorum.gui.card.context import context_of
from variorum.gui.card.draft import both_true, decided, from_account, from_decision
from variorum.gui.card.origins import groups_of
from variorum.gui.session.sheet import sheet_of


def card_of(case, session, look, qtbot, dispute: str) -> Card:
    card = Card(session, look)
    qtbot.addWidget(card)
    session.show(case)
    session.choose(dispute)
    return card


def test_the_form_is_empty_until_a_key_is_pressed(case, session, look, qtbot) -> None:
    card = card_of(case, session, look, qtbot, "quantity-1")
    assert card.form.best.text() == ""
    assert card.form.decision() is None
    card.prefill(4)
    assert card.form.best.text() == "900,000"
    assert card.form.low.text() == "855,000"
    decision = card.form.decision()
    assert decision.values == ("900000",)
    assert decision.accounts == (4,)
    assert [e.quote for e in decision.evidence] == ["some 900,000"]
    assert decision.reason


def test_settling_an_empty_form_records_nothing(case, session, look, qtbot) -> None:
    card = card_of(case, session, look, qtbot, "quantity-1")
    with qtbot.waitSignal(session.told) as said:
        card.settle()
    assert "number of an account" in said.args[0]
    assert session.jobs.running == 0


def test_a_typed_value_is_the_editors_own(case, session, look, qtbot) -> None:
    card = card_of(case, session, look, qtbot, "quantity-1")
    card.prefill(1)
    card.form.best.clear()
    qtbot.keyClicks(card.form.best, "975,000")
    decision = card.form.decision()
    assert decision.best == "975000"
    assert decision.accounts == ()
    assert decision.rule is Rule.OWN


def test_a_rule_fills_low_best_and_high(case, session, look, qtbot) -> None:
    card = card_of(case, session, look, qtbot, "quantity-1")
    card.apply_rule(Rule.LATEST)
    decision = card.form.decision()
    assert decision.rule is Rule.LATEST
    assert decision.best == "950000"
    assert decision.outcome is Outcome.RANGE
    assert float(decision.low) <= 950_000 <= float(decision.high)


def test_only_the_fields_that_a_kind_has_are_shown(case, session, look, qtbot) -> None:
    card = card_of(case, session, look, qtbot, "name-3")
    card.show()
    assert not card.form.low.isVisible()
    assert not card.form.rule.isVisible()
    session.choose("quantity-1")
    assert card.form.low.isVisible()


def test_a_stale_dispute_says_so_and_keeps_its_value(case, session, look, qtbot) -> None:
    from variorum.text.message import Message

    old = Decision(Outcome.ACCEPT, ("16",), reason="Only one account so far.", accounts=(1,))
    stale = with_state(
        case, "quantity-4", State.STALE, decision=old, stale_because=Message("An article gives 19.")
    )
    card = card_of(stale, session, look, qtbot, "quantity-4")
    card.show()
    assert card.form.best.text() == "16"
    assert card.keep_button.isVisible()


def test_drafts_and_decisions_are_two_sides_of_one_thing(case) -> None:
    sheet, dispute = sheet_of(case), case.comparison.disputes[0]
    draft = from_account(dispute, 2, sheet)
    decision = decided(draft, dispute)
    assert decision.high == "1000000"
    assert decided(from_decision(dispute, decision), dispute) == decision
    several = decided(both_true(dispute, ()), dispute)
    assert several.outcome is Outcome.BOTH_TRUE
    assert several.values == ("1000000", "900000", "950000")


def test_accounts_that_share_an_origin_stand_together_and_count_once(case) -> None:
    groups = groups_of(case.comparison.disputes[0])
    assert [(g.title, len(g.accounts), g.named) for g in groups] == [
        ("UN", 2, True),
        ("Origin not stated", 3, False),
    ]
    assert groups[0].note == "two accounts, counted as one origin"


def test_the_words_around_a_passage_are_those_of_its_sentence(case) -> None:
    dispute = case.comparison.disputes[0]
    account = dispute.accounts[2]
    context = context_of(account, dispute, case.comparison.article(account.passage.article))
    assert context.value == "Some 1 million"
    assert context.before == ""
    assert context.after.startswith(" Idlib refugees")


def test_the_best_account_is_said_in_a_line() -> None:
    made = Decision(Outcome.RANGE, ("950000",), low="900000", confidence=Confidence.LOW)
    assert best_words(made) == "low 900,000 · best 950,000 · high open above"
    assert best_words(Decision(Outcome.ACCEPT, ("2020-02-24",))) == "24 February 2020"
    assert best_words(None) == "none yet"
    both = Decision(Outcome.BOTH_TRUE, ("2020-02-24", "2020-02-27"), holds=("Neirab", ""))
    assert best_words(both) == "24 February 2020 (Neirab) and 27 February 2020"
