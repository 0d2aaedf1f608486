"""Names as they stand in a paragraph, and how likely two are one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_grammar import grammar_of

from variorum.fact.names import folded, initials_of, name_features, name_mentions, same_name_probability


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


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("The United Nations", "united nations"),
        ("Al-Nayrab", "al nayrab"),
        ("Ma'arat", "maarat"),
        ("Erdoğan’s", "erdogan"),
        ("", ""),
    ],
)
def test_a_folded_name_is_plain_small_letters(name, plain):
    assert folded(name) == plain


@settings(max_examples=50)
@given(st.text())
def test_folding_twice_changes_nothing_more_than_an_article(name):
    assert folded(folded(name)) in (folded(name), folded(name).removeprefix("the ").strip())


@pytest.mark.parametrize(
    ("short", "long", "are"),
    [
        ("UN", "United Nations", True),
        ("U.N.", "United Nations", True),
        ("SOHR", "Syrian Observatory for Human Rights", True),
        ("UN", "United Kingdom", False),
        ("Un", "United Nations", False),
        ("A", "Ashford", False),
    ],
)
def test_initials_are_those_of_the_words_with_capitals(short, long, are):
    assert initials_of(short, long) is are


spellings = st.text(st.characters(codec="latin-1")) | st.text("aeiou bcknqrst'-", max_size=20)


@settings(max_examples=50)
@given(spellings, spellings)
def test_whether_two_names_are_one_does_not_depend_on_their_order(one, other):
    assert name_features(one, other) == pytest.approx(name_features(other, one))
    chance = same_name_probability(one, other)
    assert 0 <= chance <= 1
    assert chance == pytest.approx(same_name_probability(other, one))


@settings(max_examples=50)
@given(spellings, spellings)
def test_every_feature_of_two_names_lies_between_none_and_one(one, other):
    assert all(0 <= value <= 1 for value in name_features(one, other).values())


@pytest.mark.parametrize(
    ("one", "other"), [("Mohammed", "Mohamed"), ("Kharkov", "Kharkiv"), ("Tymoshenko", "Timoshenko")]
)
def test_spellings_of_one_name_are_likelier_one_than_two_names(one, other):
    assert same_name_probability(one, other) > 0.5 > same_name_probability(one, "Aberdeen")


def test_a_join_at_the_end_of_a_name_is_cut_off():
    entity = "Ashford/PROPN/nsubj/2@GPE of/PROPN/prep/1@+GPE fell/VERB/ROOT/2"
    assert names(entity) == ["Ashford"]
