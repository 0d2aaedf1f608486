"""How likely two figures, or two dates, are of one fact."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from variorum.alignment.cells import All, Cells, OfPairs, Some, Square
from variorum.alignment.likeness import Likeness
from variorum.alignment.nearness import NEARNESS
from variorum.alignment.overlap import Matrix, rarity
from variorum.alignment.spelling import Vocabulary
from variorum.fact.extraction import Mention
from variorum.fact.fact import Moment, Passage, Quantity
from variorum.fact.proposition import Proposition
from variorum.language.lexicon import lexicon
from variorum.language.trained import Model

_NEXT = 8  # values of one article that a value is held against, where not all pairs are


def _codes(cells: Cells, words: Sequence[str]) -> Matrix:
    """1 where two words are the same and not empty."""
    known = {word: n for n, word in enumerate(sorted(set(words)))}
    a, b = cells.both(np.array([known[w] if w else -1 - n for n, w in enumerate(words)]))
    return np.asarray(a == b, dtype=np.float32)


def _value_features(found: Sequence[Mention], cells: Cells) -> dict[str, Matrix]:
    values = [mention.fact.value for mention in found]
    if all(isinstance(value, Quantity) for value in values):
        figures = [value for value in values if isinstance(value, Quantity)]
        size = cells.both(np.log1p(np.abs(np.array([value.number for value in figures]))))
        told = [value.what if value.what in lexicon("happenings") else "" for value in figures]
        flags = cells.both(np.array([bool(word) for word in told], dtype=np.float32))
        same = _codes(cells, told)
        return {
            "same happening": same,
            "happenings differ": flags[0] * flags[1] * (1.0 - same),
            "one of a happening": np.abs(flags[0] - flags[1]),
            "both people": _both(cells, [value.unit == "people" for value in figures]),
            "units differ": _both(cells, [bool(value.unit) for value in figures])
            * (1.0 - _codes(cells, [value.unit for value in figures])),
            "both large": _both(cells, [abs(value.number) >= 100 for value in figures]),
            "both one": _both(cells, [value.number == 1 for value in figures]),
            "same what": _codes(cells, [value.what for value in figures]),
            "same unit": _codes(cells, [value.unit for value in figures]),
            "size apart": np.minimum(np.abs(size[0] - size[1]), 8.0).astype(np.float32),
            "equal": np.asarray(size[0] == size[1], dtype=np.float32),
        }
    starts = [value.start for value in values if isinstance(value, Moment)]
    return {
        "equal": _codes(cells, starts),
        "same day": _codes(cells, [start[:10] if len(start) >= 10 else "" for start in starts]),
        "same month": _codes(cells, [start[:7] if len(start) >= 7 else "" for start in starts]),
        "same year": _codes(cells, [start[:4] for start in starts]),
        "both clocks": _both(cells, [len(start) > 10 for start in starts]),
        "both days": _both(cells, [len(start) == 10 for start in starts]),
    }


def _both(cells: Cells, flags: Sequence[bool]) -> Matrix:
    a, b = cells.both(np.array(flags, dtype=np.float32))
    return np.asarray(a * b)


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


def _clause_features(owner: Sequence[int], clauses: Mapping[str, Square], cells: Cells) -> dict[str, Matrix]:
    index = np.array(owner, dtype=int)
    (left, right), known = cells.both(index), cells.both((index >= 0).astype(np.float32))
    return {
        f"{name} of clauses": clauses[name][left, right] * (known[0] * known[1])
        for name in _OF_CLAUSES
        if name in clauses
    }


def mention_features(
    found: Sequence[Mention],
    vocabulary: Vocabulary,
    said: Sequence[Proposition],
    clauses: Mapping[str, Square],
    cells: Cells | None = None,
) -> dict[str, Matrix]:
    """The features that the models weigh, by name; each n × n and symmetric, or of some pairs.

    `clauses` are the features of the propositions `said`, as `proposition_features` makes them.
    """
    cells = cells or All(len(found))
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
    context, sentence = cells.overlap(contexts, weight), cells.overlap(sentences, weight)
    paragraph = cells.overlap(paragraphs, weight)
    depth = cells.both(np.array([m.depth for m in found], dtype=np.float32))
    return {
        "context jaccard": context.jaccard,
        "context covered": context.covered,
        "context shared": np.minimum(context.shared, 15.0),
        "context rareness": context.rareness,
        "sentence jaccard": sentence.jaccard,
        "sentence covered": sentence.covered,
        "paragraph jaccard": paragraph.jaccard,
        "same noun": _codes(cells, [m.key for m in found]),
        "depth apart": np.abs(depth[0] - depth[1]),
        "depth of first": np.minimum(*depth),
        **_clause_features(owners(found, said), clauses, cells),
        **_value_features(found, cells),
    }


def mention_likeness(
    found: Sequence[Mention],
    vocabulary: Vocabulary,
    model: Model,
    said: Sequence[Proposition],
    clauses: Mapping[str, Square],
) -> Likeness:
    """The chance of each pair that both are of one fact, with the features that told it."""
    if not found:
        return Likeness({}, np.zeros((0, 0), np.float32))
    cells = _held(found, said, clauses)
    features = mention_features(found, vocabulary, said, clauses, cells)
    chance = model.probability(features)
    if isinstance(cells, Some):
        told = {name: cells.told(np.broadcast_to(values, chance.shape)) for name, values in features.items()}
        return Likeness(told, cells.told(chance))
    np.fill_diagonal(chance, 0.0)
    return Likeness(features, chance)


def _held(found: Sequence[Mention], said: Sequence[Proposition], clauses: Mapping[str, Square]) -> Cells:
    """All pairs; where clauses were chosen, those of clauses that were, and of one article those alike."""
    looked = next(iter(clauses.values()), None)
    if not isinstance(looked, OfPairs):
        return All(len(found))
    holders: dict[tuple[str, int], list[int]] = {}
    for n, mention in enumerate(found):
        holders.setdefault((mention.fact.passage.article, mention.fact.passage.paragraph), []).append(n)
    places = [(p.article, p.paragraph) for p in said]
    beside = {(places[i], places[j]) for i, j in _one_a_paragraph(looked.cells, places)}
    pairs = [(n, k) for a, b in beside for n in holders.get(a, ()) for k in holders.get(b, ())]
    pairs += _of_one_article(found)
    index = np.array(pairs, np.int64).reshape(-1, 2)
    return Some.of(len(found), index[:, 0], index[:, 1])


def _one_a_paragraph(cells: Some, places: Sequence[tuple[str, int]]) -> Iterable[tuple[int, int]]:
    """One pair of clauses for each pair of paragraphs."""
    codes: dict[tuple[str, int], int] = {}
    left, right = cells.both(np.array([codes.setdefault(place, len(codes)) for place in places]))
    first = np.unique(left * len(codes) + right, return_index=True)[1]
    return zip(cells.left[first].tolist(), cells.right[first].tolist(), strict=True)


def _of_one_article(found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Values of one thing in one article, each with the few that come next."""
    alike: dict[tuple[str, str], list[int]] = {}
    for n, mention in enumerate(found):
        what = mention.fact.value.what if isinstance(mention.fact.value, Quantity) else ""
        for key in filter(None, {mention.key, what}):
            alike.setdefault((mention.fact.passage.article, key), []).append(n)
    for group in alike.values():
        for place, n in enumerate(group):
            yield from ((n, other) for other in group[place + 1 : place + 1 + _NEXT])
