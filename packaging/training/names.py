"""Trains the model of names in resources/models/names.npz, or measures it on names it has not seen.

    names.py BENCH --towns TOWNS            fits the trees on all pairs and writes the model
    names.py BENCH --folds 5                measures: no name is in training and test
    names.py BENCH --by-country             measures: whole countries left out

BENCH holds names.jsonl; TOWNS is GeoNames' cities500 as JSON. The network is read from the stored model; fit
it anew with reading.py. Needs scikit-learn.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from towns import Bench, bench, word_counts

from variorum.language.naming.folding import folded
from variorum.language.naming.judging import name_rows
from variorum.paths import resources

Array = NDArray[Any]
MODEL = resources() / "models" / "names.npz"


def grower(seed: int = 0) -> HistGradientBoostingClassifier:
    return HistGradientBoostingClassifier(
        max_iter=300,
        learning_rate=0.03,
        max_leaf_nodes=8,
        min_samples_leaf=15,
        l2_regularization=5.0,
        max_features=0.4,
        random_state=seed,
    )


def by_name(rules: Bench) -> list[str]:
    """For each pair the family of pairs that share a name with it, or with one that does, and so on."""
    above: dict[str, str] = {}

    def root(name: str) -> str:
        while above.setdefault(name, name) != name:
            name = above[name]
        return name

    keys = [(folded(p["a"]) or p["a"], folded(p["b"]) or p["b"]) for p in rules.pairs]
    for a, b in keys:
        above[root(a)] = root(b)
    return [root(a) for a, _ in keys]


def by_country(rules: Bench) -> list[str]:
    return [pair.get("country") or family for pair, family in zip(rules.pairs, by_name(rules), strict=True)]


def dealt(families: Sequence[str], count: int, seed: int) -> Array:
    """A fold for each pair: families stay whole, and folds are about of one size."""
    sizes = sorted(Counter(families).items())
    np.random.default_rng(seed).shuffle(sizes)
    load = [0] * count
    fold = {}
    for family, size in sorted(sizes, key=lambda item: -int(item[1])):
        fold[family] = int(np.argmin(load))
        load[fold[family]] += int(size)
    return np.array([fold[family] for family in families])


def f1(chance: Array, same: Array, limit: float) -> float:
    said = chance >= limit
    return float(2 * (said & same).sum() / max(1, said.sum() + same.sum()))


def best_f1(chance: Array, same: Array) -> float:
    return max(f1(chance, same, limit) for limit in np.unique(chance))


def held_out(rows: Array, same: Array, fold: Array) -> Array:
    chance = np.zeros(len(same))
    for n in np.unique(fold):
        model = grower().fit(rows[fold != n], same[fold != n])
        chance[fold == n] = model.predict_proba(rows[fold == n])[:, 1]
    return chance


def source(pair: dict[str, Any]) -> str:
    return "towns by country" if "country" in pair else "places" if pair["kind"] == "place" else "others"


def measure(rules: Bench, rows: Array, same: Array, families: Sequence[str], count: int) -> None:
    sources = np.array([source(pair) for pair in rules.pairs])
    for seed in (0, 1):
        chance = held_out(rows, same, dealt(families, count, seed))
        told = [f"all {best_f1(chance, same):.3f} / {f1(chance, same, 0.5):.3f}"]
        for name in np.unique(sources):
            mine = sources == name
            told.append(
                f"{name} {best_f1(chance[mine], same[mine]):.3f} / {f1(chance[mine], same[mine], 0.5):.3f}"
            )
        print("best F1 / at 0.5:", "; ".join(told), flush=True)


def as_arrays(model: HistGradientBoostingClassifier) -> dict[str, Array]:
    """The nodes of all trees in one array; a leaf is its own child."""
    nodes = [trees[0].nodes for trees in model._predictors]
    starts = np.cumsum([0, *(len(n) for n in nodes)])[:-1]
    every = np.concatenate(nodes)
    offset = np.repeat(starts, [len(n) for n in nodes])
    leaf, own = every["is_leaf"] == 1, np.arange(len(every))
    return {
        "trees root": starts.astype(np.int32),
        "trees feature": np.where(leaf, 0, every["feature_idx"]).astype(np.int16),
        "trees threshold": np.where(leaf, 0.0, every["num_threshold"]),
        "trees left": np.where(leaf, own, every["left"] + offset).astype(np.int32),
        "trees right": np.where(leaf, own, every["right"] + offset).astype(np.int32),
        "trees value": np.where(leaf, every["value"], 0.0).astype(np.float32),
        "trees bias": np.float64(model._baseline_prediction.ravel()[0]),
        "trees depth": np.int32(max(n["depth"].max() for n in nodes)),
    }


def written(**changed: Any) -> None:
    """The stored model with some of its arrays replaced."""
    kept = dict(np.load(MODEL)) if MODEL.exists() else {}
    np.savez_compressed(MODEL, **(kept | changed))
    print(f"wrote {MODEL}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--towns", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--by-country", action="store_true")
    arguments = parser.parse_args()
    rules = bench(arguments.bench / "names.jsonl")
    if arguments.towns:
        words, towns = word_counts(arguments.towns)
        written(words=np.array(list(words)), counts=np.array(list(words.values())), towns=np.int64(towns))
    rows = name_rows([(pair["a"], pair["b"]) for pair in rules.pairs])
    same = np.array([bool(pair["same"]) for pair in rules.pairs])
    if arguments.folds or arguments.by_country:
        families = by_country(rules) if arguments.by_country else by_name(rules)
        measure(rules, rows, same, families, arguments.folds or 5)
        return
    written(**as_arrays(grower().fit(rows, same)))


if __name__ == "__main__":
    main()
