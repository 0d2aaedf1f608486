"""Trained combinations of features: logistic regressions and boosted trees, read from resources."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from variorum.paths import resources

# Single precision: a case of thousands of clauses has two dozen such matrices at once.
Matrix = NDArray[np.float32]
Values = Mapping[str, Matrix | float]
_ROWS = 256  # that trees look at together: what they touch stays in the processor's cache


class Model(Protocol):
    """Tells a chance from features by name."""

    def probability(self, values: Values) -> Matrix:
        """For arrays of one shape, one a feature, an array of that shape."""
        ...


def _logistic(total: Any) -> Matrix:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(total, -30, 30))), dtype=np.float32)


@dataclass(frozen=True)
class LinearModel:
    """Weights on standardised features; `probability` is what the logistic function makes of their sum."""

    features: tuple[str, ...]
    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    def probability(self, values: Values) -> Matrix:
        total: Any = np.float32(self.bias)
        for name, mean, scale, weight in zip(self.features, self.mean, self.scale, self.weights, strict=True):
            total = total + np.float32(weight / scale) * (
                np.asarray(values[name], dtype=np.float32) - np.float32(mean)
            )
        return _logistic(total)

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
class Tree:
    """A decision tree as columns, one entry a node, the root first; a leaf leads to itself."""

    feature: NDArray[np.int64]
    limit: Matrix  # a value up to it goes left
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: Matrix
    depth: int


@dataclass(frozen=True)
class Forest:
    """Trees one behind the other in the same columns; `children` holds left and right of each node."""

    feature: NDArray[np.int32]
    limit: Matrix
    children: NDArray[np.int32]
    value: Matrix
    roots: NDArray[np.int32]  # the deepest tree first
    order: NDArray[np.int64]  # place of each tree among the roots
    deep: tuple[int, ...]  # how many trees go on after each step

    @classmethod
    def of(cls, trees: Sequence[Tree]) -> "Forest":
        depths = np.array([tree.depth for tree in trees])
        by_depth = np.argsort(-depths, kind="stable")
        roots = np.cumsum([0, *(len(tree.value) for tree in trees)])[:-1]
        both = [np.stack([tree.left, tree.right], 1) + root for tree, root in zip(trees, roots, strict=True)]
        return cls(
            np.concatenate([tree.feature for tree in trees]).astype(np.int32),
            np.concatenate([tree.limit for tree in trees]),
            np.concatenate(both).ravel().astype(np.int32),
            np.concatenate([tree.value for tree in trees]),
            roots[by_depth].astype(np.int32),
            np.argsort(by_depth),
            tuple(int((depths > step).sum()) for step in range(depths.max(initial=0))),
        )

    def of_rows(self, rows: Matrix) -> Matrix:
        """For each tree (one a line) the value of the leaf that each row of features comes to."""
        cells, starts = rows.ravel(), np.arange(len(rows), dtype=np.int32) * np.int32(rows.shape[1])
        node = np.repeat(self.roots[:, None], len(rows), axis=1)
        for going in self.deep:
            here = node[:going]
            above = cells.take(starts + self.feature.take(here)) > self.limit.take(here)
            node[:going] = self.children.take(2 * here + above)
        return np.asarray(self.value.take(node)[self.order])


@dataclass(frozen=True)
class TreesModel:
    """Boosted trees: the logistic function of the bias and the sum of what each tree gives."""

    features: tuple[str, ...]
    bias: float
    trees: tuple[Tree, ...]

    @cached_property
    def forest(self) -> Forest:
        return Forest.of(self.trees)

    def probability(self, values: Values) -> Matrix:
        columns = np.broadcast_arrays(*(np.asarray(values[name], np.float32) for name in self.features))
        rows = np.stack([column.ravel() for column in columns], axis=1)
        total = np.empty(len(rows), np.float32)
        for start in range(0, len(rows), _ROWS):
            part = slice(start, start + _ROWS)
            total[part] = np.add.reduce(self.forest.of_rows(rows[part]), axis=0, initial=self.bias)
        return _logistic(total).reshape(columns[0].shape)

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "TreesModel":
        def tree(columns: Mapping[str, Any]) -> Tree:
            feature, left, right = (np.array(columns[n], np.int64) for n in ("feature", "left", "right"))
            limit, value = (np.array(columns[name], np.float32) for name in ("limit", "value"))
            return Tree(feature, limit, left, right, value, columns["depth"])

        return cls(tuple(entry["features"]), entry["bias"], tuple(map(tree, entry["trees"])))


@dataclass(frozen=True)
class MeanModel:
    """The mean of what several models tell of the same features."""

    models: tuple[Model, ...]

    def probability(self, values: Values) -> Matrix:
        return np.asarray(np.mean([model.probability(values) for model in self.models], axis=0), np.float32)


def model_of(entry: Mapping[str, Any]) -> Model:
    """A model as it is kept in resources."""
    if "mean of" in entry:
        return MeanModel(tuple(map(model_of, entry["mean of"])))
    return TreesModel.of(entry) if "trees" in entry else LinearModel.of(entry)


@dataclass(frozen=True)
class Trained:
    """What training left: models by what they judge, and thresholds by what they decide."""

    models: Mapping[str, Model]
    thresholds: Mapping[str, float]

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "Trained":
        return cls(
            {name: model_of(model) for name, model in entry["models"].items()},
            dict(entry["thresholds"]),
        )


@cache
def shipped(*, meaning: bool = False) -> Trained:
    """The models that come with the program: those that weigh meaning, or those that go by words alone."""
    name = "findings-by-meaning.json" if meaning else "findings.json"
    return Trained.of(json.loads((resources() / "models" / name).read_text("utf-8")))
