"""What was lawfully erased: only what an entry of a history names may differ from its hash."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from sqlalchemy import Connection, select

from variorum.record import schema

Tombstone = tuple[str, str]  # hash of what was erased; SHA-256 of what is left of it, empty: nothing


def digest(stones: Iterable[Tombstone]) -> str:
    """One hash for all that an entry of the history erased; the entry bears it."""
    return sha256("".join(f"{hash} {left}\n" for hash, left in sorted(stones)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Erasures:
    """The tombstones of a record."""

    left: Mapping[str, set[str]] = field(default_factory=dict)  # hash → what each erasure left of it
    by_entry: Mapping[int, list[Tombstone]] = field(default_factory=dict)  # place of the entry in the record

    def erased(self, hash: str) -> bool:
        return hash in self.left

    def allow(self, hash: str, now: str) -> bool:
        """Whether something of this hash may now be of that one.

        Two copies of a case may each have erased something of one entry, and
        either's tombstones come with a merge: what any of them left may stand.
        """
        return now in self.left.get(hash, ())


def erasures(connection: Connection) -> Erasures:
    table = schema.tombstone
    left: dict[str, set[str]] = defaultdict(set)
    by_entry: dict[int, list[Tombstone]] = defaultdict(list)
    for hash, rest, seq in connection.execute(select(table).order_by(table.c.seq, table.c.hash)):
        left[hash].add(rest)
        by_entry[seq].append((hash, rest))
    return Erasures(left, by_entry)
