"""How likely two clauses tell the same fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.alignment.candidates import held
from variorum.alignment.cells import All, Cells, OfPairs, Some, Square
from variorum.alignment.competition import competition_features, competition_of_pairs
from variorum.alignment.nearness import Meanings, nearness_features
from variorum.alignment.overlap import Matrix, rarity
from variorum.alignment.spelling import Vocabulary
from variorum.fact.proposition import Proposition
from variorum.language.trained import Model, Trained

LEAST_LOOKED_AT = 0.003  # chance by the sum below which a pair is looked at no closer
LEAST_OF_SOME = 0.01  # the same where only some pairs are looked at
_BLOCK = 1_000_000  # pairs whose features are made together; bounds memory
# Verbs too common to tell one happening from another.
_LIGHT = frozenset({"be", "have", "do", "say", "tell", "get", "make", "go", "take", "come", "add"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """For pairs of propositions: features, and the chance that they tell one fact.

    Squares, n × n each, whether all pairs were looked at or some.
    """

    features: Mapping[str, Square]
    probability: Square  # 0 within one article


def _equal(cells: Cells, words: Sequence[str], *, but: frozenset[str] = frozenset()) -> Matrix:
    codes = {word: n for n, word in enumerate(sorted(set(words)))}
    a, b = cells.both(np.array([codes[w] if w and w not in but else -1 - n for n, w in enumerate(words)]))
    return np.asarray(a == b, dtype=np.float32)


def proposition_features(
    found: Sequence[Proposition], vocabulary: Vocabulary, cells: Cells | None = None
) -> dict[str, Matrix]:
    """The features that the model weighs, by name: of all pairs n × n, or of some one value a pair."""
    cells = cells or All(len(found))
    bags = {
        name: [vocabulary.bag(getattr(p, name)) for p in found]
        for name in ("lemmas", "sentence_lemmas", "paragraph_lemmas", "names", "objects")
    }
    weight = rarity(
        {
            (p.article, p.paragraph, p.sentence): bag
            for p, bag in zip(found, bags["sentence_lemmas"], strict=True)
        }.values()
    )
    clause = cells.overlap(bags["lemmas"], weight)
    sentence = cells.overlap(bags["sentence_lemmas"], weight)
    paragraph = cells.overlap(bags["paragraph_lemmas"], weight)
    numbers = [p.numbers for p in found]
    shared_numbers = cells.overlap(numbers, {n: 1.0 for bag in numbers for n in bag}).shared
    counted = cells.both(np.array([bool(n) for n in numbers], dtype=np.float32))
    whole, words = cells.ratios([p.text for p in found])
    depth = cells.both(np.array([p.depth for p in found], dtype=np.float32))
    length = cells.both(np.array([len(p.text) / 100 for p in found], dtype=np.float32))
    verbs = [vocabulary.word(p.verb) for p in found]
    negated = cells.both(np.array([p.negated for p in found], dtype=np.float32))
    return {
        "clause jaccard": clause.jaccard,
        "clause covered": clause.covered,
        "clause shared": clause.shared,
        "clause rareness": clause.rareness,
        "sentence jaccard": sentence.jaccard,
        "sentence covered": sentence.covered,
        "paragraph jaccard": paragraph.jaccard,
        "same verb": _equal(cells, verbs),
        "same telling verb": _equal(cells, verbs, but=_LIGHT),
        "same subject": _equal(cells, [vocabulary.word(p.subject) if p.subject else "" for p in found]),
        "objects jaccard": cells.overlap(bags["objects"], weight).jaccard,
        "names jaccard": cells.overlap(bags["names"], weight).jaccard,
        "numbers shared": shared_numbers,
        "numbers differ": counted[0] * counted[1] * (shared_numbers == 0),
        "text ratio": whole,
        "text words ratio": words,
        "depth apart": np.abs(depth[0] - depth[1]),
        "depth of first": np.minimum(*depth),
        "shorter length": np.minimum(*length),
        "length apart": np.abs(length[0] - length[1]),
        "polarity differs": np.abs(negated[0] - negated[1]),
    }


@dataclass(frozen=True, slots=True)
class PairModel:
    """Judges pairs in three steps: a sum, trees where the sum is not hopeless, and the rivals of each."""

    sum: Model
    trees: Model
    rivals: Model

    def first(self, features: Mapping[str, Matrix], articles: Sequence[str]) -> Matrix:
        """The chance of each pair by itself, where all are looked at."""
        codes = np.array(articles)
        rough = np.asarray(self.sum.probability(features))
        cells = np.triu((codes[:, None] != codes[None, :]) & (rough >= LEAST_LOOKED_AT), 1)
        chance = np.zeros_like(rough)
        chosen = {name: values[cells] for name, values in features.items()}
        chance[cells] = (rough[cells] + self.trees.probability(chosen)) / 2
        return np.asarray(chance + chance.T)

    def among(self, chance: Matrix, found: Sequence[Proposition]) -> Matrix:
        """The chance of each pair beside its rivals."""
        told = competition_features(chance, *_places(found))
        return np.asarray(np.where(chance > 0, self.rivals.probability(told), 0.0), np.float32)

    def near(self, features: Mapping[str, Matrix]) -> NDArray[np.bool_]:
        """Which of some pairs the sum does not find hopeless."""
        return np.asarray(self.sum.probability(features) >= LEAST_OF_SOME)

    def some(self, features: Mapping[str, Matrix], found: Sequence[Proposition], cells: Some) -> OfPairs:
        """The chance of some pairs, none of them hopeless: by itself, then beside its rivals."""
        alone = (self.sum.probability(features) + self.trees.probability(features)) / 2
        told = competition_of_pairs(OfPairs(cells, np.asarray(alone, np.float32)), *_places(found))
        return OfPairs(cells, np.asarray(self.rivals.probability(told), np.float32))


def _places(found: Sequence[Proposition]) -> tuple[list[str], list[tuple[str, int]]]:
    return [p.article for p in found], [(p.article, p.paragraph) for p in found]


def likeness(
    found: Sequence[Proposition], vocabulary: Vocabulary, model: PairModel, meanings: Meanings | None = None
) -> Likeness:
    """The chance of each pair; clauses of one article have none."""
    if not found:
        return Likeness({}, np.zeros((0, 0), np.float32))
    cells = held([vocabulary.bag(p.paragraph_lemmas) for p in found], _places(found)[1])
    nearness = nearness_features(found, meanings) if meanings is not None else {}
    if isinstance(cells, Some):
        return _of_some(found, vocabulary, model, cells, nearness)
    return weighed(found, proposition_features(found, vocabulary, cells) | nearness, model)


def weighed(found: Sequence[Proposition], features: dict[str, Matrix], model: PairModel) -> Likeness:
    """The chance of each pair from its features."""
    return Likeness(features, model.among(model.first(features, [p.article for p in found]), found))


def _of_some(
    found: Sequence[Proposition],
    vocabulary: Vocabulary,
    model: PairModel,
    cells: Some,
    nearness: Mapping[str, Matrix],
) -> Likeness:
    """Features of chosen pairs, block by block, and the chances of those that are not hopeless."""
    kept, columns = [], []
    for start in range(0, max(1, len(cells.left)), _BLOCK):
        part = cells.part(start, start + _BLOCK)
        features = proposition_features(found, vocabulary, part)
        features |= {name: square[part.left, part.right] for name, square in nearness.items()}
        near = model.near(features)
        kept.append(part.kept(near))
        columns.append({name: values[near] for name, values in features.items()})
    chosen = Some(len(found), np.concatenate([k.left for k in kept]), np.concatenate([k.right for k in kept]))
    features = {name: np.concatenate([column.pop(name) for column in columns]) for name in list(columns[0])}
    told = {name: chosen.told(values) for name, values in features.items()}
    return Likeness(told, model.some(features, found, chosen))


def pair_model(trained: Trained) -> PairModel:
    """The judge of pairs of clauses."""
    models = trained.models
    return PairModel(models["proposition"], models["proposition trees"], models["proposition rivals"])
