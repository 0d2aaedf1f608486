"""Names in plain letters, by their initials, consonants and sounds."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.language.naming.folding import consonants, folded, initials_of, sounds


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


@pytest.mark.parametrize(
    ("one", "other"), [("hsiao", "xiao"), ("chekhov", "tchekhov"), ("kouba", "kuba"), ("mahhmud", "mahmud")]
)
def test_two_systems_of_transliteration_write_one_sound(one, other):
    assert sounds(one) == sounds(other)


@pytest.mark.parametrize(("one", "other"), [("mohammed", "muhamad"), ("khalid", "halid"), ("qasr", "kasr")])
def test_spellings_of_a_name_keep_its_consonants(one, other):
    assert consonants(one) == consonants(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=20))
def test_consonants_are_never_doubled(name):
    found = consonants(name)
    assert all(a != b for a, b in pairwise(found))
