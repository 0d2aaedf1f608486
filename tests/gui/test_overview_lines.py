"""The map's lines: every row is in one, none is thinner than can be seen, and none hides what waits."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.dispute.decision import State
from variorum.gui.overview_lines import Weighed, lines_of, spread_out
from variorum.gui.sheet import Row

weighed = st.builds(
    Weighed,
    row=st.builds(Row, number=st.integers(1, 9), cells=st.just({})),
    words=st.integers(1, 400),
    shades=st.dictionaries(st.sampled_from("abc"), st.integers(0, 4)),
    state=st.none() | st.sampled_from(State),
)
rows_of_a_sheet = st.lists(weighed, min_size=1, max_size=80)


@given(rows_of_a_sheet, st.floats(10, 900))
def test_lines_follow_each_other_without_gap_and_fill_what_the_rows_fill(rows, room) -> None:
    spread = spread_out(rows, top=30.0, room=room, most=0.24)
    lines = lines_of(rows, spread, least=2.0)
    at = 30.0
    for line in lines:
        assert abs(line.top - at) < 1e-6
        at = line.top + line.height
    assert abs(at - (spread[-1][0] + spread[-1][1])) < 1e-6
    assert at <= 30.0 + room + 1e-6


@given(rows_of_a_sheet, st.floats(10, 900))
def test_only_the_last_line_may_be_thinner_than_the_least(rows, room) -> None:
    spread = spread_out(rows, top=0.0, room=room, most=0.24)
    assert all(line.height >= 2.0 for line in lines_of(rows, spread, least=2.0)[:-1])


@given(rows_of_a_sheet)
def test_the_darkest_shade_and_a_stale_row_stay_visible_in_any_line(rows) -> None:
    spread = spread_out(rows, top=0.0, room=20.0, most=0.24)
    lines = lines_of(rows, spread, least=2.0)
    darkest = max((s for row in rows for s in row.shades.values()), default=None)
    assert max((s for line in lines for s in line.shades.values()), default=None) == darkest
    assert any(r.state is State.STALE for r in rows) == any(x.state is State.STALE for x in lines)
