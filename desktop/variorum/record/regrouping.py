"""Puts disputes together and takes them apart as an editor did, wherever their passages are quoted now.

No article is read again for it: a merge or a split is anchored by snapshots
of its parts, which are found again as decided disputes are.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from variorum.dispute.dispute import Account, Comparison, Dispute
from variorum.record.carrying import Carrier
from variorum.record.history import History, standing
from variorum.record.matching import given_way, matched
from variorum.record.revision import Action, Revision
from variorum.record.snapshot import Snapshot, Witness, snapshot_of, text_hash, witness_of
from variorum.record.witnesses import reading, same_account
from variorum.text.message import Message
from variorum.text.span import Span

_REGROUPS = frozenset({Action.MERGE_DISPUTES, Action.SPLIT_DISPUTE})


def regrouped(
    comparison: Comparison, entries: History, carrier: Carrier
) -> tuple[Comparison, tuple[Revision, ...]]:
    """The comparison with its disputes merged and split, and the revisions that took effect.

    Their parts have the passages as they stand now.
    """
    done = []
    for revision in standing(entries):
        if not revision.parts or revision.action not in _REGROUPS:
            continue
        now = replace(revision, parts=tuple(carrier.snapshot(part) for part in revision.parts))
        step = _merged if now.action is Action.MERGE_DISPUTES else _split
        after = step(comparison, now)
        if after is not comparison:
            comparison = after
            done.append(now)
    return comparison, tuple(done)


def split_id(dispute: str, going: Sequence[Account]) -> str:
    """The id of the dispute that accounts become which leave another."""
    places = sorted(f"{a.passage.article}:{a.passage.source.start}-{a.passage.source.end}" for a in going)
    return sha256("\n".join([dispute, *places]).encode()).hexdigest()[:12]


def parted(whole: Snapshot, going: frozenset[int], *, id: str) -> tuple[Snapshot, Snapshot]:
    """A dispute as it stood, without the accounts of these numbers; and what those become, of that id."""
    stay = tuple(witness for witness in whole.witnesses if witness.number not in going)
    go = tuple(witness for witness in whole.witnesses if witness.number in going)
    return replace(whole, witnesses=stay), replace(whole, dispute=id, witnesses=go)


def because_of(regroupings: Sequence[Revision], dispute: str, then: Snapshot) -> Message | None:
    """Why a decision on a dispute that stood so is out of date: it was merged with another, or split."""
    for revision in regroupings:
        if revision.about.get("dispute") != dispute:
            continue
        if revision.action is Action.MERGE_DISPUTES:
            if any(2 * _held(then, part) <= len(part.witnesses) for part in revision.parts):
                return Message("Another dispute was merged with it")
        elif _held(then, revision.parts[1]):
            return Message("Accounts of it were split off")
    return None


def swallowed(regroupings: Sequence[Revision], dispute: str) -> bool:
    """Whether a dispute was merged into another."""
    return any(
        dispute in {part.dispute for part in revision.parts} and revision.about.get("dispute") != dispute
        for revision in regroupings
        if revision.action is Action.MERGE_DISPUTES
    )


def _held(then: Snapshot, part: Snapshot) -> int:
    """How many accounts of a part a dispute had."""
    return sum(any(_likeness(a, b) > 1 for a in then.witnesses) for b in part.witnesses)


def _merged(comparison: Comparison, revision: Revision) -> Comparison:
    ids = matched({part.dispute: part for part in revision.parts}, _seen(comparison, revision.parts))
    by_id = {dispute.id: dispute for dispute in comparison.disputes}
    chosen = [by_id[ids[part.dispute]] for part in revision.parts if part.dispute in ids]
    if len(chosen) < 2:  # the program puts them together itself by now, or they are gone
        return comparison
    articles = {article.id: article for article in comparison.articles}
    from variorum.dispute import regrouping as weighing

    one = weighing.united(chosen, articles, id=str(revision.about["dispute"]))
    rest = [dispute for dispute in comparison.disputes if dispute.id not in ids.values()]
    return _listed(comparison, rest, [one])


def _split(comparison: Comparison, revision: Revision) -> Comparison:
    stay, go = revision.parts
    whole = replace(stay, witnesses=(*stay.witnesses, *go.witnesses))
    ids = matched({stay.dispute: whole}, _seen(comparison, (whole,)))
    found = next((d for d in comparison.disputes if d.id == ids.get(stay.dispute)), None)
    if found is None:
        return comparison
    going = frozenset(a.number for a in found.accounts if _goes(a, comparison, stay, go))
    if not going:
        return comparison
    articles = {article.id: article for article in comparison.articles}
    from variorum.dispute import regrouping as weighing

    left, right = weighing.parted(replace(found, id=stay.dispute), going, articles, id=go.dispute)
    rest = [dispute for dispute in comparison.disputes if dispute is not found]
    made = [part for part in (left, right) if len(part.accounts) > 1]
    return _listed(comparison, rest, made, [part for part in (left, right) if len(part.accounts) == 1])


def _goes(account: Account, comparison: Comparison, stay: Snapshot, go: Snapshot) -> bool:
    witness = witness_of(account, comparison.article(account.passage.article))
    return _nearest(witness, go) > _nearest(witness, stay)


def _nearest(witness: Witness, part: Snapshot) -> int:
    return max((_likeness(witness, other) for other in part.witnesses), default=0)


def _likeness(one: Witness, other: Witness) -> int:
    """How sure it is that two accounts are one: 3 the same words and value, 2 the value, 1 the passage."""
    if not same_account(one, other):
        return 0
    if reading(one.value) != reading(other.value):
        return 1
    return 3 if (one.selector.start, one.end) == (other.selector.start, other.end) else 2


def _seen(comparison: Comparison, parts: Sequence[Snapshot]) -> dict[str, Snapshot]:
    """The disputes that may be one of the parts: of a long list, a few."""
    readings = {article.id: text_hash(article.extraction) for article in comparison.articles}
    ids = {part.dispute for part in parts}
    places: dict[str, list[Span]] = {}
    for witness in (w for part in parts for w in part.witnesses):
        known = witness.extraction == readings.get(witness.article)
        # Where its place is not known any more, it may be anywhere in its article.
        span = Span(witness.selector.start, witness.end) if known else Span(0, sys.maxsize)
        places.setdefault(witness.article, []).append(span)
    return {
        dispute.id: snapshot_of(dispute, comparison.articles)
        for dispute in comparison.disputes
        if dispute.id in ids
        or any(
            a.passage.source.overlaps(p) for a in dispute.accounts for p in places.get(a.passage.article, ())
        )
    }


def _listed(
    comparison: Comparison,
    rest: Sequence[Dispute],
    made: Sequence[Dispute],
    alone: Sequence[Dispute] = (),
) -> Comparison:
    """The comparison with the disputes made by hand in their places; what is no dispute is told once."""
    names = {dispute.id for dispute in made}
    others = [replace(d, id=given_way(d.id)) if d.id in names else d for d in rest]
    ordered = sorted([*others, *made], key=lambda dispute: dispute.rank)
    return replace(
        comparison,
        disputes=_ranked(ordered),
        only=_ranked((*comparison.only, *alone)),
    )


def _ranked(disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    return tuple(d if d.rank == rank else replace(d, rank=rank) for rank, d in enumerate(disputes, 1))
