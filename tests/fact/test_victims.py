"""People told one by one are counted."""

import pytest
from makers_grammar import grammar_of

from variorum.fact.victims import victims
from variorum.language.numerals import numerals

MAN = "A/DET/det/2 man/NOUN/nsubjpass/4~NN was|be/AUX/auxpass/4"
AND = "and/CCONJ/cc/2"


def told(sentence: str) -> list[tuple[str, int, str]]:
    text, grammar = grammar_of(sentence)
    given = [(numeral, grammar.tokens[grammar.at(numeral.core)[-1]].head) for numeral in numerals(text)]
    return [(found.span.of(text), found.number, found.what) for found in victims(grammar, given)]


def test_a_man_who_was_killed_is_one():
    assert told(f"{MAN} killed|kill/VERB/ROOT/4") == [("A man", 1, "killed")]


def test_the_man_who_was_killed_was_told_of_before():
    assert told(f"{MAN} killed|kill/VERB/ROOT/4".replace("A/", "The/")) == []


def test_those_who_are_listed_are_added_up():
    two_boys = "two/NUM/nummod/5 boys|boy/NOUN/conj/2~NNS"
    sentence = f"A/DET/det/2 woman/NOUN/nsubj/6~NN {AND} {two_boys} died|die/VERB/ROOT/6"
    assert told(sentence) == [("A woman and two boys", 3, "killed")]


def test_persons_by_name_are_listed_too():
    sentence = (
        f"Ann/PROPN/nsubj/4@PERSON {AND.replace('/2', '/1')} Ben/PROPN/conj/1@PERSON died|die/VERB/ROOT/4"
    )
    assert told(sentence) == [("Ann and Ben", 2, "killed")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("No/DET/det/2 one/NOUN/nsubjpass/4 was|be/AUX/auxpass/4 hurt/VERB/ROOT/4", "No one"),
        ("Nobody/PRON/nsubjpass/3 was|be/AUX/auxpass/3 hurt/VERB/ROOT/3", "Nobody"),
        (
            "No/DET/det/2 injuries|injury/NOUN/nsubjpass/4 were|be/AUX/auxpass/4 reported|report/VERB/ROOT/4",
            "No injuries",
        ),
    ],
)
def test_nobody_is_none(sentence, words):
    assert told(sentence) == [(words, 0, "injured")]


def test_nobody_else_says_nothing_of_all():
    assert (
        told("No/DET/det/2 one/NOUN/nsubjpass/5 else/ADV/advmod/2 was|be/AUX/auxpass/5 hurt/VERB/ROOT/5")
        == []
    )


def test_who_was_only_seen_is_not_counted():
    assert told(f"{MAN} seen|see/VERB/ROOT/4") == []


def test_this_one_or_that_one_is_no_sum():
    sentence = (
        "A/DET/det/2 man/NOUN/nsubj/6~NN or/CCONJ/cc/2 a/DET/det/5 boy/NOUN/conj/2~NN died|die/VERB/ROOT/6"
    )
    assert told(sentence) == [("A man", 1, "killed")]
