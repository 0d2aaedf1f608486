"""PostgreSQL's index of words: what a word is, is said here, so that both databases find the same."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import islice

from sqlalchemy import Connection, text

from variorum.record.words.asking import Term

# A vector holds a megabyte, a word two kilobytes, a place up to 16383
# (https://www.postgresql.org/docs/15/textsearch-limitations.html).
_MOST, _LONGEST, _LAST = 20_000, 200, 16_383
_WORD = re.compile(r"[^\W_]+")
_AROUND, _SHOWN = 6, 24  # words before the first that was found, and all that are shown


class Tsvector:
    """Tables with a column of the words that stand in the text, and where."""

    kind_stands = "position(:kind IN revision.content) > 0"

    def matches(self, table: str, asked: str = "words") -> str:
        return f"{table}.words @@ CAST(:{asked} AS tsquery)"

    def rank(self, table: str) -> str:
        return f"ts_rank_cd({table}.words, CAST(:words AS tsquery), 1) DESC"

    def shown(self, table: str) -> str:
        return f"{table}.text"

    def snippet(self, shown: str, terms: Sequence[Term]) -> str:
        """The words around the first that was looked for."""
        wanted = [word for term in terms for word in _words(term.text)[:1]]
        words = [(match.start(), match.end(), _folded(match[0])) for match in _WORD.finditer(shown)]
        at = next((i for i, (*_, word) in enumerate(words) if any(map(word.startswith, wanted))), 0)
        first = max(0, min(at - _AROUND, len(words) - _SHOWN))
        within = words[first : first + _SHOWN]
        if not within:
            return shown
        begins, ends = first == 0, first + _SHOWN >= len(words)
        cut = shown[0 if begins else within[0][0] : len(shown) if ends else within[-1][1]]
        return f"{'' if begins else '…'}{cut}{'' if ends else '…'}"

    def every(self, terms: Iterable[Term]) -> str:
        return " & ".join(filter(None, map(_query, terms)))

    def any(self, terms: Iterable[Term]) -> str:
        return " | ".join(filter(None, map(_query, terms)))

    def put(self, connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
        statement = text(
            f"INSERT INTO {table} (rowid, text, words) VALUES (:place, :text, CAST(:words AS tsvector))"
        )
        values = [{"place": place, "text": words, "words": vector(words)} for place, words in rows]
        connection.execute(statement, values)

    def forget_deleted(self, connection: Connection, tables: Sequence[str]) -> None:
        """Nothing: the database takes dead rows away by itself."""


def vector(words: str) -> str:
    """A text's words as PostgreSQL reads a vector: 'word':place …; words beyond MOST are not found."""
    return " ".join(
        f"'{word}':{min(place, _LAST)}" for place, word in enumerate(islice(_words(words), _MOST), start=1)
    )


def _words(text: str) -> list[str]:
    return [_folded(match[0])[:_LONGEST] for match in _WORD.finditer(unicodedata.normalize("NFC", text))]


def _folded(word: str) -> str:
    """Without capitals and without what stands above and below letters."""
    apart = unicodedata.normalize("NFD", word.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def _query(term: Term) -> str:
    words = [f"'{word}'" for word in _words(term.text)]
    if words and term.beginning:
        words[-1] += ":*"
    return f"({' <-> '.join(words)})" if words else ""
