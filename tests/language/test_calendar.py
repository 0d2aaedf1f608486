"""The day that a symbolic date means, once the day it counts from is known."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from variorum.language.calendar import resolve
from variorum.language.dates import WEEKDAYS, date_expressions

THURSDAY = date(2020, 2, 27)
anchors = st.dates(date(1800, 1, 1), date(2200, 1, 1))


def meant(text: str, *, anchor: date | None = THURSDAY, **knobs: object) -> tuple[str, str | None] | None:
    (expression,) = date_expressions(text)
    found = resolve(expression, anchor=anchor, **knobs)
    return found and found[:2]


def day_meant(text: str, anchor: date, **knobs: object) -> date:
    return date.fromisoformat(meant(text, anchor=anchor, **knobs)[0])


@settings(max_examples=50)
@given(anchors, st.integers(0, 6))
def test_a_weekday_is_at_most_six_days_before_publication(anchor, number):
    day = day_meant(WEEKDAYS[number].capitalize(), anchor)
    assert day.weekday() == number
    assert timedelta(0) <= anchor - day <= timedelta(6)


@settings(max_examples=50)
@given(anchors, st.integers(0, 6))
def test_a_weekday_of_what_is_to_come_is_at_most_six_days_after(anchor, number):
    day = day_meant(WEEKDAYS[number], anchor, future=True)
    assert day.weekday() == number
    assert timedelta(0) <= day - anchor <= timedelta(6)


@settings(max_examples=50)
@given(anchors, st.integers(0, 6), st.booleans())
def test_last_and_next_weekday_are_of_last_and_next_week(anchor, number, future):
    monday = anchor - timedelta(anchor.weekday())
    last = day_meant(f"last {WEEKDAYS[number]}", anchor, future=future)
    following = day_meant(f"next {WEEKDAYS[number]}", anchor, future=future)
    assert monday - timedelta(7) <= last < monday
    assert monday + timedelta(7) <= following < monday + timedelta(14)


@settings(max_examples=50)
@given(anchors, st.integers(0, 6), st.booleans())
def test_the_past_and_the_coming_weekday_are_the_nearest_ones(anchor, number, future):
    past = day_meant(f"this past {WEEKDAYS[number]}", anchor, future=future)
    coming = day_meant(f"this coming {WEEKDAYS[number]}", anchor, future=future)
    assert timedelta(1) <= anchor - past <= timedelta(7)
    assert timedelta(1) <= coming - anchor <= timedelta(7)


@settings(max_examples=50)
@given(anchors, st.dates(date(1900, 1, 1), date(2099, 12, 1)), st.integers(1, 300))
def test_a_range_runs_from_its_first_day_to_its_last(anchor, first, length):
    last = first + timedelta(length)
    written = f"from {first:%B} {first.day}, {first:%Y} to {last:%B} {last.day}, {last:%Y}"
    assert meant(written, anchor=anchor) == (first.isoformat(), last.isoformat())


@settings(max_examples=50)
@given(anchors, st.integers(0, 6), st.integers(0, 6))
def test_a_range_of_weekdays_ends_within_a_week(anchor, first, last):
    assume(first != last)
    start, end = meant(f"from {WEEKDAYS[first]} to {WEEKDAYS[last]}", anchor=anchor)
    assert timedelta(1) <= date.fromisoformat(end) - date.fromisoformat(start) <= timedelta(6)


@settings(max_examples=50)
@given(st.integers(1900, 2099), st.sampled_from(["Easter", "Thanksgiving", "Labor Day", "Christmas"]))
def test_a_feast_falls_on_its_weekday_in_its_season(year, feast):
    day = date.fromisoformat(meant(f"{feast} {year}")[0])
    first, last, weekday = {
        "Easter": ((3, 22), (4, 25), 6),
        "Thanksgiving": ((11, 22), (11, 28), 3),
        "Labor Day": ((9, 1), (9, 7), 0),
        "Christmas": ((12, 25), (12, 25), day.weekday()),
    }[feast]
    assert date(year, *first) <= day <= date(year, *last)
    assert day.weekday() == weekday


@settings(max_examples=50)
@given(anchors, st.integers(1, 300))
def test_days_ago_are_counted_back(anchor, count):
    assert day_meant(f"{count} days ago", anchor) == anchor - timedelta(count)


@settings(max_examples=50)
@given(anchors, st.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_a_day_without_a_year_is_within_a_year_of_publication(anchor, day):
    found = meant(f"{day:%B} {day.day}", anchor=anchor)
    if found:  # 29 February may not have been
        assert abs(date.fromisoformat(found[0]) - anchor) <= timedelta(366)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Feb. 3", "2020-02-03", None),
        ("Aug. 3", "2019-08-03", None),
        ("March 5", "2020-03-05", None),
        ("last November", "2019-11", None),
        ("last February", "2019-02", None),
        ("next March", "2020-03", None),
        ("next January", "2021-01", None),
        ("three weeks ago", "2020-02-06", None),
        ("two months ago", "2019-12", None),
        ("two decades ago", "2000", None),
        ("last year", "2019", None),
        ("this month", "2020-02", None),
        ("last week", "2020-02-17", "2020-02-23"),
        ("this week", "2020-02-24", "2020-03-01"),
        ("the end of the week", "2020-03-01", None),
        ("the end of the month", "2020-02-29", None),
        ("last spring", "2019-03", "2019-05"),
        ("this summer", "2020-06", "2020-08"),
        ("next winter", "2021-12", "2022-02"),
        ("the end of May", "2019-05-31", None),
        ("the end of 2018", "2018", None),
        ("from May 3 to 5, 2016", "2016-05-03", "2016-05-05"),
        ("from 4-23 in next month", "2020-03-04", "2020-03-23"),
        ("from November 2018 to February 5, 2019", "2018-11", "2019-02-05"),
        ("Nov-Feb 5th, 2017", "2016-11", "2017-02-05"),
        ("between Monday and Wednesday", "2020-02-24", "2020-02-26"),
        ("between now and March 21", "2020-02-27", "2020-03-21"),
        ("from 2014 to 2016", "2014", "2016"),
        ("Tuesday of last week", "2020-02-18", None),
        ("this week Monday", "2020-02-24", None),
        ("the first Friday of July 2020", "2020-07-03", None),
        ("the last day of the month", "2020-02-29", None),
        ("the 15th day of next month", "2020-03-15", None),
        ("the last week of 2019", "2019-12-23", "2019-12-29"),
        ("the week of March 4", "2020-03-02", "2020-03-08"),
        ("the second half of March 2020", "2020-03-16", "2020-03-31"),
        ("the first three months of 2018", "2018-01-01", "2018-03-31"),
        ("Q3 2018", "2018-07-01", "2018-09-30"),
        ("last quarter", "2019-10-01", "2019-12-31"),
        ("the first half of last year", "2019-01-01", "2019-06-30"),
        ("the last three months", "2019-11-27", "2020-02-27"),
        ("the next two weeks", "2020-02-27", "2020-03-12"),
        ("the rest of the week", "2020-02-27", "2020-03-01"),
        ("over the weekend", "2020-02-22", "2020-02-23"),
        ("next weekend", "2020-03-07", "2020-03-08"),
        ("the day after tomorrow", "2020-02-29", None),
        ("the week before last", "2020-02-10", "2020-02-16"),
        ("two Mondays ago", "2020-02-17", None),
        ("3 days from today", "2020-03-01", None),
        ("three days after Christmas", "2019-12-28", None),
        ("on the 18th", "2020-02-18", None),
        ("Thursday the 13th", "2020-02-13", None),
        ("last Christmas", "2019-12-25", None),
        ("Easter 2020", "2020-04-12", None),
        ("the 1980's", "1980", "1989"),
        ("03/18/40", "1940-03-18", None),
        ("03/18/19", "2019-03-18", None),
        ("on 2/29", "2020-02-29", None),
        ("last night", "2020-02-26", None),
        ("tomorrow morning", "2020-02-28", None),
        ("5:30 pm on Monday", "2020-02-24T17:30", None),
        ("the 1990s", "1990", "1999"),
        ("2011", "2011", None),
    ],
)
def test_a_date_counts_from_the_day_of_publication(text, start, end):
    assert meant(text) == (start, end)


def test_a_month_of_what_is_to_come_may_be_farther_ahead():
    assert meant("August 3", future=True)[0] == "2020-08-03"


def test_what_counts_from_an_event_is_unknown_without_its_day():
    assert meant("two days later", day=date(2020, 2, 20))[0] == "2020-02-22"
    assert meant("the following week", day=date(2020, 2, 20)) == ("2020-02-24", "2020-03-01")
    assert meant("two days later") is None


def test_what_recurs_is_no_one_day():
    assert meant("every Monday") is None


def test_a_clock_time_alone_belongs_to_the_day_of_the_event():
    assert meant("5:30 pm", day=date(2020, 2, 24))[0] == "2020-02-24T17:30"
    assert meant("5:30 pm") is None


@pytest.mark.parametrize("text", ["Monday", "Feb. 3", "three weeks ago", "last year"])
def test_without_a_day_of_publication_a_relative_date_stays_unknown(text):
    assert meant(text, anchor=None) is None


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Feb. 30, 2020", THURSDAY),
        ("900 decades ago", THURSDAY),
        ("tomorrow", date.max),
        ("yesterday", date.min),
        ("next year", date.max),
        ("last month", date.min),
    ],
)
def test_a_day_that_no_calendar_has_is_unknown(text, anchor):
    assert meant(text, anchor=anchor) is None


def test_the_step_names_the_weekday_and_the_day_it_counts_from():
    (expression,) = date_expressions("Monday")
    assert resolve(expression, anchor=THURSDAY)[2] == "Monday counted from publication on 2020-02-27"


def test_the_step_says_what_a_date_bounds():
    (expression,) = date_expressions("since Monday")
    assert resolve(expression, anchor=THURSDAY)[2].startswith("from then on; Monday")


def test_the_hours_of_a_day_are_a_stretch_of_it():
    assert meant("from 5 to 7 p.m. on Monday") == ("2020-02-24T17:00", "2020-02-24T19:00")
