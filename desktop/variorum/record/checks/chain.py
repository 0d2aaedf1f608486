"""Whether every entry follows the one that it says it follows, in its case and in the whole record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection

from variorum.record.checks.damage import Damage
from variorum.record.checks.lists import CaseSoFar
from variorum.record.checks.rows import rows
from variorum.record.revision import Action, decoded
from variorum.record.revisions import ledger_after
from variorum.translation import tr

# What is said of a case and its articles stands in the content alone; of a decision nothing is needed here.
_TOLD = (Action.CREATE, Action.ADD, Action.RENAME, Action.REMOVE, Action.RETURN)
_QUERY = (
    "SELECT seq, case_id, hash, ledger, number, action, previous, merges, at, "
    f"CASE WHEN action IN ({', '.join(repr(a.value) for a in _TOLD)}) THEN content END "
    "FROM revision WHERE seq <= :last ORDER BY seq"
)
_ACTIONS = {action.value: action for action in Action}


class Link(NamedTuple):
    """Of an entry what its place hangs on."""

    number: int
    action: Action
    previous: str
    merges: str
    case: str
    at: str
    about: Mapping[str, str | int]


@dataclass(slots=True)
class Chain:
    """What is known of the histories after the entries so far."""

    revisions: int = 0
    ledger: str = ""
    seen: int = 0  # how many entries there were when the wanted head was the head; 0: never
    cases: dict[int, CaseSoFar] = field(default_factory=dict)
    damaged: tuple[int, str] | None = None  # place in the record of the first that does not hold, and how


def checked_chain(connection: Connection, *, last: int, wanted: str = "") -> Chain:
    """All entries up to that place in the record, as written; `wanted` is a head kept elsewhere."""
    chain = Chain()
    with rows(connection, _QUERY, {"last": last}) as entries:
        for row in entries:
            try:
                _take(connection, chain, row)
            except Damage as damage:
                chain.damaged = _named(row, damage)
                return chain
            chain.revisions += 1
            if wanted and wanted in (row[3], row[2]):
                chain.seen = chain.revisions
    return chain


def _take(connection: Connection, chain: Chain, row: Sequence[Any]) -> None:
    seq, case, hash, ledger, *index = row
    _follow(connection, chain, _link(*index), (seq, case, hash))
    chain.ledger = ledger_after(chain.ledger, hash)
    if ledger != chain.ledger:
        raise Damage(tr("an entry before it, of this case or another, is missing or has moved"))


def _named(row: Sequence[Any], damage: Damage) -> tuple[int, str]:
    seq, case, _, _, number, _, _, _, at, _ = row
    told = tr(
        "revision {number} of case {case} ({at}): {damage}", number=number, case=case, at=at, damage=damage
    )
    return seq, told


def _link(number: Any, action: Any, previous: Any, merges: Any, at: Any, content: Any) -> Link:
    known = _ACTIONS.get(action)
    if known is None:
        raise Damage(tr("its action is not what was written"))
    if content is None:
        return Link(number, known, previous, merges, "", at, {})
    try:
        told = decoded(content)
    except (msgspec.MsgspecError, RecursionError, TypeError) as error:
        raise Damage(tr("its content is not what was written")) from error
    return Link(number, known, previous, merges, told.case, told.at, told.about)


def _follow(connection: Connection, chain: Chain, link: Link, place: tuple[int, int, str]) -> None:
    seq, case, hash = place
    so_far = chain.cases.get(case)
    if so_far is None:
        so_far = chain.cases[case] = CaseSoFar(link.case, link.at)
    if not so_far.follow(link, hash):
        so_far.branch(_written(connection, case, before=seq), link, hash)


def _written(connection: Connection, case: int, *, before: int) -> list[str]:
    """The hashes of a case's entries so far: of a million entries, they are held only where it branches."""
    query = "SELECT hash FROM revision WHERE case_id = :case AND seq < :before ORDER BY seq"
    with rows(connection, query, {"case": case, "before": before}) as found:
        return [hash for (hash,) in found]
