"""One word for the spellings of a name and for the verbs of a happening."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.alignment.spelling import Vocabulary, happenings, one_spelling

names = st.sets(st.text("aeiknrst", min_size=1, max_size=8), max_size=8)


@settings(max_examples=40)
@given(names)
def test_every_name_has_a_spelling_that_stands_for_itself(found):
    chosen = one_spelling(found)
    assert chosen.keys() == found
    assert all(chosen[spelling] == spelling for spelling in chosen.values())


@settings(max_examples=40)
@given(st.lists(st.text("aeiknrst", min_size=1, max_size=8), max_size=8), st.randoms())
def test_the_spelling_does_not_depend_on_the_order_of_the_names(found, random):
    shuffled = random.sample(found, len(found))
    assert one_spelling(shuffled) == one_spelling(found)


@pytest.mark.parametrize(
    ("one", "other"), [("kharkiv", "kharkov"), ("mohamed", "mohammed"), ("erdoğan", "erdogan")]
)
def test_names_that_sound_alike_and_differ_little_are_one(one, other):
    chosen = one_spelling([one, other])
    assert chosen[one] == chosen[other]


@pytest.mark.parametrize(("one", "other"), [("iran", "iraq"), ("austria", "australia"), ("ana", "anna")])
def test_names_of_two_things_stay_apart(one, other):
    chosen = one_spelling([one, other])
    assert chosen[one] != chosen[other]


def test_verbs_of_one_happening_are_one_word():
    words = Vocabulary([])
    assert words.word("kill") == words.word("die") == "#killed"
    assert words.word("walk") == "walk"


def test_a_name_goes_before_a_happening():
    assert Vocabulary(["case"]).word("case") == "case"


def test_a_bag_is_rewritten_word_by_word():
    words = Vocabulary(["kharkiv", "kharkov"])
    assert words.bag(frozenset({"kharkov", "flee"})) == {"kharkiv", "#displaced"}


def test_no_happening_is_a_word_of_the_text():
    assert all(word.startswith("#") for word in happenings().values())
