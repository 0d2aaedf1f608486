"""Groups of accounts of one fact: agglomerative, by the chance that two tell the same."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.dispute.grouping import across, groups


@st.composite
def chances(draw: st.DrawFn) -> np.ndarray:
    """A symmetric matrix of chances with nothing on its diagonal."""
    size = draw(st.integers(0, 9))
    upper = np.zeros((size, size))
    for i in range(size):
        for j in range(i + 1, size):
            upper[i, j] = draw(st.integers(0, 20)) / 20
    return upper + upper.T


limits = st.integers(1, 20).map(lambda n: n / 20)


@settings(max_examples=60)
@given(chances(), limits, limits, st.integers(2, 5))
def test_groups_are_disjoint_small_and_in_order(chance, join, average, most):
    found = groups(chance, join=join, average=average, most=most)
    members = [n for group in found for n in group]
    assert len(members) == len(set(members))
    assert all(group == sorted(group) and 2 <= len(group) <= most for group in found)


@settings(max_examples=60)
@given(chances(), limits, limits)
def test_nothing_is_joined_below_the_thresholds(chance, join, average):
    for group in groups(chance, join=join, average=average):
        inside = chance[np.ix_(group, group)]
        assert (inside.max(axis=1) >= min(join, average) - 1e-9).all()
        assert inside.max() >= join


@settings(max_examples=60)
@given(chances(), limits)
def test_a_pair_that_no_other_account_is_near_stays_together(chance, join):
    for i, j in np.argwhere(np.triu(chance, 1) >= join):
        others = [n for n in range(len(chance)) if n not in (i, j)]
        if not (chance[[i, j]][:, others] > 0).any():
            assert [int(i), int(j)] in groups(chance, join=join, average=join)


@settings(max_examples=60)
@given(chances(), limits)
def test_the_same_chances_give_the_same_groups(chance, limit):
    kept = chance.copy()
    first = groups(chance, join=limit, average=limit)
    assert (chance == kept).all()
    assert groups(chance, join=limit, average=limit) == first


def test_a_bridge_does_not_join_what_is_far_apart_on_average():
    chance = np.zeros((4, 4))
    for i, j, value in ((0, 1, 0.9), (2, 3, 0.8), (1, 2, 0.7)):
        chance[i, j] = chance[j, i] = value
    assert groups(chance, join=0.5, average=0.5) == [[0, 1], [2, 3]]
    assert groups(chance, join=0.5, average=0.1) == [[0, 1, 2, 3]]


def test_the_likeliest_pair_goes_first():
    chance = np.array([[0, 0.6, 0.9], [0.6, 0, 0], [0.9, 0, 0]])
    assert groups(chance, join=0.5, average=0.5) == [[0, 2]]


@settings(max_examples=60)
@given(chances(), st.data())
def test_accounts_of_one_article_are_not_joined_for_standing_together(chance, data):
    articles = [data.draw(st.sampled_from("ab")) for _ in chance]
    apart = across(chance, articles)
    for i, one in enumerate(articles):
        for j, other in enumerate(articles):
            assert apart[i, j] == (0 if one == other else chance[i, j])
