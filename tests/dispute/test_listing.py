"""Candidates judged, ranked, named and laid before the editor."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from makers_grammar import article, fact, mention, trained, weighing

from variorum.dispute.alone import alone
from variorum.dispute.candidate import Candidate, group_features
from variorum.dispute.dispute import Verdict
from variorum.dispute.identity import dispute_id, unique
from variorum.dispute.listing import Lister
from variorum.dispute.pool import pool_of
from variorum.dispute.ranking import ranked, scores, without_repeats
from variorum.fact.fact import Fact, Kind, Moment, Quantity, Term
from variorum.text.message import Message

ARTICLES = [article(name, f"{name} said so many things") for name in "abc"]
JUDGED = trained({"listed figure": weighing({"x": 1.0}), "major figure": weighing({"x": 3.0})})


def said(number: float, *, article: str = "a", at: int = 0, **knobs) -> Fact:
    return fact(Quantity(number, lower=number, upper=number), article=article, at=at, **knobs)


def candidate(*facts: Fact, x: float = 0.0, judge: str = "figure", ask: str = "How many?") -> Candidate:
    return Candidate(
        Kind.QUANTITY, facts, Message(ask), Verdict.CONTRADICTION, Message("They differ."), judge, {"x": x}
    )


def order(*found: Candidate) -> list[tuple[Candidate, float]]:
    judges = sorted({one.judge for one in found})
    return ranked([pool_of(judge, [one for one in found if one.judge == judge]) for judge in judges], JUDGED)


def lister() -> Lister:
    return Lister(ARTICLES, in_words=lambda value: str(value))


PAIR = (said(12), said(15, article="b"))


def test_the_likelier_an_editor_must_settle_it_the_earlier_it_is_listed():
    found = [candidate(*PAIR, x=x) for x in (0.0, 2.0, -1.0)]
    assert [c.features["x"] for c, _ in order(*found)] == [2.0, 0.0, -1.0]


@given(st.floats(-5, 5))
def test_a_score_lies_between_those_of_its_two_judges(x):
    low, high = sorted(float(JUDGED.models[name].probability({"x": x})) for name in JUDGED.models)
    (found,) = scores(pool_of("figure", [candidate(*PAIR, x=x)]), JUDGED)
    assert low - 1e-6 <= found <= high + 1e-6


def test_what_no_model_judges_is_listed_after_what_is_likely():
    damaged = candidate(said(1), judge="garble")
    assert [c.judge for c, _ in order(damaged, candidate(*PAIR, x=1.0))] == ["figure", "garble"]


def test_ties_are_broken_by_words_and_not_by_the_order_of_input():
    one, other = candidate(said(1, quote="b")), candidate(said(2, quote="a"))
    assert order(one, other) == order(other, one)


def test_what_hardly_anybody_would_list_is_not_put_into_words():
    assert order(candidate(*PAIR, x=-5.0)) == []


def test_a_candidate_that_a_better_one_quotes_already_is_left_out():
    scored = [(candidate(*PAIR), 0.9), (candidate(*PAIR), 0.5), (candidate(said(3, at=90)), 0.4)]
    assert [value for _, value in without_repeats(scored)] == [0.9, 0.4]


def test_figures_and_names_of_one_passage_are_two_disputes():
    scored = [(candidate(*PAIR), 0.9), (candidate(*PAIR, judge="name"), 0.5)]
    assert without_repeats(scored) == scored


def test_a_dispute_has_the_same_id_whatever_the_order_of_its_accounts():
    hashes = {name: name * 3 for name in "abc"}
    one, other = (dispute_id(candidate(*facts), hashes) for facts in (PAIR, PAIR[::-1]))
    assert one == other
    assert len(one) == 12


def test_disputes_of_other_passages_or_articles_or_kinds_have_other_ids():
    hashes = {name: name * 3 for name in "abc"}
    made = [
        candidate(*PAIR),
        candidate(*PAIR, judge="name"),
        candidate(said(12, at=1), PAIR[1]),
        candidate(said(12, article="c"), PAIR[1]),
    ]
    assert len({dispute_id(c, hashes) for c in made}) == 4
    assert dispute_id(made[0], {**hashes, "a": "another file"}) != dispute_id(made[0], hashes)


@given(st.lists(st.sampled_from(["a", "b", "c"])))
def test_no_two_ids_are_the_same(ids):
    assert len(set(unique(ids))) == len(ids)
    assert [name.split("-")[0] for name in unique(ids)] == ids


def test_accounts_are_numbered_in_order_of_article_and_place():
    facts = (said(3, article="b"), said(2, at=20), said(1))
    (found,) = lister().listed([(candidate(*facts), 0.5)])
    assert [(a.number, a.value.number) for a in found.accounts] == [(1, 1), (2, 2), (3, 3)]
    assert found.accounts[0].text == str(found.accounts[0].value)


def test_disputes_are_ranked_from_one_and_keep_their_score():
    found = lister().listed([(candidate(*PAIR), 0.51239), (candidate(said(3, at=90)), 0.4)])
    assert [(d.rank, d.score) for d in found] == [(1, 0.5124), (2, 0.4)]


def test_the_same_dispute_twice_has_two_ids():
    found = lister().listed([(candidate(*PAIR), 0.9), (candidate(*PAIR), 0.8)])
    assert found[1].id == f"{found[0].id}-2"


def test_agreements_have_no_verdict():
    (found,) = lister().listed([(candidate(*PAIR), 0.0)], verdicts=False)
    assert found.verdict is None


def test_the_suggestion_is_an_account_of_the_best_value_that_names_its_source():
    facts = (said(15), said(15, article="b", attribution="UN"), said(12, article="c"))
    (found,) = lister().listed([(candidate(*facts), 0.5)])
    assert found.estimate.best == 15
    assert found.suggestion.account == 2
    assert [m.template.split("{")[0] for m in found.suggestion.reasons] == ["", "It names its source: "]


def test_a_value_of_one_origin_is_suggested_by_the_rule_alone():
    (found,) = lister().listed([(candidate(*PAIR), 0.5)])
    assert found.suggestion.reasons == (Message("It is the value that the rule takes as best."),)


def test_dates_are_suggested_too_and_names_are_not():
    dates = [fact(Moment(f"2020-02-2{n}"), article=name) for n, name in enumerate("ab")]
    names = [fact(Term("x", "X"), article=name) for name in "ab"]
    of_dates, of_names = lister().listed([(candidate(*dates), 0.5), (candidate(*names), 0.4)])
    assert of_dates.suggestion is not None
    assert of_names.estimate is of_names.suggestion is None


def weighty(what: str, *, article: str, depth: float = 0.1, quote: str = "12 people"):
    return mention(Quantity(12, what=what), article=article, depth=depth, quote=quote)


def test_a_figure_of_a_happening_that_nothing_answers_is_told_alone():
    figures = [weighty("killed", article="a"), weighty("house", article="b"), weighty("aged", article="b")]
    (found,) = alone(figures, np.zeros((3, 3)))
    assert found.facts == (figures[0].fact,)


def test_a_figure_that_another_article_answers_is_not_told_alone():
    figures = [weighty("killed", article="a"), weighty("killed", article="b")]
    assert list(alone(figures, np.full((2, 2), 0.9))) == []


def test_of_one_article_nothing_is_told_alone():
    assert list(alone([weighty("killed", article="a")], np.zeros((1, 1)))) == []


def test_what_an_article_tells_first_comes_first_and_the_list_has_an_end():
    figures = [weighty("killed", article="a", depth=1 - n / 50, quote=str(n)) for n in range(30)]
    found = list(alone([*figures, weighty("house", article="b")], np.zeros((31, 31))))
    assert [c.facts[0].passage.quote for c in found] == [str(n) for n in range(29, 9, -1)]


def test_features_of_a_group_do_not_depend_on_the_order_of_its_members():
    facts = [said(12, quote="12 people", attribution="UN"), said(15, article="b"), said(9, article="c")]
    chance = np.array([[0, 0.2, 0.4], [0.2, 0, 0.6], [0.4, 0.6, 0]])
    there = [2, 0, 1]
    one = group_features(facts, chance, [0.1, 0.5, 0.9])
    other = group_features([facts[n] for n in there], chance[np.ix_(there, there)], [0.9, 0.1, 0.5])
    assert {k: round(v, 9) for k, v in one.items()} == {k: round(v, 9) for k, v in other.items()}
