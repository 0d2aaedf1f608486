"""Groups of facts told in numbers before they are put into words."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_grammar import fact

from variorum.dispute.candidate import Candidate
from variorum.dispute.dispute import Verdict
from variorum.dispute.pool import over_pairs, pool_of
from variorum.dispute.weighing import differ, of_group, shares, standing, variety
from variorum.fact.fact import Fact, Kind, Quantity
from variorum.text.message import Message

ARTICLES = list("aabbc")
GROUPS = [(0, 2), (0, 1, 2), (1, 3, 4), (0, 1)]


def symmetric(size: int) -> st.SearchStrategy[np.ndarray]:
    values = st.lists(st.floats(0, 1, width=32), min_size=size * size, max_size=size * size)
    return values.map(lambda v: np.maximum(*(m := np.array(v, np.float32).reshape(size, size), m.T)))


@settings(max_examples=50)
@given(symmetric(5))
def test_pairs_are_taken_of_two_articles_and_of_one_only_where_there_is_no_other(matrix):
    found = over_pairs(GROUPS, ARTICLES, {"x": matrix})
    pairs = [[(0, 2)], [(0, 2), (1, 2)], [(1, 3), (1, 4), (3, 4)], [(0, 1)]]
    for n, expected in enumerate(pairs):
        values = [matrix[pair] for pair in expected]
        assert np.isclose(found["mean x"][n], np.mean(values))
        assert found["greatest x"][n] == max(values)
        assert found["least x"][n] == min(values)


@settings(max_examples=50)
@given(symmetric(5))
def test_the_best_partners_of_each_other_stand_highest(matrix):
    np.fill_diagonal(matrix, 0)
    ranks = standing(matrix, ARTICLES)
    assert ((ranks >= 0) & (ranks <= 1 + 1e-6)).all()
    assert np.allclose(ranks, ranks.T)


def said(number: float, article: str) -> Fact:
    return fact(Quantity(number), article=article, quote=f"{number:.0f} people")


def candidate(*facts: Fact, x: float) -> Candidate:
    ask, why = Message("How many?"), Message("They differ.")
    return Candidate(Kind.QUANTITY, facts, ask, Verdict.CONTRADICTION, why, "figure", {"x": x})


def test_candidates_in_words_make_a_pool_that_gives_them_back():
    made = [candidate(said(1, "a"), said(2, "b"), x=0.5), candidate(said(3, "a"), said(4, "b"), x=1.5)]
    pool = pool_of("figure", made)
    assert [pool.word(n) for n in range(2)] == made
    assert [tuple(pool.facts[k] for k in group) for group in pool.groups] == [c.facts for c in made]
    assert pool.features["x"].tolist() == [0.5, 1.5]


def test_a_pool_of_nothing_has_no_groups():
    assert len(pool_of("name", []).groups) == 0


def test_variety_and_difference_are_counted_within_each_group():
    words = ["go", "go", "run", None, "go"]
    assert variety(words, GROUPS).tolist() == pytest.approx([1, 2 / 3, 2 / 3, 0.5])
    assert differ(words, GROUPS).tolist() == [1, 1, 0, 0]
    assert shares({"x": [True, True, False, False, True]}, GROUPS)["x"][1] == np.float32(2 / 3)


def test_what_is_weighed_of_groups_is_finite_and_one_value_a_group():
    facts = [said(n, article) for n, article in enumerate(ARTICLES)]
    chance = np.full((5, 5), 0.5, np.float32)
    told = of_group(GROUPS, facts, chance, [0.1] * 5)
    assert all(values.shape == (4,) and np.isfinite(values).all() for values in told.values())
    assert told["articles"].tolist() == [2, 2, 3, 1]
    assert told["same words"].tolist() == [0, 0, 0, 0]
