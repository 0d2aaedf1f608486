"""A handle pushes the others before it and never crosses them, whatever an editor does."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_number_line import account

from variorum.fact.fact import Moment, Quantity
from variorum.picture.axis import number_axis
from variorum.picture.calendar_axis import DAYS, HOURS, MONTHS, YEARS
from variorum.picture.handles import (
    Ends,
    Handle,
    Steps,
    date_steps,
    moved,
    number_steps,
    stepped,
    steps_for,
    tick_of,
)
from variorum.picture.timeline import moments_axis

numbers = st.integers(0, 10**6).map(str)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)
handles = st.sampled_from(Handle)


def in_order(ends: Ends, steps: Steps) -> bool:
    told = [steps.place(ends.of(handle)) for handle in Handle]
    places = [place for place in told if place is not None]
    return places == sorted(places)


@given(numbers, st.lists(st.tuples(handles, numbers | st.just("")), max_size=12))
def test_low_best_and_high_stay_in_order_wherever_they_are_put(
    first: str, moves: list[tuple[Handle, str]]
) -> None:
    steps, ends = number_steps(1), Ends(first, first, first)
    for handle, to in moves:
        ends = moved(ends, handle, to, steps)
        assert in_order(ends, steps)
        assert ends.best
        assert ends.of(handle) == to or (handle is Handle.BEST and not to)


@given(days, st.lists(st.tuples(handles, st.integers(-40, 40)), max_size=12))
def test_dates_stay_in_order_however_they_are_stepped(first: str, moves: list[tuple[Handle, int]]) -> None:
    steps, ends = date_steps(DAYS), Ends(first, first, first)
    for handle, by in moves:
        before = steps.place(ends.of(handle))
        ends = stepped(ends, handle, by, steps)
        assert in_order(ends, steps)
        assert before is not None
        assert steps.place(ends.of(handle)) == before + by


@given(numbers, st.integers(-30, 30))
def test_as_many_steps_back_lead_back(first: str, by: int) -> None:
    steps = number_steps(10)
    there = stepped(Ends(first, first, first), Handle.HIGH, by, steps)
    assert stepped(there, Handle.HIGH, -by, steps).high == first


def test_a_handle_pushes_those_in_its_way_and_leaves_the_others() -> None:
    steps, ends = number_steps(1), Ends("10", "15", "20")
    assert moved(ends, Handle.LOW, "17", steps) == Ends("17", "17", "20")
    assert moved(ends, Handle.LOW, "25", steps) == Ends("25", "25", "25")
    assert moved(ends, Handle.HIGH, "12", steps) == Ends("10", "12", "12")
    assert moved(ends, Handle.BEST, "5", steps) == Ends("5", "5", "20")


def test_an_open_end_is_pushed_by_nothing_and_begins_at_the_best_account() -> None:
    steps, ends = number_steps(1), Ends("10", "15", "")
    assert moved(ends, Handle.BEST, "99", steps) == Ends("10", "99", "")
    assert stepped(ends, Handle.HIGH, 1, steps) == Ends("10", "15", "16")
    assert moved(ends, Handle.LOW, "", steps) == Ends("", "15", "")


@pytest.mark.parametrize(
    ("numbers", "span", "tick"),
    [
        ((900_000, 950_000, 1_000_000), 300_000, 10_000),
        ((16, 19), 10, 1),
        ((2_000_000, 3_000_000), 1_500_000, 10_000),
        ((3.6, 4.0), 1.0, 0.01),
        ((), 1.0, 1),
    ],
)
def test_a_step_is_one_in_the_last_digit_but_never_too_coarse(
    numbers: tuple[float, ...], span: float, tick: float
) -> None:
    assert tick_of([float(number) for number in numbers], span=span) == pytest.approx(tick)


@pytest.mark.parametrize(
    ("unit", "first", "after"),
    [
        (YEARS, "2011", "2012"),
        (MONTHS, "2019-12", "2020-01"),
        (DAYS, "2020-02-29", "2020-03-01"),
        (HOURS, "2020-02-26T23:00", "2020-02-27T00:00"),
    ],
)
def test_dates_move_by_the_unit_of_their_axis(unit: object, first: str, after: str) -> None:
    steps = date_steps(unit)  # type: ignore[arg-type]
    assert stepped(Ends(first, first, first), Handle.BEST, 1, steps).best == after


@given(st.integers(0, 400))
def test_the_value_under_a_place_is_the_nearest_that_can_be_kept(x: int) -> None:
    accounts = [account(1, Quantity(900_000.0)), account(2, Quantity(950_000.0))]
    axis = number_axis([900_000, 950_000], left=0, right=400)
    steps = steps_for(accounts, axis)
    place = steps.place(steps.text(axis.value(x)))
    assert place is not None
    assert abs(place - axis.value(x)) <= 5_000


def test_dates_and_numbers_have_steps_of_their_own() -> None:
    accounts = [account(1, Moment("2020-02-24")), account(2, Moment("2020-02-27"))]
    axis, _ = moments_axis(accounts, None, left=0, right=300)
    assert steps_for(accounts, axis).text(axis.at(0) + axis.low + 3.5)[:4] == "2020"
