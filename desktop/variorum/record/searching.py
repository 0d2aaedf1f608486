"""Finds words in the paragraphs of all articles and in all decisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from variorum.errors import RecordDamaged
from variorum.record.words.asking import Term, terms
from variorum.record.words.engine import DECISIONS, PARAGRAPHS, index_of
from variorum.record.words.index import WordIndex
from variorum.translation import tr

MOST = 200

# A word that is everywhere is in more entries than can be ranked while somebody waits.
MOST_RANKED = 2_000


@dataclass(frozen=True, slots=True)
class _Where:
    """What a search looks in: the index, how one of its rows leads to the case, and what is told of it."""

    words: str
    case: str
    told: str


_DECISIONS = _Where(
    DECISIONS,
    "JOIN revision ON revision.seq = decision_words.rowid JOIN cases ON cases.id = revision.case_id",
    "revision.dispute, revision.number",
)
_PARAGRAPHS = _Where(
    PARAGRAPHS,
    "JOIN case_article ON case_article.id = paragraph_words.rowid >> 24 "
    "JOIN cases ON cases.id = case_article.case_id",
    "case_article.slug, paragraph_words.rowid & 16777215",
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found: a paragraph of an article, or a revision about a dispute."""

    case: str
    snippet: str
    article: str | None = None
    paragraph: int | None = None
    dispute: str | None = None
    revision: int | None = None


def find(connection: Connection, words: str, *, most: int = MOST) -> tuple[Hit, ...]:
    """Decisions first, then paragraphs, the best first; of more than MOST_RANKED only the newest of each."""
    wanted = terms(words)
    index = index_of(connection)
    if not index.every(wanted):
        return ()
    hits = [
        Hit(case, snippet, dispute=dispute, revision=number)
        for case, dispute, number, snippet in _found(connection, index, _DECISIONS, wanted, most)
    ]
    hits += [
        Hit(case, snippet, article=article, paragraph=paragraph)
        for case, article, paragraph, snippet in _found(
            connection, index, _PARAGRAPHS, wanted, most - len(hits)
        )
    ]
    return tuple(hits)


def _found(
    connection: Connection, index: WordIndex, where: _Where, wanted: Sequence[Term], most: int
) -> list[tuple[Any, ...]]:
    if most <= 0:
        return []
    words = {"words": index.every(wanted)}
    matches = index.matches(where.words)
    # Where there are more than can be ranked, the oldest that still is.
    newest = text(
        f"SELECT {where.words}.rowid FROM {where.words} {where.case} WHERE {matches} "
        f"AND NOT cases.removed ORDER BY {where.words}.rowid DESC LIMIT 1 OFFSET :newer"
    )
    oldest = connection.execute(newest, {**words, "newer": MOST_RANKED - 1}).scalar() or 0
    # Snippets only of those that are shown: SQLite would make them for all before it sorts.
    best = text(
        f"SELECT {where.words}.rowid FROM {where.words} {where.case} WHERE {matches} "
        f"AND {where.words}.rowid >= :oldest AND NOT cases.removed "
        f"ORDER BY {index.rank(where.words)}, {where.words}.rowid LIMIT :most"
    )
    places = connection.scalars(best, {**words, "oldest": oldest, "most": most}).all()
    shown = text(
        f"SELECT cases.name, {where.told}, {index.shown(where.words)} FROM {where.words} {where.case} "
        f"WHERE {matches} AND {where.words}.rowid = :place"
    )
    rows = (_checked(connection.execute(shown, {**words, "place": one}).first()) for one in places)
    return [(*told, index.snippet(snippet, wanted)) for *told, snippet in rows]


def _checked(row: Row[Any] | None) -> tuple[Any, ...]:
    """An index is made of words and can be tampered with: what it leads to may be gone, or be no words."""
    if row is None or any(isinstance(cell, bytes | float) for cell in row):
        raise RecordDamaged(tr("The record is damaged: its index of words leads astray."))
    return tuple(row)
