"""How likely two clauses tell the same fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.alignment.competition import competition_features
from variorum.alignment.nearness import Meanings, nearness_features
from variorum.alignment.overlap import Matrix, overlap, rarity
from variorum.alignment.spelling import Vocabulary
from variorum.fact.proposition import Proposition
from variorum.language.trained import Model, Trained

LEAST_LOOKED_AT = 0.003  # chance by the sum below which a pair is looked at no closer
# Verbs too common to tell one happening from another.
_LIGHT = frozenset({"be", "have", "do", "say", "tell", "get", "make", "go", "take", "come", "add"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """For every pair of propositions: features (n × n each) and the chance that they tell one fact."""

    features: dict[str, Matrix]
    probability: Matrix  # 0 within one article


def _equal(words: Sequence[str], *, but: frozenset[str] = frozenset()) -> Matrix:
    codes = {word: n for n, word in enumerate(sorted(set(words)))}
    row = np.array([codes[w] if w and w not in but else -1 - n for n, w in enumerate(words)])
    return np.asarray(row[:, None] == row[None, :], dtype=np.float32)


def _text_ratios(texts: Sequence[str]) -> tuple[Matrix, Matrix]:
    from rapidfuzz import fuzz, process

    whole = process.cdist(texts, texts, scorer=fuzz.ratio, dtype=np.float32, workers=1)
    words = process.cdist(texts, texts, scorer=fuzz.token_set_ratio, dtype=np.float32, workers=1)
    return np.asarray(whole / np.float32(100), np.float32), np.asarray(words / np.float32(100), np.float32)


def proposition_features(found: Sequence[Proposition], vocabulary: Vocabulary) -> dict[str, Matrix]:
    """The features that the model weighs, by name; each n × n and symmetric."""
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
    clause = overlap(bags["lemmas"], bags["lemmas"], weight)
    sentence = overlap(bags["sentence_lemmas"], bags["sentence_lemmas"], weight)
    paragraph = overlap(bags["paragraph_lemmas"], bags["paragraph_lemmas"], weight)
    numbers = [p.numbers for p in found]
    shared_numbers = overlap(numbers, numbers, {n: 1.0 for bag in numbers for n in bag}).shared
    counted = np.array([bool(n) for n in numbers], dtype=np.float32)
    whole, words = _text_ratios([p.text for p in found])
    depth = np.array([p.depth for p in found], dtype=np.float32)
    length = np.array([len(p.text) / 100 for p in found], dtype=np.float32)
    verbs = [vocabulary.word(p.verb) for p in found]
    negated = np.array([p.negated for p in found], dtype=np.float32)
    return {
        "clause jaccard": clause.jaccard,
        "clause covered": clause.covered,
        "clause shared": clause.shared,
        "clause rareness": clause.rareness,
        "sentence jaccard": sentence.jaccard,
        "sentence covered": sentence.covered,
        "paragraph jaccard": paragraph.jaccard,
        "same verb": _equal(verbs),
        "same telling verb": _equal(verbs, but=_LIGHT),
        "same subject": _equal([vocabulary.word(p.subject) if p.subject else "" for p in found]),
        "objects jaccard": overlap(bags["objects"], bags["objects"], weight).jaccard,
        "names jaccard": overlap(bags["names"], bags["names"], weight).jaccard,
        "numbers shared": shared_numbers,
        "numbers differ": counted[:, None] * counted[None, :] * (shared_numbers == 0),
        "text ratio": whole,
        "text words ratio": words,
        "depth apart": np.abs(depth[:, None] - depth[None, :]),
        "depth of first": np.minimum(depth[:, None], depth[None, :]),
        "shorter length": np.minimum(length[:, None], length[None, :]),
        "length apart": np.abs(length[:, None] - length[None, :]),
        "polarity differs": np.abs(negated[:, None] - negated[None, :]),
    }


@dataclass(frozen=True, slots=True)
class PairModel:
    """Judges pairs in three steps: a sum, trees where the sum is not hopeless, and the rivals of each."""

    sum: Model
    trees: Model
    rivals: Model

    def first(self, features: Mapping[str, Matrix], articles: Sequence[str]) -> Matrix:
        """The chance of each pair by itself."""
        codes = np.array(articles)
        rough = np.asarray(self.sum.probability(features))
        cells = np.triu((codes[:, None] != codes[None, :]) & (rough >= LEAST_LOOKED_AT), 1)
        chance = np.zeros_like(rough)
        chosen = {name: values[cells] for name, values in features.items()}
        chance[cells] = (rough[cells] + self.trees.probability(chosen)) / 2
        return np.asarray(chance + chance.T)

    def among(self, chance: Matrix, found: Sequence[Proposition]) -> Matrix:
        """The chance of each pair beside its rivals."""
        told = competition_features(
            chance, [p.article for p in found], [(p.article, p.paragraph) for p in found]
        )
        return np.asarray(np.where(chance > 0, self.rivals.probability(told), 0.0), np.float32)


def likeness(
    found: Sequence[Proposition], vocabulary: Vocabulary, model: PairModel, meanings: Meanings | None = None
) -> Likeness:
    """The chance of each pair; clauses of one article have none."""
    if not found:
        return Likeness({}, np.zeros((0, 0), np.float32))
    features = proposition_features(found, vocabulary)
    if meanings is not None:
        features |= nearness_features(found, meanings)
    return weighed(found, features, model)


def weighed(found: Sequence[Proposition], features: dict[str, Matrix], model: PairModel) -> Likeness:
    """The chance of each pair from its features."""
    return Likeness(features, model.among(model.first(features, [p.article for p in found]), found))


def pair_model(trained: Trained) -> PairModel:
    """The judge of pairs of clauses."""
    models = trained.models
    return PairModel(models["proposition"], models["proposition trees"], models["proposition rivals"])
