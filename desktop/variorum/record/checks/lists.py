"""Whether the lists of cases and of their articles are what the histories say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, zip_longest
from typing import Any, Protocol

from sqlalchemy import Connection, Row, select

from variorum.record import schema
from variorum.record.checks.damage import Damage
from variorum.record.lines import Lines
from variorum.record.originals import slug_for
from variorum.record.revision import Action
from variorum.translation import tr

_TURNS = frozenset({Action.RENAME, Action.REMOVE, Action.RETURN})
_ARTICLE = ("article", "id", "name", "encoding", "extraction", "source")


class Following(Protocol):
    """What an entry's place in its case hangs on: a revision has it, and so has less than one."""

    @property
    def number(self) -> int: ...
    @property
    def action(self) -> Action: ...
    @property
    def previous(self) -> str: ...
    @property
    def merges(self) -> str: ...
    @property
    def about(self) -> Mapping[str, str | int]: ...


@dataclass(slots=True)
class CaseSoFar:
    """What is known of a case after its entries so far."""

    first_name: str
    created: str
    last: str = ""  # hash of the last entry written
    many: int = 0
    lines: Lines | None = None  # once it branched; before, its entries are one line
    turns: dict[str, Following] = field(default_factory=dict)  # what changed its name, or put it off the list
    added: dict[str, Mapping[str, str | int]] = field(default_factory=dict)  # original → its entry here

    @property
    def _turns(self) -> Sequence[Following]:
        """In the order of the line."""
        if self.lines is None:
            return tuple(self.turns.values())
        return [self.turns[hash] for hash in self.lines.line(self.last) if hash in self.turns]

    @property
    def name(self) -> str:
        names = [str(turn.about.get("name")) for turn in self._turns if turn.action is Action.RENAME]
        return names[-1] if names else self.first_name

    @property
    def removed(self) -> bool:
        actions = [turn.action for turn in self._turns if turn.action is not Action.RENAME]
        return bool(actions) and actions[-1] is Action.REMOVE

    def follow(self, revision: Following, hash: str) -> bool:
        """Take up an entry that follows the last one; False where it branches or merges, or did before."""
        if self.lines is not None or revision.merges or revision.previous != self.last:
            return False
        if revision.number != self.many + 1:
            raise Damage(tr("the entry before it is missing"))
        self._take(revision, hash)
        return True

    def branch(self, written: Sequence[str], revision: Following, hash: str) -> None:
        """Take up an entry that follows another than the last; `written` are the hashes so far."""
        if self.lines is None:
            self.lines = Lines()
            for before, one in zip(("", *written), written, strict=False):
                self.lines.add(one, previous=before, merges="")
        known = all(self.lines.holds(one) for one in (revision.previous, revision.merges) if one)
        if not known or not revision.previous:
            raise Damage(tr("it does not follow the entry before it"))
        self.lines.add(hash, previous=revision.previous, merges=revision.merges)
        if revision.number != self.lines.length(hash):
            raise Damage(tr("the entry before it is missing"))
        self._take(revision, hash)

    def _take(self, revision: Following, hash: str) -> None:
        self.many += 1
        self.last = hash
        if revision.action in _TURNS:
            self.turns[hash] = revision
        elif revision.action is Action.ADD:
            self._add(revision.about)

    def _add(self, about: Mapping[str, str | int]) -> None:
        """Of two copies that were merged, both may have added an article, or two under one id."""
        original = str(about.get("article"))
        if original not in self.added:
            taken = [str(entry["id"]) for entry in self.added.values()]
            self.added[original] = {**about, "id": slug_for(str(about.get("id")), taken)}


def check_lists(connection: Connection, cases: Mapping[int, CaseSoFar]) -> None:
    for row in connection.execute(select(schema.cases)):
        case = cases.get(row.id)
        if case is None or (case.name, case.created) != (row.name, row.created):
            raise Damage(tr("case “{name}”: its name or beginning is not what was written", name=row.name))
        if bool(row.removed) is not case.removed:
            raise Damage(
                tr("case “{name}”: it is on the list, or off it, against its history", name=row.name)
            )
        if case.lines is not None and len(case.lines.heads) != 1:
            raise Damage(tr("case “{name}”: two copies of it were not merged", name=row.name))
    table = schema.case_article
    rows = connection.execute(select(table).order_by(table.c.case_id, table.c.id))
    kept = {case: list(own) for case, own in groupby(rows, key=lambda row: row.case_id)}
    for id, case in cases.items():
        _check_articles(kept.get(id, []), list(case.added.values()))


def _check_articles(rows: Sequence[Row[Any]], added: Sequence[Mapping[str, str | int]]) -> None:
    for row, about in zip_longest(rows, added):
        if row is None:
            raise Damage(tr("article “{about}” is missing", about=about["id"]))
        kept = (row.original, row.slug, row.name, row.encoding, row.extraction, row.source)
        if about is None or kept != tuple(about.get(key) for key in _ARTICLE):
            raise Damage(tr("article “{slug}”: its entry is not what was written", slug=row.slug))
