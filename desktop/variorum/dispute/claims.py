"""Puts into words how the claims that several articles make of one thing differ."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from variorum.difference.passages import NEAR_IDENTICAL
from variorum.difference.words import Change, similarity, word_edits
from variorum.dispute.candidate import Candidate
from variorum.dispute.claim_questions import claim_question
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Certainty, Fact, Kind
from variorum.fact.proposition import Proposition
from variorum.text.message import Message


def claim_candidate(
    kind: Kind, said: list[Proposition], claims: list[Fact], features: Mapping[str, float]
) -> Candidate:
    """A group of claims in words; `claims[n]` is the claim of the clause `said[n]` or of a part of it."""
    verdict, why = _verdict(said, claims)
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


def _verdict(said: list[Proposition], claims: list[Fact]) -> tuple[Verdict, Message]:
    if (
        len({p.negated or fact.certainty is Certainty.DENIED for p, fact in zip(said, claims, strict=True)})
        > 1
    ):
        return Verdict.CONTRADICTION, Message("One account denies what another says.")
    numbers = {p.numbers for p in said if p.numbers}
    if len(numbers) > 1 and not frozenset.intersection(*numbers):
        return Verdict.CONTRADICTION, Message("The accounts give different figures.")
    if len({p.hedged[:2] for p in said}) > 1:
        return Verdict.PRECISION, Message("The accounts are not equally sure.")
    lengths = [len(p.lemmas) for p in said]
    if max(lengths) >= 2 * min(lengths):
        return Verdict.PRECISION, Message("One account says more than another.")
    return Verdict.WORDING, _other_words(said)


def _other_words(said: list[Proposition]) -> Message:
    """Names the first words that differ, where two clauses are otherwise nearly the same."""
    pairs = [
        (a.text, b.text) for a, b in combinations(said, 2) if a.article != b.article and a.text != b.text
    ]
    nearest = max(pairs, key=lambda pair: similarity(*pair), default=("", ""))
    if pairs and similarity(*nearest) >= NEAR_IDENTICAL:
        gone = [e.left.of(nearest[0]) for e in word_edits(*nearest) if e.change is Change.REMOVED]
        come = [e.right.of(nearest[1]) for e in word_edits(*nearest) if e.change is Change.ADDED]
        if gone and come:
            return Message(
                "Where one says “{left}”, another says “{right}”.", {"left": gone[0], "right": come[0]}
            )
    return Message("The accounts put it in different words.")
