"""Writes revisions at the end of a case's history and of the record's ledger, and reads them back."""

from dataclasses import dataclass
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, bindparam, select

from variorum.dispute.decision import Decision
from variorum.errors import RecordDamaged
from variorum.record import schema
from variorum.record.deciding import number
from variorum.record.revision import Revision, content, opened
from variorum.record.snapshot import Snapshot
from variorum.record.soundness import unsound
from variorum.record.words import engine
from variorum.translation import tr
from variorum.wording.sentences import say


def ledger_after(ledger: str, hash: str) -> str:
    """The record's head after an entry: one hash that stands for all that was ever written, in order."""
    return sha256(f"{ledger}{hash}".encode()).hexdigest()


# What is asked at every step is put together once.
_revision = schema.revision.c
_HEAD = select(_revision.ledger).order_by(_revision.seq.desc()).limit(1)
_ENTRIES = (
    select(_revision.seq, _revision.content, _revision.hash)
    .where(_revision.case_id == bindparam("case"), _revision.seq > bindparam("after"))
    .order_by(_revision.seq)
)
_AT = select(_revision.hash).where(
    _revision.seq == bindparam("place"), _revision.case_id == bindparam("case")
)


def head(connection: Connection) -> str:
    """The record's head; empty for an empty record."""
    return connection.execute(_HEAD).scalar() or ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A revision as it is kept."""

    seq: int  # its place in the whole record
    content: bytes
    hash: str


def entries(connection: Connection, case: int, *, after: int = 0) -> list[Entry]:
    """The case's revisions that were written after that place in the record, in the order of writing."""
    return [Entry(*row) for row in connection.execute(_ENTRIES, {"case": case, "after": after})]


def holds(connection: Connection, case: int, entry: Entry) -> bool:
    """Whether the case still has this entry at this place."""
    return connection.execute(_AT, {"case": case, "place": entry.seq}).scalar() == entry.hash


def read(entry: Entry) -> Revision:
    try:
        revision = opened(entry.content, hash=entry.hash)
        if wrong := unsound(revision):
            raise RecordDamaged(
                tr("Entry {seq} of the record is damaged: {wrong}.", seq=entry.seq, wrong=wrong)
            )
        return revision
    except msgspec.MsgspecError as error:
        raise RecordDamaged(
            tr("Entry {seq} of the record cannot be read: {error}.", seq=entry.seq, error=error)
        ) from error


def insert(connection: Connection, case: int, revision: Revision) -> int:
    """Write a new revision at the end of the record; returns its place there."""
    return insert_kept(connection, case, revision, content(revision))


def insert_kept(connection: Connection, case: int, revision: Revision, kept: bytes) -> int:
    """Write a revision of which `kept` are the bytes, under the hash that it bears."""
    values = {
        **index_of(revision),
        "case_id": case,
        "content": kept,
        "hash": revision.hash,
        "ledger": ledger_after(head(connection), revision.hash),
    }
    done = schema.revision.insert().values(values).returning(schema.revision.c.seq)
    seq = int(connection.execute(done).scalar_one())
    if revision.snapshot is not None:
        rows = [dict(zip(ACCOUNT, row, strict=True)) for row in accounts_of(revision.snapshot, seq)]
        connection.execute(schema.account.insert(), rows)
        index_words(connection, seq, revision)
    return seq


def index_words(connection: Connection, seq: int, revision: Revision) -> None:
    """Make a decision findable by its words; called again, it replaces them."""
    engine.forget(connection, engine.DECISIONS, first=seq, last=seq)
    engine.put(connection, engine.DECISIONS, [(seq, words_of(revision))])


def index_of(revision: Revision) -> dict[str, object]:
    """The columns beside a revision's content, as they must read."""
    low, best, high = _figures(revision.decision)
    return {
        "number": revision.number,
        "action": revision.action.value,
        "dispute": revision.dispute,
        "outcome": revision.decision.outcome.value if revision.decision else None,
        "low": low,
        "best": best,
        "high": high,
        "at": revision.at,
        "previous": revision.previous,
        "merges": revision.merges,
    }


def _figures(decision: Decision | None) -> tuple[float | None, float | None, float | None]:
    """low, best, high where they are figures; of two true values neither is the best."""
    if decision is None:
        return None, None, None
    best = number(decision.best) if len(decision.values) == 1 else None
    return number(decision.low), best, number(decision.high)


ACCOUNT = ("seq", "number", "original", "extraction", "start", "quote", "prefix", "suffix", "value")


def accounts_of(snapshot: Snapshot, seq: int) -> list[tuple[int | str, ...]]:
    """The rows of the table `account`, as they must read: the columns of ACCOUNT."""
    rows: list[tuple[int | str, ...]] = []
    for one in snapshot.witnesses:
        place, text = one.selector, one.extraction
        at = (place.start, place.quote, place.prefix, place.suffix)
        rows.append((seq, one.number, place.article, text, *at, one.text))
    return rows


def words_of(revision: Revision) -> str:
    """What a search for a decision looks in."""
    assert revision.snapshot is not None
    decision = revision.decision
    values = (*decision.values, *decision.holds) if decision else ()
    outside = [text for one in (decision.outside if decision else ()) for text in (one.title, one.quote)]
    texts = [witness.text for witness in revision.snapshot.witnesses]
    return "\n".join([say(revision.snapshot.question), revision.reason, *values, *outside, *texts])
