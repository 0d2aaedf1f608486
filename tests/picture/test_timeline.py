"""The timeline is true to its dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_number_line import account, assert_inside

from variorum.dispute.decision import Decision, Outcome
from variorum.fact.fact import Moment, Quantity, Statement
from variorum.picture.calendar_axis import DAYS, HOURS, MONTHS, YEARS, calendar_axis
from variorum.picture.moments import stretch, stretch_of
from variorum.picture.picture import Picture
from variorum.picture.shapes import Line, Polygon, Rect, Text
from variorum.picture.spark import spark
from variorum.picture.timeline import timeline

days = st.dates(date(1, 1, 1), date(9999, 12, 31))


def texts_of(day: date) -> st.SearchStrategy[str]:
    iso = day.isoformat()
    return st.sampled_from([iso, iso[:7], iso[:4], f"{iso}T14:05"])


moments = st.builds(Moment, days.flatmap(texts_of), st.none() | days.flatmap(texts_of))


def line_of(*moments: Moment, **more: object) -> Picture:
    return timeline([account(n, value) for n, value in enumerate(moments, 1)], **more)  # type: ignore[arg-type]


@given(st.lists(moments, min_size=1, max_size=5))
def test_everything_stays_inside_the_frame(values: list[Moment]) -> None:
    decision = Decision(Outcome.ACCEPT, values=(values[0].start,))
    assert_inside(line_of(*values, decision=decision, labels=["A"] * len(values)))
    small = spark([account(1, value) for value in values])
    assert small is not None
    assert_inside(small)


@given(st.lists(moments, min_size=1, max_size=5))
def test_an_axis_has_two_to_six_ticks_where_a_calendar_has_them(values: list[Moment]) -> None:
    stretches = [found for found in map(stretch, values) if found is not None]
    axis, unit = calendar_axis(stretches, left=0, right=100)
    assert 1 <= len(axis.ticks) <= 6
    assert all(tick.value == unit.day(unit.count(tick.value)) for tick in axis.ticks)


@given(days)
def test_a_day_lasts_a_day(day: date) -> None:
    found = stretch_of(day.isoformat())
    assert found is not None and (found.start, found.days) == (day.toordinal(), 1)


def test_a_month_ends_where_the_next_begins() -> None:
    for month in range(1, 12):
        this, following = stretch_of(f"2020-{month:02d}"), stretch_of(f"2020-{month + 1:02d}")
        assert this is not None and following is not None and this.end == following.start


@pytest.mark.parametrize("text", ["", "Monday", "2020-02-31", "20-02", "2020-13"])
def test_what_is_no_date_has_no_place(text: str) -> None:
    assert stretch_of(text) is None


@pytest.mark.parametrize(
    ("starts", "unit"),
    [
        (("2020-02-24T06:00", "2020-02-24T18:30"), HOURS),
        (("2020-02-24", "2020-02-27"), DAYS),
        (("2019-11", "2020-02-24"), MONTHS),
        (("2011", "2020-02-24"), YEARS),
    ],
)
def test_the_unit_goes_by_how_far_the_accounts_lie_apart(starts: tuple[str, ...], unit: object) -> None:
    found = [stretch(Moment(start)) for start in starts]
    assert calendar_axis([f for f in found if f], left=0, right=100)[1] is unit


def test_a_stated_day_is_a_block_and_a_stretch_has_stems() -> None:
    picture = line_of(Moment("2020-02-24"), Moment("2020-02-24", "2020-03-01"))
    blocks = [s for s in picture.shapes if isinstance(s, Rect) and s.role == "date"]
    stems = [s for s in picture.shapes if isinstance(s, Line) and s.role == "date"]
    assert [b.opacity for b in blocks] == [1.0, 0.6] and len(stems) == 2


def test_weekends_are_shaded_and_the_month_boundary_is_drawn() -> None:
    picture = line_of(Moment("2020-02-24"), Moment("2020-03-01"))
    shaded = [s for s in picture.shapes if isinstance(s, Rect) and s.role == "sunken"]
    assert len(shaded) == 3  # Sunday the 23rd, the 29th and the 1st
    assert sum(isinstance(s, Line) and s.role == "line2" and s.y1 == 0 for s in picture.shapes) == 1


def test_a_publication_day_is_drawn_only_where_the_axis_has_it() -> None:
    on = line_of(Moment("2020-02-24"), Moment("2020-02-27"), published={"a": "2020-02-25"})
    off = line_of(Moment("2020-02-24"), Moment("2020-02-27"), published={"a": "2020-05-25"})
    assert sum(isinstance(s, Polygon) and s.role == "text2" for s in on.shapes) == 2
    assert not any(isinstance(s, Polygon) and s.role == "text2" for s in off.shapes)


def test_a_spark_is_drawn_for_figures_and_dates_only() -> None:
    tomorrow = (date(2020, 2, 24) + timedelta(days=1)).isoformat()
    assert spark([account(1, Moment("2020-02-24")), account(2, Moment(tomorrow))]) is not None
    assert spark([account(1, Quantity(3)), account(2, Quantity(4))]) is not None
    assert spark([account(1, Statement("x"))]) is None


def test_each_day_is_named_over_the_rows_where_it_has_room_and_months_where_they_begin() -> None:
    wide = line_of(Moment("2020-02-27"), Moment("2020-03-03"), width=400, axis_above=True)
    words = [shape.text for shape in wide.shapes if isinstance(shape, Text)]
    assert {"26", "29", "1", "4", "March"} <= set(words)
    assert words.count("S") == 2
    shaded = [shape for shape in wide.shapes if isinstance(shape, Rect) and shape.role == "sunken"]
    assert len(shaded) == 2
    narrow = line_of(Moment("2020-02-27"), Moment("2020-03-03"), width=120, axis_above=True)
    assert "March" not in [shape.text for shape in narrow.shapes if isinstance(shape, Text)]


@given(st.lists(moments, min_size=1, max_size=4), st.integers(180, 700))
def test_a_calendar_above_the_rows_stays_inside_the_frame(values: list[Moment], width: int) -> None:
    assert_inside(line_of(*values, width=width, axis_above=True))


def test_an_axis_that_is_held_does_not_move_with_the_best_account() -> None:
    told = (Moment("2020-02-24"), Moment("2020-02-27"))
    still = line_of(*told)
    held = line_of(*told, decision=Decision(Outcome.ACCEPT, ("2020-03-20",)), axis=still.axis)
    assert held.axis == still.axis
