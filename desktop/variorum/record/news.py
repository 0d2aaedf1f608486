"""What changed in a dispute since it was decided: its accounts, or where they come from."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.record.snapshot import Snapshot, Witness
from variorum.record.witnesses import reading, same_account
from variorum.text.message import Message

Key = tuple[str, tuple[object, ...]]


def _claims(snapshot: Snapshot) -> dict[Key, Witness]:
    return {(w.selector.article, reading(w.value)): w for w in snapshot.witnesses}


def news(then: Snapshot, now: Snapshot) -> Message | None:
    """What changed since the decision, or None where the articles still say the same."""
    before, after = _claims(then), _claims(now)
    new = [w for key, w in after.items() if key not in before]
    gone = [w for key, w in before.items() if key not in after]
    revised = [(w, _revised(w, gone)) for w in new]
    changes = [_change(w, old) for w, old in revised]
    replaced_by_new = {id(old) for _, old in revised if old is not None}
    changes += [_lost(w) for w in gone if id(w) not in replaced_by_new]
    return _summed(changes) if changes else moved_origins(then, now)


def _revised(new: Witness, gone: Sequence[Witness]) -> Witness | None:
    return next((old for old in gone if same_account(old, new)), None)


def _change(new: Witness, old: Witness | None) -> Message:
    if old is None:
        return Message("{article} adds an account: {value}", {"article": new.article, "value": new.text})
    return Message(
        "{article} is now read as {value}, not {old}",
        {"article": new.article, "value": new.text, "old": old.text},
    )


def _lost(witness: Witness) -> Message:
    return Message(
        "{article} no longer gives an account: {value}",
        {"article": witness.article, "value": witness.text},
    )


def _summed(changes: Sequence[Message]) -> Message:
    """The first change as it is; with others, the first and how many more."""
    first, more = changes[0], len(changes) - 1
    if not more:
        return first
    return Message(first.template + ", and {more} more", {**first.arguments, "more": more})


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
