"""Dated events on one axis: zoomed, moved, and with arrows to what lies outside."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.dispute.decision import Decision, Outcome
from variorum.fact.fact import Moment
from variorum.picture.day_lines import DateRow, axis_head, event_line
from variorum.picture.day_window import LEAST, MOST, Window, window_around, window_axis, window_of
from variorum.picture.moments import Stretch
from variorum.picture.shapes import Polygon, Rect, Text


def day(iso: str) -> float:
    return float(date.fromisoformat(iso).toordinal())


MARCH = Window(day("2025-03-01"), day("2025-03-09"))
WIDTH = 800.0


def shapes(*rows: DateRow, kind: type, role: str = "date", **more: object) -> list:
    picture = event_line(tuple(rows), MARCH, WIDTH, **more)
    return [shape for shape in picture.shapes if isinstance(shape, kind) and shape.role == role]


def test_a_day_is_a_block_as_wide_as_a_day_of_the_axis() -> None:
    (block,) = shapes(DateRow(Moment("2025-03-04"), "AC"), kind=Rect)
    axis = axis_head(MARCH, WIDTH).axis
    assert axis is not None
    assert (block.x, block.x + block.width) == (axis.at(day("2025-03-04")), axis.at(day("2025-03-05")))


def test_the_letters_of_the_articles_stand_behind_the_mark() -> None:
    (words,) = shapes(DateRow(Moment("2025-03-04"), "AC"), kind=Text, role="text")
    assert words.text == "AC"


@pytest.mark.parametrize(("iso", "side"), [("2011", 0), ("2030-01-01", 1)])
def test_what_lies_outside_has_an_arrow_at_its_edge_and_no_block(iso: str, side: int) -> None:
    row = DateRow(Moment(iso), "B")
    (arrow,) = shapes(row, kind=Polygon)
    axis = axis_head(MARCH, WIDTH).axis
    assert axis is not None
    assert arrow.points[1][0] == (axis.left, axis.right)[side]
    assert not shapes(row, kind=Rect)


def test_a_month_that_the_window_shows_a_part_of_runs_to_its_edge() -> None:
    (bar,) = shapes(DateRow(Moment("2025-03"), "B"), kind=Rect)
    axis = axis_head(MARCH, WIDTH).axis
    assert axis is not None
    assert (bar.x, bar.x + bar.width) == (axis.left, axis.right)


def test_publication_is_a_hollow_triangle_on_the_row() -> None:
    triangles = shapes(
        DateRow(Moment("2025-03-04"), "A", ("2025-03-05", "2025-03-05")), kind=Polygon, role="text2"
    )
    assert len(triangles) == 1 and not triangles[0].filled


def test_the_best_account_has_a_row_of_its_own() -> None:
    row = DateRow(Moment("2025-03-04"), "A")
    decision = Decision(Outcome.ACCEPT, ("2025-03-04",), reason="so")
    plain, settled = event_line((row,), MARCH, WIDTH), event_line((row,), MARCH, WIDTH, decision=decision)
    assert settled.height > plain.height and settled.best is not None
    assert [s for s in settled.shapes if isinstance(s, Polygon) and s.role == "ink"]


def test_what_is_no_date_has_no_mark() -> None:
    assert not shapes(DateRow(Moment("soon"), "A"), kind=Rect)


def test_the_axis_names_each_day_where_there_is_room() -> None:
    words = [s.text for s in axis_head(MARCH, WIDTH).shapes if isinstance(s, Text)]
    assert {"1", "2", "8"} <= set(words) and "March 2025" in words
    assert "2" not in {
        s.text
        for s in axis_head(Window(day("2011-01-01"), day("2025-01-01")), WIDTH).shapes
        if isinstance(s, Text)
    }


DAYS = st.floats(min_value=700_000, max_value=740_000, allow_nan=False)


@given(low=DAYS, days=st.floats(1, 5000), factor=st.floats(0.05, 20), share=st.floats(0, 1))
def test_zooming_keeps_the_moment_under_the_pointer_where_it_is(low, days, factor, share) -> None:
    window = Window(low, low + days)
    at = low + share * days
    zoomed = window.zoomed(factor, at=at)
    assert LEAST <= zoomed.days <= MOST * (1 + 1e-9)
    if zoomed.low > 1 and zoomed.high < 3_652_058:
        assert (at - zoomed.low) / zoomed.days == pytest.approx(share, abs=1e-6)


@given(low=DAYS, days=st.floats(LEAST, 200_000), by=st.floats(-50, 50))
def test_moving_never_leaves_the_calendar(low, days, by) -> None:
    moved = Window(low, low + days).moved(by)
    assert moved.low >= 1 - 1e-6 and moved.high <= 3_652_060
    window_axis(moved, left=10, right=500)


@given(st.lists(st.tuples(DAYS, st.floats(0, 400)), min_size=1, max_size=8))
def test_a_window_of_all_holds_all(found) -> None:
    stretches = [Stretch(start, start + length) for start, length in found]
    window = window_of(stretches)
    assert all(window.low <= s.start and s.end <= window.high for s in stretches)


def test_the_days_around_leave_out_what_was_years_ago() -> None:
    published = [day("2025-03-05")]
    told = [Stretch(day("2011-01-01"), day("2012-01-01")), Stretch(day("2025-03-04"), day("2025-03-05"))]
    window = window_around(told, published)
    assert window.low > day("2025-02-01") and window.high < day("2025-04-01")
    assert window_around(told[:1], published) == window_of(told[:1])
