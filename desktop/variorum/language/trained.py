"""A trained combination of features: a logistic regression read from resources."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from variorum.paths import resources

# Single precision: a case of thousands of clauses has two dozen such matrices at once.
Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class LinearModel:
    """Weights on standardised features; `probability` is what the logistic function makes of their sum."""

    features: tuple[str, ...]
    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    def probability(self, values: Mapping[str, Matrix | float]) -> Matrix:
        """For arrays of one shape, one a feature, an array of that shape."""
        total: Any = np.float32(self.bias)
        for name, mean, scale, weight in zip(self.features, self.mean, self.scale, self.weights, strict=True):
            total = total + np.float32(weight / scale) * (
                np.asarray(values[name], dtype=np.float32) - np.float32(mean)
            )
        return np.asarray(1.0 / (1.0 + np.exp(-np.clip(total, -30, 30))), dtype=np.float32)

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "LinearModel":
        return cls(
            tuple(entry["features"]),
            tuple(entry["mean"]),
            tuple(entry["scale"]),
            tuple(entry["weights"]),
            entry["bias"],
        )


@dataclass(frozen=True)
class Trained:
    """What training left: models by what they judge, and thresholds by what they decide."""

    models: Mapping[str, LinearModel]
    thresholds: Mapping[str, float]

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "Trained":
        return cls(
            {name: LinearModel.of(model) for name, model in entry["models"].items()},
            dict(entry["thresholds"]),
        )


@cache
def shipped() -> Trained:
    """The models that come with the program."""
    return Trained.of(json.loads((resources() / "models" / "findings.json").read_text("utf-8")))
