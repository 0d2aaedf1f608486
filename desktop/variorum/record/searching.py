"""Finds words in the paragraphs of all articles and in all decisions."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

from variorum.errors import UnknownThing
from variorum.record.revision import opened

MOST = 200
# FTS5 takes minutes for a snippet of thousands of words.
MOST_WORDS = 50

_PARAGRAPHS = text(
    "SELECT cases.name, case_article.slug, paragraph_words.rowid & 16777215, "
    "snippet(paragraph_words, 0, '', '', '…', 24) "
    "FROM paragraph_words JOIN case_article ON case_article.id = paragraph_words.rowid >> 24 "
    "JOIN cases ON cases.id = case_article.case_id "
    "WHERE paragraph_words MATCH :words AND NOT cases.removed "
    "ORDER BY rank, paragraph_words.rowid LIMIT :most"
)
_DECISIONS = text(
    "SELECT cases.name, revision.content, revision.hash, snippet(decision_words, 0, '', '', '…', 24) "
    "FROM decision_words JOIN revision ON revision.seq = decision_words.rowid "
    "JOIN cases ON cases.id = revision.case_id "
    "WHERE decision_words MATCH :words AND NOT cases.removed "
    "ORDER BY rank, decision_words.rowid LIMIT :most"
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
        raise UnknownThing(f"Search for at most {MOST_WORDS} words at once.")
    return " ".join(terms)


def find(connection: Connection, words: str, *, most: int = MOST) -> tuple[Hit, ...]:
    """Decisions first, then paragraphs, the best first."""
    wanted = {"words": quoted(words), "most": most}
    if not wanted["words"]:
        return ()
    hits = [_decision(*row) for row in connection.execute(_DECISIONS, wanted)]
    for case, article, paragraph, snippet in connection.execute(_PARAGRAPHS, wanted):
        hits.append(Hit(case=case, article=article, paragraph=paragraph, snippet=snippet))
    return tuple(hits[:most])


def _decision(case: str, content: bytes, hash: str, snippet: str) -> Hit:
    revision = opened(content, hash=hash)
    return Hit(case=case, dispute=revision.dispute, revision=revision.number, snippet=snippet)
