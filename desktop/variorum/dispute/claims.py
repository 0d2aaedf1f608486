"""Puts into words how the claims that several articles make of one thing differ."""

from collections import Counter
from collections.abc import Mapping

from variorum.dispute.candidate import Candidate
from variorum.dispute.claim_questions import claim_question
from variorum.dispute.claim_verdicts import claim_verdict
from variorum.fact.fact import Certainty, Fact, Kind
from variorum.fact.proposition import Proposition


def claim_candidate(
    kind: Kind, said: list[Proposition], claims: list[Fact], features: Mapping[str, float]
) -> Candidate:
    """A group of claims in words; `claims[n]` is the claim of the clause `said[n]` or of a part of it."""
    verdict, why = claim_verdict(kind, said, claims)
    question = claim_question(kind, said, claims)
    return Candidate(kind, tuple(claims), question, verdict, why, "claim", features)


def kind_of(said: list[Proposition], claims: list[Fact]) -> Kind:
    """Quotation where most accounts quote it, certainty where they differ, else what most clauses are."""
    quoted = [p.article for p in said if p.quoted]
    if len(set(quoted)) > 1 and 2 * len(quoted) > len(said):
        return Kind.QUOTATION
    denied = {fact.certainty is Certainty.DENIED for fact in claims}
    if len(denied) > 1 or len({p.hedged[0] for p in said}) > 1:
        return Kind.CERTAINTY
    counted = Counter(fact.kind for fact in claims)
    return max(sorted(counted), key=lambda kind: counted[kind])
