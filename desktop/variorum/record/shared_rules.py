"""The rules of equivalence that any case of a record laid down for all."""

from dataclasses import dataclass, field

import msgspec
from sqlalchemy import Connection, select, text

from variorum.errors import RecordDamaged
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record import schema
from variorum.record.revision import Action

# Written out, so that SQLite takes the index of these few among a million entries.
_FEW = f"action IN ('{Action.EQUIVALENCE}', '{Action.ERASE}')"
_ALL = text(f"SELECT seq, case_id, action, content FROM revision WHERE {_FEW} ORDER BY seq")
# What came since are few entries whatever they are: here the index would be a detour, and + forbids it.
_SINCE = text(
    f"SELECT seq, case_id, action, content FROM revision WHERE seq > :read AND +{_FEW} ORDER BY seq"
)


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

    def with_news(self, connection: Connection) -> "SharedRules":
        """The same with what was laid down since; read anew where something was erased."""
        last = connection.execute(
            select(schema.revision.c.seq).order_by(schema.revision.c.seq.desc()).limit(1)
        )
        end = last.scalar() or 0
        if end == self.read:
            return self
        news = connection.execute(_SINCE if self.read else _ALL, {"read": self.read} if self.read else {})
        rows = news.all()
        if self.read and (end < self.read or any(row.action == Action.ERASE for row in rows)):
            return SharedRules().with_news(connection)
        standing = dict(self.standing)
        for row in rows:
            if row.action == Action.EQUIVALENCE and row.content:
                _lay_down(standing, row.case_id, _read(row.seq, row.content))
        return SharedRules(end, standing)

    def in_force(self, connection: Connection) -> tuple[Equivalence, ...]:
        """Those of cases on the list, the newest last; one that was taken back is none."""
        cases = schema.cases
        removed = set(connection.scalars(select(cases.c.id).where(cases.c.removed)))
        return tuple(rule for (case, _), rule in self.standing.items() if case not in removed)


def _lay_down(standing: Standing, case: int, entry: _Rule) -> None:
    subject = (case, entry.about["forms"])
    standing.pop(subject, None)
    if entry.equivalence is not None and entry.equivalence.scope is Scope.ALL:
        standing[subject] = entry.equivalence


def _read(seq: int, content: bytes) -> _Rule:
    try:
        return _decoder.decode(content)
    except msgspec.MsgspecError as error:
        raise RecordDamaged(f"Entry {seq} of the record cannot be read: {error}.") from error
