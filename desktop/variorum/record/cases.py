"""The cases on a record's list."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select, text, update

from variorum.dispute.decision import State
from variorum.errors import NameRefused, UnknownThing
from variorum.record import schema
from variorum.record.places import merged_cases, places
from variorum.record.revision import Action, Revision, decoded
from variorum.translation import tr

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A case as the list shows it."""

    name: str
    articles: int
    created: str  # UTC, ISO
    opened: str | None
    states: Mapping[State, int]  # as last known


def key_of(name: str) -> str:
    """Names that differ only in capitals or blanks are one name."""
    return " ".join(name.split()).casefold()


def checked_name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise NameRefused(tr("A case needs a name."))
    if len(name) > _LONGEST:
        raise NameRefused(tr("A case's name has at most {longest} characters.", longest=_LONGEST))
    if not name.isprintable():
        raise NameRefused(tr("A case's name cannot hold control characters."))
    return name


# What is asked at every step is put together once.
_ANY_ID = (
    select(schema.cases.c.id)
    .where(schema.cases.c.key == bindparam("name"))
    .order_by(schema.cases.c.removed, schema.cases.c.id.desc())
)
_LISTED_ID = _ANY_ID.where(schema.cases.c.removed.is_(False))


def case_id(connection: Connection, name: str, *, also_removed: bool = False) -> int:
    """The number of the case of that name; a removed one only where asked for and none is on the list."""
    query = _ANY_ID if also_removed else _LISTED_ID
    found = connection.execute(query, {"name": key_of(name)}).scalar()
    if found is None:
        raise UnknownThing(tr("The record has no case “{name}”.", name=name))
    return int(found)


def listed_name(connection: Connection, first: str) -> str | None:
    """The name of the case that begins with the entry of this hash; None where the list has no such case."""
    cases, revision = schema.cases, schema.revision
    query = select(cases.c.name).join(revision, revision.c.case_id == cases.c.id)
    return connection.execute(query.where(revision.c.hash == first, cases.c.removed.is_(False))).scalar()


def insert(connection: Connection, name: str, *, at: str) -> int:
    refuse_taken(connection, name)
    case = insert_unlisted(connection, name, at=at)
    note_listed(connection, case, name)
    return case


def insert_unlisted(connection: Connection, name: str, *, at: str) -> int:
    """A case that is not on the list yet."""
    values = {"name": name, "key": key_of(name), "created": at, "removed": True, "states": "{}"}
    insert = schema.cases.insert().values(values).returning(schema.cases.c.id)
    return int(connection.execute(insert).scalar_one())


def note_listed(connection: Connection, case: int, name: str) -> None:
    """Put a case on the list, under this name."""
    values = {"name": name, "key": key_of(name), "removed": False}
    connection.execute(update(schema.cases).where(schema.cases.c.id == case).values(values))


def free_name(connection: Connection, wanted: str, *, case: int) -> str:
    """The name wanted, or with a number where another case on the list has it."""
    cases = schema.cases
    query = select(cases.c.key).where(cases.c.removed.is_(False), cases.c.id != case)
    taken = {key for (key,) in connection.execute(query)}
    name, number = wanted, 2
    while key_of(name) in taken:
        name, number = f"{wanted[: _LONGEST - 8]} ({number})", number + 1
    return name


def refuse_taken(connection: Connection, name: str) -> None:
    """NameRefused where the list has a case of that name."""
    cases = schema.cases
    query = select(cases.c.id).where(cases.c.key == key_of(name), cases.c.removed.is_(False))
    if connection.execute(query).first() is not None:
        raise NameRefused(tr("There is a case “{name}” already.", name=name))


_TITLE = select(schema.cases.c.name).where(schema.cases.c.id == bindparam("case"))


def title(connection: Connection, case: int) -> str:
    """The name that the case bears."""
    return str(connection.execute(_TITLE, {"case": case}).scalar_one())


def note_removed(connection: Connection, case: int, *, removed: bool) -> None:
    connection.execute(update(schema.cases).where(schema.cases.c.id == case).values(removed=removed))


def note_name(connection: Connection, case: int, name: str) -> None:
    """Let the case bear another name; NameRefused where another case on the list bears it."""
    same = connection.execute(select(schema.cases.c.key).where(schema.cases.c.id == case)).scalar()
    if same != key_of(name):
        refuse_taken(connection, name)
    values = {"name": name, "key": key_of(name)}
    connection.execute(update(schema.cases).where(schema.cases.c.id == case).values(**values))


def note_states(connection: Connection, case: int, states: Mapping[State, int]) -> None:
    kept = json.dumps({str(state): count for state, count in states.items()}, sort_keys=True)
    connection.execute(update(schema.cases).where(schema.cases.c.id == case).values(states=kept))


def note_opened(connection: Connection, case: int, *, at: str) -> None:
    connection.execute(update(schema.cases).where(schema.cases.c.id == case).values(opened=at))


def _asked() -> Select[Any]:
    cases, articles = schema.cases, schema.case_article
    count = select(func.count()).where(articles.c.case_id == cases.c.id).scalar_subquery()
    columns = (cases.c.id, cases.c.name, count, cases.c.created, cases.c.opened, cases.c.states)
    return select(*columns).order_by(cases.c.created.desc(), cases.c.id.desc())


_LISTED = _asked().where(schema.cases.c.removed.is_(False))
_ONE = _asked().where(schema.cases.c.id == bindparam("case"))


def summaries(connection: Connection, case: int | None = None) -> tuple[CaseSummary, ...]:
    """The list, newest first; or the one case."""
    rows = connection.execute(_LISTED) if case is None else connection.execute(_ONE, {"case": case})
    out = _taken_out(connection, case)
    return tuple(
        CaseSummary(
            name, articles=many - out.get(id, 0), created=created, opened=opened, states=_states(states)
        )
        for id, name, many, created, opened, states in rows
    )


def _taken_out(connection: Connection, case: int | None) -> dict[int, int]:
    """Case → how many of its articles are set aside."""
    revision = schema.revision
    # The index is used only where the query says what the index says, letter for letter.
    query = select(revision.c.case_id, revision.c.content).where(
        text("action IN ('take-out', 'bring-in')"), *((revision.c.case_id == case,) if case else ())
    )
    last: dict[int, dict[object, Revision]] = defaultdict(dict)
    # + keeps SQLite from reading all entries, which are in that order, instead of the few by their index.
    for id, content in connection.execute(query.order_by(text("+seq"))):
        entry = decoded(content)
        last[id][entry.about["article"]] = entry
    for id in last.keys() & merged_cases(connection) if last else ():
        last[id] = _last_in_line(connection, id)
    out = {id: [e for e in entries.values() if e.action is Action.TAKE_OUT] for id, entries in last.items()}
    return {id: len(entries) for id, entries in out.items()}


_HELD = text(
    "SELECT hash, content FROM revision WHERE case_id = :case "
    "AND action || '' IN ('add', 'take-out', 'bring-in')"
)


def _last_in_line(connection: Connection, case: int) -> dict[object, Revision]:
    """Article → the entry that says last whether it is in the case, of which copies were merged."""
    place = places(connection, case)
    rows = sorted(connection.execute(_HELD, {"case": case}), key=lambda row: place[row.hash])
    entries = (decoded(row.content) for row in rows)
    return {entry.about["article"]: entry for entry in entries}


def _states(kept: str) -> dict[State, int]:
    """None where they cannot be read: the case finds them anew when it opens."""
    try:
        return {State(state): int(count) for state, count in json.loads(kept).items()}
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}
