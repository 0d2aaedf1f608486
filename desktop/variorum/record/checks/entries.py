"""Whether each entry of the histories is what was written, where it was written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection

from variorum.errors import RecordDamaged
from variorum.record.checks.damage import Damage
from variorum.record.checks.erasures import Erasures, digest
from variorum.record.checks.lists import CaseSoFar
from variorum.record.checks.texts import Texts
from variorum.record.revision import Action, Revision, decoded
from variorum.record.revisions import accounts_of, index_of, ledger_after

# As tuples from the driver itself: of a million entries, a row object each is a third of the time.
_INDEX = ("number", "action", "dispute", "outcome", "low", "best", "high", "at", "previous", "merges")
_REVISIONS = f"SELECT seq, case_id, hash, ledger, content, {', '.join(_INDEX)} FROM revision ORDER BY seq"
_ACCOUNTS = (
    "SELECT seq, number, original, extraction, start, quote, prefix, suffix, value FROM account "
    "ORDER BY seq, number"
)


@dataclass(slots=True)
class Entries:
    """What is known of the histories after the entries so far."""

    revisions: int = 0
    quotes: int = 0
    erased: int = 0  # entries of which something was erased
    ledger: str = ""
    cases: dict[int, CaseSoFar] = field(default_factory=dict)


def checked_entries(
    connection: Connection, texts: Texts, erased: Erasures, *, wanted: str = ""
) -> tuple[Entries, int]:
    """All entries in the order of writing, and how many there were when `wanted` was a head (0: never)."""
    entries, seen = Entries(), 0
    for row, accounts in _rows(connection):
        seq, case, hash, ledger, content, *index = row
        try:
            revision, whole = _content(content, hash, erased)
            entries.erased += not whole
            _chain(connection, entries, revision, (seq, case, ledger, hash))
            _index(revision, seq, tuple(index), accounts)
            entries.quotes += texts.check_quotes(revision)
            _erasure(revision, seq, erased)
        except (Damage, RecordDamaged) as damage:
            raise Damage(f"revision {index[0]} of case {case} ({index[7]}): {damage}") from damage
        entries.revisions += 1
        if wanted and wanted in (ledger, hash):
            seen = entries.revisions
    return entries, seen


def _rows(connection: Connection) -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    """Each revision with its rows in `account`; one at a time is in memory."""
    plain = connection.connection.driver_connection
    assert plain is not None
    accounts = iter(plain.execute(_ACCOUNTS))
    account = next(accounts, None)
    for row in plain.execute(_REVISIONS):
        seq, own = row[0], []
        while account is not None and account[0] <= seq:
            own.append(account)
            account = next(accounts, None)
        yield row, own


def _content(content: bytes, hash: str, erased: Erasures) -> tuple[Revision, bool]:
    """The revision, and whether nothing of it was erased."""
    if not isinstance(content, bytes):
        raise Damage("its content is not what was written")
    found = sha256(content).hexdigest()
    if found != hash and not erased.allow(hash, found):
        raise Damage("its content is not what was written")
    try:
        return decoded(content), found == hash
    except msgspec.MsgspecError as error:
        raise Damage(str(error)) from error


def _chain(
    connection: Connection, entries: Entries, revision: Revision, row: tuple[int, int, str, str]
) -> None:
    seq, case, ledger, hash = row
    so_far = entries.cases.get(case)
    if so_far is None:
        so_far = entries.cases[case] = CaseSoFar(revision.case, revision.at)
    if not so_far.follow(revision, hash):
        so_far.branch(_written(connection, case, before=seq), revision, hash)
    entries.ledger = ledger_after(entries.ledger, hash)
    if ledger != entries.ledger:
        raise Damage("an entry before it, of this case or another, is missing or has moved")


def _written(connection: Connection, case: int, *, before: int) -> list[str]:
    """The hashes of a case's entries so far: of a million entries, they are held only where it branches."""
    query = "SELECT hash FROM revision WHERE case_id = ? AND seq < ? ORDER BY seq"
    return [hash for (hash,) in connection.exec_driver_sql(query, (case, before))]


def _index(revision: Revision, seq: int, index: tuple[Any, ...], accounts: list[tuple[Any, ...]]) -> None:
    expected = index_of(revision)
    if tuple(expected.values()) != index:
        wrong = next(name for name, kept in zip(_INDEX, index, strict=True) if expected[name] != kept)
        raise Damage(f"its {wrong} is not what was written")
    rows = accounts_of(revision.snapshot, seq) if revision.snapshot else []
    if rows != accounts and sorted(rows) != accounts:
        raise Damage("its accounts are not what was written")


def _erasure(revision: Revision, seq: int, erased: Erasures) -> None:
    stones = erased.by_entry.get(seq, [])
    if revision.action is Action.ERASE and revision.about.get("digest") != digest(stones):
        raise Damage("what it erased is not what was written")
    if stones and revision.action is not Action.ERASE:
        raise Damage("it erased something, but is no erasure")
