"""How likely two names are one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.language.naming.judging import same_name_probabilities, same_name_probability
from variorum.language.naming.likeness import name_features

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


def test_many_pairs_are_judged_as_each_alone():
    pairs = [
        ("Ashford", "Ashforde"),
        ("Ab", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
        ("", ""),
    ]
    alone = [same_name_probability(a, b) for a, b in pairs]
    assert same_name_probabilities(pairs) == pytest.approx(np.array(alone), abs=1e-4)


def test_no_pairs_are_judged_as_none():
    assert len(same_name_probabilities([])) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ashford Holdings Ltd", "Ashford Holdings Limited"),
        ("Dr. Anna Hill", "Anna Hill"),
        ("Al-Nayrab", "an-Nayrab"),
        ("National Health Board", "NHB"),
        ("Hsiao-ho", "Xiaohe"),
        ("Anna B. Hill", "Anna Beatrice Hill"),
        ("Lake Ashford", "Ashford"),
    ],
)
def test_titles_articles_legal_forms_initials_and_systems_leave_a_name_one(one, other):
    assert same_name_probability(one, other) > 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "Iraq"),
        ("Upper Ashford", "Lower Ashford"),
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Mark Hill", "Anna Hill"),
        ("North Ashford", "South Ashford"),
        ("Slovakia", "Slovenia"),
    ],
)
def test_two_places_that_look_alike_stay_two(one, other):
    assert same_name_probability(one, other) < 0.5
