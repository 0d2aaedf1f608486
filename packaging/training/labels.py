"""What the annotators' findings say about ours: which facts are one, which candidates are disputes."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import msgspec
import numpy as np
from events import Event
from numpy.typing import NDArray

from variorum.dispute.candidate import Candidate
from variorum.fact.fact import Fact


def as_account(event: Event, fact: Fact) -> dict[str, Any] | None:
    """A fact as an account in the annotators' paragraphs."""
    where = fact.passage
    value = {k: v for k, v in msgspec.to_builtins(fact.value).items() if k != "type"}
    if "start" in value:
        value = {"date": value["start"]}
    return event.placed(
        {"article": where.article, "paragraph": where.paragraph, "quote": where.quote, "value": value}
    )


def same_fact(event: Event, facts: Sequence[Fact]) -> NDArray[np.bool_]:
    """For each pair of facts whether the annotators took both for accounts of one fact."""
    same = np.zeros((len(facts), len(facts)), bool)
    placed = [as_account(event, fact) for fact in facts]
    for gold in (*event.disputes, *event.agreements):
        hits = [
            n
            for n, mine in enumerate(placed)
            if mine and any(event.score.same_account(account, mine) for account in gold["accounts"])
        ]
        for left, right in combinations(hits, 2):
            same[left, right] = same[right, left] = True
    return same


def _listed(event: Event, candidate: Candidate) -> dict[str, Any]:
    accounts = [account for account in (as_account(event, fact) for fact in candidate.facts) if account]
    return {"kind": str(candidate.kind), "accounts": accounts, "quoted": len(candidate.facts)}


def found_by(event: Event, candidates: Sequence[Candidate]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """For each candidate whether it answers to a dispute of the annotators, and to one they call major."""
    listed, major = [], []
    for candidate in candidates:
        mine = _listed(event, candidate)
        hits = [gold for gold in event.disputes if event.score.answers(gold, mine)]
        listed.append(bool(hits))
        major.append(any(gold.get("major") for gold in hits))
    return np.array(listed, bool), np.array(major, bool)
