"""A rule that cannot fill low, best and high says why."""

from variorum.dispute.decision import Rule
from variorum.dispute.dispute import Account
from variorum.dispute.rule_fit import hindrance
from variorum.fact.fact import Certainty, Moment, Passage, Quantity, Term, Value
from variorum.text.span import Span
from variorum.wording.sentences import say

DAYS = {"a1": "2020-02-24", "a2": "2020-02-25", "a3": "2020-02-27"}


def accounts(*values: Value, origins: int = 3) -> tuple[Account, ...]:
    return tuple(
        Account(
            n,
            Passage(f"a{n}", 1, Span(0, 1), Span(0, 1), "x"),
            value,
            "",
            None,
            Certainty.ASSERTED,
            f"o{min(n, origins)}",
        )
        for n, value in enumerate(values, 1)
    )


def test_every_rule_applies_to_three_dated_origins() -> None:
    for values in ((Quantity(1.0), Quantity(2.0), Quantity(3.0)), tuple(map(Moment, DAYS.values()))):
        assert [hindrance(accounts(*values), rule, DAYS) for rule in Rule] == [None] * len(Rule)


def test_words_have_no_rule_but_ones_own() -> None:
    told = accounts(Term("a", "a"), Term("b", "b"))
    against = {rule: hindrance(told, rule, DAYS) for rule in Rule}
    assert against.pop(Rule.OWN) is None
    assert all(message is not None for message in against.values())


def test_a_median_needs_three_origins() -> None:
    against = hindrance(accounts(Quantity(1.0), Quantity(2.0), Quantity(3.0), origins=2), Rule.MEDIAN, DAYS)
    assert against is not None
    assert say(against) == "A median needs three independent origins; here there are 2."


def test_the_latest_needs_articles_of_different_days() -> None:
    told = accounts(Quantity(1.0), Quantity(2.0))
    undated = hindrance(told, Rule.LATEST, {})
    one_day = hindrance(told, Rule.LATEST, {"a1": "2020-02-24", "a2": "2020-02-24"})
    assert undated is not None and "dated" in say(undated)
    assert one_day is not None and "same day" in say(one_day)
