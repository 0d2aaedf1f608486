"""Questions about claims: in plain words where the grammar is plain, else by quoting."""

from dataclasses import replace

import pytest
from makers_grammar import claim_of, proposition

from variorum.dispute.claim_questions import claim_question
from variorum.fact.fact import Kind
from variorum.fact.phrases import Phrases
from variorum.wording.sentences import say

REBELS = Phrases(
    subject="the rebels",
    named=True,
    acting=True,
    verb="seized",
    base="seize",
    object="the town",
    statement="the rebels seized the town",
)


def said(text: str, article: str, parts: Phrases = Phrases(), **of: object):
    return replace(proposition(text, article=article, **of), phrases=parts)


def asked(kind: Kind, *propositions) -> str:
    return say(claim_question(kind, propositions, [claim_of(p, kind) for p in propositions]))


def pair(parts: Phrases, *, verb: str = "seize", subjects: tuple[str, str] = ("rebel", "army")):
    one = said("the rebels seized the town", "a", parts, verb=verb, subject=subjects[0])
    return one, said("the army seized the town", "b", verb=verb, subject=subjects[1])


def test_where_two_are_said_to_have_done_it_the_question_is_who():
    assert asked(Kind.CONTROL, *pair(REBELS)) == "Who seized the town?"
    assert asked(Kind.CONTROL, *pair(replace(REBELS, acting=False))) == "Who or what seized the town?"


@pytest.mark.parametrize(
    ("parts", "question"),
    [
        (REBELS, "What did the rebels do?"),
        (
            Phrases(subject="Ashford", named=True, passive="was", participle="shelled"),
            "What happened to Ashford?",
        ),
        (Phrases(subject="Ashford", named=True, statement="Ashford fell"), "Is it right that Ashford fell?"),
    ],
)
def test_of_one_subject_the_question_is_what_it_did_or_what_befell_it(parts, question):
    assert asked(Kind.ACTOR, *pair(parts, subjects=("rebel", "rebel"))) == question


@pytest.mark.parametrize(
    ("parts", "question"),
    [
        (
            Phrases(subject="he", named=True, place="in Kent", passive="was", participle="held"),
            "Where was he held?",
        ),
        (Phrases(subject="Ashford", named=True, place="in Kent", present="lie"), "Where does Ashford lie?"),
        (Phrases(subject="Ashford", named=True, place="in Kent", copula="is"), "Where is Ashford?"),
        (
            Phrases(subject="the battle", named=True, place="in Kent", base="happen"),
            "Where did the battle happen?",
        ),
    ],
)
def test_places_are_asked_for_by_where(parts, question):
    assert asked(Kind.GEOGRAPHY, *pair(parts, subjects=("one", "other"))) == question


@pytest.mark.parametrize(
    ("verb", "question"),
    [
        ("say", "What did the mayor say?"),
        ("find", "What did the mayor find?"),
        ("tell", "What did the mayor say?"),
    ],
)
def test_a_speaker_is_asked_what_was_said_or_found(verb, question):
    parts = Phrases(subject="the mayor", named=True, acting=True)
    assert asked(Kind.ATTRIBUTION, *pair(parts, verb=verb)) == question


@pytest.mark.parametrize(
    ("copula", "question"),
    [("is", "How is the town described?"), ("were", "How are the town described?")],
)
def test_a_label_is_asked_for_by_how(copula, question):
    parts = Phrases(subject="the town", named=True, copula=copula, described=True)
    assert asked(Kind.LABEL, *pair(parts)) == question


def test_certainty_is_asked_of_the_whole_statement():
    assert asked(Kind.CERTAINTY, *pair(REBELS)) == "How certain is it that the rebels seized the town?"


@pytest.mark.parametrize("kind", [Kind.ACTOR, Kind.CONTROL, Kind.CERTAINTY, Kind.GEOGRAPHY, Kind.QUOTATION])
def test_where_the_grammar_is_not_sure_the_question_quotes(kind):
    assert "“the army seized the town”" in asked(kind, *pair(Phrases()))


def test_a_subject_that_only_the_text_around_it_explains_is_not_asked_by():
    assert "“" in asked(Kind.CONTROL, *pair(replace(REBELS, subject="they", named=False)))


def test_every_kind_of_claim_has_a_question():
    claims = {
        k
        for k in Kind
        if k not in {Kind.QUANTITY, Kind.DATE, Kind.NAME, Kind.PLACE_KIND, Kind.ROLE, Kind.GARBLE}
    }
    assert all(asked(kind, *pair(Phrases())).endswith("?") for kind in claims)
