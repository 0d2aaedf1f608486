"""Which copies are kept: the newest of each of seven days and of four weeks, whatever the clock does."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.record.rotation import DAYS, WEEKS, dropped, is_due

NOW = datetime(2020, 2, 27, 12, tzinfo=UTC)  # a Thursday
DAY = timedelta(days=1)

moments = st.datetimes(datetime(2019, 12, 1), datetime(2020, 4, 30), timezones=st.just(UTC))
many = st.frozensets(moments, max_size=60)


def kept(made: frozenset[datetime], now: datetime = NOW) -> frozenset[datetime]:
    return made - dropped(made, now=now)


@given(many, moments)
def test_the_newest_of_each_of_the_last_seven_days_is_kept(made: frozenset[datetime], now: datetime) -> None:
    for back in range(DAYS):
        day = (now - back * DAY).date()
        own = [one for one in made if one.date() == day and one <= now]
        assert not own or max(own) in kept(made, now)


@given(many, moments)
def test_the_newest_of_each_of_the_last_four_weeks_is_kept(made: frozenset[datetime], now: datetime) -> None:
    for back in range(WEEKS):
        week = (now - back * 7 * DAY).isocalendar()[:2]
        own = [one for one in made if one.isocalendar()[:2] == week and one <= now]
        assert not own or max(own) in kept(made, now)


@given(many, moments)
def test_no_more_are_kept_than_seven_days_and_four_weeks_have(
    made: frozenset[datetime], now: datetime
) -> None:
    assert len([one for one in kept(made, now) if one <= now]) <= DAYS + WEEKS


@given(many, moments)
def test_what_was_made_in_the_future_is_kept(made: frozenset[datetime], now: datetime) -> None:
    assert {one for one in made if one > now} <= kept(made, now)


leaps = st.timedeltas(timedelta(0), timedelta(days=4000))


@given(many, leaps)
def test_a_clock_that_jumps_back_takes_no_more_than_a_day_and_a_week_their_place(
    made: frozenset[datetime], back: timedelta
) -> None:
    before, wrong = kept(made), NOW - back
    after = kept(before | {wrong}, wrong)
    assert {one for one in before if one > wrong} <= after
    assert len(before - after) <= 2


@given(many, leaps)
def test_a_clock_that_jumps_ahead_takes_no_more_than_a_day_and_a_week_their_place(
    made: frozenset[datetime], ahead: timedelta
) -> None:
    before, wrong = kept(frozenset(one for one in made if one <= NOW)), NOW + ahead
    after = kept(before | {wrong}, wrong)
    assert len(before - after) <= 2
    assert after - {wrong} <= kept(after, NOW)  # and nothing more when it is right again


@given(many, moments)
def test_dropping_twice_drops_nothing_more(made: frozenset[datetime], now: datetime) -> None:
    left = kept(made, now)
    assert kept(left, now) == left


def test_a_month_of_daily_work_leaves_ten_copies() -> None:
    left: frozenset[datetime] = frozenset()
    for day in range(30, -1, -1):
        now = NOW - day * DAY
        left = kept(left | {now}, now)
    # Of the last seven days the last Sunday's copy is also that of its week.
    assert [(NOW - one).days for one in sorted(left, reverse=True)] == [0, 1, 2, 3, 4, 5, 6, 11, 18]


@pytest.mark.parametrize(
    ("made", "due"),
    [
        ([], True),
        ([NOW], False),
        ([NOW - DAY + timedelta(seconds=1)], False),
        ([NOW - DAY], True),
        ([NOW - 9 * DAY, NOW - timedelta(hours=3)], False),
        ([NOW + timedelta(hours=1)], True),
        ([NOW + 400 * DAY, NOW - 2 * DAY], True),
    ],
)
def test_a_copy_is_due_a_day_after_the_last(made: list[datetime], due: bool) -> None:
    assert is_due(made, now=NOW) is due
