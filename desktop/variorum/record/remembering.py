"""Finds in a whole record what was decided before about a name, a place, a figure or a date."""

import json
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, TextClause, select, text

from variorum.dispute.same_fact import Subject
from variorum.fact.fact import Kind
from variorum.record import revisions, schema
from variorum.record.earlier import MOST_OFFERED, Candidate, EarlierDecision, offered, offers, subject
from variorum.record.history import History, last_ruling
from variorum.record.revision import Revision
from variorum.record.revisions import Entry
from variorum.record.snapshot import Snapshot

# So many of the newest entries that say the words are looked at, however old the record is.
MOST_READ = 1_500
MOST_WORDS = 16
Line = Callable[[int], History]  # a case's history, by the case's row

_MERGED = text("SELECT 1 FROM revision WHERE case_id = :case AND action = 'merge' LIMIT 1")
_SOURCES = text("SELECT content FROM revision WHERE case_id = :case AND action = 'source' ORDER BY seq")


def earlier(
    connection: Connection, case: int, snapshot: Snapshot, *, line: Line
) -> tuple[EarlierDecision, ...]:
    """Decisions in force on the same fact, of any case on the list; the newest MOST_OFFERED of them."""
    wanted = subject(snapshot)
    if not wanted.speaks:
        return ()
    others = (
        row for row in _said(connection, wanted) if (row.case_id, row.dispute) != (case, snapshot.dispute)
    )
    stand = ((row, _in_force(connection, row, line)) for row in others)
    found = ((row, revision) for row, revision in stand if revision and offers(revision, wanted))
    return offered(_candidate(connection, *one) for one in islice(found, MOST_OFFERED))


def _said(connection: Connection, wanted: Subject) -> list[Row[Any]]:
    """Disputes of that kind whose decisions say the words, with the newest entry of each, newest first."""
    names = wanted.names[:MOST_WORDS] if wanted.counted else ()
    values: dict[str, object] = {f"name{n}": name.encode() for n, name in enumerate(names)}
    # As content is written, no text of an editor's can read like this: its quotation marks are escaped.
    values |= {"kind": f'"kind":"{wanted.kind}"'.encode(), "words": _words(wanted), "most": MOST_READ}
    return list(connection.execute(_query(len(names)), values))


def _query(names: int) -> TextClause:
    """Of entries that say the words, those of the kind; for a figure, those that say one of the names."""
    said = " OR ".join(f"instr(revision.content, :name{n})" for n in range(names))
    return text(
        "WITH said AS (SELECT rowid AS seq FROM decision_words WHERE decision_words MATCH :words "
        "ORDER BY rowid DESC LIMIT :most), "
        "ruled AS (SELECT DISTINCT revision.case_id, revision.dispute FROM said "
        "JOIN revision ON revision.seq = said.seq "
        f"WHERE instr(revision.content, :kind){f' AND ({said})' if said else ''}) "
        "SELECT ruled.case_id, ruled.dispute, cases.name, (SELECT max(seq) FROM revision "
        "WHERE revision.case_id = ruled.case_id AND revision.dispute = ruled.dispute) AS newest "
        "FROM ruled JOIN cases ON cases.id = ruled.case_id WHERE NOT cases.removed ORDER BY newest DESC"
    )


def _words(wanted: Subject) -> str:
    """What FTS5 is to look for: any of the names; for a figure what is counted, for a date its event too."""
    match wanted.kind:
        case Kind.QUANTITY:
            return _any(what for what, _ in wanted.counted)
        case Kind.DATE:
            return f"({_any(wanted.names)}) AND ({_any(wanted.event, beginning=True)})"
        case _:
            return _any(wanted.forms)


def _any(words: Iterable[str], *, beginning: bool = False) -> str:
    plain = (word.replace('"', " ").replace("\0", " ") for word in islice(words, MOST_WORDS))
    return " OR ".join(f'"{word}"' + ("*" if beginning else "") for word in plain)


def _in_force(connection: Connection, row: Row[Any], line: Line) -> Revision | None:
    """The dispute's last ruling; where copies of its case were merged, the last in the line of the merge."""
    if connection.execute(_MERGED, {"case": row.case_id}).first() is not None:
        return last_ruling(line(row.case_id), row.dispute)
    table = schema.revision
    query = select(table.c.seq, table.c.content, table.c.hash).where(table.c.seq == row.newest)
    return revisions.read(Entry(*connection.execute(query).one()))


def _candidate(connection: Connection, row: Row[Any], revision: Revision) -> Candidate:
    return Candidate(row.name, revision, _outlets(connection, row.case_id))


def _outlets(connection: Connection, case: int) -> dict[str, str]:
    """Article id → outlet, as the editor corrected it."""
    table = schema.case_article
    query = select(table.c.original, table.c.slug, table.c.source).where(table.c.case_id == case)
    rows = connection.execute(query).all()
    outlets = {row.original: json.loads(row.source).get("outlet") for row in rows}
    for (content,) in connection.execute(_SOURCES, {"case": case}):
        about = json.loads(content)["about"] if content else {}
        if about.get("field") == "outlet":
            outlets[about["article"]] = about.get("value") or outlets.get(about["article"])
    return {row.slug: outlets[row.original] for row in rows if outlets[row.original]}
