"""The day that a symbolic date means, once the day it counts from is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
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
def test_last_and_next_weekday_are_never_the_day_of_publication(anchor, number, future):
    last = day_meant(f"last {WEEKDAYS[number]}", anchor, future=future)
    following = day_meant(f"next {WEEKDAYS[number]}", anchor, future=future)
    assert timedelta(1) <= anchor - last <= timedelta(7)
    assert timedelta(1) <= following - anchor <= timedelta(7)


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
        ("last spring", "2019-03", None),
        ("this summer", "2020-06", None),
        ("next winter", "2021-12", None),
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
