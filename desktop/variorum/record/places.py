"""Where the entries of a case stand whose copies were merged: not in the order in which they were written."""

from collections.abc import Mapping

from sqlalchemy import Connection, text

from variorum.record.lines import Lines

# Written out as in the index of these few.
_MERGED = text("SELECT DISTINCT case_id FROM revision WHERE action IN ('merge', 'source') AND merges <> ''")
_ENTRIES = text("SELECT hash, previous, merges FROM revision WHERE case_id = :case ORDER BY seq")


def merged_cases(connection: Connection) -> frozenset[int]:
    """The cases of which two copies were ever made one again."""
    return frozenset(connection.scalars(_MERGED))


def places(connection: Connection, case: int) -> Mapping[str, int]:
    """Hash of each entry of a case → its place in the line; it takes as long as reading their hashes."""
    lines, last = Lines(), ""
    for hash, previous, merges in connection.execute(_ENTRIES, {"case": case}):
        lines.add(hash, previous=previous, merges=merges)
        last = hash
    return {hash: place for place, hash in enumerate(lines.line(last))} if last else {}
