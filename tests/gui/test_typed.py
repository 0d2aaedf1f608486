"""What an editor types is read as what the form shows, and as nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.gui.card.typed import grouped, read_date, read_figure
from variorum.wording.dates import date_text
from variorum.wording.short_dates import short_date, short_stretch

days = st.dates(date(1000, 1, 1)).map(date.isoformat)


@given(days, st.sampled_from((4, 7, 10)))
def test_a_date_that_is_shown_is_read_again(iso: str, length: int) -> None:
    kept = iso[:length]
    assert read_date(short_date(kept)) == kept
    assert read_date(short_date(kept, weekday=False)) == kept
    assert read_date(date_text(kept)) == kept
    assert read_date(kept) == kept


@given(st.integers(-(10**12), 10**12))
def test_a_figure_that_is_shown_is_read_again(number: int) -> None:
    assert read_figure(grouped(str(number))) == str(number)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("February 24, 2020", "2020-02-24"),
        ("Mon, 24th Feb 2020", "2020-02-24"),
        ("24 Feb 2020, 9:05", "2020-02-24T09:05"),
        ("2020-02-24 18:00", "2020-02-24T18:00"),
    ],
)
def test_dates_are_read_in_the_forms_that_people_write(typed: str, kept: str) -> None:
    assert read_date(typed) == kept


@pytest.mark.parametrize(
    "typed", ["30 Feb 2020", "2020-13-01", "Monday", "24 Foo 2020", "2020-02-24T25:00", "20"]
)
def test_what_is_no_date_is_not_read(typed: str) -> None:
    assert read_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1.2 million", "1200000"), ("950k", "950000"), ("1 bn", "1000000000"), ("3.6", "3.6"), ("many", None)],
)
def test_figures_are_read_with_their_scale(typed: str, kept: str | None) -> None:
    assert read_figure(typed) == kept


def test_a_stretch_is_told_without_weekdays() -> None:
    assert short_stretch("2020-02-24", "2020-03-01") == "24 Feb–1 Mar"
    assert short_stretch("2020-02-24", None) == "Mon 24 Feb"
    assert short_date("2020-02-26T18:00") == "Wed 26 Feb 2020, 18:00"
    assert short_date("no date") == "no date"
