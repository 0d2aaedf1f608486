"""The map's bands: every row is in one, none is thinner than can be seen, and none hides what waits."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.dispute.decision import State
from variorum.gui.overview.bands import Weighed, bands_of
from variorum.gui.session.sheet import Row

weighed = st.builds(
    Weighed,
    row=st.builds(Row, number=st.integers(1, 9), cells=st.just({})),
    shades=st.dictionaries(st.sampled_from("abc"), st.integers(0, 4)),
    state=st.none() | st.sampled_from(State),
)
rows_of_a_sheet = st.lists(st.tuples(weighed, st.floats(0.01, 30)), min_size=1, max_size=80)


def placed(rows):
    """Each row's top and height, one under the other."""
    spread, y = [], 30.0
    for _, height in rows:
        spread.append((y, height))
        y += height
    return [row for row, _ in rows], spread


@given(rows_of_a_sheet)
def test_bands_follow_each_other_without_gap_and_fill_what_the_rows_fill(drawn) -> None:
    rows, spread = placed(drawn)
    at = 30.0
    for band in bands_of(rows, spread, least=2.0):
        assert abs(band.top - at) < 1e-6
        at = band.bottom
    assert abs(at - sum(spread[-1])) < 1e-6


@given(rows_of_a_sheet)
def test_only_the_last_band_may_be_thinner_than_the_least(drawn) -> None:
    assert all(band.height >= 2.0 - 1e-9 for band in bands_of(*placed(drawn), least=2.0)[:-1])


@given(rows_of_a_sheet)
def test_the_darkest_shade_and_a_stale_row_stay_visible_in_any_band(drawn) -> None:
    rows, spread = placed(drawn)
    bands = bands_of(rows, spread, least=2.0)
    darkest = max((s for row in rows for s in row.shades.values()), default=None)
    assert max((s for band in bands for s in band.shades.values()), default=None) == darkest
    assert any(r.state is State.STALE for r in rows) == any(b.state is State.STALE for b in bands)
