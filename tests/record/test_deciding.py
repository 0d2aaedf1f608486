"""Which decisions are recorded, and which are refused with a sentence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_record import HERALD, POST, TIMES, account, displaced, spelled

from variorum.dispute.decision import Decision, Evidence, Outcome
from variorum.dispute.dispute import Dispute
from variorum.errors import DecisionRefused
from variorum.fact.fact import Moment, Quantity, Statement, Term
from variorum.record.deciding import checked, number, plain

ARTICLES = (POST, TIMES)
ACCEPTED = Decision(Outcome.ACCEPT, accounts=(1,), reason="the UN counted")


def check(**changes: object) -> Decision:
    return checked(replace(ACCEPTED, **changes), displaced(), ARTICLES)


def test_an_accepted_account_gives_its_value_and_its_passage_as_evidence() -> None:
    decision = check()
    assert decision.values == ("950000",)
    assert decision.evidence == (Evidence("post", 1, "950,000 people"),)


def test_a_value_that_an_account_gives_rests_on_that_account() -> None:
    assert check(accounts=(), values=("900,000",)).accounts == (2,)


def test_two_accounts_that_say_the_same_can_be_accepted_together() -> None:
    dispute = displaced(more=[(HERALD, "948,000 people", 950000)])
    decision = checked(replace(ACCEPTED, accounts=(1, 3)), dispute, (*ARTICLES, HERALD))
    assert decision.values == ("950000",)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"accounts": (7,)}, "no account 7; its accounts are 1 to 2"),
        ({"accounts": ()}, "Say which account"),
        ({"accounts": (1, 2)}, "Only one value"),
        ({"reason": "  "}, "Give a reason"),
        ({"values": (" ",)}, "cannot be empty"),
        ({"outcome": Outcome.RANGE, "low": "1"}, "a low and a high"),
        ({"outcome": Outcome.BOTH_TRUE}, "two or more"),
        ({"outcome": Outcome.BOTH_TRUE, "accounts": (1, 1)}, "two or more"),
        ({"outcome": Outcome.OWN_VALUE}, "Give the value"),
        ({"outcome": Outcome.OWN_VALUE, "accounts": (), "values": ("7",)}, "at least one passage"),
        ({"low": "960000"}, "must not be less than the low"),
        ({"high": "9"}, "must not be greater than the high"),
        (
            {"low": "2", "high": "1", "outcome": Outcome.RANGE, "accounts": ()},
            "low value must not be greater",
        ),
        ({"low": "few"}, "all be numbers"),
        ({"low": "nan"}, "all be numbers"),
        ({"high": "1e999"}, "all be numbers"),
        ({"low": "2020-02-24"}, "all be numbers"),
        ({"low": "2020-02-30", "high": "2020-99-99", "values": ("2020-13",)}, "all be dates"),
        ({"evidence": (Evidence("gone", 1, ""),)}, "no article “gone”"),
        ({"evidence": (Evidence("post", 9, ""),)}, "no paragraph 9"),
        ({"evidence": (Evidence("post", 1, "Saraqeb"),)}, "does not read"),
    ],
)
def test_a_decision_without_ground_or_sense_is_refused(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(DecisionRefused, match=sentence):
        check(**changes)


@pytest.mark.parametrize("outcome", [Outcome.UNRESOLVED, Outcome.NOT_COMPARABLE, Outcome.TRIVIAL])
def test_what_takes_no_account_rests_on_all_of_them(outcome: Outcome) -> None:
    assert len(check(outcome=outcome, accounts=()).evidence) == 2


def test_both_true_takes_two_accounts() -> None:
    assert check(outcome=Outcome.BOTH_TRUE, accounts=(2, 1)).values == ("900000", "950000")


def test_evidence_without_a_quote_quotes_its_paragraph() -> None:
    found = check(evidence=(Evidence("times", 2, ""),)).evidence
    assert found == (Evidence("times", 2, "The town of Saraqib fell."),)


def test_a_name_needs_no_low_and_high() -> None:
    assert checked(replace(ACCEPTED, accounts=(2,)), spelled(), ARTICLES).best == "Saraqib"


def spelled_with_one_name() -> Dispute:
    """As the program finds it: every form also holds the one that stands for all."""
    named = spelled()
    accounts = (replace(a, value=Term("Saraqeb", a.text)) for a in named.accounts)
    return replace(named, accounts=tuple(accounts))


def test_of_a_name_the_form_that_an_account_writes_is_taken() -> None:
    dispute = spelled_with_one_name()
    assert checked(replace(ACCEPTED, accounts=(2,)), dispute, ARTICLES).best == "Saraqib"
    typed = replace(ACCEPTED, accounts=(), values=("Saraqib",))
    assert checked(typed, dispute, ARTICLES).accounts == (2,)


def test_two_forms_of_a_name_may_both_be_right() -> None:
    both = replace(ACCEPTED, outcome=Outcome.BOTH_TRUE, accounts=(1, 2))
    assert checked(both, spelled_with_one_name(), ARTICLES).values == ("Saraqeb", "Saraqib")


@pytest.mark.parametrize(
    ("low", "best", "high"),
    [
        ("2020-02", "2020-02-24", "2020-02"),
        ("2020", "2020-02-24T01:30", "2020-02-24"),
        ("1,000", "1000", "1e3"),
    ],
)
def test_dates_and_figures_compare_as_far_as_both_are_known(low: str, best: str, high: str) -> None:
    evidence = (Evidence("post", 1, ""),)
    check(outcome=Outcome.OWN_VALUE, accounts=(), values=(best,), low=low, high=high, evidence=evidence)


@given(st.integers(-(10**12), 10**12), st.integers(-(10**12), 10**12), st.integers(-(10**12), 10**12))
def test_a_decision_on_figures_stands_just_when_they_are_in_order(low: int, best: int, high: int) -> None:
    evidence = (Evidence("post", 1, ""),)
    decision = Decision(
        Outcome.OWN_VALUE, (str(best),), low=f"{low:,}", high=str(high), reason="mine", evidence=evidence
    )
    if low <= best <= high:
        assert checked(decision, displaced(), ARTICLES).best == str(best)
    else:
        with pytest.raises(DecisionRefused):
            checked(decision, displaced(), ARTICLES)


def test_values_are_written_plainly() -> None:
    values = (
        Quantity(number=950000.0),
        Quantity(number=2.5),
        Moment("2020-02"),
        Term("A", "a"),
        Statement("x"),
    )
    assert [plain(value) for value in values] == ["950000", "2.5", "2020-02", "A", "x"]


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    found = number(text)
    assert found is None or found == found


def test_a_decision_is_recorded_as_no_dismissal() -> None:
    assert not check(dismissed=True).dismissed


def test_an_account_is_found_by_its_words() -> None:
    dispute = replace(displaced(), accounts=(account(4, POST, "950,000 people", 950000),))
    assert checked(replace(ACCEPTED, accounts=(4,)), dispute, ARTICLES).accounts == (4,)


def test_characters_that_cannot_be_kept_are_replaced() -> None:
    assert check(reason="caf\udce9 \0").reason == "caf?"
