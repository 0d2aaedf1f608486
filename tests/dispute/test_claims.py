"""Claims that several articles make of one thing and put differently."""

from dataclasses import replace

import pytest
from makers_grammar import claim_of, proposition, trained, weighing

from variorum.alignment.likeness import likeness
from variorum.alignment.spelling import Vocabulary
from variorum.dispute.claims import claim_candidates
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Certainty, Kind
from variorum.wording.sentences import say


def candidates(*said, kinds: tuple[Kind, ...] = (Kind.ACTOR, Kind.ACTOR), bias: float = 4.0):
    alike = likeness(said, Vocabulary([]), weighing({"clause jaccard": 0.0}, bias=bias))
    claims = [claim_of(p, kind) for p, kind in zip(said, kinds, strict=False)]
    return list(claim_candidates(said, claims, alike, trained()))


def pair(one: dict, other: dict):
    return proposition(**{"article": "a", **one}), proposition(**{"article": "b", **other})


PLAIN = {"text": "rebels seized the town"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (PLAIN, {**PLAIN, "negated": True}, Verdict.CONTRADICTION),
        (PLAIN, {**PLAIN, "certainty": Certainty.DENIED}, Verdict.CONTRADICTION),
        ({**PLAIN, "numbers": ["12"]}, {**PLAIN, "numbers": ["15"]}, Verdict.CONTRADICTION),
        (PLAIN, {**PLAIN, "hedged": (True, False, False, False)}, Verdict.PRECISION),
        (PLAIN, {"text": "rebels seized the whole town with tanks after days of rain"}, Verdict.PRECISION),
        (PLAIN, {"text": "fighters took a village"}, Verdict.WORDING),
    ],
)
def test_the_verdict_tells_how_the_claims_differ(one, other, verdict):
    (found,) = candidates(*pair(one, other))
    assert found.verdict is verdict


def test_nearly_the_same_words_are_told_apart_by_the_first_that_differ():
    (found,) = candidates(*pair(PLAIN, {"text": "rebels seized the city"}))
    assert say(found.why) == "Where one says “town”, another says “city”."


def test_clauses_of_one_article_are_no_claims_against_each_other():
    assert candidates(proposition(**PLAIN), proposition(**PLAIN, at=50)) == []


def test_clauses_that_tell_two_things_are_left_alone():
    assert candidates(*pair(PLAIN, PLAIN), bias=-4.0) == []


def test_the_same_words_are_an_agreement():
    (found,) = candidates(*pair(PLAIN, PLAIN))
    assert found.agreed


def test_the_kind_is_that_of_most_of_the_clauses():
    said = (*pair(PLAIN, PLAIN), proposition(**PLAIN, article="c"))
    (found,) = candidates(*said, kinds=(Kind.CONTROL, Kind.ACTOR, Kind.CONTROL))
    assert found.kind is Kind.CONTROL


@pytest.mark.parametrize(
    "other",
    [{"certainty": Certainty.DENIED}, {"hedged": (True, False, False, False)}],
    ids=["denied", "hedged"],
)
def test_claims_of_unlike_certainty_are_about_certainty(other):
    (found,) = candidates(*pair(PLAIN, {**PLAIN, **other}))
    assert found.kind is Kind.CERTAINTY


def test_the_question_quotes_the_shortest_clause():
    (found,) = candidates(*pair(PLAIN, {"text": "rebels seized the town at last"}))
    assert "“rebels seized the town”" in say(found.question)


def test_each_account_is_the_claim_of_its_clause():
    said = pair(PLAIN, {"text": "rebels seized the city"})
    (found,) = candidates(*said)
    assert [fact.passage.quote for fact in found.facts] == [p.text for p in said]


def test_words_that_two_articles_quote_make_a_dispute_about_the_quotation():
    from variorum.dispute.claims import _kind

    said = [replace(proposition("we saw nothing", article=id), quoted=True) for id in ("alpha", "bravo")]
    assert _kind(said, [claim_of(p) for p in said]) is Kind.QUOTATION
    assert _kind([said[0], replace(said[1], quoted=False)], [claim_of(p) for p in said]) is Kind.ACTOR
