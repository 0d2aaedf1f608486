"""Claims that several articles make of one thing and put differently."""

from dataclasses import replace

import pytest
from makers_grammar import claim_of, judging_pairs, proposition, trained

from variorum.alignment.likeness import likeness
from variorum.alignment.spelling import Vocabulary
from variorum.dispute.claim_pool import claim_pool
from variorum.dispute.claims import kind_of
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Certainty, Kind
from variorum.wording.sentences import say


def candidates(*said, kinds: tuple[Kind, ...] = (Kind.ACTOR, Kind.ACTOR), bias: float = 4.0):
    alike = likeness(said, Vocabulary([]), judging_pairs({"clause jaccard": 0.0}, bias=bias))
    claims = [claim_of(p, kind) for p, kind in zip(said, kinds, strict=False)]
    pool = claim_pool(said, claims, alike, trained())
    return [pool.word(n) for n in range(len(pool.groups))]


def pair(one: dict, other: dict):
    return proposition(**{"article": "a", **one}), proposition(**{"article": "b", **other})


PLAIN = {"text": "rebels seized the town"}
ALSO = {"text": "rebels seized this town"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (PLAIN, {**ALSO, "negated": True}, Verdict.CONTRADICTION),
        (PLAIN, {**ALSO, "certainty": Certainty.DENIED}, Verdict.CONTRADICTION),
        ({**PLAIN, "numbers": ["12"]}, {**ALSO, "numbers": ["15"]}, Verdict.CONTRADICTION),
        (PLAIN, {**ALSO, "hedged": (True, False, False, False)}, Verdict.PRECISION),
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
    assert candidates(proposition(**PLAIN), proposition(**ALSO, at=50)) == []


def test_clauses_that_tell_two_things_are_left_alone():
    assert candidates(*pair(PLAIN, ALSO), bias=-4.0) == []


def test_clauses_whose_grammar_is_not_read_are_left_alone():
    known, foreign = pair(PLAIN, ALSO)
    assert candidates(known, replace(foreign, foreign=True)) == []


def test_the_same_words_are_no_dispute_however_they_are_written():
    assert candidates(*pair(PLAIN, {"text": "Rebels seized the town"})) == []


def test_the_kind_is_that_of_most_of_the_clauses():
    said = (*pair(PLAIN, ALSO), proposition(**PLAIN, article="c"))
    found = candidates(*said, kinds=(Kind.CONTROL, Kind.ACTOR, Kind.CONTROL))
    assert max(found, key=lambda one: len(one.facts)).kind is Kind.CONTROL


def test_a_clause_may_be_in_several_groups_and_a_group_of_the_same_words_is_none():
    said = (*pair(PLAIN, ALSO), proposition(**PLAIN, article="c"))
    found = candidates(*said, kinds=(Kind.ACTOR,) * 3)
    told_by = {"".join(fact.passage.article for fact in one.facts) for one in found}
    assert told_by == {"ab", "bc", "abc"}


@pytest.mark.parametrize(
    "other",
    [{"certainty": Certainty.DENIED}, {"hedged": (True, False, False, False)}],
    ids=["denied", "hedged"],
)
def test_claims_of_unlike_certainty_are_about_certainty(other):
    (found,) = candidates(*pair(PLAIN, {**ALSO, **other}))
    assert found.kind is Kind.CERTAINTY


def test_the_question_quotes_the_shortest_clause():
    (found,) = candidates(*pair(PLAIN, {"text": "rebels seized the town at last"}))
    assert "“rebels seized the town”" in say(found.question)


def test_each_account_is_the_claim_of_its_clause():
    said = pair(PLAIN, {"text": "rebels seized the city"})
    (found,) = candidates(*said)
    assert [fact.passage.quote for fact in found.facts] == [p.text for p in said]


def test_words_that_two_articles_quote_make_a_dispute_about_the_quotation():
    said = [replace(proposition("we saw nothing", article=id), quoted=True) for id in ("alpha", "bravo")]
    assert kind_of(said, [claim_of(p) for p in said]) is Kind.QUOTATION
    assert kind_of([said[0], replace(said[1], quoted=False)], [claim_of(p) for p in said]) is Kind.ACTOR
