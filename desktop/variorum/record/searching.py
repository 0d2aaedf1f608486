"""Finds words in the paragraphs of all articles and in all decisions."""

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, TextClause, text

from variorum.errors import RecordDamaged, UnknownThing
from variorum.translation import tr

MOST = 200
# FTS5 takes minutes for a snippet of thousands of words.
MOST_WORDS = 50

# A word that is everywhere is in more entries than can be ranked while somebody waits.
MOST_RANKED = 2_000

# What a search looks in: the index, and how one of its rows leads to the case.
_DECISIONS = (
    "decision_words",
    "JOIN revision ON revision.seq = decision_words.rowid JOIN cases ON cases.id = revision.case_id",
)
_PARAGRAPHS = (
    "paragraph_words",
    "JOIN case_article ON case_article.id = paragraph_words.rowid >> 24 "
    "JOIN cases ON cases.id = case_article.case_id",
)


def _newest(words: str, case: str) -> TextClause:
    """The place of the oldest entry that is still ranked, where there are more than can be."""
    return text(
        f"SELECT {words}.rowid FROM {words} {case} WHERE {words} MATCH :words AND NOT cases.removed "
        f"ORDER BY {words}.rowid DESC LIMIT 1 OFFSET :newer"
    )


def _best(words: str, case: str) -> TextClause:
    # Snippets only of those that are shown: SQLite would make them for all before it sorts.
    return text(
        f"SELECT {words}.rowid FROM {words} {case} "
        f"WHERE {words} MATCH :words AND {words}.rowid >= :oldest AND NOT cases.removed "
        f"ORDER BY rank, {words}.rowid LIMIT :most"
    )


def _shown(words: str, case: str, columns: str) -> TextClause:
    return text(
        f"SELECT cases.name, {columns}, snippet({words}, 0, '', '', '…', 24) FROM {words} {case} "
        f"WHERE {words} MATCH :words AND {words}.rowid = :place"
    )


_IN_DECISIONS = (
    _newest(*_DECISIONS),
    _best(*_DECISIONS),
    _shown(*_DECISIONS, "revision.dispute, revision.number"),
)
_IN_PARAGRAPHS = (
    _newest(*_PARAGRAPHS),
    _best(*_PARAGRAPHS),
    _shown(*_PARAGRAPHS, "case_article.slug, paragraph_words.rowid & 16777215"),
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


def quoted(words: str) -> str:
    """The user's words as FTS5 takes them literally: all occur, “quoted ones” together, word* begins one.

    Refuses more than MOST_WORDS different ones.
    """
    found = re.findall(r'["“”]([^"“”]*)["“”]|([^\s"“”]+)', words.replace("\0", " "))
    terms = []
    for phrase, word in found:
        term = phrase or word
        if any(character.isalnum() for character in term):
            terms.append(f'"{term.rstrip("*")}"' + ("*" if word.endswith("*") else ""))
    terms = list(dict.fromkeys(terms))
    if len(terms) > MOST_WORDS or any(len(term.split()) > MOST_WORDS for term in terms):
        raise UnknownThing(tr("Search for at most {most_words} words at once.", most_words=MOST_WORDS))
    return " ".join(terms)


def find(connection: Connection, words: str, *, most: int = MOST) -> tuple[Hit, ...]:
    """Decisions first, then paragraphs, the best first; of more than MOST_RANKED only the newest of each."""
    wanted = quoted(words)
    if not wanted:
        return ()
    hits = [
        Hit(case, snippet, dispute=dispute, revision=number)
        for case, dispute, number, snippet in _found(connection, _IN_DECISIONS, wanted, most)
    ]
    hits += [
        Hit(case, snippet, article=article, paragraph=paragraph)
        for case, article, paragraph, snippet in _found(connection, _IN_PARAGRAPHS, wanted, most - len(hits))
    ]
    return tuple(hits)


def _found(
    connection: Connection, queries: tuple[TextClause, TextClause, TextClause], words: str, most: int
) -> list[tuple[Any, ...]]:
    newest, best, shown = queries
    if most <= 0:
        return []
    oldest = connection.execute(newest, {"words": words, "newer": MOST_RANKED - 1}).scalar() or 0
    ranked = connection.scalars(best, {"words": words, "oldest": oldest, "most": most})
    places = ranked.all()
    return [_checked(connection.execute(shown, {"words": words, "place": one}).first()) for one in places]


def _checked(row: Row[Any] | None) -> tuple[Any, ...]:
    """An index is made of words and can be tampered with: what it leads to may be gone, or be no words."""
    if row is None or any(isinstance(cell, bytes | float) for cell in row):
        raise RecordDamaged(tr("The record is damaged: its index of words leads astray."))
    return tuple(row)
