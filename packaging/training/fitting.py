"""Fits the program's models on annotated events: pairs of facts, links of paragraphs, ranks of disputes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from events import Event
from labels import found_by, same_fact
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from variorum.alignment.likeness import Likeness, proposition_features
from variorum.alignment.links import link_features, told
from variorum.alignment.mentions import mention_features
from variorum.alignment.spelling import Vocabulary
from variorum.language.trained import LinearModel, Trained
from variorum.workspace.comparing import Gathered, candidates, gather_with

Array = NDArray[Any]

THRESHOLDS = {
    "claim join": 0.12,
    "claim average": 0.12,
    "figure join": 0.2,
    "figure average": 0.15,
    "figure internal": 0.5,
    "date join": 0.15,
    "date average": 0.12,
    "major weight": 0.5,
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


def fit(table: Table, *, strength: float = 1.0) -> LinearModel:
    """A logistic regression on standardised features."""
    columns = {name: np.concatenate(parts) for name, parts in table.columns.items()}
    names = tuple(name for name, values in columns.items() if values.std() > 1e-6)  # a constant tells nothing
    rows = np.stack([columns[name] for name in names], axis=1)
    labels = np.concatenate(table.labels)
    mean, scale = rows.mean(0), rows.std(0)
    fitted = LogisticRegression(max_iter=2000, C=strength).fit((rows - mean) / scale, labels)
    return LinearModel(names, tuple(mean), tuple(scale), tuple(fitted.coef_[0]), float(fitted.intercept_[0]))


@dataclass
class Prepared:
    """What does not change from fold to fold: features of pairs and their labels."""

    event: Event
    features: dict[str, dict[str, Array]]
    chosen: dict[str, Array]
    labels: dict[str, Array]


def prepare(event: Event) -> Prepared:
    ordered = sorted(event.facts, key=lambda f: f.article.id)
    said = [p for f in ordered for p in f.propositions]
    vocabulary = Vocabulary({name for p in said for name in p.names})
    parts: dict[str, tuple[list[Any], dict[str, Array]]] = {
        "proposition": ([c for f in ordered for c in f.claims], proposition_features(said, vocabulary))
    }
    for kind in ("figures", "dates"):
        mentions = [m for f in ordered for m in getattr(f, kind)]
        parts[kind[:-1]] = (
            [m.fact for m in mentions],
            mention_features(mentions, vocabulary, said, parts["proposition"][1]) if mentions else {},
        )
    features, chosen, labels = {}, {}, {}
    for kind, (facts, values) in parts.items():
        articles = np.array([fact.passage.article for fact in facts])
        apart = np.triu(articles[:, None] != articles[None, :], 1) if len(facts) else np.zeros((0, 0), bool)
        if kind == "proposition":
            apart &= values["sentence jaccard"] > 0
        features[kind], chosen[kind], labels[kind] = values, apart, same_fact(event, facts)
    return Prepared(event, features, chosen, labels)


def fit_pairs(prepared: Sequence[Prepared]) -> dict[str, LinearModel]:
    """The models that tell whether two clauses, figures or dates are of one fact."""
    models = {}
    for kind in ("proposition", "figure", "date"):
        table = Table()
        for one in prepared:
            if one.chosen[kind].any():
                cells = one.chosen[kind]
                table.add({k: v[cells] for k, v in one.features[kind].items()}, one.labels[kind][cells])
        models[kind] = fit(table)
    return models


def gathered(one: Prepared, models: Mapping[str, LinearModel]) -> Gathered:
    """The event's facts side by side under these models, from the features already made."""
    return gather_with(
        one.event.facts, {k: _chance(one.features[k], models[k]) for k in models}, one.features["proposition"]
    )


def _chance(features: Mapping[str, Array], model: LinearModel) -> Array:
    if not features:
        return np.zeros((0, 0))
    chance = model.probability(features)
    np.fill_diagonal(chance, 0.0)
    return chance


def fit_links(pairs: Sequence[tuple[Prepared, Gathered]]) -> dict[str, LinearModel]:
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
    models: Mapping[str, LinearModel],
    thresholds: Mapping[str, float],
) -> dict[str, LinearModel]:
    """For each kind of candidate, models of being listed by a reader and of being major."""
    listed: dict[str, Table] = {}
    major: dict[str, Table] = {}
    for one, side in pairs:
        found = [c for c in candidates(side, Trained(models, thresholds)) if c.features and not c.agreed]
        hit, grave = found_by(one.event, found)
        for n, candidate in enumerate(found):
            row = {name: np.array([value]) for name, value in candidate.features.items()}
            listed.setdefault(candidate.judge, Table()).add(row, hit[n : n + 1])
            major.setdefault(candidate.judge, Table()).add(row, grave[n : n + 1])
    made = {f"listed {judge}": fit(table, strength=0.1) for judge, table in listed.items()}
    return made | {f"major {judge}": fit(table, strength=0.1) for judge, table in major.items()}


def train(
    prepared: Sequence[Prepared],
    *,
    thresholds: Mapping[str, float],
    inner: int = 4,
    tell: Callable[[str], None] = lambda _: None,
) -> Trained:
    """All models from these events; later models see of an event what models that have not seen it make."""
    pairs: list[tuple[Prepared, Gathered]] = []
    for n in range(inner):
        without = fit_pairs([one for k, one in enumerate(prepared) if k % inner != n])
        pairs += [(one, gathered(one, without)) for k, one in enumerate(prepared) if k % inner == n]
        tell(f"inner fold {n + 1} of {inner}")
    models = {**fit_pairs(prepared), **fit_links(pairs)}
    models |= fit_ranks(pairs, models, thresholds)
    return Trained(models, dict(thresholds))
