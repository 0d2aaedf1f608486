"""What changed in a dispute since it was decided: its accounts, or where they come from."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.dispute.decision import AccountChange, Turn
from variorum.record.snapshot import Snapshot, Witness
from variorum.record.witnesses import reading, same_account
from variorum.text.message import Message
from variorum.translation import later

Key = tuple[str, tuple[object, ...]]


def _claims(snapshot: Snapshot) -> dict[Key, Witness]:
    return {(w.selector.article, reading(w.value)): w for w in snapshot.witnesses}


def news(then: Snapshot, now: Snapshot) -> tuple[tuple[AccountChange, ...], Message | None]:
    """What changed since the decision, account by account and in a sentence; none where nothing did."""
    if then.witnesses == now.witnesses:  # as mostly
        return (), None
    changes = _changes(then, now)
    return changes, _summed(changes) or moved_origins(then, now)


def _changes(then: Snapshot, now: Snapshot) -> tuple[AccountChange, ...]:
    before, after = _claims(then), _claims(now)
    new = [w for key, w in after.items() if key not in before]
    gone = [w for key, w in before.items() if key not in after]
    revised = [(w, _revised(w, gone)) for w in new]
    replaced_by_new = {id(old) for _, old in revised if old is not None}
    lost = [_change(Turn.GONE, w) for w in gone if id(w) not in replaced_by_new]
    return (*(_arrived(w, old) for w, old in revised), *lost)


def _revised(new: Witness, gone: Sequence[Witness]) -> Witness | None:
    return next((old for old in gone if same_account(old, new)), None)


def _arrived(new: Witness, old: Witness | None) -> AccountChange:
    if old is None:
        return _change(Turn.NEW, new, number=new.number)
    return _change(Turn.REVISED, new, was=old.text, number=new.number)


def _change(turn: Turn, witness: Witness, *, was: str = "", number: int | None = None) -> AccountChange:
    return AccountChange(
        turn, witness.article, witness.paragraph, witness.quote, witness.text, was=was, number=number
    )


_TOLD = {
    Turn.NEW: later("{article} adds an account: {value}"),
    Turn.REVISED: later("{article} is now read as {value}, not {old}"),
    Turn.GONE: later("{article} no longer gives an account: {value}"),
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


def moved_origins(then: Snapshot, now: Snapshot) -> Message | None:
    """What the editor says of an origin since, or that other accounts count as one; else None."""
    before, after = _claims(then), _claims(now)
    for key, witness in after.items():
        if key in before and _by_editor(witness) != _by_editor(before[key]):
            return _origin_told(witness)
    if _shared_origins(then, set(before) & set(after)) == _shared_origins(now, set(before) & set(after)):
        return None
    return Message("Other accounts than before are counted as one origin")


def _by_editor(witness: Witness) -> tuple[bool, str | None]:
    return witness.origin_by_editor, witness.attribution if witness.origin_by_editor else None


def _origin_told(witness: Witness) -> Message:
    if not witness.origin_by_editor:
        return Message("The origin of what {article} says is again as it says", {"article": witness.article})
    if witness.attribution is None:
        return Message("What {article} says is counted as an origin of its own", {"article": witness.article})
    return Message(
        "What {article} says is counted as resting on {origin}",
        {"article": witness.article, "origin": witness.attribution},
    )


def _shared_origins(snapshot: Snapshot, keys: set[Key]) -> frozenset[frozenset[Key]]:
    """The pairs of accounts that count as one origin; names of origins change with every reading."""
    origins: Mapping[Key, set[str]] = defaultdict(set)
    for witness in snapshot.witnesses:
        origins[witness.selector.article, reading(witness.value)].add(witness.origin)
    return frozenset(frozenset(pair) for pair in combinations(keys, 2) if origins[pair[0]] & origins[pair[1]])
