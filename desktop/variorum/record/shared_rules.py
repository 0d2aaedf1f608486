"""The rules of equivalence that any case of a record laid down for all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text

from variorum.errors import RecordDamaged
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record.places import merged_cases, places
from variorum.record.revision import Action
from variorum.translation import tr

# Written out, so that SQLite takes the index of these few among a million entries.
_FEW = f"IN ('{Action.EQUIVALENCE}', '{Action.ERASE}')"
_ROWS = "SELECT seq, case_id, action, content, hash FROM revision WHERE"
_ALL = text(f"{_ROWS} action {_FEW} ORDER BY seq")
# What came since are few entries whatever they are: here the index would be a detour, and || forbids it.
_SINCE = text(f"{_ROWS} seq > :read AND action || '' {_FEW} ORDER BY seq")


_END = text("SELECT max(seq) FROM revision")
_REMOVED = text("SELECT id FROM cases WHERE removed")


class _Rule(msgspec.Struct):
    """Of a revision's content only what a rule is: reading the rest would take longest."""

    about: dict[str, str | int]
    equivalence: Equivalence | None = None


_decoder = msgspec.json.Decoder(_Rule)
Standing = dict[tuple[int, str | int], Equivalence]


@dataclass(frozen=True, slots=True)
class SharedRules:
    """The rules that stand after an entry of the record; what was read once is not read again."""

    read: int = 0  # the place of that entry in the record
    standing: Standing = field(default_factory=dict)  # case and forms → rule, the newest last
    removed: frozenset[int] = frozenset()  # cases that are not on the list
    in_force: tuple[Equivalence, ...] = ()  # those of cases on the list, the newest last

    def with_news(self, connection: Connection) -> "SharedRules":
        """The same with what was laid down since; read anew where something was erased."""
        end = connection.execute(_END).scalar() or 0
        removed = frozenset(connection.scalars(_REMOVED))
        if (end, removed) == (self.read, self.removed):
            return self
        asked = (_SINCE, {"read": self.read}) if self.read else (_ALL, {})
        news: Sequence[Row[Any]] = connection.execute(*asked).all()
        if not news and removed == self.removed and end > self.read:
            return replace(self, read=end)
        if self.read and (end < self.read or any(row.action == Action.ERASE for row in news)):
            return SharedRules().with_news(connection)
        merged = merged_cases(connection) & {row.case_id for row in news}
        if self.read and merged:
            return SharedRules().with_news(connection)
        standing = dict(self.standing)
        for row in _in_line(connection, news, merged):
            if row.action == Action.EQUIVALENCE and row.content:
                _lay_down(standing, row.case_id, _read(row.seq, row.content))
        in_force = tuple(rule for (case, _), rule in standing.items() if case not in removed)
        return SharedRules(end, standing, removed, in_force)


def _in_line(connection: Connection, rows: Sequence[Row[Any]], merged: frozenset[int]) -> Iterable[Row[Any]]:
    """The same, where those of a case of which copies were merged are in the order of its line."""
    for case in merged:
        place = places(connection, case)
        own = iter(sorted((row for row in rows if row.case_id == case), key=lambda row: place[row.hash]))
        rows = [next(own) if row.case_id == case else row for row in rows]
    return rows


def _lay_down(standing: Standing, case: int, entry: _Rule) -> None:
    subject = (case, entry.about["forms"])
    standing.pop(subject, None)
    if entry.equivalence is not None and entry.equivalence.scope is Scope.ALL:
        standing[subject] = entry.equivalence


def _read(seq: int, content: bytes) -> _Rule:
    try:
        return _decoder.decode(content)
    except msgspec.MsgspecError as error:
        raise RecordDamaged(
            tr("Entry {seq} of the record cannot be read: {error}.", seq=seq, error=error)
        ) from error
