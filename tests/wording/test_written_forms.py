"""Dates and numbers in the forms that houses have."""

import pytest

from variorum.wording.dates import date_text, dates_in_words, names_day, stretch_text
from variorum.wording.style import DateForm, NumberForm, WrittenForm, written_in
from variorum.wording.values import number_text

MONTH_FIRST, ISO = WrittenForm(DateForm.MONTH_FIRST), WrittenForm(DateForm.ISO)


@pytest.mark.parametrize(
    ("iso", "month_first", "as_iso"),
    [
        ("2020-02-24", "February 24, 2020", "2020-02-24"),
        ("2020-02", "February 2020", "2020-02"),
        ("2011", "2011", "2011"),
        ("2016-08-21T01:30", "August 21, 2016, 01:30", "2016-08-21 01:30"),
        ("2016-08-21T01:30Z", "August 21, 2016, 01:30 UTC", "2016-08-21 01:30 UTC"),
        ("Saraqib", "Saraqib", "Saraqib"),
    ],
)
def test_a_date_is_as_coarse_as_it_is_known_in_every_form(iso: str, month_first: str, as_iso: str) -> None:
    with written_in(MONTH_FIRST):
        assert date_text(iso) == month_first
    with written_in(ISO):
        assert date_text(iso) == as_iso


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2020-02-24", "2020-02-27", "February 24 to 27, 2020"),
        ("2020-02-24", "2020-03-01", "February 24 to March 1, 2020"),
        ("2019-12-30", "2020-01-02", "December 30, 2019 to January 2, 2020"),
        ("2020-02", "2020-03", "February to March 2020"),
        ("2019", "2020", "2019 to 2020"),
        ("2020-02-24", "2020-02-24", "February 24, 2020"),
    ],
)
def test_a_stretch_says_nothing_twice_with_the_month_first(start: str, end: str, told: str) -> None:
    with written_in(MONTH_FIRST):
        assert stretch_text(start, end) == told


@pytest.mark.parametrize(
    "day", ["24 February 2020", "February 24, 2020", "2020-02-24", "24 to 27 February 2020"]
)
def test_a_day_is_told_from_a_month(day: str) -> None:
    assert names_day(day)


@pytest.mark.parametrize("coarse", ["February 2020", "2020-02", "2011", "", "early 2011"])
def test_a_month_and_a_year_are_no_days(coarse: str) -> None:
    assert not names_day(coarse)


@pytest.mark.parametrize(
    ("form", "thousands", "fraction", "billions"),
    [
        (NumberForm.COMMA, "950,000", "1,234.5", "1.2 billion"),
        (NumberForm.SPACE, "950\u202f000", "1\u202f234.5", "1.2 billion"),
        (NumberForm.POINT, "950.000", "1.234,5", "1,2 billion"),
        (NumberForm.PLAIN, "950000", "1234.5", "1.2 billion"),
    ],
)
def test_a_number_groups_its_thousands(
    form: NumberForm, thousands: str, fraction: str, billions: str
) -> None:
    with written_in(WrittenForm(numbers=form)):
        assert (number_text(950_000), number_text(1234.5), number_text(1.2e9)) == (
            thousands,
            fraction,
            billions,
        )
    assert number_text(950_000) == "950,000"


def test_dates_within_a_sentence_are_said_and_quotes_stand() -> None:
    told = "Paragraph 1 prints “2020-02-25”; Monday 2020-02-24 fits best, item 2020-02-24-a does not."
    assert dates_in_words(told) == (
        "Paragraph 1 prints “2020-02-25”; Monday 24 February 2020 fits best, item 2020-02-24-a does not."
    )
    with written_in(ISO):
        assert dates_in_words(told) == told
