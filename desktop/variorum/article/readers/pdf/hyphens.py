"""Joins the lines of a printed paragraph: a word broken at a line's end becomes whole, real hyphens stay."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from unicodedata import east_asian_width

from variorum.article.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]{1,60}(?:[-\u2010\u2011][^\W\d_]{1,60}){0,4}")
_BROKEN = re.compile(r"(?P<head>[^\W\d_]{2,60})[-\u2010\xad]$")
_TAIL = re.compile(r"[^\W\d_]{1,60}")
_SOFT = "\xad"


@cache
def _halves() -> dict[str, frozenset[str]]:
    """Halves of words that are written with a hyphen more often than without."""
    return {kind: frozenset(words) for kind, words in lexicon("hyphens.json").items()}


@dataclass(slots=True)
class Joiner:
    """Joins lines by what the rest of the document writes; counts the words that it made whole."""

    words: Counter[str] = field(default_factory=Counter)
    joined: int = 0

    @classmethod
    def knowing(cls, lines: Iterable[str]) -> "Joiner":
        """Knows the words that stand within lines; the last of a line may be a half."""
        words: Counter[str] = Counter()
        for line in lines:
            words.update(match.group().casefold().replace("\u2010", "-") for match in _WORD.finditer(line))
        return cls(words)

    def paragraph(self, lines: Sequence[str]) -> str:
        text = lines[0]
        for line in lines[1:]:
            text = self._together(text, line)
        return text.replace(_SOFT, "")

    def _together(self, text: str, line: str) -> str:
        broken = _BROKEN.search(text[-70:])
        tail = _TAIL.match(line)
        if broken and tail and tail.group()[0].islower():
            real = _in_chain(text, broken["head"], line, tail.end())
            if text[-1] != _SOFT and (
                real or self._is_real(broken["head"].casefold(), tail.group().casefold())
            ):
                return text + line
            self.joined += 1
            return text[:-1] + line
        if text.endswith(("-", "\u2010", "–")) and not text.endswith((" -", " –")) and line[:1].isalnum():
            return text + line  # 10-year, Paris-Berlin
        return text + line if _is_wide(text[-1:]) and _is_wide(line[:1]) else f"{text} {line}"

    def _is_real(self, head: str, tail: str) -> bool:
        """Whether the hyphen belongs to the word: as the document writes it elsewhere, else as is usual."""
        hyphened, whole = self.words[f"{head}-{tail}"], self.words[head + tail]
        if hyphened or whole:
            return hyphened > whole
        return head in _halves()["opens"] or tail in _halves()["closes"]


def _in_chain(text: str, head: str, line: str, tail: int) -> bool:
    """Whether the word has another hyphen beside the one at the line's end: state-of-the-art."""
    before = text[: len(text) - len(head) - 1]
    return before.endswith("-") or (line[tail : tail + 1] == "-" and line[tail + 1 : tail + 2].isalpha())


def words_in(text: str) -> int:
    """How many words a text has; of Chinese and Japanese two letters count as one."""
    return len(text.split()) + sum(map(_is_wide, text)) // 2


def _is_wide(letter: str) -> bool:
    return bool(letter) and east_asian_width(letter) in "WF"
