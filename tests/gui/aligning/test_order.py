"""Where columns stand after one was dragged or stepped; what is out of view keeps its place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.gui.aligning.order import dropped, stepped

ORDERS = st.permutations("abcdef")


@settings(max_examples=25)
@given(ORDERS, st.sets(st.sampled_from("abcdef"), min_size=1), st.data())
def test_a_column_dropped_between_two_shown_ones_stands_between_them(order, kept, data) -> None:
    shown = [one for one in order if one in kept]
    article = data.draw(st.sampled_from(shown))
    at = data.draw(st.integers(0, len(shown)))
    now = dropped(order, shown, article, at)
    assert sorted(now) == sorted(order)
    others = [one for one in shown if one != article]
    place = len([one for one in shown[:at] if one != article])
    assert [one for one in now if one in kept] == [*others[:place], article, *others[place:]]
    # Those out of view stand in the order in which they stood.
    rest = [one for one in order if one != article]
    assert [one for one in now if one != article] == rest


def test_a_step_passes_the_neighbour_in_view_and_what_is_hidden_before_it() -> None:
    assert stepped("abcde", "ace", "a", 1) == tuple("bcdae")
    assert stepped("abcde", "ace", "e", -1) == tuple("abecd")


def test_at_an_end_a_column_stays() -> None:
    assert stepped("abc", "abc", "c", 1) == stepped("abc", "abc", "a", -1) == tuple("abc")
    assert stepped("abc", "bc", "a", 1) == tuple("abc")
