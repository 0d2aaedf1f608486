"""Finds in a whole record what was decided before about a name, a place, a figure or a date."""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, select, text

from variorum.dispute.same_fact import Subject
from variorum.record import originals, revisions, schema
from variorum.record.earlier import (
    MOST_OFFERED,
    Around,
    Candidate,
    EarlierDecision,
    beside,
    offered,
    offers,
    subject,
)
from variorum.record.history import History, last_ruling
from variorum.record.paragraphs import place_of
from variorum.record.revision import Revision
from variorum.record.revisions import Entry
from variorum.record.snapshot import Snapshot, Witness
from variorum.record.words.asking import Term, plain
from variorum.record.words.engine import DECISIONS, PARAGRAPHS, index_of
from variorum.record.words.index import WordIndex

# However old the record is, no more of its newest entries are looked at.
MOST_SAYING = 2_000  # decisions that say the words, a figure's or a date's
MOST_NAMING = 600  # decisions that say the name, and paragraphs that say a name beside a figure
MOST_WORDS = 16
Line = Callable[[int], History]  # a case's history, by the case's row

# As the index has it: these are few among thousands.
_SELDOM = "action IN ('merge', 'source')"
_SOURCES = text(
    f"SELECT content FROM revision WHERE case_id = :case AND {_SELDOM} AND action = 'source' ORDER BY seq"
)
_PARAGRAPH = text("SELECT text FROM paragraph_words WHERE rowid = :place")

_SAID = "said AS (SELECT rowid AS seq FROM decision_words WHERE {saying} ORDER BY rowid DESC LIMIT :saying)"
_BESIDE = (
    "beside AS (SELECT rowid >> 24 AS article FROM paragraph_words WHERE {naming} "
    "ORDER BY rowid DESC LIMIT :naming)"
)
# As content is written, no text of an editor's can read like a kind: its quotation marks are escaped.
_RULED = (
    "ruled AS (SELECT DISTINCT revision.case_id, revision.dispute FROM said "
    "JOIN revision ON revision.seq = said.seq WHERE {where} {kind}), "
    "last AS (SELECT ruled.case_id, cases.name, (SELECT max(seq) FROM revision "
    "WHERE revision.case_id = ruled.case_id AND revision.dispute = ruled.dispute) AS seq "
    "FROM ruled JOIN cases ON cases.id = ruled.case_id WHERE NOT cases.removed) "
    "SELECT last.case_id, last.name, last.seq, revision.dispute, revision.content, revision.hash, "
    f"EXISTS (SELECT 1 FROM revision WHERE case_id = last.case_id AND {_SELDOM} AND action = 'merge') "
    "AS merged FROM last JOIN revision ON revision.seq = last.seq ORDER BY last.seq DESC"
)
_NEAR = "revision.case_id IN (SELECT case_id FROM case_article WHERE id IN (SELECT article FROM beside)) AND"


def earlier(
    connection: Connection, case: int, snapshot: Snapshot, *, line: Line
) -> tuple[EarlierDecision, ...]:
    """Decisions in force on the same fact, of any case on the list; the newest MOST_OFFERED of them."""
    wanted = subject(snapshot, _paragraphs(connection, case))
    if not wanted.speaks:
        return ()
    own = (case, snapshot.dispute)
    others = (row for row in _said(connection, wanted) if (row.case_id, row.dispute) != own)
    found = ((row, _in_force(row, line)) for row in others)
    offering = (
        (row, revision)
        for row, revision in found
        if revision and offers(revision, wanted, _paragraphs(connection, row.case_id))
    )
    outlets = cache(partial(_outlets, connection))
    return offered(
        Candidate(row.name, revision, outlets(row.case_id))
        for row, revision in islice(offering, MOST_OFFERED)
    )


def _said(connection: Connection, wanted: Subject) -> Sequence[Row[Any]]:
    """Disputes of that kind whose decisions say the words, with the newest entry of each, newest first."""
    index = index_of(connection)
    asked: dict[str, object] = {
        "words": index.any(_words(wanted)),
        "kind": f'"kind":"{wanted.kind}"'.encode(),
        "saying": MOST_NAMING if wanted.forms else MOST_SAYING,
    }
    said = _SAID.format(saying=index.matches(DECISIONS))
    if wanted.forms:
        return connection.execute(text(f"WITH {said}, {_ruled(index, '')}"), asked).all()
    names = {"naming": MOST_NAMING, "names": index.any(_few(wanted.names))}
    beside = _BESIDE.format(naming=index.matches(PARAGRAPHS, "names"))
    query = text(f"WITH {said}, {beside}, {_ruled(index, _NEAR)}")
    return connection.execute(query, {**asked, **names}).all()


def _ruled(index: WordIndex, where: str) -> str:
    return _RULED.replace("{where}", where).replace("{kind}", index.kind_stands)


def _paragraphs(connection: Connection, case: int) -> Around:
    """Finds the paragraphs of a case's accounts in the index of words."""
    rows: dict[str, int] = {}

    def around(witness: Witness) -> str:
        rows.update(rows or originals.rows(connection, case))
        place = place_of(rows.get(witness.article, 0), witness.paragraph)
        found = connection.execute(_PARAGRAPH, {"place": place}).scalar() or ""
        return found if witness.quote in found else beside(witness)

    return around


def _words(wanted: Subject) -> Sequence[Term]:
    """What a decision on the same fact says: the name; or what is counted; or words of the event."""
    return (
        _few(wanted.forms) or _few(what for what, _ in wanted.counted) or _few(wanted.event, beginning=True)
    )


def _few(words: Iterable[str], *, beginning: bool = False) -> Sequence[Term]:
    return plain(islice(words, MOST_WORDS), beginning=beginning)


def _in_force(row: Row[Any], line: Line) -> Revision | None:
    """The dispute's last ruling; where copies of its case were merged, the last in the line of the merge."""
    if row.merged:
        return last_ruling(line(row.case_id), row.dispute)
    return revisions.read(Entry(row.seq, row.content, row.hash))


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
