"""Printed and stated dates are read where they are plain, and left alone where they are not."""

import pytest

from variorum.article.printed_dates import iso_date, printed_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("date 2020-02-25 and so on", "2020-02-25"),
        ("Feb. 25, 2020", "2020-02-25"),
        ("February 25th 2020", "2020-02-25"),
        ("25 February 2020", "2020-02-25"),
        ("the 3rd of May, 2019", "2019-05-03"),
        ("25/02/2020", "2020-02-25"),
        ("2/25/2020", "2020-02-25"),
    ],
)
def test_full_dates_are_read(text, iso):
    assert [d.day.isoformat() for d in printed_dates(text)] == [iso]


@pytest.mark.parametrize(
    "text", ["3/4/2020", "2020-13-45", "Feb. 31, 2020", "May 2020", "12 people, 2020", ""]
)
def test_what_is_no_plain_date_is_left_alone(text):
    assert printed_dates(text) == ()


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("2016-11-07T00:00:00", "2016-11-07"),
        ("2016-11-07T10:22:31Z", "2016-11-07T10:22+00:00"),
        ("2016-11-07 10:22", "2016-11-07T10:22"),
        ("2016-11", "2016-11"),
        ("2016", "2016"),
        ("20161107", "2016-11-07"),
        ("Monday, November 7, 2016 5:03 PM", "2016-11-07"),
        ("yesterday", None),
        ("2016-19", None),
        (None, None),
    ],
)
def test_a_stated_date_is_kept_as_coarse_as_it_is_known(stated, iso):
    assert iso_date(stated) == iso
