"""Whether each entry is what was written: its content, the columns and accounts beside it, what it quotes."""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection

from variorum.record.checks.damage import Damage
from variorum.record.checks.erasures import Erasures, digest
from variorum.record.checks.rows import rows
from variorum.record.checks.texts import Texts
from variorum.record.revision import Action, Revision, decoded
from variorum.record.revisions import accounts_of, index_of
from variorum.record.soundness import unsound
from variorum.translation import tr

_INDEX = ("number", "action", "dispute", "outcome", "low", "best", "high", "at", "previous", "merges")
_RANGE = "WHERE seq BETWEEN :first AND :last ORDER BY seq"
_REVISIONS = f"SELECT seq, case_id, hash, content, {', '.join(_INDEX)} FROM revision {_RANGE}"
_ACCOUNTS = (
    "SELECT seq, number, original, extraction, start, quote, prefix, suffix, value FROM account "
    f"{_RANGE}, number"
)


@dataclass(frozen=True, slots=True)
class Contents:
    """What is known of a stretch of entries."""

    revisions: int = 0
    quotes: int = 0
    erased: int = 0  # entries of which something was erased
    damaged: tuple[int, str] | None = None  # place in the record of the first that does not hold, and how


def checked_contents(
    connection: Connection, texts: Texts, erased: Erasures, *, first: int, last: int
) -> Contents:
    """All entries between two places in the record, each by itself."""
    revisions = quotes = redacted = 0
    with closing(_rows(connection, first, last)) as entries:
        for row, accounts in entries:
            try:
                whole = _checked(row, accounts, texts, erased)
                quotes += whole.quotes
            except Damage as damage:
                return Contents(revisions, quotes, redacted, _told(row, damage))
            revisions += 1
            redacted += whole.erased
    return Contents(revisions, quotes, redacted)


def _checked(row: Sequence[Any], accounts: list[tuple[Any, ...]], texts: Texts, erased: Erasures) -> Contents:
    """One entry; Damage where it does not hold."""
    seq, _, hash, content, *index = row
    revision, whole = _content(content, hash, erased)
    _index(revision, seq, tuple(index), accounts)
    _named(accounts, texts)
    quotes = texts.check_quotes(revision)
    _erasure(revision, seq, erased)
    return Contents(1, quotes, not whole)


def _told(row: Sequence[Any], damage: Damage) -> tuple[int, str]:
    seq, case, _, _, *index = row
    told = tr(
        "revision {number} of case {case} ({at}): {damage}",
        number=index[0],
        case=case,
        at=index[7],
        damage=damage,
    )
    return seq, told


def _rows(
    connection: Connection, first: int, last: int
) -> Generator[tuple[Sequence[Any], list[tuple[Any, ...]]]]:
    """Each revision with its rows in `account`; one at a time is in memory."""
    asked = {"first": first, "last": last}
    with rows(connection, _ACCOUNTS, asked) as all_accounts, rows(connection, _REVISIONS, asked) as entries:
        accounts = iter(all_accounts)
        account = next(accounts, None)
        for row in entries:
            seq, own = row[0], []
            while account is not None and account[0] <= seq:
                own.append(tuple(account))
                account = next(accounts, None)
            yield row, own


def _content(content: bytes, hash: str, erased: Erasures) -> tuple[Revision, bool]:
    """The revision, and whether nothing of it was erased."""
    if not isinstance(content, bytes):
        raise Damage(tr("its content is not what was written"))
    found = sha256(content).hexdigest()
    if found != hash and not erased.allow(hash, found):
        raise Damage(tr("its content is not what was written"))
    try:
        revision = decoded(content)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise Damage(str(error)) from error
    wrong = unsound(revision)
    if wrong:
        raise Damage(wrong)
    return revision, found == hash


def _index(revision: Revision, seq: int, index: tuple[Any, ...], accounts: list[tuple[Any, ...]]) -> None:
    expected = index_of(revision)
    if tuple(expected.values()) != index:
        wrong = next(name for name, kept in zip(_INDEX, index, strict=True) if expected[name] != kept)
        raise Damage(tr("its {wrong} is not what was written", wrong=wrong))
    beside = accounts_of(revision.snapshot, seq) if revision.snapshot else []
    if beside != accounts and sorted(beside) != accounts:
        raise Damage(tr("its accounts are not what was written"))


def _named(accounts: list[tuple[Any, ...]], texts: Texts) -> None:
    """Instead of SQLite's own check, which asks for each of millions of accounts three times."""
    for _, _, original, extraction, *_ in accounts:
        if original not in texts.named or extraction not in texts.named:
            raise Damage(tr("a text that it quotes is missing"))


def _erasure(revision: Revision, seq: int, erased: Erasures) -> None:
    if revision.action is not Action.ERASE:
        if seq in erased.by_entry:
            raise Damage(tr("it erased something, but is no erasure"))
    elif revision.about.get("digest") != digest(erased.by_entry.get(seq, [])):
        raise Damage(tr("what it erased is not what was written"))
