"""What is weighed of a group of clauses, to tell whether a reader would call it a dispute."""

from collections.abc import Sequence

import numpy as np

from variorum.alignment.cells import Square
from variorum.alignment.likeness import Likeness
from variorum.alignment.nearness import NEARNESS
from variorum.alignment.overlap import Matrix
from variorum.dispute.pool import Group, over_pairs
from variorum.dispute.weighing import differ, mean_of, of_group, shares, variety
from variorum.fact.certainty import speech_verbs
from variorum.fact.fact import Fact
from variorum.fact.proposition import Proposition

_OF_PAIRS = (
    "clause jaccard",
    "clause covered",
    "clause shared",
    "clause rareness",
    "sentence jaccard",
    "sentence covered",
    "paragraph jaccard",
    "same verb",
    "same telling verb",
    "same subject",
    "objects jaccard",
    "names jaccard",
    "numbers shared",
    "numbers differ",
    "text ratio",
    "text words ratio",
    "depth apart",
    "length apart",
    *NEARNESS,
)


def claim_features(
    groups: Sequence[Group],
    said: Sequence[Proposition],
    claims: Sequence[Fact],
    alike: Likeness,
    chance: Square,
) -> dict[str, Matrix]:
    """One value a group by name; `chance` is the likeness of clauses, 0 within an article."""
    articles = [p.article for p in said]
    pairs = over_pairs(
        groups, articles, {name: alike.features[name] for name in _OF_PAIRS if name in alike.features}
    )
    return {
        **of_group(groups, claims, chance, [p.depth for p in said]),
        **{name: values for name, values in pairs.items() if not name.startswith("least ")},
        **_wordings(groups, said),
        **_words(groups, said),
    }


def _wordings(groups: Sequence[Group], said: Sequence[Proposition]) -> dict[str, Matrix]:
    flags = {
        "with numbers": [bool(p.numbers) for p in said],
        "named": [bool(p.names) for p in said],
        "of being": [p.verb in ("be", "have") for p in said],
        "of saying": [p.verb in speech_verbs() for p in said],
        "opening clauses": [p.first for p in said],
        "quoted": [p.quoted for p in said],
        "hedged": [any(p.hedged[:3]) for p in said],
    }
    return {
        **shares(flags, groups),
        "verbs": variety([p.verb for p in said], groups),
        "subjects": variety([p.subject for p in said], groups),
        "names": variety([p.names for p in said], groups),
        "hedged differently": differ([p.hedged for p in said], groups),
        "negated differently": differ([p.negated for p in said], groups),
        "numbers vary": differ([p.numbers or None for p in said], groups),
    }


def _words(groups: Sequence[Group], said: Sequence[Proposition]) -> dict[str, Matrix]:
    """How many words all clauses of a group share, how many only some have, and how many each has."""
    shared = [len(frozenset.intersection(*(said[n].lemmas for n in group))) for group in groups]
    every = [len(frozenset.union(*(said[n].lemmas for n in group))) for group in groups]
    return {
        "words of all": np.array(shared, np.float32),
        "words of some": np.array(every, np.float32) - np.array(shared, np.float32),
        "words of each": mean_of(np.array([len(p.lemmas) for p in said], np.float32), groups),
    }
