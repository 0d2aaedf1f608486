"""Groups of accounts of one fact, by the chance that two tell the same."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.dispute.grouping import across, groups, overlapping, without_repeats


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


def told_by(chance, data) -> list[str]:
    return [data.draw(st.sampled_from("abc")) for _ in chance]


@settings(max_examples=60)
@given(chances(), st.data())
def test_every_likely_pair_of_two_articles_is_a_group(chance, data):
    articles = told_by(chance, data)
    apart = across(chance, articles)
    found = overlapping(apart, articles, least=0.3, seeds=1000, grow=0.5)
    for i, j in np.argwhere(np.triu(apart, 1) >= 0.3):
        assert (int(i), int(j)) in found


@settings(max_examples=60)
@given(chances(), st.data())
def test_a_group_grows_to_eight_accounts_and_two_of_one_article_at_most(chance, data):
    articles = told_by(chance, data)
    for group in overlapping(across(chance, articles), articles, least=0.1, seeds=50, grow=0.3):
        assert 2 <= len(group) <= 8
        assert list(group) == sorted(set(group))
        told = [articles[n] for n in group]
        assert len(set(told)) > 1
        assert max(told.count(article) for article in told) <= 2


def test_only_the_likeliest_pairs_are_looked_at():
    chance = np.zeros((4, 4))
    chance[0, 1] = chance[1, 0] = 0.9
    chance[2, 3] = chance[3, 2] = 0.5
    assert overlapping(chance, list("abab"), least=0.1, seeds=1, grow=0.5) == [(0, 1)]


def test_nothing_is_gathered_from_nothing():
    assert overlapping(np.zeros((0, 0)), [], least=0.1, seeds=5, grow=0.5) == []


def test_of_groups_that_share_half_of_their_accounts_the_best_stays():
    found = [(0, 1), (1, 2), (3, 4), (0, 5, 6)]
    assert list(without_repeats(found, np.array([0.5, 0.9, 0.1, 0.3]), most=9)) == [1, 3, 2]


def test_no_more_groups_are_kept_than_asked_for():
    assert list(without_repeats([(0, 1), (2, 3), (4, 5)], np.array([0.1, 0.2, 0.3]), most=2)) == [2, 1]
