"""Trained combinations of features: what they answer, and what ships."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_grammar import weighing

from variorum.language.trained import LinearModel, MeanModel, Trained, TreesModel, model_of, shipped

finite = st.floats(-1e9, 1e9)


@settings(max_examples=50)
@given(st.lists(st.tuples(finite, finite), min_size=1, max_size=5), finite)
def test_a_probability_lies_between_none_and_one_whatever_is_weighed(pairs, bias):
    model = weighing({str(n): weight for n, (weight, _) in enumerate(pairs)}, bias=bias)
    chance = float(model.probability({str(n): value for n, (_, value) in enumerate(pairs)}))
    assert 0 <= chance <= 1


@settings(max_examples=50)
@given(st.floats(-10, 10), st.floats(-10, 10))
def test_a_greater_sum_is_a_greater_chance_and_none_is_certain(one, other):
    low, high = (float(weighing({"a": 1.0}).probability({"a": value})) for value in sorted((one, other)))
    assert 0 < low <= high < 1


@settings(max_examples=50)
@given(finite, finite)
def test_a_feature_that_never_varied_in_training_does_no_harm(value, weight):
    """Training gives it a scale of one and its own mean; then it only shifts what all get."""
    model = LinearModel(("varied", "constant"), (0.0, 3.0), (1.0, 1.0), (1.0, weight), 0.0)
    alone = LinearModel(("varied",), (0.0,), (1.0,), (1.0,), 0.0)
    assert model.probability({"varied": value, "constant": 3.0}) == alone.probability({"varied": value})


def test_an_array_of_features_gives_an_array_of_the_same_shape():
    chance = weighing({"a": 1.0}).probability({"a": np.zeros((2, 3))})
    assert chance.shape == (2, 3)
    assert (chance == 0.5).all()


def test_features_that_the_model_does_not_weigh_are_ignored():
    assert float(weighing({"a": 1.0}).probability({"a": 0.0, "other": 5.0})) == 0.5


def test_a_missing_feature_is_our_bug_and_says_which():
    with pytest.raises(KeyError, match="wanted"):
        weighing({"wanted": 1.0}).probability({})


def test_trained_models_are_read_from_plain_data():
    entry = {"features": ["a"], "mean": [1], "scale": [2], "weights": [3], "bias": 4}
    trained = Trained.of({"models": {"name": entry}, "thresholds": {"claim join": 0.5}})
    assert trained.models["name"] == LinearModel(("a",), (1,), (2,), (3,), 4)
    assert trained.thresholds == {"claim join": 0.5}


STUMP = {
    "feature": [0, 0, 0],
    "limit": [1.5, 0, 0],
    "left": [1, 1, 2],
    "right": [2, 1, 2],
    "value": [0, -2, 3],
    "depth": 1,
}
TREES = {"features": ["a", "b"], "bias": 1.0, "trees": [STUMP, {**STUMP, "feature": [1, 0, 0]}]}


def odds(total: float) -> float:
    return 1 / (1 + np.exp(-total))


@pytest.mark.parametrize(("a", "b", "total"), [(0, 0, -3), (1.5, 1.5, -3), (2, 0, 2), (0, 2, 2), (2, 2, 7)])
def test_each_tree_adds_the_value_of_the_leaf_that_the_features_lead_to(a, b, total):
    assert float(model_of(TREES).probability({"a": a, "b": b})) == pytest.approx(odds(total), abs=1e-6)


def test_trees_give_an_array_of_the_shape_of_their_features():
    values = {"a": np.array([[0.0, 2.0, 2.0]]), "b": np.array([[0.0], [2.0]])}
    chance = model_of(TREES).probability(values)
    assert chance.shape == (2, 3)
    assert chance[1] == pytest.approx([odds(2), odds(7), odds(7)])


def test_a_mean_of_models_lies_between_them():
    linear = {"features": ["a"], "mean": [0], "scale": [1], "weights": [1], "bias": 0}
    values = {"a": 2.0, "b": 2.0}
    mean = model_of({"mean of": [linear, TREES]}).probability(values)
    assert float(mean) == pytest.approx((odds(2) + odds(7)) / 2, abs=1e-6)


def parts_of(model) -> list[LinearModel | TreesModel]:
    return [p for part in model.models for p in parts_of(part)] if isinstance(model, MeanModel) else [model]


@pytest.mark.parametrize("name", sorted(shipped().models))
def test_every_tree_of_a_shipped_model_ends_in_a_leaf(name):
    for model in (part for part in parts_of(shipped().models[name]) if isinstance(part, TreesModel)):
        for tree in model.trees:
            itself = np.arange(len(tree.value))
            leaf = (tree.left == itself) & (tree.right == itself)
            assert (tree.left[~leaf] > itself[~leaf]).all()
            assert (tree.right[~leaf] > itself[~leaf]).all()
            assert np.isfinite(tree.value).all()
            assert tree.feature.max() < len(model.features)


@pytest.mark.parametrize("name", sorted(shipped().models))
def test_a_shipped_model_is_whole_and_divides_by_nothing(name):
    for model in (part for part in parts_of(shipped().models[name]) if isinstance(part, LinearModel)):
        whole_and_divides_by_nothing(model)


def whole_and_divides_by_nothing(model: LinearModel) -> None:
    assert len(model.features) == len(model.mean) == len(model.scale) == len(model.weights)
    assert len(set(model.features)) == len(model.features)
    assert all(scale > 0 for scale in model.scale)
    assert np.isfinite([*model.mean, *model.weights, model.bias]).all()


def test_every_shipped_threshold_is_a_chance_but_those_that_count_pairs():
    limits = shipped().thresholds
    assert all(0 < limit < 1 for name, limit in limits.items() if not name.endswith("seeds"))
    assert all(limit >= 1 for name, limit in limits.items() if name.endswith("seeds"))
