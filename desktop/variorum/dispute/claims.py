"""Claims that several articles make of one thing and put differently."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from variorum.alignment.likeness import Likeness
from variorum.difference.passages import NEAR_IDENTICAL
from variorum.difference.words import Change, similarity, word_edits
from variorum.dispute.candidate import Candidate, group_features
from variorum.dispute.dispute import Verdict
from variorum.dispute.grouping import across, groups
from variorum.fact.fact import Certainty, Fact, Kind
from variorum.fact.passages import clipped
from variorum.fact.proposition import Proposition
from variorum.language.trained import Trained
from variorum.text.message import Message
from variorum.text.span import Span

_LONGEST_ASKED = 90  # characters
_QUESTIONS = {
    Kind.CERTAINTY: "How certain is it: “{claim}”?",
    Kind.ATTRIBUTION: "Who says so, and in what words: “{claim}”?",
    Kind.QUOTATION: "What were the words: “{claim}”?",
    Kind.CONTROL: "Who took or holds what: “{claim}”?",
    Kind.CAUSE: "What was the cause: “{claim}”?",
    Kind.GEOGRAPHY: "Where: “{claim}”?",
    Kind.LABEL: "How is it described: “{claim}”?",
    Kind.ACTOR: "Who did what: “{claim}”?",
}


def claim_candidates(
    said: Sequence[Proposition], claims: Sequence[Fact], alike: Likeness, trained: Trained
) -> Iterator[Candidate]:
    """Groups of clauses of two or more articles that tell one thing; `claims[n]` is the fact of `said[n]`."""
    limits = trained.thresholds
    chance = across(alike.probability, [p.article for p in said])
    if any(p.foreign for p in said):  # what a clause claims is not known where its grammar is not read
        read = np.array([not p.foreign for p in said], dtype=np.float32)
        chance = chance * read[:, None] * read[None, :]
    for group in groups(chance, join=limits["claim join"], average=limits["claim average"]):
        if len({said[n].article for n in group}) > 1:
            yield _candidate([said[n] for n in group], [claims[n] for n in group], alike, group)


def _candidate(said: list[Proposition], claims: list[Fact], alike: Likeness, group: list[int]) -> Candidate:
    here = np.ix_(group, group)
    verdict, why = _verdict(said, claims)
    kind = _kind(said, claims)
    features = group_features(claims, alike.probability[here], [p.depth for p in said]) | _features(
        said, alike, group
    )
    shortest = min((_asked(p.text) for p in said), key=lambda text: (len(text), text))
    return Candidate(
        kind,
        tuple(claims),
        Message(_QUESTIONS[kind], {"claim": shortest}),
        verdict,
        why,
        "claim",
        features,
        agreed=features["same words"] == 1.0,
    )


def _asked(text: str) -> str:
    """A clause as a question quotes it: not over its first words."""
    kept = clipped(text, Span(0, len(text)), most=_LONGEST_ASKED).of(text)
    return kept if kept == text else f"{kept} …"


def _kind(said: list[Proposition], claims: list[Fact]) -> Kind:
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


def _features(said: list[Proposition], alike: Likeness, group: list[int]) -> dict[str, float]:
    pairs = list(combinations(group, 2))

    def mean(name: str) -> float:
        return float(np.mean([alike.features[name][i, j] for i, j in pairs]))

    numbers = [p.numbers for p in said if p.numbers]
    return {
        "clause jaccard": mean("clause jaccard"),
        "clause shared": mean("clause shared"),
        "sentence jaccard": mean("sentence jaccard"),
        "paragraph jaccard": mean("paragraph jaccard"),
        "text ratio": mean("text ratio"),
        "verbs": len({p.verb for p in said}) / len(said),
        "subjects": len({p.subject for p in said}) / len(said),
        "hedged differently": float(len({p.hedged for p in said}) > 1),
        "negated differently": float(len({p.negated for p in said}) > 1),
        "with numbers": len(numbers) / len(said),
        "numbers differ": float(len(set(numbers)) > 1),
        "names differ": len({p.names for p in said}) / len(said),
        "named": sum(bool(p.names) for p in said) / len(said),
        "of being": sum(p.verb in ("be", "have") for p in said) / len(said),
        "of saying": sum(p.verb in ("say", "tell", "report", "announce", "add") for p in said) / len(said),
        "opening clauses": sum(p.first for p in said) / len(said),
    }
