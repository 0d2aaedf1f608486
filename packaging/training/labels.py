"""What the annotators' findings say about ours: which facts are one, which candidates are disputes."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import msgspec
import numpy as np
from events import Event
from numpy.typing import NDArray

from variorum.dispute.pool import Pool
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


def found_by(event: Event, pool: Pool) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """For each group whether it answers to a dispute of the annotators, and to one they call major."""
    told = _told(event, pool.facts)
    articles = [fact.passage.article for fact in pool.facts]
    listed, major = np.zeros(len(pool.groups), bool), np.zeros(len(pool.groups), bool)
    for n, (group, kind) in enumerate(zip(pool.groups, pool.kinds, strict=True)):
        members = list(group)
        for d in np.flatnonzero(told[members].sum(axis=0) * 2 >= len(members)):
            gold = event.disputes[d]
            theirs = {account["article"] for account in gold["accounts"]}
            ours = {articles[m] for m in members if told[m, d]} & theirs
            if event.score.fits(gold["kind"], str(kind)) and len(ours) >= min(2, len(theirs)):
                listed[n] = True
                major[n] |= bool(gold.get("major"))
    return listed, major


def _told(event: Event, facts: Sequence[Fact]) -> NDArray[np.bool_]:
    """For each fact and each dispute of the annotators whether the fact is one of its accounts."""
    told = np.zeros((len(facts), len(event.disputes)), bool)
    for n, fact in enumerate(facts):
        mine = as_account(event, fact)
        if mine:
            told[n] = [
                any(event.score.same_account(account, mine) for account in gold["accounts"])
                for gold in event.disputes
            ]
    return told
