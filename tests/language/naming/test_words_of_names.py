"""The words of a name: what they weigh and what they call a thing."""

import pytest

from variorum.language.naming.words import core, word
from variorum.language.naming.wordwise import word_features


@pytest.mark.parametrize("common", ["of", "river", "ltd", "new"])
def test_a_word_that_many_names_share_weighs_less_than_a_rare_one(common):
    assert word(common).weight < word("qwyxhorn").weight


def test_the_core_of_a_name_is_what_is_left_without_kinds_and_small_words():
    assert core([word(w) for w in ["the", "river", "of", "ashford"]]) == "ashford"


def test_a_name_of_common_words_alone_keeps_them():
    assert core([word("new"), word("river")]) != ""


@pytest.mark.parametrize(
    ("one", "two", "clash"), [("upper ashford", "lower ashford", 1.0), ("upper a", "ober a", 0.0)]
)
def test_upper_here_and_lower_there_are_a_contrast_in_any_language(one, two, clash):
    assert word_features(one, two)["contrast"] == clash


def test_a_mountain_and_a_river_are_of_different_kinds():
    assert word_features("jabal ashford", "nahr ashford")["kinds differ"] == 1.0
    assert word_features("jabal ashford", "gora ashford")["kind shared"] == 1.0


def test_different_numbers_clash():
    assert word_features("snow 1", "snow 2")["numbers clash"] == 1.0
    assert word_features("snow", "snow 2")["numbers clash"] == 0.0
