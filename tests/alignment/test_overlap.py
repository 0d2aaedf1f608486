"""How much two bags of words share, weighed by rarity."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.alignment.overlap import overlap, rarity

bags = st.lists(st.frozensets(st.sampled_from("abcdefgh")), min_size=1, max_size=8)
HAIR = 1e-5  # what summing in another order may change


@settings(max_examples=40)
@given(bags)
def test_what_two_bags_share_does_not_depend_on_which_comes_first(found):
    weight = rarity(found)
    shared = overlap(found, found, weight)
    for matrix in (shared.shared, shared.jaccard, shared.covered, shared.rareness):
        assert np.allclose(matrix, matrix.T, atol=HAIR)


@settings(max_examples=40)
@given(bags, bags)
def test_shares_lie_between_none_and_all(left, right):
    found = overlap(left, right, rarity([*left, *right]))
    for share in (found.jaccard, found.covered):
        assert share.shape == (len(left), len(right))
        assert (share >= 0).all()
        assert (share <= 1 + HAIR).all()
    assert (found.jaccard <= found.covered + HAIR).all()


@settings(max_examples=40)
@given(bags)
def test_a_bag_shares_all_of_itself_if_it_holds_a_word(found):
    shares = overlap(found, found, rarity(found)).jaccard.diagonal()
    assert np.allclose(shares, [float(bool(bag)) for bag in found], atol=HAIR)


@settings(max_examples=40)
@given(bags)
def test_a_word_in_fewer_bags_is_rarer_and_every_word_weighs_something(found):
    weight = rarity(found)
    count = {word: sum(word in bag for bag in found) for word in weight}
    assert all(value > 0 for value in weight.values())
    assert all(weight[a] > weight[b] for a in weight for b in weight if count[a] < count[b])


def test_bags_without_a_common_word_share_nothing():
    found = overlap([frozenset("ab")], [frozenset("cd")], {"a": 1.0, "b": 1.0, "c": 1.0, "d": 1.0})
    assert (found.shared.item(), found.jaccard.item(), found.rareness.item()) == (0, 0, 0)


def test_of_no_bags_there_is_no_overlap():
    assert overlap([], [], {}).shared.shape[0] == 0


def test_the_smaller_bag_may_be_covered_by_the_larger():
    found = overlap([frozenset("ab")], [frozenset("abcd")], dict.fromkeys("abcd", 1.0))
    assert found.covered.item() == pytest.approx(1.0)
    assert found.jaccard.item() == pytest.approx(0.5)
