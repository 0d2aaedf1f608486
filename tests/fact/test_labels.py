"""Numbers that call things by name count nothing."""

import pytest
from makers_grammar import grammar_of

from variorum.fact.counted import counted
from variorum.fact.labels import is_label
from variorum.language.numerals import numerals


def label(sentence: str) -> bool:
    text, grammar = grammar_of(sentence)
    numeral = next(numerals(text))
    indices = grammar.at(numeral.core)
    return is_label(grammar, numeral, indices, counted(grammar, indices))


@pytest.mark.parametrize(
    "sentence",
    [
        "Channel/PROPN/nsubj/3 4/NUM/nummod/1 reported/VERB/ROOT/3",
        "On/ADP/ROOT/1 page/NOUN/pobj/1 12/NUM/nummod/2",
        "Smith/PROPN/nsubj/5 (/PUNCT/punct/1 4/NUM/appos/1 )/PUNCT/punct/1 scored/VERB/ROOT/5",
        "The/DET/det/3 Big/PROPN/compound/3 Three/PROPN/ROOT/3",
        "At/ADP/ROOT/1 16/NUM/nummod/4 Mill/PROPN/compound/4~NNP Road/PROPN/pobj/1~NNP",
        "1/X/meta/3~LS )/PUNCT/punct/3 Leave/VERB/ROOT/3",
        "The/DET/det/3 top/ADJ/amod/3 three/NUM/ROOT/3",
    ],
    ids=["a channel", "a page", "a shirt", "a name in words", "an address", "an item of a list", "a rank"],
)
def test_a_number_in_a_name_is_a_label(sentence):
    assert label(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Three/NUM/nummod/2 men/NOUN/nsubj/3~NNS died/VERB/ROOT/3",
        "In/ADP/prep/5 Ashford/PROPN/pobj/1 3/NUM/nummod/4 men/NOUN/nsubj/5~NNS died/VERB/ROOT/5",
        "It/PRON/nsubj/2 fell/VERB/ROOT/2 to/ADP/prep/2 19/NUM/pobj/3",
        "Channel/PROPN/ROOT/1 4/NUM/nummod/1 km/NOUN/appos/1",
    ],
    ids=["first in its sentence", "behind a name", "alone", "with a unit"],
)
def test_a_number_that_counts_is_none(sentence):
    assert not label(sentence)
