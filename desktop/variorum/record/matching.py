"""Finds the disputes of another time again among those that are found now."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from hashlib import sha256

from variorum.dispute.dispute import Comparison
from variorum.record.snapshot import Snapshot
from variorum.record.witnesses import same_account, same_account_and_value


def matched(then: Mapping[str, Snapshot], seen: Mapping[str, Snapshot]) -> dict[str, str]:
    """Id of then → id of the dispute that is the same fact now; each is used once, and some find none.

    The same id comes first, then the dispute that shares most of the older
    one's passages, if they are at least half of the smaller of the two.
    """
    found = {id: id for id, old in then.items() if id in seen and _same_fact(old, seen[id])}
    pairs = []
    for before in then.keys() - found.keys():
        for now in seen.keys() - found.keys():
            old, new = then[before], seen[now]
            common = shared(old, new)
            if 0 < min(len(old.witnesses), len(new.witnesses)) <= 2 * common:
                pairs.append((-common, old.kind is not new.kind, len(new.witnesses), before, now))
    for *_, before, now in sorted(pairs):
        if before not in found and now not in found.values():
            found[before] = now
    return found


def _same_fact(old: Snapshot, new: Snapshot) -> bool:
    """Whether two disputes of one id are one: an id alone may have been given anew."""
    return old.kind is new.kind or shared(old, new) > 0


def shared(old: Snapshot, new: Snapshot) -> int:
    """How many accounts of the older dispute the other has too."""
    alike = same_account if old.kind is new.kind else same_account_and_value
    return sum(any(alike(a, b) for b in new.witnesses) for a in old.witnesses)


def renamed(comparison: Comparison, names: Mapping[str, str], *, taken: Collection[str] = ()) -> Comparison:
    """The comparison with its disputes under these ids; a stranger with a taken one gives way."""
    taken = {*names.values(), *taken}
    disputes = []
    for dispute in comparison.disputes:
        new = names.get(dispute.id, dispute.id)
        if dispute.id not in names and dispute.id in taken:
            new = given_way(dispute.id)
        disputes.append(replace(dispute, id=new) if new != dispute.id else dispute)
    return replace(comparison, disputes=tuple(disputes))


def given_way(id: str) -> str:
    """The id of a dispute whose own is another's, by an editor's decision or hand."""
    return sha256(f"{id} again".encode()).hexdigest()[: max(8, len(id))]
