"""The list is walked in its own order, and none that waits is passed over."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.gui.session.stepping import neighbour

ORDER = ("a", "b", "c", "d")


def test_the_next_and_the_one_before_stand_beside_the_current_one() -> None:
    assert neighbour(ORDER, "b", 1) == "c"
    assert neighbour(ORDER, "b", -1) == "a"
    assert neighbour(ORDER, "d", 1) is None
    assert neighbour(ORDER, "a", -1) is None


def test_from_nowhere_forward_begins_at_the_top_and_back_at_the_end() -> None:
    assert neighbour(ORDER, None, 1) == "a"
    assert neighbour(ORDER, None, -1) == "d"
    assert neighbour((), None, 1) is None


@given(st.sampled_from(ORDER), st.sets(st.sampled_from(ORDER)))
def test_forward_every_one_that_waits_is_come_to_from_wherever_one_stands(start, waiting) -> None:
    seen, current = set(), start
    while (found := neighbour(ORDER, current, 1, among=waiting - seen)) is not None:
        seen.add(found)
        current = found
    assert seen == (set() if waiting == {start} else waiting)
