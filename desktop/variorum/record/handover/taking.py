"""Takes a copy of a case out of a record."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from variorum.record import schema, texts
from variorum.record.handover.case_copy import CaseCopy, KeptEntry, Stone
from variorum.record.lines import lines_of
from variorum.record.revision import Action, Revision
from variorum.record.revisions import entries, read


def taken(connection: Connection, case: int, *, with_texts: bool = True) -> CaseCopy:
    """The whole case in the order of its line: two records that hold the same give the same copy."""
    kept = {entry.hash: entry for entry in entries(connection, case)}
    revisions = [read(entry) for entry in kept.values()]
    lines = lines_of(revisions)
    order = lines.line(next(iter(lines.heads)))
    added = [revision for revision in revisions if revision.action is Action.ADD]
    return CaseCopy(
        entries=tuple(KeptEntry(hash, kept[hash].content) for hash in order),
        originals=_texts(connection, "original", _named(added, "article")) if with_texts else {},
        extractions=_texts(connection, "extraction", _extractions(revisions)) if with_texts else {},
        stones=_stones(connection, case),
    )


def _named(added: Sequence[Revision], key: str) -> set[str]:
    return {str(revision.about[key]) for revision in added}


def _extractions(revisions: Sequence[Revision]) -> set[str]:
    """Those that articles came in as, and those that decisions quote."""
    named = _named([r for r in revisions if r.action is Action.ADD], "extraction")
    snapshots = [s for r in revisions for s in (r.snapshot, *r.parts) if s is not None]
    return named | {anchor.extraction for snapshot in snapshots for anchor in snapshot.anchors}


def _texts(connection: Connection, table: str, hashes: set[str]) -> dict[str, bytes]:
    """Those that are here, in the order of their hashes."""
    found = {hash: texts.find(connection, table, hash) for hash in sorted(hashes)}
    return {hash: data for hash, data in found.items() if data}


def _stones(connection: Connection, case: int) -> tuple[Stone, ...]:
    stone, revision = schema.tombstone, schema.revision
    query = (
        select(stone.c.hash, stone.c.left, revision.c.hash)
        .join(revision, revision.c.seq == stone.c.seq)
        .where(revision.c.case_id == case)
        .order_by(stone.c.hash, revision.c.hash)
    )
    return tuple(Stone(*row) for row in connection.execute(query))
