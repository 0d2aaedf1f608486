"""Keeps every decision attached to its fact while articles, analysis and ids change under it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from variorum.dispute.decision import (
    AccountChange,
    Decision,
    Outcome,
    Reconciliation,
    Standing,
    State,
    Turn,
)
from variorum.dispute.dispute import Comparison, Dispute
from variorum.fact.fact import Moment, Quantity, Statement, Term, Value
from variorum.record.history import History, rulings
from variorum.record.revision import Revision
from variorum.record.snapshot import Snapshot, Witness, dispute_of, snapshot_of
from variorum.text.message import Message


def reconciled(case: str, comparison: Comparison, history: History) -> Reconciliation:
    """The case as it stands: the new comparison under the decided ids, and every decision in its place."""
    decided = rulings(history)
    seen = {d.id: snapshot_of(d, comparison.articles) for d in comparison.disputes}
    kept = {key: r.snapshot for key, r in decided.items() if r.snapshot is not None}
    found = matched(kept, seen)
    comparison = _renamed(comparison, {now: then for then, now in found.items()})
    now = {then: seen[current] for then, current in found.items()}
    standings = [_standing(d, decided.get(d.id), now.get(d.id)) for d in comparison.disputes]
    lost = [r for key, r in decided.items() if key not in found and r.decision is not None]
    orphans = [_orphan(r, rank) for rank, r in enumerate(lost, len(standings) + 1)]
    return Reconciliation(case=case, comparison=comparison, standings=(*standings, *orphans))


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
    alike = _same_account if old.kind is new.kind else _same_account_and_value
    return sum(any(alike(a, b) for b in new.witnesses) for a in old.witnesses)


def _same_account(a: Witness, b: Witness) -> bool:
    """Whether both quote one passage: the same words, or stretches that lie mostly on each other."""
    if a.selector.article != b.selector.article:
        return False
    if a.extraction != b.extraction:
        return a.selector.quote == b.selector.quote
    common = min(a.end, b.end) - max(a.selector.start, b.selector.start)
    longer = max(len(a.selector.quote), len(b.selector.quote))
    return common > 0 and (2 * common >= longer or _reading(a.value) == _reading(b.value))


def _same_account_and_value(a: Witness, b: Witness) -> bool:
    return _same_account(a, b) and _reading(a.value) == _reading(b.value)


def _reading(value: Value) -> tuple[object, ...]:
    """What a value says, without how it was worked out."""
    match value:
        case Quantity():
            return value.number, value.bound, value.lower, value.upper, value.unit
        case Moment():
            return value.start, value.end
        case Term() | Statement():
            return (value.text,)


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


def _standing(dispute: Dispute, ruling: Revision | None, now: Snapshot | None) -> Standing:
    if ruling is None or ruling.decision is None:
        return Standing(dispute, State.OPEN)
    changed = _news(ruling.snapshot, now) if ruling.snapshot is not None and now is not None else ()
    return Standing(
        dispute=dispute,
        state=_state(ruling.decision, changed=bool(changed)),
        decision=ruling.decision,
        revision=ruling.number,
        editor=ruling.editor,
        decided=ruling.at,
        stale_because=_summed(changed),
        changed=changed,
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


def _claims(snapshot: Snapshot) -> dict[tuple[str, tuple[object, ...]], Witness]:
    return {(w.selector.article, _reading(w.value)): w for w in snapshot.witnesses}


def _news(then: Snapshot, now: Snapshot) -> tuple[AccountChange, ...]:
    """What changed since the decision: nothing where the articles still say the same."""
    before, after = _claims(then), _claims(now)
    new = [w for key, w in after.items() if key not in before]
    gone = [w for key, w in before.items() if key not in after]
    revised = [(w, _revised(w, gone)) for w in new]
    replaced_by_new = {id(old) for _, old in revised if old is not None}
    lost = [_change(Turn.GONE, w) for w in gone if id(w) not in replaced_by_new]
    return (*(_arrived(w, old) for w, old in revised), *lost)


def _revised(new: Witness, gone: Sequence[Witness]) -> Witness | None:
    return next((old for old in gone if _same_account(old, new)), None)


def _arrived(new: Witness, old: Witness | None) -> AccountChange:
    if old is None:
        return _change(Turn.NEW, new, number=new.number)
    return _change(Turn.REVISED, new, was=old.text, number=new.number)


def _change(turn: Turn, witness: Witness, *, was: str = "", number: int | None = None) -> AccountChange:
    return AccountChange(
        turn, witness.article, witness.paragraph, witness.quote, witness.text, was=was, number=number
    )


_TOLD = {
    Turn.NEW: "{article} adds an account: {value}",
    Turn.REVISED: "{article} is now read as {value}, not {old}",
    Turn.GONE: "{article} no longer gives an account: {value}",
}


def _summed(changes: Sequence[AccountChange]) -> Message | None:
    """The first change as it is; with others, the first and how many more."""
    if not changes:
        return None
    first, more = changes[0], len(changes) - 1
    arguments: dict[str, str | int] = {"article": first.article, "value": first.text}
    if first.turn is Turn.REVISED:
        arguments["old"] = first.was
    if not more:
        return Message(_TOLD[first.turn], arguments)
    return Message(_TOLD[first.turn] + ", and {more} more", {**arguments, "more": more})


def states(standings: Iterable[Standing]) -> dict[State, int]:
    """How many disputes stand how."""
    count: dict[State, int] = {}
    for standing in standings:
        count[standing.state] = count.get(standing.state, 0) + 1
    return count
