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
    assert resolve(found, anchor=None)[:2] == (day.isoformat(), None)
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
    "|GMT|0130|between|from|to|of|after|before|the|first|every|weekend|quarter|Q3|Christmas|within|later|half"
    "|Easter|that day|rest of the|13th|2/29|03/18/40|since|now"
    "|yesterday|decades|900|the 1990s|2020-02-31|,|(|dawn|May|a few|spring"
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
        ("this coming Friday", {"weekday": 4, "relation": "coming"}),
        ("May twenty-nine", {"month": 5, "day": 29}),
        ("the second of August", {"month": 8, "day": 2}),
        ("Sep-23-2020", {"year": 2020, "month": 9, "day": 23}),
        ("29/03/2018", {"year": 2018, "month": 3, "day": 29}),
        ("the week of March 4", {"unit": "week", "ordinal": 0}),
        ("the third quarter of 2018", {"unit": "quarter", "ordinal": 3, "year": 2018}),
        ("the last ten days", {"shift": -10, "unit": "day", "stretch": True}),
        ("two days later", {"shift": 2, "unit": "day", "counted": "later"}),
        ("the next day", {"shift": 1, "unit": "day", "counted": "later"}),
        ("three weeks after Easter", {"shift": 3, "unit": "week"}),
        ("every Monday", {"recurring": True}),
        ("on Good Friday", {"feast": "good friday"}),
        ("since Monday", {"weekday": 0, "bound": "since"}),
        ("until the end of May", {"month": 5, "phase": "end", "bound": "until"}),
        ("from 5 to 7 p.m. on Monday", {"weekday": 0, "clock": "17:00", "clock_end": "19:00"}),
        ("11 a.m. to 1 p.m.", {"clock": "11:00", "clock_end": "13:00"}),
        ("tonight at 7:30", {"shift": 0, "unit": "day", "clock": "19:30"}),
        ("half past six", {"clock": "06:30"}),
        ("ten o'clock", {"clock": "10:00"}),
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
    [
        "they may come",
        "march on",
        "1,500 people",
        "$2019",
        "the 9/11 attacks",
        "open 24/7",
        "they won 2-1",
        "the second half",
        "the player of the year",
        "the first week",
        "from 3 to 5 people",
        "three days",
        "what is now the capital",
        "the 18th floor",
    ],
)
def test_what_is_no_date_is_left_alone(text):
    assert date_expressions(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "from May 3 to 5, 2016",
        "4-23 May",
        "between Monday and Wednesday",
        "October 1, 2018 - October 7, 2018",
        "the first Monday of March 2020",
        "Tuesday of next week",
        "next week on Friday",
        "the last week of last month",
        "two weeks before Christmas",
        "the day after tomorrow",
        "Monday afternoon from 2:00 to 2:30 p.m.",
        "Sunday late evening at 10:00",
        "the first three months of 2018",
    ],
)
def test_what_together_makes_one_date_is_one_expression(text):
    assert only(text).span in (Span(0, len(text)), Span(text.find(" ") + 1, len(text)))


def test_two_days_that_are_named_beside_each_other_stay_two():
    assert len(date_expressions("on Monday or Tuesday")) == 2
    assert len(date_expressions("on Monday and Wednesday")) == 2


def test_a_month_with_its_point_is_not_split_from_its_day():
    assert only("He left on Aug. 3.").span == Span(11, 17)


def test_a_clock_time_far_from_a_day_stays_apart():
    assert len(date_expressions("On Monday, as everybody in the town had expected, at 5:30 p.m.")) == 2


def test_an_expression_stands_where_it_is_written():
    text = "Talks were held on Monday and on March 5, 2020."
    assert [found.span for found in date_expressions(text)] == [Span(19, 25), Span(33, 46)]
