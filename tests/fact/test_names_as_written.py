"""Names as they stand in a paragraph."""

import pytest
from makers_grammar import grammar_of

from variorum.fact.names import name_mentions


def names(*sentences: str) -> list[str]:
    text, grammar = grammar_of(*sentences)
    return [mention.text for mention in name_mentions(grammar, text)]


def test_a_run_of_proper_nouns_is_one_name():
    assert names("Mark/PROPN/compound/2@PERSON Hill/PROPN/nsubj/3@+PERSON spoke/VERB/ROOT/3") == ["Mark Hill"]


def test_a_title_before_a_name_is_kept_apart():
    text, grammar = grammar_of("President/PROPN/compound/2 Hill/PROPN/nsubj/3 spoke/VERB/ROOT/3")
    (found,) = name_mentions(grammar, text)
    assert (found.text, found.title, found.entity) == ("Hill", (0,), "")


def test_a_title_alone_is_no_name():
    assert names("The/DET/det/2 President/PROPN/nsubj/3 spoke/VERB/ROOT/3") == []


def test_a_name_goes_on_over_of_inside_one_entity():
    entity = "Bank/PROPN/nsubj/4@ORG of/ADP/prep/1@+ORG Ashford/PROPN/pobj/2@+ORG fell/VERB/ROOT/4"
    assert names(entity) == ["Bank of Ashford"]


def test_of_between_two_entities_parts_them():
    entities = "Bank/PROPN/nsubj/4@ORG of/ADP/prep/1 Ashford/PROPN/pobj/2@GPE fell/VERB/ROOT/4"
    assert names(entities) == ["Bank", "Ashford"]


def test_where_an_entity_starts_inside_a_run_there_are_two_names():
    assert names("Hill/PROPN/compound/2@PERSON Ashford/PROPN/ROOT/2@GPE") == ["Hill", "Ashford"]


@pytest.mark.parametrize("entity", ["DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT"])
def test_days_and_numbers_are_no_names(entity):
    assert names(f"Thursday/PROPN/ROOT/1@{entity}") == []


def test_a_name_begins_with_a_capital_or_an_article_of_arabic():
    assert names("al-Bara/PROPN/nsubj/2 fell/VERB/ROOT/2 x/PROPN/dobj/2 ashford/PROPN/dobj/2") == ["al-Bara"]


def test_a_join_at_the_end_of_a_name_is_cut_off():
    entity = "Ashford/PROPN/nsubj/2@GPE of/PROPN/prep/1@+GPE fell/VERB/ROOT/2"
    assert names(entity) == ["Ashford"]
