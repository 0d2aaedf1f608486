"""Figures as they are written, read back as numbers with what they admit."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.bound import Bound, admits
from variorum.language.numeral import Numeral
from variorum.language.numerals import numerals

_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
_SMALL += ["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]


def in_words(number: int) -> str:
    """The number as English writes it out."""
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = f" {in_words(number % size)}" if number % size else ""
            return f"{in_words(number // size)} {name}{rest}"
    if number < 20:
        return _SMALL[number]
    return _TENS[number // 10 - 2] + (f"-{_SMALL[number % 10]}" if number % 10 else "")


def only(text: str) -> Numeral:
    (found,) = numerals(text)
    return found


counts = st.integers(0, 999_999_999)


@given(counts, st.sampled_from(["{}", "{} people", "Some said {}.", "({})", "of {}, they", "“{}”"]))
def test_a_number_in_digits_is_read_back_with_or_without_commas(number, frame):
    for written in (str(number), f"{number:,}"):
        found = only(frame.format(written))
        assert found.number == number
        assert found.core.of(frame.format(written)) == written


@given(counts)
def test_a_number_in_words_is_read_back(number):
    assert only(f"and {in_words(number)} people").number == number


@given(st.integers(1, 999), st.integers(0, 99))
def test_a_decimal_with_its_magnitude_is_multiplied(whole, hundredths):
    found = only(f"{whole}.{hundredths:02} million")
    assert found.number == pytest.approx((whole + hundredths / 100) * 1e6)


@given(st.text())
def test_any_text_gives_figures_in_order_inside_it(text):
    end = 0
    for found in numerals(text):
        assert end <= found.span.start
        assert found.span.contains(found.core)
        assert found.span.end <= len(text)
        assert math.isfinite(found.number)
        end = found.span.end


OF_FIGURES = (
    "one|two|hundred|thousand|million|dozen|half|a|an|and|between|to|from|-|–|3|1,000|2.5|½|1/2|$|%|km|people"
    "|more|than|or|about|dozens|hundreds|of|1e99|.5|bn|k"
)
pieces = st.lists(st.sampled_from(OF_FIGURES.split("|")), max_size=12)


@given(pieces, st.sampled_from(["", " ", "-"]))
def test_pieces_of_figures_in_any_order_are_no_danger(words, joint):
    text = joint.join(words)
    for found in numerals(text):
        assert math.isfinite(found.number)
        assert found.lower is None or found.lower <= found.number
        assert found.upper is None or found.number <= found.upper


@pytest.mark.parametrize(
    "text",
    ["5" + " " * 100_000 + "x", "one " * 20_000, "1" * 100_000, "1,111" * 20_000, "between 1 and " * 5_000],
    ids=["blanks", "words", "digits", "commas", "ranges"],
)
def test_a_long_run_is_read_to_its_end(text):
    """Were a run read in quadratic time, this would not come to an end."""
    assert all(found.span.end <= len(text) for found in numerals(text))


@pytest.mark.parametrize(
    ("text", "bound", "lower", "upper"),
    [
        ("40 people", Bound.EXACT, 40, 40),
        ("at least 40 people", Bound.AT_LEAST, 40, None),
        ("no fewer than 40", Bound.AT_LEAST, 40, None),
        ("more than 40", Bound.MORE_THAN, 40, None),
        ("Over 40", Bound.MORE_THAN, 40, None),
        ("40 or more", Bound.AT_LEAST, 40, None),
        ("less than 40", Bound.LESS_THAN, None, 40),
        ("just under 40", Bound.NEARLY, 36, 40),
        ("nearly 40", Bound.NEARLY, 36, 40),
        ("about 40", Bound.ABOUT, 36, 44),
        ("40 or so", Bound.ABOUT, 36, 44),
        ("up to 40", Bound.UP_TO, None, 40),
        ("as many as 40", Bound.UP_TO, None, 40),
        ("at most 40", Bound.AT_MOST, None, 40),
    ],
)
def test_the_words_around_a_figure_say_what_it_admits(text, bound, lower, upper):
    found = only(text)
    assert (found.number, found.bound, found.lower, found.upper) == (40, bound, lower, upper)


@given(st.floats(0, 1e12), st.sampled_from(Bound))
def test_what_a_bound_admits_holds_the_figure_itself(number, bound):
    lower, upper = admits(number, bound)
    assert lower is None or lower <= number
    assert upper is None or number <= upper


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("50 to 100 trucks", 50, 100),
        ("between 50 and 100 trucks", 50, 100),
        ("50–100", 50, 100),
        ("3 to 4 million", 3e6, 4e6),
        ("3 million to 4 million", 3e6, 4e6),
        ("$10 to $12", 10, 12),
    ],
)
def test_a_range_has_both_its_ends(text, low, high):
    found = only(text)
    assert (found.bound, found.lower, found.upper, found.number) == (Bound.RANGE, low, high, low)


@pytest.mark.parametrize(("text", "numbers"), [("100 and 200", [100, 200]), ("five to three", [5, 3])])
def test_two_figures_that_do_not_rise_or_are_only_listed_are_no_range(text, numbers):
    assert [found.number for found in numerals(text)] == numbers


@pytest.mark.parametrize(
    ("text", "floor", "most"),
    [
        ("several villages", 3, 9),
        ("dozens of people", 24, 99),
        ("Hundreds of thousands fled", 200_000, 999_999),
    ],
)
def test_a_vague_word_gives_its_floor(text, floor, most):
    found = only(text)
    assert (found.bound, found.number, found.lower, found.upper) == (Bound.VAGUE, floor, floor, most)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("a hundred", 100),
        ("two and a half", 2.5),
        ("1½", 1.5),
        ("1 3/4", 1.75),
        ("2¼", 2.25),
        (".5", 0.5),
    ],
)
def test_dozens_halves_and_fractions_are_worked_out(text, number):
    assert only(text).number == number


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5%", "percent"),
        ("5 per cent", "percent"),
        ("5 km", "km"),
        ("5-mile", "mile"),
        ("$5", "USD"),
        ("€5 million", "EUR"),
        ("US$5bn", "USD"),
        ("5 people", ""),
    ],
)
def test_the_unit_is_the_one_written(text, unit):
    assert only(text).unit == unit


@pytest.mark.parametrize("text", ["", "2,5", "10,00", "twenty thirty", "1e999", "x7", "1.2.3.4"])
def test_what_is_no_figure_is_left_alone(text):
    assert list(numerals(text)) == []
