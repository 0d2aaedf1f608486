"""Checks that a record still says what was written: every hash, every quote, every link of the chain."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby, zip_longest
from sqlite3 import Error as SqliteError
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select
from sqlalchemy.exc import DBAPIError

from variorum.guidance.guidance import Selector
from variorum.record import schema
from variorum.record.revision import Action, Revision, opened
from variorum.record.revisions import accounts_of, index_of, ledger_after


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of a record found; `damaged` names the first entry that does not hold, and how."""

    ok: bool
    cases: int = 0
    articles: int = 0
    originals: int = 0
    revisions: int = 0
    quotes: int = 0
    head: str = ""  # stands for the whole history: keep it elsewhere to know a shortened one
    damaged: str | None = None


_ARTICLE = ("article", "id", "name", "encoding", "extraction", "source")


_NO_MORE: tuple[int | None, Iterator[Row[Any]]] = (None, iter(()))


class _Damage(Exception):
    """Names the entry that does not hold."""


@dataclass(slots=True)
class _Case:
    """What is known of a case after its entries so far."""

    name: str
    created: str
    entries: int = 0
    last: str = ""  # hash of the last entry
    removed: bool = False
    added: list[Mapping[str, str | int]] = field(default_factory=list)


@dataclass(slots=True)
class _Count:
    originals: int = 0
    revisions: int = 0
    quotes: int = 0
    ledger: str = ""
    cases: dict[int, _Case] = field(default_factory=dict)
    extractions: dict[str, str] = field(default_factory=dict)


def verified(connection: Connection) -> Verification:
    count = _Count()
    damaged = None
    try:
        _check_file(connection)
        _check_texts(connection, count)
        _check_revisions(connection, count)
        _check_cases(connection, count)
    except _Damage as damage:
        damaged = str(damage)
    except (SqliteError, DBAPIError) as error:
        damaged = f"the file: {getattr(error, 'orig', error)}"
    return Verification(
        ok=damaged is None,
        cases=len(count.cases),
        articles=sum(len(case.added) for case in count.cases.values()),
        originals=count.originals,
        revisions=count.revisions,
        quotes=count.quotes,
        head=count.ledger,
        damaged=damaged,
    )


def _check_file(connection: Connection) -> None:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(1)"):
        if line != "ok":
            raise _Damage(f"the file: {line}")
    for table, row, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise _Damage(f"row {row} of {table}: what it refers to is missing")
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    missing = schema.TRIGGERS - {name for (name,) in connection.exec_driver_sql(query)}
    if missing:
        raise _Damage(f"the safeguard {min(missing)} is missing")


def _check_texts(connection: Connection, count: _Count) -> None:
    for hash, data in connection.execute(select(schema.original)):
        count.originals += 1
        if sha256(data).hexdigest() != hash:
            raise _Damage(f"original {hash[:12]}: its bytes are not those that were kept")
    for hash, text in connection.execute(select(schema.extraction)):
        if sha256(text).hexdigest() != hash:
            raise _Damage(f"extraction {hash[:12]}: its text is not the one that was kept")
        count.extractions[hash] = text.decode("utf-8", "surrogatepass")


def _check_revisions(connection: Connection, count: _Count) -> None:
    for row, accounts in _entries(connection):
        name = f"revision {row.number} of case {row.case_id} ({row.at})"
        revision = _checked_content(row, name)
        _check_chain(row, revision, count, name)
        _check_index(row, revision, accounts, name)
        _check_quotes(revision, count, name)
        count.revisions += 1


def _entries(connection: Connection) -> Iterator[tuple[Row[Any], list[tuple[Any, ...]]]]:
    """Each revision in the order of writing with its rows in `account`; one at a time is in memory."""
    table = schema.account
    query = select(table).order_by(table.c.seq, table.c.number)
    groups = groupby(connection.execute(query), key=lambda row: row.seq)
    seq, rows = next(groups, _NO_MORE)
    for row in connection.execute(select(schema.revision).order_by(schema.revision.c.seq)):
        own = []
        if row.seq == seq:
            own = [tuple(account)[1:] for account in rows]
            seq, rows = next(groups, _NO_MORE)
        yield row, own


def _checked_content(row: Row[Any], name: str) -> Revision:
    if sha256(row.content).hexdigest() != row.hash:
        raise _Damage(f"{name}: its content is not what was written")
    try:
        return opened(row.content, hash=row.hash)
    except msgspec.MsgspecError as error:
        raise _Damage(f"{name}: {error}") from error


def _check_chain(row: Row[Any], revision: Revision, count: _Count, name: str) -> None:
    case = count.cases.setdefault(row.case_id, _Case(revision.case, revision.at))
    if revision.number != case.entries + 1:
        raise _Damage(f"{name}: the entry before it is missing")
    if revision.previous != case.last:
        raise _Damage(f"{name}: it does not follow the entry before it")
    count.ledger = ledger_after(count.ledger, revision.hash)
    if row.ledger != count.ledger:
        raise _Damage(f"{name}: an entry before it, of this case or another, is missing or has moved")
    _follow(case, revision)


def _follow(case: _Case, revision: Revision) -> None:
    case.entries, case.last = revision.number, revision.hash
    if revision.action is Action.ADD:
        case.added.append(revision.about)
    if revision.action in {Action.REMOVE, Action.RETURN}:
        case.removed = revision.action is Action.REMOVE


def _check_index(row: Row[Any], revision: Revision, accounts: list[tuple[Any, ...]], name: str) -> None:
    for column, value in index_of(revision).items():
        if getattr(row, column) != value:
            raise _Damage(f"{name}: its {column} is not what was written")
    expected = accounts_of(revision.snapshot) if revision.snapshot else []
    if sorted(tuple(account.values()) for account in expected) != accounts:
        raise _Damage(f"{name}: its accounts are not what was written")


def _check_quotes(revision: Revision, count: _Count, name: str) -> None:
    for anchor in revision.snapshot.anchors if revision.snapshot else ():
        if not _stands(anchor.selector, count.extractions.get(anchor.extraction, "")):
            raise _Damage(f"{name}: it quotes “{anchor.selector.quote}”, which its article does not say")
        count.quotes += 1


def _stands(selector: Selector, text: str) -> bool:
    end = selector.start + len(selector.quote)
    before = text[max(0, selector.start - len(selector.prefix)) : selector.start]
    after = text[end : end + len(selector.suffix)]
    found = (before, text[selector.start : end], after)
    return found == (selector.prefix, selector.quote, selector.suffix)


def _check_cases(connection: Connection, count: _Count) -> None:
    for row in connection.execute(select(schema.cases)):
        case = count.cases.get(row.id)
        if case is None or (case.name, case.created) != (row.name, row.created):
            raise _Damage(f"case “{row.name}”: its name or beginning is not what was written")
        if bool(row.removed) is not case.removed:
            raise _Damage(f"case “{row.name}”: it is on the list, or off it, against its history")
    table = schema.case_article
    rows = connection.execute(select(table).order_by(table.c.case_id, table.c.id))
    kept = {case: list(own) for case, own in groupby(rows, key=lambda row: row.case_id)}
    for id, case in count.cases.items():
        _check_articles(kept.get(id, []), case.added)


def _check_articles(rows: Sequence[Row[Any]], added: Sequence[Mapping[str, str | int]]) -> None:
    for row, about in zip_longest(rows, added):
        if row is None:
            raise _Damage(f"article “{about['id']}” is missing")
        kept = (row.original, row.slug, row.name, row.encoding, row.extraction, row.source)
        if about is None or kept != tuple(about[key] for key in _ARTICLE):
            raise _Damage(f"article “{row.slug}”: its entry is not what was written")
