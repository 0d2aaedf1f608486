"""Ages are told from counts."""

import pytest
from makers_grammar import grammar_of

from variorum.fact.ages import age_unit
from variorum.language.numerals import numerals

SMITH = "Ann/PROPN/compound/2@PERSON Smith/PROPN/nsubj/6@+PERSON ,/PUNCT/punct/2"


def age(sentence: str) -> str:
    text, grammar = grammar_of(sentence)
    numeral = next(numerals(text))
    return age_unit(text, numeral, grammar, grammar.at(numeral.core))


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("She/PRON/nsubj/2 is/AUX/ROOT/2 40/NUM/nummod/4 years/NOUN/npadvmod/5 old/ADJ/acomp/2", "year"),
        ("A/DET/det/2 10-month-old/ADJ/ROOT/2", "month"),
        ("Men/NOUN/ROOT/1 aged/VERB/acl/1 23/NUM/npadvmod/2", "year"),
        ("An/DET/det/3 87/NUM/nummod/3 yo/NOUN/ROOT/3", "year"),
        (f"{SMITH} 23/NUM/appos/2 ,/PUNCT/punct/2 spoke/VERB/ROOT/6", "year"),
    ],
)
def test_an_age_has_its_unit(sentence, unit):
    assert age(sentence) == unit


@pytest.mark.parametrize(
    "sentence",
    [
        "It/PRON/nsubj/2 took/VERB/ROOT/2 40/NUM/nummod/4 years/NOUN/dobj/2",
        "In/ADP/ROOT/1 Ashford/PROPN/pobj/1@GPE ,/PUNCT/punct/1 23/NUM/nsubj/5 died/VERB/ROOT/5",
        f"{SMITH} 23/NUM/nummod/5 boys/NOUN/conj/2 and/CCONJ/cc/5",
        "Men/NOUN/ROOT/1 aged/VERB/acl/1 2300/NUM/npadvmod/2",
    ],
    ids=["a time", "behind a place", "a count", "too old"],
)
def test_what_is_no_age_has_none(sentence):
    assert age(sentence) == ""
