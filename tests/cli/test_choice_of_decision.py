import pytest

from variorum.cli.decisions import Choice, decision_by_rule, decision_for
from variorum.cli.variadic import _repeated
from variorum.dispute.decision import Outcome, Outside, Rule
from variorum.dispute.dispute import Dispute, Verdict
from variorum.errors import DecisionRefused
from variorum.fact.fact import Kind
from variorum.text.message import Message


def dispute(id: str = "d1", *, rank: int = 1) -> Dispute:
    return Dispute(
        id=id,
        rank=rank,
        kind=Kind.QUANTITY,
        question=Message("How many?"),
        verdict=Verdict.CONTRADICTION,
        why=Message(""),
        accounts=(),
    )


@pytest.mark.parametrize(
    ("choice", "outcome"),
    [
        (Choice(accounts=(1,)), Outcome.ACCEPT),
        (Choice(accounts=(1, 2)), Outcome.BOTH_TRUE),
        (Choice(values=("7",)), Outcome.OWN_VALUE),
        (Choice(values=("7", "8")), Outcome.BOTH_TRUE),
        (Choice(low="1", best="2", high="3"), Outcome.RANGE),
        (Choice(accounts=(1,), outcome=Outcome.TRIVIAL), Outcome.TRIVIAL),
    ],
)
def test_the_outcome_follows_from_what_was_chosen(choice, outcome):
    assert decision_for(choice).outcome is outcome


def test_the_best_value_of_a_range_is_its_value():
    decision = decision_for(Choice(low="1", best="2", high="3"))
    assert (decision.low, decision.values, decision.high) == ("1", ("2",), "3")


def test_evidence_is_an_article_and_a_paragraph():
    (evidence,) = decision_for(Choice(accounts=(1,), evidence=("a:b:12",))).evidence
    assert (evidence.article, evidence.paragraph) == ("a:b", 12)


@pytest.mark.parametrize("word", ["a", "a:", "a:x", ":"])
def test_evidence_without_a_paragraph_is_refused(word):
    with pytest.raises(DecisionRefused):
        decision_for(Choice(accounts=(1,), evidence=(word,)))


def test_a_rule_alone_fills_low_best_and_high():
    assert Choice(rule=Rule.MEDIAN).leaves_it_to_a_rule
    assert not Choice(rule=Rule.MEDIAN, accounts=(1,)).leaves_it_to_a_rule
    assert not Choice(outcome=Outcome.UNRESOLVED).leaves_it_to_a_rule


@pytest.mark.parametrize("rule", [None, Rule.OWN, Rule.MEDIAN])
def test_nothing_chosen_is_refused(rule):
    with pytest.raises(DecisionRefused):
        decision_by_rule(Choice(rule=rule, reason="because"), dispute(), ())


def test_several_values_may_follow_one_option():
    typed = ["case", "3", "--account", "1", "2", "--evidence", "a:1", "b:2"]
    repeated = ["--account", "1", "--account", "2", "--evidence", "a:1", "--evidence", "b:2"]
    assert list(_repeated(typed, 2)) == ["case", "3", *repeated]


def test_case_and_dispute_may_follow_an_option_as_before():
    typed = ["--account", "1", "case", "3", "--reason", "why"]
    assert list(_repeated(typed, 2)) == typed


def test_accounts_with_values_of_ones_own_need_an_outcome():
    with pytest.raises(DecisionRefused, match="--outcome"):
        decision_for(Choice(accounts=(1,), values=("7",)))
    assert decision_for(Choice(accounts=(1,), values=("7",), outcome=Outcome.ACCEPT)).values == ("7",)


def test_outside_evidence_takes_addresses_and_days_in_the_order_of_its_titles():
    choice = Choice(
        accounts=(1,), outside=("A map", "A film"), urls=("https://x.org",), retrieved=("2020", "2021")
    )
    assert decision_for(choice).outside == (
        Outside("A map", "https://x.org", "2020"),
        Outside("A film", "", "2021"),
    )


@pytest.mark.parametrize("choice", [Choice(urls=("https://x.org",)), Choice(retrieved=("2020",))])
def test_an_address_without_a_title_is_refused(choice):
    with pytest.raises(DecisionRefused, match="belongs to an --outside"):
        decision_for(choice)


def test_what_each_value_holds_of_is_taken_over():
    assert decision_for(Choice(values=("7", "8"), holds=("May", "June"))).holds == ("May", "June")
