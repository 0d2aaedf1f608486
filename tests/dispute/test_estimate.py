"""Low, best and high from the accounts of a dispute, under a named rule."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_grammar import fact

from variorum.dispute.decision import Rule
from variorum.dispute.dispute import Account
from variorum.dispute.estimate import estimates, first_rule
from variorum.fact.fact import Bound, Certainty, Kind, Moment, Quantity, Term, Value
from variorum.language.bound import admits


def account(
    value: Value,
    *,
    article: str = "a",
    origin: str | None = None,
    certainty: Certainty = Certainty.ASSERTED,
) -> Account:
    passage = fact(value, article=article, kind=Kind.QUANTITY).passage
    return Account(1, passage, value, "", None, certainty, origin or article)


def figure(number: float, bound: Bound = Bound.EXACT, **knobs) -> Account:
    return account(Quantity(number, bound, *admits(number, bound)), **knobs)


def best(*accounts: Account, rule: Rule, published: dict[str, str] | None = None) -> float | str:
    return estimates(accounts, rule=rule, published=published or {}).best


numbers = st.lists(
    st.builds(
        figure,
        st.integers(0, 10**9).map(float),
        st.sampled_from(Bound),
        article=st.sampled_from("abc"),
        certainty=st.sampled_from(Certainty),
    ),
    min_size=1,
    max_size=6,
)
coarse = st.tuples(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from([4, 7, 10])).map(
    lambda pair: pair[0].isoformat()[: pair[1]]
)
moments = st.tuples(coarse, st.none() | coarse).map(
    lambda pair: Moment(min(pair[0], pair[1] or pair[0]), pair[1] and max(pair))
)
dates = st.lists(st.builds(account, moments, article=st.sampled_from("abc")), min_size=1, max_size=6)
published = st.dictionaries(st.sampled_from("abc"), st.none() | coarse)


@settings(max_examples=50)
@given(numbers | dates, st.sampled_from(Rule), published)
def test_low_is_at_most_best_and_best_at_most_high(accounts, rule, days):
    found = estimates(accounts, rule=rule, published=days)
    assert found.low <= found.best <= found.high
    assert found.rule == rule.value


@settings(max_examples=50)
@given(numbers, st.sampled_from(Rule), published)
def test_the_best_value_is_one_that_an_account_gives(accounts, rule, days):
    assert estimates(accounts, rule=rule, published=days).best in [a.value.number for a in accounts]


def test_ucdps_rule_takes_what_most_origins_give():
    accounts = [figure(12, article="a"), figure(15, article="b"), figure(15, article="c")]
    assert best(*accounts, rule=Rule.UCDP) == 15


def test_accounts_of_one_origin_count_once():
    accounts = [
        figure(12, article="a"),
        figure(12, article="d"),
        *(figure(15, article=name, origin="o1") for name in "bcef"),
    ]
    assert best(*accounts, rule=Rule.UCDP) == 12


def test_an_exact_figure_goes_before_a_vague_one():
    assert best(figure(12, Bound.MORE_THAN), figure(15), rule=Rule.UCDP) == 15


def test_the_latest_rule_takes_what_was_published_last():
    accounts = [figure(15, article="a"), figure(15, article="b"), figure(12, article="c")]
    days = {"a": "2020-02-25", "b": "2020-02-25", "c": "2020-02-27"}
    assert best(*accounts, rule=Rule.LATEST, published=days) == 12


def test_the_conservative_rule_takes_the_lowest_and_goes_no_lower():
    found = estimates([figure(15), figure(12, Bound.ABOUT)], rule=Rule.CONSERVATIVE, published={})
    assert (found.low, found.best, found.high) == (12, 12, 15)


def test_one_origin_counts_once_towards_the_median():
    printed_twice = [figure(3.0, article=name, origin="wire") for name in ("a", "b", "c")]
    assert best(*printed_twice, figure(5.0, article="d"), figure(8.0, article="e"), rule=Rule.MEDIAN) == 5.0


def test_the_median_of_an_even_count_is_the_lower_one():
    assert best(figure(1), figure(2), figure(30), figure(40), rule=Rule.MEDIAN) == 2


def test_low_and_high_span_all_that_the_accounts_admit():
    found = estimates([figure(100, Bound.ABOUT), figure(120)], rule=Rule.UCDP, published={})
    assert (found.low, found.best, found.high) == (95, 120, 120)


def test_what_is_denied_does_not_count_while_anything_else_is_said():
    denied = figure(99, certainty=Certainty.DENIED)
    assert best(denied, figure(12), rule=Rule.UCDP) == 12
    assert best(denied, rule=Rule.UCDP) == 99


def test_dates_are_spanned_from_the_first_to_the_last():
    accounts = [account(Moment("2020-02-24", "2020-02-26")), account(Moment("2020-02-23"), article="b")]
    found = estimates(accounts, rule=Rule.UCDP, published={})
    assert (found.low, found.high) == ("2020-02-23", "2020-02-26")


def test_a_finer_date_goes_before_a_coarser_one():
    accounts = [account(Moment("2020")), account(Moment("2020-02-24"), article="b")]
    assert best(*accounts, rule=Rule.UCDP) == "2020-02-24"


@pytest.mark.parametrize(
    "accounts",
    [[], [account(Term("x", "X"))], [figure(1), account(Moment("2020"))]],
    ids=["none", "names", "mixed"],
)
def test_what_is_neither_number_nor_date_has_no_estimate(accounts):
    assert estimates(accounts, rule=Rule.UCDP, published={}) is None


def test_the_latest_word_is_proposed_where_the_days_of_publication_differ():
    accounts = [figure(12, article="a"), figure(15, article="b")]
    assert first_rule(accounts, {"a": "2020-02-25", "b": "2020-02-27"}) is Rule.LATEST
    assert first_rule(accounts, {"a": "2020-02-25", "b": "2020-02-25"}) is Rule.UCDP
    assert first_rule(accounts, {"a": "2020-02-25", "b": None}) is Rule.UCDP


def dead(number: float, article: str) -> Account:
    return account(
        Quantity(number, lower=number, upper=number, unit="people", what="killed"), article=article
    )


def test_a_later_lower_toll_from_no_more_origins_leaves_somebody_out():
    days = {"a": "2020-02-01", "b": "2020-02-02"}
    assert best(dead(7, "a"), dead(6, "b"), rule=Rule.LATEST, published=days) == 7


def test_a_later_lower_toll_from_more_origins_stands():
    days = {"a": "2020-02-01", "b": "2020-02-02", "c": "2020-02-02"}
    assert best(dead(7, "a"), dead(6, "b"), dead(6, "c"), rule=Rule.LATEST, published=days) == 6


def test_other_figures_may_fall():
    days = {"a": "2020-02-01", "b": "2020-02-02"}
    assert best(figure(7, article="a"), figure(6, article="b"), rule=Rule.LATEST, published=days) == 6
