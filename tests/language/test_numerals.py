"""Figures as they are written, read back as numbers with what they admit."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.bound import Bound, admits
from variorum.language.numeral import Numeral
from variorum.language.numerals import numerals
from variorum.text.span import Span

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


@pytest.mark.parametrize(
    "text",
    [
        *("", "twenty thirty", "1e999", "x7", "1.2.3.4", "10:30", "F-16", "4th", "49ers", "A320"),
        *("555-123-4567", "2016-08-21", "a 777F", "twenty-first"),
    ],
)
def test_what_is_no_figure_is_left_alone(text):
    assert list(numerals(text)) == []


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("US$ 40m", 40e6, "USD"),
        ("us $ 150 million", 150e6, "USD"),
        ("$1.2bn", 1.2e9, "USD"),
        ("£3k", 3000, "GBP"),
        ("€10,00", 10, "EUR"),
        ("40 €", 40, "EUR"),
        ("USD1,700", 1700, "USD"),
        ("Rs 500 crore", 5e9, "INR"),
        ("C$5", 5, "CAD"),
        ("420 million Swiss francs", 420e6, "CHF"),
        ("half a million dollars", 500_000, "USD"),
        ("$ 1 . 25", 1.25, "USD"),
    ],
)
def test_money_is_read_in_its_usual_notations(text, number, unit):
    found = only(text)
    assert (found.number, found.unit, found.span.of(text)) == (number, unit, text)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("200lbs", 200, "pound"),
        ("24 m2", 24, "square m"),
        ("80 m.p.h.", 80, "mph"),
        ("40 deg celsius", 40, "degree Celsius"),
        ("5.5kWh", 5.5, "kWh"),
        ("100 MB", 100, "MB"),
        ("37m long", 37, "m"),
        ("37m (121 ft)", 37, "m"),
        ("37m people", 37e6, ""),
        ("24pc", 24, "percent"),
        ("3x", 3, "times"),
        ("10-fold", 10, "times"),
        ("five times", 5, "times"),
        ("twice", 2, "times"),
        ("tripled", 3, "times"),
        ("half an hour", 0.5, "hour"),
    ],
)
def test_units_are_read_touching_their_figure_or_not(text, number, unit):
    found = next(numerals(text))
    assert (found.number, found.unit) == (number, unit)


@pytest.mark.parametrize(
    ("text", "units"), [("It was 40C, in a heatwave", ["degree Celsius"]), ("Form 40C", [])]
)
def test_a_letter_means_degrees_where_the_text_is_about_warmth(text, units):
    assert [found.unit for found in numerals(text)] == units


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("-5%", -5),
        ("minus 5 degrees", -5),
        ("minus-130 degrees", -130),
        ("negative two", -2),
        ("(-3.5)", -3.5),
    ],
)
def test_a_figure_may_be_below_nought(text, number):
    assert only(text).number == number


@pytest.mark.parametrize(
    ("text", "number"), [("one in five voters", 0.2), ("three out of four", 0.75), ("1 in every 10", 0.1)]
)
def test_so_many_out_of_so_many_are_a_share(text, number):
    found = only(text)
    assert (found.number, found.unit) == (number, "share")


def test_so_many_in_so_many_days_are_two_figures():
    assert [found.number for found in numerals("two in three days")] == [2, 3]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("~80%", Bound.ABOUT),
        ("50+ people", Bound.AT_LEAST),
        ("20-odd men", Bound.ABOUT),
        (">40", Bound.MORE_THAN),
    ],
)
def test_a_sign_may_tell_the_bound(text, bound):
    assert only(text).bound is bound


def test_about_a_small_part_is_not_off_by_one():
    found = only("about 1.5 km")
    assert (found.lower, found.upper) == (pytest.approx(1.35), pytest.approx(1.65))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between $48,000 and $90,000", 48_000, 90_000),
        ("US $89 to $93 billion", 89e9, 93e9),
        ("from 500,000 to 1 million", 500_000, 1e6),
        ("5% to 10%", 5, 10),
        ("between one hundred and two hundred", 100, 200),
    ],
)
def test_each_end_of_a_range_may_have_its_sign_or_unit(text, low, high):
    found = only(text)
    assert (found.bound, found.lower, found.upper) == (Bound.RANGE, low, high)


def test_no_figure_begins_in_a_span_that_is_left_out():
    text = "in 2018 to 3.9 million"
    assert [found.number for found in numerals(text, without=[Span(0, 7)])] == [3_900_000]
