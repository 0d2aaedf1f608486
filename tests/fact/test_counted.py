"""What befell those whom a figure counts, by the grammar around it."""

import pytest
from makers_grammar import grammar_of

from variorum.fact.counted import counted, happening
from variorum.language.numerals import numerals


def befell(sentence: str) -> str:
    text, grammar = grammar_of(sentence)
    indices = grammar.at(next(numerals(text)).core)
    noun = counted(grammar, indices)
    return happening(grammar, noun, indices[-1], grammar.clause_of(indices[-1]))


WERE = "were|be/AUX/auxpass/4"
THREE = "Three/NUM/nummod/2 men|man/NOUN/nsubjpass/4"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (f"{THREE} {WERE} killed|kill/VERB/ROOT/4", "killed"),
        (f"{THREE} {WERE} shot|shoot/VERB/ROOT/4", "shot"),
        (f"{THREE} {WERE} shot|shoot/VERB/ROOT/4 and/CCONJ/cc/4 killed|kill/VERB/conj/4", "killed"),
        (
            "Three/NUM/nummod/2 men|man/NOUN/nsubjpass/5 were/AUX/auxpass/5 fatally/ADV/advmod/5"
            " shot|shoot/VERB/ROOT/5",
            "killed",
        ),
        (f"{THREE} {WERE} stabbed|stab/VERB/ROOT/4 to/ADP/prep/4 death/NOUN/pobj/5", "killed"),
        ("Three/NUM/nsubj/2 died|die/VERB/ROOT/2", "killed"),
        ("It/PRON/nsubj/2 left|leave/VERB/ROOT/2 three/NUM/nummod/4 dead/ADJ/oprd/2", "killed"),
        ("Two/NUM/nummod/3 wounded/ADJ/amod/3 men|man/NOUN/nsubj/4 waited/VERB/ROOT/4", "injured"),
        ("The/DET/det/2 death/NOUN/ROOT/2 of/ADP/prep/2 two/NUM/nummod/5 men|man/NOUN/pobj/3", "killed"),
        (
            "The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj/4 rose|rise/VERB/ROOT/4 to/ADP/prep/4"
            " 12/NUM/pobj/5",
            "killed",
        ),
        ("Twelve/NUM/nummod/2 deaths|death/NOUN/ROOT/2", "killed"),
        ("One/NUM/ROOT/1 ,/PUNCT/punct/1 dead/ADJ/amod/1", "killed"),
    ],
)
def test_the_happening_is_told_by_the_grammar(sentence, name):
    assert befell(sentence) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "Two/NUM/nummod/2 gunmen|gunman/NOUN/nsubj/3 killed|kill/VERB/ROOT/3 guards|guard/NOUN/dobj/3",
        "One/NUM/nsubj/5 of/ADP/prep/1 these/DET/det/4 men|man/NOUN/pobj/2 and/CCONJ/cc/5 two/NUM/nummod/4",
        "He/PRON/nsubj/2 died|die/VERB/ROOT/2 after/ADP/prep/2 three/NUM/nummod/5 visits|visit/NOUN/pobj/3",
        "Two/NUM/nummod/2 wounds|wound/NOUN/ROOT/2",
    ],
    ids=["those who kill", "nothing happens", "a noun that is not people", "wounds of one"],
)
def test_whom_nothing_befell_has_no_happening(sentence):
    assert befell(sentence) == ""


def test_of_one_of_five_only_the_one_has_died():
    of_five = "One/NUM/nsubj/6 of/ADP/prep/1 5/NUM/nummod/4 people/NOUN/pobj/2"
    sentence = f"{of_five} has|have/AUX/aux/6 died|die/VERB/ROOT/6"
    _, grammar = grammar_of(sentence)
    assert happening(grammar, 3, 2, grammar.clause_of(2)) == ""
