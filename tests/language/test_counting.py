"""Runs of number words and digits, added up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.counting import count_at, of_digits


def number(text: str) -> float | None:
    found = count_at(text, 0)
    return found.number if found else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three hundred and twelve", 312),
        ("two hundred and two thousand", 202_000),
        ("3 hundred and 21", 321),
        ("6 crore and two hundred", 60_000_200),
        ("one hundred thousand million", 1e11),
        ("nine point nought four", 9.04),
        ("two hundred point seventy-one", 200.71),
        ("six point five million", 6_500_000),
        ("three dozen", 36),
        ("16.4 million", 16_400_000),
    ],
)
def test_words_and_digits_of_one_number_are_added_up(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("one hundred and two hundred", 100),
        ("one thousand and two thousand", 1000),
        ("two and three", 2),
        ("100 and 21", 100),
        ("4000 3 hundred", 4000),
    ],
)
def test_two_numbers_are_not_taken_for_one(text, first):
    assert number(text) == first


@pytest.mark.parametrize("text", ["twenty thirty", "nineteen ninety-nine", "five six seven"])
def test_words_that_do_not_add_up_are_no_number_and_are_left_behind(text):
    found = count_at(text, 0)
    assert found is not None
    assert (found.number, found.end) == (None, len(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567", 1_234_567),
        ("12,34,567.89", 1_234_567.89),
        ("1.234.567", 1_234_567),
        ("1.234,5", 1234.5),
        ("5,00", 5),
        ("12 000", 12_000),
        ("1’234", 1234),
        ("1e6", 1e6),
        ("10^6", 1e6),
        ("9^999", None),
    ],
)
def test_digits_are_read_in_the_usual_notations(text, value):
    assert of_digits(text) == value


@given(st.integers(0, 10**12), st.sampled_from(["{:,}", "{:_}", "{}"]))
def test_thousands_may_be_parted_by_commas_or_thin_blanks(value, form):
    assert number(form.format(value).replace("_", "\u202f")) == value


@given(st.text(alphabet="0123456789., andhuretoikx-^’", max_size=40))
def test_whatever_stands_there_is_read_to_an_end_within_it(text):
    found = count_at(text, 0)
    assert found is None or 0 < found.end <= len(text)
