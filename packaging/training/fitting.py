"""Fits the program's models on annotated events: pairs of facts, links of paragraphs, ranks of disputes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from events import Event
from labels import found_by, same_fact
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from variorum.alignment.competition import competition_features
from variorum.alignment.likeness import (
    LEAST_LOOKED_AT,
    Likeness,
    PairModel,
    pair_model,
    proposition_features,
    weighed,
)
from variorum.alignment.links import link_features, told
from variorum.alignment.mentions import mention_features
from variorum.alignment.nearness import nearness_features
from variorum.alignment.spelling import Vocabulary
from variorum.fact.proposition import Proposition
from variorum.language.trained import LinearModel, MeanModel, Model, Trained, Tree, TreesModel
from variorum.workspace.comparing import Gathered, gather_with, pools

Array = NDArray[Any]

THRESHOLDS = {
    "claim least": 0.03,
    "claim seeds": 400,
    "claim grow": 0.7,
    "figure least": 0.05,
    "figure seeds": 150,
    "figure grow": 0.7,
    "date least": 0.05,
    "date seeds": 100,
    "date grow": 0.7,
    "least score": 0.18,
    "figure join": 0.2,
    "figure average": 0.15,
    "figure internal": 0.5,
    "date join": 0.15,
    "date average": 0.12,
    "major weight": 0.1,
}


@dataclass
class Table:
    """Rows of features, by name, with what they are to be told from."""

    columns: dict[str, list[Array]] = field(default_factory=dict)
    labels: list[Array] = field(default_factory=list)

    def add(self, features: Mapping[str, Array], labels: Array) -> None:
        for name, values in features.items():
            self.columns.setdefault(name, []).append(np.asarray(values, float))
        self.labels.append(labels)

    @property
    def varies(self) -> bool:
        """Whether there is anything to tell apart."""
        return len(np.unique(np.concatenate(self.labels))) > 1


def fit(table: Table, *, strength: float = 1.0) -> LinearModel:
    """A logistic regression on standardised features."""
    columns = {name: np.concatenate(parts) for name, parts in table.columns.items()}
    names = tuple(name for name, values in columns.items() if values.std() > 1e-6)  # a constant tells nothing
    rows = np.stack([columns[name] for name in names], axis=1)
    labels = np.concatenate(table.labels)
    mean, scale = rows.mean(0), rows.std(0)
    fitted = LogisticRegression(max_iter=2000, C=strength).fit((rows - mean) / scale, labels)
    return LinearModel(names, tuple(mean), tuple(scale), tuple(fitted.coef_[0]), float(fitted.intercept_[0]))


def fit_trees(table: Table, *, rows_of_a_leaf: int = 60) -> TreesModel:
    """Boosted trees, small and slow to learn: the rows of a few events are easily learned by heart."""
    rows = np.stack([np.concatenate(parts) for parts in table.columns.values()], axis=1).astype(np.float32)
    learner = HistGradientBoostingClassifier(
        max_iter=120,
        learning_rate=0.05,
        max_leaf_nodes=12,
        min_samples_leaf=rows_of_a_leaf,
        l2_regularization=5.0,
        max_features=0.4,
        early_stopping=False,
        random_state=0,
    ).fit(rows, np.concatenate(table.labels))
    trees = tuple(_tree(stage[0].nodes) for stage in learner._predictors)
    return TreesModel(tuple(table.columns), float(learner._baseline_prediction.ravel()[0]), trees)


def _tree(nodes: Array) -> Tree:
    """A fitted tree as the program reads it; a leaf leads to itself, whatever it asks."""
    leaf, itself = nodes["is_leaf"].astype(bool), np.arange(len(nodes))
    return Tree(
        feature=np.where(leaf, 0, nodes["feature_idx"]).astype(np.int64),
        limit=np.where(leaf, 0.0, nodes["num_threshold"]).astype(np.float32),
        left=np.where(leaf, itself, nodes["left"]).astype(np.int64),
        right=np.where(leaf, itself, nodes["right"]).astype(np.int64),
        value=nodes["value"].astype(np.float32),
        depth=int(nodes["depth"].max()),
    )


def fit_rank(table: Table) -> Model:
    """What ranks groups: the mean of a regression and of trees, which err differently."""
    linear = fit(table, strength=0.05)
    enough = np.concatenate(table.labels).sum() >= 100
    return MeanModel((linear, fit_trees(table))) if enough else linear


@dataclass
class Prepared:
    """What does not change from fold to fold: features of pairs and their labels."""

    event: Event
    features: dict[str, dict[str, Array]]
    chosen: dict[str, Array]
    labels: dict[str, Array]


def prepare(event: Event, *, meaning: bool) -> Prepared:
    """Features of all pairs, with those of meaning or by words alone."""
    ordered = sorted(event.facts, key=lambda f: f.article.id)
    said = [p for f in ordered for p in f.propositions]
    vocabulary = Vocabulary({name for p in said for name in p.names})
    told = proposition_features(said, vocabulary)
    if meaning:
        told |= nearness_features(said, event.meanings)
    parts: dict[str, tuple[list[Any], dict[str, Array]]] = {
        "proposition": ([c for f in ordered for c in f.claims], told)
    }
    for kind in ("figures", "dates"):
        mentions = [m for f in ordered for m in getattr(f, kind)]
        parts[kind[:-1]] = (
            [m.fact for m in mentions],
            mention_features(mentions, vocabulary, said, told) if mentions else {},
        )
    features, chosen, labels = {}, {}, {}
    for kind, (facts, values) in parts.items():
        articles = np.array([fact.passage.article for fact in facts])
        apart = np.triu(articles[:, None] != articles[None, :], 1) if len(facts) else np.zeros((0, 0), bool)
        features[kind], chosen[kind], labels[kind] = values, apart, same_fact(event, facts)
    return Prepared(event, features, chosen, labels)


def fit_pairs(prepared: Sequence[Prepared]) -> dict[str, Model]:
    """The models that tell whether two clauses, figures or dates are of one fact, each pair by itself."""
    models: dict[str, Model] = {}
    for kind in ("proposition", "figure", "date"):
        table = Table()
        for one in prepared:
            if one.chosen[kind].any():
                cells = one.chosen[kind]
                table.add({k: v[cells] for k, v in one.features[kind].items()}, one.labels[kind][cells])
        models[kind] = fit(table)
        if kind == "proposition":
            models["proposition trees"] = fit_trees(_likely(table, models[kind]), rows_of_a_leaf=100)
    return models


def _likely(table: Table, model: Model) -> Table:
    """The pairs that the program has trees look at: those for which the sum does not leave all hope."""
    columns = {name: np.concatenate(parts) for name, parts in table.columns.items()}
    kept = model.probability(columns) >= LEAST_LOOKED_AT
    return Table(
        {name: [values[kept]] for name, values in columns.items()}, [np.concatenate(table.labels)[kept]]
    )


def fit_rivals(pairs: Sequence[tuple[Prepared, Mapping[str, Model]]]) -> Model:
    """The model that weighs a pair beside its rivals; each event with models that have not seen it."""
    table = Table()
    for one, models in pairs:
        said = said_in(one.event)
        articles = [p.article for p in said]
        chance = PairModel(models["proposition"], models["proposition trees"], models["proposition"]).first(
            one.features["proposition"], articles
        )
        told = competition_features(chance, articles, [(p.article, p.paragraph) for p in said])
        cells = np.triu(chance > 0, 1)
        table.add({k: v[cells] for k, v in told.items()}, one.labels["proposition"][cells])
    return fit(table)


def said_in(event: Event) -> list[Proposition]:
    return [p for f in sorted(event.facts, key=lambda f: f.article.id) for p in f.propositions]


def gathered(one: Prepared, models: Mapping[str, Model]) -> Gathered:
    """The event's facts side by side under these models, from the features already made."""
    judge = pair_model(Trained(models, {}))
    alike = {
        "proposition": weighed(said_in(one.event), one.features["proposition"], judge),
        **{kind: _likeness(one.features[kind], models[kind]) for kind in ("figure", "date")},
    }
    return gather_with(one.event.facts, alike)


def _likeness(features: dict[str, Array], model: Model) -> Likeness:
    if not features:
        return Likeness({}, np.zeros((0, 0), np.float32))
    chance = model.probability(features)
    np.fill_diagonal(chance, 0.0)
    return Likeness(features, chance)


def fit_links(pairs: Sequence[tuple[Prepared, Gathered]]) -> dict[str, Model]:
    """The models of links: any link, and links whose centre is the same fact."""
    any_link, same = Table(), Table()
    for one, side in pairs:
        paragraphs = told(side.said, side.vocabulary)
        features = link_features(paragraphs, Likeness(side.alike.features, side.alike.probability))
        articles = np.array([place.article for place in paragraphs.places])
        cells = np.triu(articles[:, None] != articles[None, :], 1)
        grades = _grades(one.event, paragraphs.places)
        chosen = {name: values[cells] for name, values in features.items()}
        any_link.add(chosen, grades[cells] > 0)
        linked = cells & (grades > 0)
        same.add({name: values[linked] for name, values in features.items()}, grades[linked] > 1)
    return {"link": fit(any_link), "link same": fit(same)}


def _grades(event: Event, places: Sequence[Any]) -> Array:
    """The greatest grade that an annotator gave to each pair of our paragraphs."""
    gold: dict[Any, int] = {}
    for _, links, _ in event.gold.annotators:
        for key, grade in links.items():
            gold[key] = max(gold.get(key, 0), grade)
    theirs = [event.gold_paragraphs(place.article, place.paragraph) for place in places]
    grades = np.zeros((len(places), len(places)))
    for i, left in enumerate(theirs):
        for j, right in enumerate(theirs):
            for a in left:
                for b in right:
                    key = (*a, *b) if a[0] < b[0] else (*b, *a)
                    grades[i, j] = max(grades[i, j], gold.get(key, 0))
    return grades


def fit_ranks(
    pairs: Sequence[tuple[Prepared, Gathered]],
    models: Mapping[str, Model],
    thresholds: Mapping[str, float],
) -> dict[str, Model]:
    """For each kind of group, models of being listed by a reader and of being major."""
    listed: dict[str, Table] = {}
    major: dict[str, Table] = {}
    for one, side in pairs:
        for pool in pools(side, Trained(models, thresholds)):
            if pool.groups and pool.features:
                hit, grave = found_by(one.event, pool)
                listed.setdefault(pool.judge, Table()).add(pool.features, hit)
                major.setdefault(pool.judge, Table()).add(pool.features, grave)
    made = {f"listed {judge}": fit_rank(table) for judge, table in listed.items() if table.varies}
    return made | {f"major {judge}": fit_rank(table) for judge, table in major.items() if table.varies}


def train(
    prepared: Sequence[Prepared],
    *,
    thresholds: Mapping[str, float],
    inner: int = 4,
    tell: Callable[[str], None] = lambda _: None,
) -> Trained:
    """All models from these events; later models see of an event what models that have not seen it make."""
    without = [fit_pairs([one for k, one in enumerate(prepared) if k % inner != n]) for n in range(inner)]
    unseen = [(one, without[k % inner]) for k, one in enumerate(prepared)]
    tell("pairs")
    rivals = {"proposition rivals": fit_rivals(unseen)}
    pairs = [(one, gathered(one, {**models, **rivals})) for one, models in unseen]
    tell("rivals")
    models = {**fit_pairs(prepared), **rivals, **fit_links(pairs)}
    models |= fit_ranks(pairs, models, thresholds)
    return Trained(models, dict(thresholds))
