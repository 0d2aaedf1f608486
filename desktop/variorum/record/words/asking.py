"""What is looked for in the index of words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.errors import UnknownThing
from variorum.translation import tr

MOST_WORDS = 50  # FTS5 takes minutes for a snippet of thousands


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together; with `beginning`, the last of them only begins a word."""

    text: str
    beginning: bool = False


def terms(words: str) -> tuple[Term, ...]:
    """The user's words, taken literally: “quoted ones” stand together, word* begins one.

    Refuses more than MOST_WORDS different ones.
    """
    found = re.findall(r'["“”]([^"“”]*)["“”]|([^\s"“”]+)', words.replace("\0", " "))
    asked = tuple(
        dict.fromkeys(
            Term((phrase or word).rstrip("*"), beginning=word.endswith("*"))
            for phrase, word in found
            if any(character.isalnum() for character in phrase or word)
        )
    )
    if len(asked) > MOST_WORDS or any(len(term.text.split()) > MOST_WORDS for term in asked):
        raise UnknownThing(tr("Search for at most {most_words} words at once.", most_words=MOST_WORDS))
    return asked


def plain(words: Iterable[str], *, beginning: bool = False) -> Sequence[Term]:
    """The program's own words as terms."""
    return [Term(word.replace('"', " ").replace("\0", " "), beginning) for word in words]
