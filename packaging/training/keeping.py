"""Trained models as they are kept in resources: rounded, so that a new training shows what changed."""

from collections.abc import Iterable
from typing import Any

from variorum.language.trained import LinearModel, MeanModel, Model, Tree, TreesModel


def entry(model: Model) -> dict[str, Any]:
    """The model as `variorum.language.trained.model_of` reads it."""
    if isinstance(model, MeanModel):
        return {"mean of": [entry(part) for part in model.models]}
    if isinstance(model, TreesModel):
        trees = [_tree(tree) for tree in model.trees]
        return {"features": list(model.features), "bias": round(model.bias, 6), "trees": trees}
    assert isinstance(model, LinearModel)
    numbers = {name: _rounded(getattr(model, name)) for name in ("mean", "scale", "weights")}
    return {"features": list(model.features), **numbers, "bias": round(model.bias, 6)}


def _rounded(values: Iterable[Any]) -> list[float]:
    return [round(float(value), 6) for value in values]


def _tree(tree: Tree) -> dict[str, Any]:
    whole = {name: getattr(tree, name).tolist() for name in ("feature", "left", "right")}
    return {**whole, "limit": _rounded(tree.limit), "value": _rounded(tree.value), "depth": tree.depth}
