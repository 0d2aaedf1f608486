"""Trained combinations of features: what they answer, and what ships."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_grammar import weighing

from variorum.language.trained import LinearModel, Trained, shipped

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


@pytest.mark.parametrize("name", sorted(shipped().models))
def test_a_shipped_model_is_whole_and_divides_by_nothing(name):
    model = shipped().models[name]
    assert len(model.features) == len(model.mean) == len(model.scale) == len(model.weights)
    assert len(set(model.features)) == len(model.features)
    assert all(scale > 0 for scale in model.scale)
    assert np.isfinite([*model.mean, *model.weights, model.bias]).all()


def test_every_shipped_threshold_is_a_chance():
    assert all(0 < limit < 1 for limit in shipped().thresholds.values())
