"""What the linear view says of each kind of dispute, in words alone."""

from dataclasses import replace

import pytest

from variorum.dispute.decision import Confidence, Decision, Outcome, Standing, State
from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Kind, Quantity
from variorum.gui.linear.words import best, news, starting_point, summary, told
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.shots.made_case import made_case


@pytest.fixture(scope="module")
def case():
    """It has every kind."""
    return made_case(5)


@pytest.fixture(scope="module")
def sheet(case) -> Sheet:
    return sheet_of(case)


def of_kind(case, kind: Kind) -> Dispute:
    return next(s.dispute for s in case.standings if s.dispute.kind is kind)


def test_figures_are_summed_up_from_the_least_to_the_greatest(case) -> None:
    said = summary(of_kind(case, Kind.QUANTITY))
    assert said.startswith("Number. Five accounts, from dozens to up to 60 people.")


def test_a_single_account_is_told_as_one(case) -> None:
    dispute = of_kind(case, Kind.QUANTITY)
    alone = replace(dispute, accounts=dispute.accounts[:1])
    assert "One account," in summary(alone)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_told_account_by_account(case, sheet, kind) -> None:
    for dispute in (s.dispute for s in case.standings if s.dispute.kind is kind):
        said = told(dispute, sheet)
        assert [one.number for one in said] == [a.number for a in dispute.accounts]
        for one, account in zip(said, dispute.accounts, strict=True):
            assert account.text in one.heading and f"paragraph {account.passage.paragraph}" in one.heading
            assert one.rest.endswith((".", "”"))


def test_accounts_of_one_origin_say_so(case, sheet) -> None:
    dispute = of_kind(case, Kind.QUANTITY)
    first, second, *rest = dispute.accounts
    shared = replace(second, origin=first.origin, attribution="the UN")
    said = told(replace(dispute, accounts=(first, shared, *rest)), sheet)
    letter = sheet.letter(first.passage.article)
    assert f"From the UN. Same origin as {letter}." in said[1].rest


def test_an_article_without_a_date_says_that_it_has_none(case, sheet) -> None:
    dispute = of_kind(case, Kind.QUANTITY)
    bare = [replace(a, source=replace(a.source, published=None)) for a in sheet.articles]
    assert "Undated." in told(dispute, replace(sheet, articles=tuple(bare)))[0].rest


def test_words_that_are_no_figure_are_quoted(case, sheet) -> None:
    dispute = of_kind(case, Kind.CONTROL)
    quote = dispute.accounts[0].passage.quote
    assert told(dispute, sheet)[0].rest.startswith(f"“{quote}”")
    assert all(isinstance(a.value, Quantity) for a in of_kind(case, Kind.QUANTITY).accounts)


def test_the_best_account_says_its_ends_and_that_it_is_not_settled(case) -> None:
    standing = next(s for s in case.standings if s.dispute.kind is Kind.QUANTITY)
    draft = Decision(Outcome.RANGE, ("45",), low="30", high=None, confidence=Confidence.MEDIUM)
    assert best(draft, standing) == "low 30, best 45, high open above. Confidence medium. Not settled."
    assert best(None, standing) == "none yet. Not settled."


def test_a_recorded_decision_says_how_it_stands(case) -> None:
    dispute = of_kind(case, Kind.QUANTITY)
    decision = Decision(Outcome.ACCEPT, ("45",), low="45", high="45")
    assert best(decision, Standing(dispute, State.SETTLED, decision)) == "45. Settled."


def test_an_outcome_without_a_value_is_named(case) -> None:
    dispute = of_kind(case, Kind.QUANTITY)
    decision = Decision(Outcome.UNRESOLVED, reason="none is better")
    assert best(decision, Standing(dispute, State.UNRESOLVED, decision)) == "Left disputed. Left disputed."


def test_what_came_since_is_told_only_where_it_is_stale(case) -> None:
    stale = made_case(5, state=State.STALE)
    standing = next(s for s in stale.standings if s.state is State.STALE)
    said = news(standing, sheet_of(stale))
    assert said and "until you confirm or change it" in said[0]
    assert news(case.standings[0], sheet_of(case)) == ()


def test_no_starting_point_is_told_where_there_is_none(case, sheet) -> None:
    dispute = replace(case.standings[0].dispute, suggestion=None)
    assert starting_point(dispute, sheet) == ""
