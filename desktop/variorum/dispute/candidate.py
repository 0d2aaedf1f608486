"""Accounts that may be of one fact and may differ, before it is judged whether an editor must settle them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from variorum.alignment.overlap import Matrix
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Fact, Kind
from variorum.text.message import Message


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible dispute; `judge` names the model that ranks it, `features` is what that model weighs."""

    kind: Kind
    facts: tuple[Fact, ...]
    question: Message
    verdict: Verdict
    why: Message
    judge: str
    features: Mapping[str, float]


def group_features(facts: Sequence[Fact], chance: Matrix, depths: Sequence[float]) -> dict[str, float]:
    """What can be said of any group of accounts; `chance` is n × n for its n members."""
    pairs = list(combinations(range(len(facts)), 2))
    articles = [fact.passage.article for fact in facts]
    across = [chance[i, j] for i, j in pairs if articles[i] != articles[j]] or [0.0]
    quotes = [fact.passage.quote.lower() for fact in facts]
    return {
        "articles": float(len(set(articles))),
        "accounts": float(len(facts)),
        "accounts per article": len(facts) / max(1, len(set(articles))),
        "mean chance": float(np.mean(across)),
        "greatest chance": float(np.max(across)),
        "least chance": float(np.min(across)),
        "same words": sum(quotes[i] == quotes[j] for i, j in pairs) / max(1, len(pairs)),
        "sure differently": float(len({fact.certainty for fact in facts}) > 1),
        "attributed": sum(fact.attribution is not None for fact in facts) / len(facts),
        "attributed differently": float(len({fact.attribution for fact in facts}) > 1),
        "mean depth": float(np.mean(depths)),
        "least depth": float(np.min(depths)),
        "quote length": float(np.mean([len(quote) for quote in quotes])) / 100,
    }
