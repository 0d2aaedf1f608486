"""Keeps every decision attached to its fact while articles, analysis and ids change under it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from variorum.dispute.decision import Decision, Outcome, Reconciliation, Standing, State
from variorum.dispute.dispute import Comparison, Dispute
from variorum.guidance.equivalence import Equivalence
from variorum.record.arranging import arranged
from variorum.record.equivalences import in_force
from variorum.record.history import History, clashes, guidance, rulings
from variorum.record.news import news
from variorum.record.origins import corrected
from variorum.record.revision import Revision
from variorum.record.snapshot import Snapshot, dispute_of, snapshot_of
from variorum.record.witnesses import same_account, same_account_and_value
from variorum.text.message import Message


def reconciled(
    case: str, comparison: Comparison, history: History, *, shared: Sequence[Equivalence] = ()
) -> Reconciliation:
    """The case as it stands: the new comparison under the decided ids, and every decision in its place.

    `shared` are the rules of equivalence that any case laid down for all.
    """
    decided, laid_down = rulings(history), guidance(history)
    comparison = corrected(arranged(comparison, laid_down), laid_down.origins)
    seen = {d.id: snapshot_of(d, comparison.articles) for d in comparison.disputes}
    kept = {key: r.snapshot for key, r in decided.items() if r.snapshot is not None}
    found = matched(kept, seen)
    comparison = _renamed(comparison, {now: then for then, now in found.items()})
    now = {then: seen[current] for then, current in found.items()}
    clash = clashes(history)
    standings = [_standing(d, decided.get(d.id), now.get(d.id), clash.get(d.id)) for d in comparison.disputes]
    lost = [r for key, r in decided.items() if key not in found and r.decision is not None]
    orphans = [_orphan(r, rank) for rank, r in enumerate(lost, len(standings) + 1)]
    rules = in_force(laid_down.equivalences, shared)
    return Reconciliation(case, comparison, (*standings, *orphans), rules)


def matched(decided: Mapping[str, Snapshot], seen: Mapping[str, Snapshot]) -> dict[str, str]:
    """Decided id → id of the dispute that is the same fact now; each is used once, and some find none.

    The same id comes first, then the dispute that shares most of the decided
    one's passages, if they are at least half of the smaller of the two.
    """
    found = {id: id for id, old in decided.items() if id in seen and _same_fact(old, seen[id])}
    pairs = []
    for then in decided.keys() - found.keys():
        for now in seen.keys() - found.keys():
            old, new = decided[then], seen[now]
            shared = _shared(old, new)
            if 0 < min(len(old.witnesses), len(new.witnesses)) <= 2 * shared:
                pairs.append((-shared, old.kind is not new.kind, len(new.witnesses), then, now))
    for *_, then, now in sorted(pairs):
        if then not in found and now not in found.values():
            found[then] = now
    return found


def _same_fact(old: Snapshot, new: Snapshot) -> bool:
    """Whether two disputes of one id are one: an id alone may have been given anew."""
    return old.kind is new.kind or _shared(old, new) > 0


def _shared(old: Snapshot, new: Snapshot) -> int:
    """How many of the decided accounts the other dispute has too."""
    alike = same_account if old.kind is new.kind else same_account_and_value
    return sum(any(alike(a, b) for b in new.witnesses) for a in old.witnesses)


def _renamed(comparison: Comparison, names: Mapping[str, str]) -> Comparison:
    """The comparison with its disputes under the decided ids; a stranger with such an id gives way."""
    taken = set(names.values())
    disputes = []
    for dispute in comparison.disputes:
        new = names.get(dispute.id, dispute.id)
        if dispute.id not in names and dispute.id in taken:
            new = sha256(f"{dispute.id} again".encode()).hexdigest()[: max(8, len(dispute.id))]
        disputes.append(replace(dispute, id=new) if new != dispute.id else dispute)
    return replace(comparison, disputes=tuple(disputes))


def _standing(
    dispute: Dispute, ruling: Revision | None, now: Snapshot | None, clash: Revision | None
) -> Standing:
    if ruling is None or ruling.decision is None:
        return Standing(dispute, State.OPEN)
    changed, because = news(ruling.snapshot, now) if ruling.snapshot and now else ((), None)
    state = _state(ruling.decision, changed=because is not None)
    if clash is not None:
        state, because = State.STALE, because or _otherwise(clash)
    return Standing(
        dispute=dispute,
        state=state,
        decision=ruling.decision,
        revision=ruling.number,
        editor=ruling.editor,
        decided=ruling.at,
        stale_because=because,
        changed=changed,
    )


def _otherwise(clash: Revision) -> Message:
    """What another copy of the case says, which a merge did not put in force."""
    decision = clash.decision
    if decision is None:
        return Message("{editor} reopened it in another copy", {"editor": clash.editor})
    if decision.dismissed:
        return Message("{editor} dismissed it in another copy", {"editor": clash.editor})
    value = " / ".join(decision.values) or decision.outcome.value
    return Message(
        "{editor} decided otherwise in another copy: {value}", {"editor": clash.editor, "value": value}
    )


def _state(decision: Decision, *, changed: bool) -> State:
    if decision.dismissed:
        return State.DISMISSED
    if changed:
        return State.STALE
    return State.UNRESOLVED if decision.outcome is Outcome.UNRESOLVED else State.SETTLED


def _orphan(ruling: Revision, rank: int) -> Standing:
    assert ruling.snapshot is not None  # every decision was recorded with its dispute
    return Standing(
        dispute=replace(dispute_of(ruling.snapshot, rank=rank), id=ruling.dispute or ""),
        state=State.ORPHANED,
        decision=ruling.decision,
        revision=ruling.number,
        editor=ruling.editor,
        decided=ruling.at,
        stale_because=Message("None of the articles gives these accounts any more."),
    )


def states(standings: Iterable[Standing]) -> dict[State, int]:
    """How many disputes stand how."""
    count: dict[State, int] = {}
    for standing in standings:
        count[standing.state] = count.get(standing.state, 0) + 1
    return count
