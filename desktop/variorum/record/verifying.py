"""Checks that a record still says what was written: every hash, every quote, every link of the chain."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from sqlite3 import Error as SqliteError

import msgspec
from sqlalchemy import Connection, Row, select
from sqlalchemy.exc import DBAPIError

from variorum.guidance.guidance import Selector
from variorum.record import schema
from variorum.record.history import removed
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


class _Damage(Exception):
    """Names the entry that does not hold."""


@dataclass(slots=True)
class _Count:
    originals: int = 0
    revisions: int = 0
    quotes: int = 0
    ledger: str = ""
    histories: dict[int, list[Revision]] = field(default_factory=dict)
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
    histories = count.histories.values()
    return Verification(
        ok=damaged is None,
        cases=len(histories),
        articles=sum(r.action is Action.ADD for history in histories for r in history),
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
    accounts = _rows_by_seq(connection)
    for row in connection.execute(select(schema.revision).order_by(schema.revision.c.seq)):
        name = f"revision {row.number} of case {row.case_id} ({row.at})"
        revision = _checked_content(row, name)
        _check_chain(row, revision, count, name)
        _check_index(row, revision, accounts.pop(row.seq, []), name)
        _check_quotes(revision, count, name)
        count.revisions += 1
    if accounts:
        raise _Damage(f"the accounts of entry {min(accounts)} belong to no revision")


def _rows_by_seq(connection: Connection) -> dict[int, list[dict[str, object]]]:
    rows: dict[int, list[dict[str, object]]] = {}
    table = schema.account
    for row in connection.execute(select(table).order_by(table.c.seq, table.c.number)).mappings():
        rows.setdefault(row["seq"], []).append({k: v for k, v in row.items() if k != "seq"})
    return rows


def _checked_content(row: Row[tuple[object, ...]], name: str) -> Revision:
    if sha256(row.content).hexdigest() != row.hash:
        raise _Damage(f"{name}: its content is not what was written")
    try:
        return opened(row.content, hash=row.hash)
    except msgspec.MsgspecError as error:
        raise _Damage(f"{name}: {error}") from error


def _check_chain(row: Row[tuple[object, ...]], revision: Revision, count: _Count, name: str) -> None:
    history = count.histories.setdefault(row.case_id, [])
    if revision.number != len(history) + 1:
        raise _Damage(f"{name}: the entry before it is missing")
    if revision.previous != (history[-1].hash if history else ""):
        raise _Damage(f"{name}: it does not follow the entry before it")
    count.ledger = ledger_after(count.ledger, revision.hash)
    if row.ledger != count.ledger:
        raise _Damage(f"{name}: an entry before it, of this case or another, is missing or has moved")
    history.append(revision)


def _check_index(
    row: Row[tuple[object, ...]], revision: Revision, accounts: list[dict[str, object]], name: str
) -> None:
    for column, value in index_of(revision).items():
        if getattr(row, column) != value:
            raise _Damage(f"{name}: its {column} is not what was written")
    expected = accounts_of(revision.snapshot) if revision.snapshot else []
    if sorted(expected, key=_number) != accounts:
        raise _Damage(f"{name}: its accounts are not what was written")


def _number(account: dict[str, object]) -> int:
    return int(str(account["number"]))


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
        history = count.histories.get(row.id)
        if not history or history[0].case != row.name or history[0].at != row.created:
            raise _Damage(f"case “{row.name}”: its name or beginning is not what was written")
        if bool(row.removed) is not removed(history):
            raise _Damage(f"case “{row.name}”: it is on the list, or off it, against its history")
    table = schema.case_article
    rows = connection.execute(select(table).order_by(table.c.id)).all()
    for case, history in count.histories.items():
        _check_articles([row for row in rows if row.case_id == case], history)


def _check_articles(rows: Iterable[Row[tuple[object, ...]]], history: Iterable[Revision]) -> None:
    added = _added(history)
    for row in rows:
        about = next(added, {})
        kept = (row.original, row.slug, row.name, row.encoding, row.extraction, row.source)
        if kept != tuple(about.get(key) for key in _ARTICLE):
            raise _Damage(f"article “{row.slug}”: its entry is not what was written")
    if next(added, None) is not None:
        raise _Damage("an article that was added is missing")


def _added(history: Iterable[Revision]) -> Iterator[dict[str, object]]:
    return (dict(r.about) for r in history if r.action is Action.ADD)
