"""Keeps every decision attached to its fact while articles, analysis and ids change under it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.dispute.decision import Decision, Outcome, Reconciliation, Standing, State
from variorum.dispute.dispute import Comparison, Dispute
from variorum.guidance.equivalence import Equivalence
from variorum.record.accounts import account_now
from variorum.record.arranging import arranged
from variorum.record.carrying import Carrier
from variorum.record.clashing import Clash
from variorum.record.desk_entries import homes, spoken_of, talked, with_desks
from variorum.record.equivalences import in_force
from variorum.record.history import History, by_hand, clashes, ever_raised, guidance, rulings
from variorum.record.holding import versions
from variorum.record.matching import matched as matched
from variorum.record.matching import renamed
from variorum.record.news import news
from variorum.record.origins import corrected
from variorum.record.raising import Read, unread, with_raised
from variorum.record.regrouping import because_of, regrouped, swallowed
from variorum.record.revision import Revision
from variorum.record.snapshot import Snapshot, dispute_of, snapshot_of
from variorum.text.message import Message
from variorum.translation import later


def reconciled(
    case: str,
    comparison: Comparison,
    history: History,
    *,
    shared: Sequence[Equivalence] = (),
    read: Read = unread,
) -> Reconciliation:
    """The case as it stands: the new comparison under the decided ids, and every decision in its place.

    `shared` are the rules of equivalence that any case laid down for all;
    `read` gives what articles claim, where the editor raised a dispute.
    """
    decided, laid_down = rulings(history), guidance(history)
    entries = by_hand(history)
    carrier = Carrier(comparison.articles, versions(entries))
    comparison = with_raised(arranged(comparison, laid_down), laid_down.raised, read)
    comparison, regroupings = regrouped(comparison, entries, carrier)
    comparison = corrected(comparison, laid_down.origins)
    seen = {d.id: snapshot_of(d, comparison.articles) for d in comparison.disputes}
    kept = {key: carrier.snapshot(r.snapshot) for key, r in decided.items() if r.snapshot is not None}
    raised = ever_raised(entries)
    found = _matched(kept, seen, raised)
    said = spoken_of(history)
    spoken = {id: carrier.snapshot(one) for id, one in talked(said, decided=decided).items()}
    names = found | _matched(spoken, _but(seen, found), raised)
    # An orphan keeps its id as well, or a stranger that was given it anew would stand decided.
    comparison = renamed(comparison, {now: then for then, now in names.items()}, taken={*decided, *spoken})
    now = {then: seen[current] for then, current in found.items()}
    clash = clashes(history)
    standings = [
        _standing(d, decided.get(d.id), kept.get(d.id), now.get(d.id), (regroupings, clash.get(d.id)))
        for d in comparison.disputes
    ]
    lost = [r for key, r in decided.items() if key not in found and r.decision is not None]
    orphans = [_orphan(r, rank, regroupings) for rank, r in enumerate(lost, len(standings) + 1)]
    listed = with_desks((*standings, *orphans), said, history, homes(spoken, seen, names))
    rules = in_force(laid_down.equivalences, shared)
    account = account_now(history, comparison, carrier, regroupings)
    return Reconciliation(case, comparison, tuple(listed), rules, len(history), account)


def _but(seen: Mapping[str, Snapshot], found: Mapping[str, str]) -> dict[str, Snapshot]:
    """The disputes seen that are none of those found."""
    taken = set(found.values())
    return {id: one for id, one in seen.items() if id not in taken}


def _matched(
    kept: Mapping[str, Snapshot], seen: Mapping[str, Snapshot], raised: Collection[str]
) -> dict[str, str]:
    """Id of then → id of now; what an editor raised is itself or nothing."""
    then = {id: one for id, one in kept.items() if id not in raised}
    now = {id: one for id, one in seen.items() if id not in raised}
    return {**matched(then, now), **{id: id for id in kept if id in raised and id in seen}}


def _standing(
    dispute: Dispute,
    ruling: Revision | None,
    then: Snapshot | None,
    now: Snapshot | None,
    since: tuple[Sequence[Revision], Clash | None],
) -> Standing:
    """`since` are the merges and splits of disputes, and what another decided unseen."""
    if ruling is None or ruling.decision is None:
        return Standing(dispute, State.OPEN, ruled=ruling.hash if ruling else "")
    regroupings, clash = since
    changed, because = news(then, now) if then and now else ((), None)
    because = (because_of(regroupings, dispute.id, then) if then else None) or because
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
        ruled=ruling.hash,
    )


_IN_ANOTHER_COPY = (
    later("{editor} reopened it in another copy"),
    later("{editor} dismissed it in another copy"),
    later("{editor} decided otherwise in another copy: {value}"),
)
_AT_ONCE = (
    later("{editor} reopened it at the same time"),
    later("{editor} dismissed it at the same time"),
    later("{editor} decided otherwise at the same time: {value}"),
)


def _otherwise(clash: Clash) -> Message:
    """What the other word is, which is not in force."""
    revision, decision = clash.revision, clash.revision.decision
    reopened, dismissed, decided = _AT_ONCE if clash.at_once else _IN_ANOTHER_COPY
    if decision is None:
        return Message(reopened, {"editor": revision.editor})
    if decision.dismissed:
        return Message(dismissed, {"editor": revision.editor})
    value = " / ".join(decision.values) or decision.outcome.value
    return Message(decided, {"editor": revision.editor, "value": value})


def _state(decision: Decision, *, changed: bool) -> State:
    if decision.dismissed:
        return State.DISMISSED
    if changed:
        return State.STALE
    return State.UNRESOLVED if decision.outcome is Outcome.UNRESOLVED else State.SETTLED


def _orphan(ruling: Revision, rank: int, regroupings: Sequence[Revision]) -> Standing:
    assert ruling.snapshot is not None  # every decision was recorded with its dispute
    return Standing(
        dispute=replace(dispute_of(ruling.snapshot, rank=rank), id=ruling.dispute or ""),
        state=State.ORPHANED,
        decision=ruling.decision,
        revision=ruling.number,
        editor=ruling.editor,
        decided=ruling.at,
        stale_because=_MERGED if swallowed(regroupings, ruling.dispute or "") else _GONE,
        ruled=ruling.hash,
    )


_GONE = Message("None of the articles gives these accounts any more.")
_MERGED = Message("These accounts were merged into another dispute.")


def states(standings: Iterable[Standing]) -> dict[State, int]:
    """How many disputes stand how."""
    count: dict[State, int] = {}
    for standing in standings:
        count[standing.state] = count.get(standing.state, 0) + 1
    return count
