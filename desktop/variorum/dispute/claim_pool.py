"""Groups of clauses of two or more articles that may tell one thing and put it differently."""

from collections.abc import Sequence

import numpy as np

from variorum.alignment.cells import OfPairs, Square
from variorum.alignment.likeness import Likeness
from variorum.dispute.candidate import Candidate
from variorum.dispute.claim_features import claim_features
from variorum.dispute.claims import claim_candidate, kind_of
from variorum.dispute.grouping import across, likely
from variorum.dispute.pool import Pool, row_of
from variorum.fact.fact import Fact
from variorum.fact.proposition import Proposition
from variorum.language.trained import Trained


def claim_pool(
    said: Sequence[Proposition], claims: Sequence[Fact], alike: Likeness, trained: Trained
) -> Pool:
    """All groups worth a judge's look; `claims[n]` is the fact of `said[n]`."""
    limits, chance = trained.thresholds, _chance(said, alike)
    found = likely("claim", chance, [p.article for p in said], limits)
    groups = [group for group in found if len({said[n].text.lower() for n in group}) > 1]
    kinds = [kind_of([said[n] for n in group], [claims[n] for n in group]) for group in groups]
    features = claim_features(groups, said, claims, alike, chance) if groups else {}

    def word(n: int) -> Candidate:
        row = row_of(features, n)
        members = groups[n]
        return claim_candidate(kinds[n], [said[k] for k in members], [claims[k] for k in members], row)

    return Pool("claim", claims, groups, kinds, features, word)


def _chance(said: Sequence[Proposition], alike: Likeness) -> Square:
    """The chance that two clauses of two articles tell one thing."""
    chance = across(alike.probability, [p.article for p in said])
    if any(p.foreign for p in said):  # what a clause claims is not known where its grammar is not read
        read = np.array([not p.foreign for p in said], dtype=np.float32)
        if isinstance(chance, OfPairs):
            left, right = chance.cells.both(read)
            return chance.only(left * right > 0)
        chance = chance * read[:, None] * read[None, :]
    return chance
