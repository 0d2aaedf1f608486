"""Values read as an editor would write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.fact.fact import Bound, Moment, Quantity, Statement, Term
from variorum.wording.dates import date_text, stretch_text
from variorum.wording.values import number_text, value_text


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(950_000, Bound.MORE_THAN, unit="people"), "more than 950,000 people"),
        (Quantity(1, unit="people"), "1 person"),
        (Quantity(16, Bound.UP_TO, unit="soldiers"), "up to 16 soldiers"),
        (Quantity(12, Bound.RANGE, 10, 15, unit="days"), "10 to 15 days"),
        (Quantity(200, Bound.VAGUE, unit="people"), "hundreds of people"),
        (Quantity(3, Bound.VAGUE), "several"),
        (Quantity(7, Bound.VAGUE, unit="cars"), "some 7 cars or more"),
        (Quantity(5, unit="percent"), "5 percent"),
        (Quantity(12_000_000, Bound.ABOUT, unit="USD"), "about $12,000,000"),
        (Quantity(5, Bound.RANGE, 4, 6, unit="EUR"), "€4 to €6"),
        (Quantity(3.6, unit="km"), "3.6 km"),
        (Quantity(1_200_000_000, unit="people"), "1.2 billion people"),
        (Moment("2020-02-24"), "24 February 2020"),
        (Moment("2019-11"), "November 2019"),
        (Moment("2011"), "2011"),
        (Moment("2016-08-21T01:30"), "21 August 2016, 01:30"),
        (Moment("2016-08-21T01:30:00Z"), "21 August 2016, 01:30 UTC"),
        (Moment("2020-02-24", "2020-02-27"), "24 to 27 February 2020"),
        (Moment("2020-02-24", "2020-03-01"), "24 February to 1 March 2020"),
        (Moment("2019-11", "2020-02"), "November 2019 to February 2020"),
        (Moment("2019-01", "2019-04"), "January to April 2019"),
        (Term("Saraqib", "Saraqeb"), "Saraqeb"),
        (Term("Saraqib", ""), "Saraqib"),
        (Statement("the army withdrew"), "the army withdrew"),
    ],
)
def test_a_value_is_said_as_it_was_meant(value: Quantity | Moment | Term | Statement, words: str) -> None:
    assert value_text(value) == words


@pytest.mark.parametrize("text", ["", "some day", "2020-13", "2020-02-24 about noon"])
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert date_text(text) == text


def test_a_stretch_of_one_day_is_that_day() -> None:
    assert stretch_text("2020-02-24", "2020-02-24") == "24 February 2020"


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(Bound))
def test_every_finite_number_has_words(number: float, bound: Bound) -> None:
    assert number_text(number)
    assert value_text(Quantity(number, bound, number, number, unit="{people}"))


@given(st.integers(min_value=-(10**9) + 1, max_value=10**9 - 1))
def test_a_whole_number_keeps_all_its_digits(number: int) -> None:
    assert int(number_text(number).replace(",", "")) == number
