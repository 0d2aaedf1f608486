"""The network that reads two names, and what it was stored with."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.language.naming.network import LETTERS, LONGEST, coded, likeness
from variorum.language.naming.stored import stored

plain = st.text("abcdefghijklmnopqrstuvwxyz 0123456789", max_size=40)


def read(one: str, two: str) -> float:
    return float(likeness(stored().network, [one], [two])[0])


@settings(max_examples=50)
@given(plain, plain)
def test_which_name_comes_first_makes_no_difference(one, two):
    assert read(one, two) == pytest.approx(read(two, one), abs=1e-3)


@settings(max_examples=30)
@given(plain, plain, plain)
def test_what_is_read_beside_a_pair_makes_no_difference(one, two, third):
    beside = likeness(stored().network, [one, third], [two, third])
    assert beside[0] == pytest.approx(read(one, two), abs=1e-3)


def test_a_spelling_is_nearer_than_another_name():
    assert read("shevchenkove", "chevtchenkove") > 0 > read("shevchenkove", "aberdeen")


def test_a_long_name_is_read_to_where_it_is_cut():
    assert coded(["a" * 50]).shape == (1, LONGEST)


def test_the_first_letter_of_a_word_has_a_code_of_its_own():
    (codes,) = coded(["aa a"])
    assert codes[0] == codes[3] != codes[1]


def test_no_letters_at_all_are_read_as_something():
    assert np.isfinite(read("", ""))


def test_every_letter_has_weights_of_its_own():
    assert len(stored().network["emb"]) == len(LETTERS) + 1
