"""The parts of a clause in its article's own words, and where the grammar is not sure of them."""

import pytest
from makers_grammar import grammar_of

from variorum.fact.phrases import NO_PHRASES, Phrases, phrases


def parts(sentence: str, *, clause: int = 0) -> Phrases:
    text, grammar = grammar_of(sentence)
    return phrases(grammar, grammar.clauses[clause], text)


SEIZED = (
    "The/DET/det/2 rebels|rebel/NOUN/nsubj/3 seized|seize/VERB/ROOT/3~VBD "
    "the/DET/det/5 town/NOUN/dobj/3 ./PUNCT/punct/3"
)
WAS_SEIZED = (
    "Ashford/PROPN/nsubjpass/3@GPE was|be/AUX/auxpass/3~VBD seized|seize/VERB/ROOT/3~VBN "
    "in/ADP/prep/3 Kent/PROPN/pobj/4@GPE"
)


def test_an_active_clause_has_subject_verb_and_object_as_written():
    found = parts(SEIZED)
    assert (found.subject, found.verb, found.base, found.object) == (
        "the rebels",
        "seized",
        "seize",
        "the town",
    )
    assert found.named
    assert found.acting


def test_a_passive_clause_has_its_auxiliary_its_participle_and_its_place():
    found = parts(WAS_SEIZED)
    assert (found.subject, found.passive, found.participle, found.place) == (
        "Ashford",
        "was",
        "seized",
        "in Kent",
    )
    assert found.verb == found.base == ""


def test_a_finite_clause_can_stand_behind_that_without_its_capital():
    assert parts(SEIZED).statement == "the rebels seized the town"


@pytest.mark.parametrize(
    "sentence",
    [
        "Who|who/PRON/nsubj/2~WP seized|seize/VERB/ROOT/2~VBD Ashford/PROPN/dobj/2",
        "We|we/PRON/nsubj/2~PRP seized|seize/VERB/ROOT/2~VBD Ashford/PROPN/dobj/2",
        "Seize|seize/VERB/ROOT/1~VB Ashford/PROPN/dobj/1",
    ],
    ids=["a question", "a speaker", "no subject"],
)
def test_what_is_asked_spoken_of_oneself_or_commanded_has_no_parts(sentence):
    assert parts(sentence) == NO_PHRASES


def test_a_clause_without_what_its_verb_calls_for_is_no_statement_and_has_no_verb():
    found = parts(
        "Police/NOUN/nsubj/2~NNS believe/VERB/ROOT/2~VBD he/PRON/nsubj/4 fled|flee/VERB/ccomp/2~VBD"
    )
    assert found.subject == "police"
    assert (found.verb, found.statement) == ("", "")


def test_a_condition_is_no_statement():
    found = parts(
        "If/SCONJ/mark/3 rebels|rebel/NOUN/nsubj/3 seized|seize/VERB/ROOT/3~VBD Ashford/PROPN/dobj/3"
    )
    assert found.statement == ""


@pytest.mark.parametrize(
    ("sentence", "copula", "described"),
    [
        ("Ashford/PROPN/nsubj/2 is|be/AUX/ROOT/2~VBZ small/ADJ/acomp/2", "is", True),
        ("Ashford/PROPN/nsubj/2 is|be/AUX/ROOT/2~VBZ in/ADP/prep/2 Kent/PROPN/pobj/3@GPE", "is", False),
    ],
)
def test_being_tells_whether_it_describes(sentence, copula, described):
    found = parts(sentence)
    assert (found.copula, found.described) == (copula, described)


def test_a_pronoun_names_nobody():
    assert not parts("He|he/PRON/nsubj/2~PRP seized|seize/VERB/ROOT/2~VBD Ashford/PROPN/dobj/2").named


def test_an_unpaired_mark_or_a_cry_is_no_subject():
    assert parts("ASHFORD/PROPN/nsubj/2 fell|fall/VERB/ROOT/2~VBD").subject == ""
    assert parts("•Ashford/PROPN/nsubj/2 fell|fall/VERB/ROOT/2~VBD").subject == ""
