"""Chosen pairs are told as squares tell them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.alignment.cells import All, OfPairs, Some
from variorum.alignment.competition import competition_features, competition_of_pairs
from variorum.alignment.overlap import rarity
from variorum.dispute.grouping import across, groups, overlapping, pairs_of
from variorum.dispute.weighing import place, standing

bags = st.lists(st.frozensets(st.sampled_from("abcdefg"), max_size=5), min_size=2, max_size=9)
ARTICLES = ["a", "a", "b", "b", "c", "c", "d"]
PLACES = [("a", 1), ("a", 1), ("b", 1), ("b", 2), ("c", 1), ("c", 1), ("d", 1)]


def every_pair(count: int) -> Some:
    return Some.of(count, *np.triu_indices(count, 1))


def square(seed: int, *, least: float = 0.0) -> np.ndarray:
    """Chances of pairs of articles, each another."""
    codes, rng = np.array(ARTICLES), np.random.default_rng(seed)
    upper = np.triu(rng.uniform(max(least, 0.02), 1, (7, 7)), 1) * (codes[:, None] != codes)
    return np.asarray(upper + upper.T, np.float32)


def as_pairs(chance: np.ndarray) -> OfPairs:
    left, right = np.nonzero(np.triu(chance, 1))
    return OfPairs(Some.of(len(chance), left, right), chance[left, right])


@settings(max_examples=40)
@given(bags)
def test_pairs_share_what_squares_share(found):
    some, weight = every_pair(len(found)), rarity(found)
    whole, told = All(len(found)).overlap(found, weight), some.overlap(found, weight)
    for name in ("shared", "jaccard", "covered", "rareness"):
        expected = getattr(whole, name)[some.left, some.right]
        np.testing.assert_allclose(getattr(told, name), expected, rtol=1e-5, atol=1e-6)


def test_texts_are_as_alike_in_pairs_as_in_squares():
    texts = ["The army left.", "An army leaves.", "The army left.", ""]
    some = every_pair(4)
    for whole, told in zip(All(4).ratios(texts), some.ratios(texts), strict=True):
        assert (whole[some.left, some.right] == told).all()


def test_a_pair_is_held_once_and_in_order():
    some = Some.of(4, np.array([3, 0, 1]), np.array([0, 3, 2]))
    assert (some.left.tolist(), some.right.tolist()) == ([0, 1], [3, 2])


def test_pairs_are_read_as_a_square_is():
    chance = square(1)
    told = as_pairs(chance)
    assert (told[np.arange(7)[:, None], np.arange(7)] == chance).all()
    assert (told[3] == chance[3]).all() and (told[[1, 4]] == chance[[1, 4]]).all()
    np.testing.assert_allclose(told.sum(axis=1), chance.sum(axis=1), rtol=1e-6)


def test_where_no_pair_is_known_everything_is_nothing():
    told = as_pairs(np.zeros((3, 3), np.float32))
    assert told[np.array([0]), np.array([1])].tolist() == [0] and not told[2].any()


@pytest.mark.parametrize("seed", range(3))
def test_disputes_are_grouped_from_pairs_as_from_squares(seed):
    chance = square(seed)
    told = as_pairs(chance)
    assert (pairs_of(told, 0.4) == pairs_of(chance, 0.4)).all()
    assert groups(told, join=0.3, average=0.2) == groups(chance, join=0.3, average=0.2)
    knobs = {"least": 0.2, "seeds": 9, "grow": 0.7}
    assert overlapping(told, ARTICLES, **knobs) == overlapping(chance, ARTICLES, **knobs)
    assert (across(told, ARTICLES)[0] == across(chance, ARTICLES)[0]).all()
    np.testing.assert_allclose(standing(told, ARTICLES)[0], standing(chance, ARTICLES)[0], rtol=1e-6)
    assert (place(chance[0, 2:3], told) == place(chance[0, 2:3], chance)).all()


@pytest.mark.parametrize("seed", range(3))
def test_rivals_are_told_from_pairs_as_from_squares(seed):
    chance = square(seed)
    told = as_pairs(chance)
    whole, some = competition_features(chance, ARTICLES, PLACES), competition_of_pairs(told, ARTICLES, PLACES)
    two = np.array(
        [a in "abc" and b in "abc" for a, b in zip(*told.cells.both(np.array(ARTICLES)), strict=True)]
    )
    for name in ("log-odds", "rivals ahead", "paragraphs match", "third clauses match"):
        expected = whole[name][told.cells.left, told.cells.right]
        np.testing.assert_allclose(some[name], expected, rtol=1e-4, atol=1e-5, err_msg=name)
    expected = whole["ahead of rivals"][told.cells.left, told.cells.right]
    np.testing.assert_allclose(some["ahead of rivals"][two], expected[two], rtol=1e-4)
