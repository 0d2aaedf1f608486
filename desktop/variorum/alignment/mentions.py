"""How likely two figures, or two dates, are of one fact."""

from collections.abc import Mapping, Sequence

import numpy as np

from variorum.alignment.likeness import Likeness
from variorum.alignment.nearness import NEARNESS
from variorum.alignment.overlap import Matrix, overlap, rarity
from variorum.alignment.spelling import Vocabulary
from variorum.fact.extraction import Mention
from variorum.fact.fact import Moment, Passage, Quantity
from variorum.fact.proposition import Proposition
from variorum.language.lexicon import lexicon
from variorum.language.trained import Model


def _codes(words: Sequence[str]) -> Matrix:
    """1 where two words are the same and not empty."""
    known = {word: n for n, word in enumerate(sorted(set(words)))}
    row = np.array([known[w] if w else -1 - n for n, w in enumerate(words)])
    return np.asarray(row[:, None] == row[None, :], dtype=np.float32)


def _value_features(found: Sequence[Mention]) -> dict[str, Matrix]:
    values = [mention.fact.value for mention in found]
    if all(isinstance(value, Quantity) for value in values):
        figures = [value for value in values if isinstance(value, Quantity)]
        size = np.log1p(np.abs(np.array([value.number for value in figures])))
        told = [value.what if value.what in lexicon("happenings") else "" for value in figures]
        happening = _both([bool(word) for word in told])
        return {
            "same happening": _codes(told),
            "happenings differ": happening * (1.0 - _codes(told)),
            "one of a happening": np.abs(
                np.array([bool(w) for w in told], dtype=np.float32)[:, None]
                - np.array([bool(w) for w in told], dtype=np.float32)
            ),
            "both people": _both([value.unit == "people" for value in figures]),
            "units differ": _both([bool(value.unit) for value in figures])
            * (1.0 - _codes([value.unit for value in figures])),
            "both large": _both([abs(value.number) >= 100 for value in figures]),
            "both one": _both([value.number == 1 for value in figures]),
            "same what": _codes([value.what for value in figures]),
            "same unit": _codes([value.unit for value in figures]),
            "size apart": np.minimum(np.abs(size[:, None] - size[None, :]), 8.0).astype(np.float32),
            "equal": np.asarray(size[:, None] == size[None, :], dtype=np.float32),
        }
    moments = [value for value in values if isinstance(value, Moment)]
    return {
        "equal": _codes([moment.start for moment in moments]),
        "same day": _codes([moment.start[:10] if len(moment.start) >= 10 else "" for moment in moments]),
        "same month": _codes([moment.start[:7] if len(moment.start) >= 7 else "" for moment in moments]),
        "same year": _codes([moment.start[:4] for moment in moments]),
        "both clocks": _both([len(moment.start) > 10 for moment in moments]),
        "both days": _both([len(moment.start) == 10 for moment in moments]),
    }


def _both(flags: Sequence[bool]) -> Matrix:
    row = np.array(flags, dtype=np.float32)
    return np.asarray(row[:, None] * row[None, :])


# What the clauses that two values stand in share tells whether the values are of one fact.
_OF_CLAUSES = (
    "clause covered",
    "same telling verb",
    "same subject",
    "objects jaccard",
    "names jaccard",
    "text ratio",
    "polarity differs",
    *NEARNESS,
)


def owners(found: Sequence[Mention], said: Sequence[Proposition]) -> list[int]:
    """For each mention the index of the shortest clause that holds it, or -1."""
    places: dict[tuple[str, int], list[int]] = {}
    for index, proposition in enumerate(said):
        places.setdefault((proposition.article, proposition.paragraph), []).append(index)
    return [_owner(mention.fact.passage, said, places) for mention in found]


def _owner(passage: Passage, said: Sequence[Proposition], places: Mapping[tuple[str, int], list[int]]) -> int:
    holding = [
        n for n in places.get((passage.article, passage.paragraph), []) if said[n].span.overlaps(passage.span)
    ]
    return min(
        holding, key=lambda n: (not said[n].span.contains(passage.span), len(said[n].span)), default=-1
    )


def _clause_features(owner: Sequence[int], clauses: Mapping[str, Matrix]) -> dict[str, Matrix]:
    index = np.array(owner, dtype=int)
    known = (index >= 0).astype(np.float32)
    both = known[:, None] * known[None, :]
    return {
        f"{name} of clauses": clauses[name][np.ix_(index, index)] * both
        for name in _OF_CLAUSES
        if name in clauses
    }


def mention_features(
    found: Sequence[Mention],
    vocabulary: Vocabulary,
    said: Sequence[Proposition],
    clauses: Mapping[str, Matrix],
) -> dict[str, Matrix]:
    """The features that the models weigh, by name; each n × n and symmetric.

    `clauses` are the features of the propositions `said`, as `proposition_features` makes them.
    """
    contexts = [vocabulary.bag(m.context) for m in found]
    sentences, paragraphs = (
        [vocabulary.bag(m.sentence) for m in found],
        [vocabulary.bag(m.paragraph) for m in found],
    )
    weight = rarity(
        {
            (m.fact.passage.article, m.fact.passage.paragraph): bag
            for m, bag in zip(found, paragraphs, strict=True)
        }.values()
    )
    context, sentence = overlap(contexts, contexts, weight), overlap(sentences, sentences, weight)
    paragraph = overlap(paragraphs, paragraphs, weight)
    depth = np.array([m.depth for m in found], dtype=np.float32)
    return {
        "context jaccard": context.jaccard,
        "context covered": context.covered,
        "context shared": np.minimum(context.shared, 15.0),
        "context rareness": context.rareness,
        "sentence jaccard": sentence.jaccard,
        "sentence covered": sentence.covered,
        "paragraph jaccard": paragraph.jaccard,
        "same noun": _codes([m.key for m in found]),
        "depth apart": np.abs(depth[:, None] - depth[None, :]),
        "depth of first": np.minimum(depth[:, None], depth[None, :]),
        **_clause_features(owners(found, said), clauses),
        **_value_features(found),
    }


def mention_likeness(
    found: Sequence[Mention],
    vocabulary: Vocabulary,
    model: Model,
    said: Sequence[Proposition],
    clauses: Mapping[str, Matrix],
) -> Likeness:
    """The chance of each pair that both are of one fact, with the features that told it."""
    if not found:
        return Likeness({}, np.zeros((0, 0), np.float32))
    features = mention_features(found, vocabulary, said, clauses)
    chance = model.probability(features)
    np.fill_diagonal(chance, 0.0)
    return Likeness(features, chance)
