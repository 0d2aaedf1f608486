"""How a pair of clauses stands among its rivals."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.alignment.competition import competition_features

ARTICLES = list("aabbc")
PLACES = [("a", 1), ("a", 1), ("b", 1), ("b", 2), ("c", 1)]


def chance(**pairs: float) -> np.ndarray:
    """Pairs as i0_2=0.5."""
    matrix = np.zeros((5, 5), np.float32)
    for name, value in pairs.items():
        i, j = map(int, name[1:].split("_"))
        matrix[i, j] = matrix[j, i] = value
    return matrix


def told(**pairs: float) -> dict[str, np.ndarray]:
    return competition_features(chance(**pairs), ARTICLES, PLACES)


@settings(max_examples=40)
@given(st.lists(st.floats(0, 1, width=32), min_size=25, max_size=25))
def test_every_feature_is_symmetric_and_finite(values):
    matrix = np.array(values, np.float32).reshape(5, 5)
    matrix = np.triu(matrix, 1) + np.triu(matrix, 1).T
    for feature in competition_features(matrix, ARTICLES, PLACES).values():
        assert np.isfinite(feature).all()
        assert np.allclose(feature, feature.T, atol=1e-3)


def test_the_best_match_of_both_is_ahead_of_its_rivals():
    found = told(i0_2=0.9, i0_3=0.2, i1_2=0.1)
    assert found["ahead of the best rival"][0, 2] > 0 > found["ahead of the best rival"][0, 3]
    assert found["rivals ahead"][0, 2] == 0 < found["rivals ahead"][1, 2]


def test_a_pair_gains_where_a_third_clause_matches_both():
    alone, befriended = told(i0_2=0.5), told(i0_2=0.5, i0_4=0.8, i2_4=0.8)
    assert befriended["third clauses match"][0, 2] > alone["third clauses match"][0, 2]


def test_a_pair_gains_where_its_paragraphs_share_something_else():
    alone, beside = told(i0_2=0.5), told(i0_2=0.5, i1_2=0.4)
    assert beside["paragraphs match"][0, 2] > alone["paragraphs match"][0, 2]
