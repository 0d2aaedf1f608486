"""What an editor types over the list: words, letters of articles, rows."""

import re
from dataclasses import dataclass

from variorum.gui.disputes.item import Item

_ROW = re.compile(r"\brow\s*(\d+)\b", re.IGNORECASE)
_ARTICLES = re.compile(r"\barticles?\s+(?=[A-Z]\b)", re.IGNORECASE)
_LETTER = re.compile(r"(?<![\w’'])[A-Z](?![\w’'])")


@dataclass(frozen=True, slots=True)
class Query:
    """Every word and every letter must be met; of several rows any one."""

    words: tuple[str, ...] = ()
    letters: frozenset[str] = frozenset()
    rows: frozenset[int] = frozenset()

    def accepts(self, item: Item) -> bool:
        if self.rows and item.row not in self.rows:
            return False
        if not self.letters <= set(item.letters):
            return False
        return all(word in item.found_by for word in self.words)


def query_of(typed: str) -> Query:
    """ "row 13", a single capital for an article, everything else as words in any order."""
    rows = frozenset(int(found[1]) for found in _ROW.finditer(typed))
    rest = _ARTICLES.sub("", _ROW.sub(" ", typed))
    letters = frozenset(_LETTER.findall(rest))
    words = _LETTER.sub(" ", rest).replace(",", " ").casefold().split()
    return Query(tuple(words), letters, rows)
