"""Dates as they are written, read field by field and kept symbolic."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from variorum.language.calendar import resolve
from variorum.language.dates import MONTHS, WEEKDAYS, DateExpression, date_expressions
from variorum.text.span import Span

FORMS = [
    "{d:%B} {n}, {d:%Y}",
    "{n} {d:%B} {d:%Y}",
    "{d:%b} {n}, {d:%Y}",
    "{d:%b}. {n}, {d:%Y}",
    "{n} {d:%b} {d:%Y}",
    "{d:%A}, {d:%B} {n}, {d:%Y}",
    "{d:%A} {n} {d:%B} {d:%Y}",
    "{d:%a}, {n} {d:%b} {d:%Y}",
    "the {n}th of {d:%B}, {d:%Y}",
    "{d:%Y}-{d:%m}-{d:%d}",
    "{d:%m}/{d:%d}/{d:%Y}",
]

days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def only(text: str) -> DateExpression:
    (found,) = date_expressions(text)
    return found


@given(days, st.sampled_from(FORMS), st.sampled_from(["{}", "It fell on {}.", "({})", "by {}, they said"]))
def test_a_full_date_in_any_form_means_itself(day, form, frame):
    assume(day.month != 5 or "%b}." not in form)  # May is not shortened
    written = form.format(d=day, n=day.day)
    text = frame.format(written)
    found = only(text)
    assert resolve(found, anchor=None) == (day.isoformat(), None, "")
    assert found.span.of(text) == written


@given(days, st.times(), st.booleans())
def test_a_clock_time_beside_a_day_makes_one_expression(day, time, before):
    clock, written = f"{time:%H:%M}", f"{day:%B} {day.day}, {day:%Y}"
    found = only(f"{clock} on {written}" if before else f"{written} at {clock}")
    assert resolve(found, anchor=None)[0] == f"{day.isoformat()}T{clock}"


@given(st.text())
def test_any_text_gives_dates_in_order_inside_it(text):
    end = 0
    for found in date_expressions(text):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end


OF_TIME = (
    "last|next|early|the end of|5|31st|2020|1999|two|ago|days|weeks|this|month|year|night|at|on|5:30|pm|noon"
    "|GMT|0130|yesterday|decades|900|the 1990s|2020-02-31|,|(|dawn|May|a few|spring"
)
words = st.lists(st.sampled_from([*MONTHS, *WEEKDAYS, *OF_TIME.split("|")]), max_size=10)
anchors = st.none() | st.dates() | st.sampled_from([date.min, date.max])


@given(words, anchors, anchors, st.booleans())
def test_whatever_is_written_resolves_to_iso_texts_or_to_nothing(pieces, anchor, day, future):
    for expression in date_expressions(" ".join(pieces)):
        found = resolve(expression, anchor=anchor, day=day, future=future)
        if found:
            start, end, _ = found
            filled = start + "0001-01-01"[len(start) :] if len(start) < 10 else start
            date.fromisoformat(filled[:10])
            assert end is None or start <= end


@pytest.mark.parametrize(
    "text",
    ["Jan 5, 2020 " * 4_000, "Mon, " * 8_000, "5:30 pm " * 6_000, "Monday" + " ," * 40_000 + "x 5:30 pm"],
    ids=["dates", "weekdays", "clocks", "commas"],
)
def test_a_long_run_is_read_to_its_end(text):
    """Were a run read in quadratic time, this would not come to an end."""
    assert date_expressions(text)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Feb. 3", {"month": 2, "day": 3}),
        ("24th February", {"month": 2, "day": 24}),
        ("March 2019", {"month": 3, "year": 2019}),
        ("early 2011", {"year": 2011, "phase": "early"}),
        ("the end of 2011", {"year": 2011, "phase": "end"}),
        ("the beginning of May 2011", {"year": 2011, "month": 5, "phase": "early"}),
        ("in November", {"month": 11}),
        ("last November", {"month": 11, "relation": "last"}),
        ("Wednesday evening", {"weekday": 2, "part": "evening"}),
        ("last Monday", {"weekday": 0, "relation": "last"}),
        ("this coming Friday", {"weekday": 4, "relation": "next"}),
        ("three weeks ago", {"shift": -3, "unit": "week"}),
        ("a couple of days ago", {"shift": -2, "unit": "day"}),
        ("several months ago", {"shift": -3, "unit": "month", "vague": True}),
        ("about 10 years ago", {"shift": -10, "unit": "year", "vague": True}),
        ("yesterday", {"shift": -1, "unit": "day"}),
        ("the day before", {"shift": -1, "unit": "day"}),
        ("overnight", {"shift": 0, "unit": "day", "part": "night"}),
        ("last night", {"shift": -1, "unit": "day", "part": "night"}),
        ("next month", {"shift": 1, "unit": "month", "relation": "next"}),
        ("the end of the month", {"shift": 0, "unit": "month", "phase": "end"}),
        ("the 1990s", {"year": 1990, "unit": "decade"}),
        ("5:30 p.m. GMT", {"clock": "17:30", "zone": "GMT"}),
        ("12 a.m.", {"clock": "00:00"}),
        ("0130 GMT", {"clock": "01:30", "zone": "GMT"}),
        ("noon", {"clock": "12:00"}),
        ("dawn", {"part": "dawn"}),
    ],
)
def test_a_date_keeps_what_it_says(text, fields):
    found = only(text)
    assert {name: getattr(found, name) for name in fields} == fields


@pytest.mark.parametrize(
    "text",
    ["they may come", "march on", "two days earlier", "a week later", "1,500 people", "$2019"],
)
def test_what_is_no_date_of_publications_counting_is_left_alone(text):
    assert date_expressions(text) == []


def test_a_clock_time_far_from_a_day_stays_apart():
    assert len(date_expressions("On Monday, as everybody in the town had expected, at 5:30 p.m.")) == 2


def test_an_expression_stands_where_it_is_written():
    text = "Talks were held on Monday and on March 5, 2020."
    assert [found.span for found in date_expressions(text)] == [Span(19, 25), Span(33, 46)]
