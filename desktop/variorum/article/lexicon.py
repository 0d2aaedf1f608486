"""The newsroom's phrases, as the lexicons among the resources list them."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from variorum import paths
from variorum.article.article import Role

CUE_KINDS = (Role.BOILERPLATE, Role.CAPTION, Role.METADATA)
_MOST_READ = 1500  # characters of a paragraph in which a phrase is looked for
_FRAME = " :.…>»*[]()|-—–+"
_QUOTES = str.maketrans("‘’“”\u00a0", "''\"\" ")


@dataclass(frozen=True, slots=True)
class Cues:
    """The phrases that give away one kind of paragraph."""

    whole: frozenset[str]
    opens: dict[str, tuple[str, ...]]  # by their first letter
    holds: tuple[str, ...]

    def is_whole(self, words: str) -> bool:
        return words in self.whole or words.strip(_FRAME) in self.whole

    def opening(self, words: str) -> str | None:
        """The phrase a paragraph opens with: "more" opens "More: ..." but not "Moreover, ..."."""
        for phrase in self.opens.get(words[:1], ()):
            if words.startswith(phrase) and not (phrase[-1].isalnum() and words[len(phrase) :][:1].isalnum()):
                return phrase
        return None

    def held(self, words: str) -> list[str]:
        """The phrases that a paragraph holds."""
        return [phrase for phrase in self.holds if phrase in words]


def folded(text: str) -> str:
    """A paragraph as the lexicons write it: lower case, straight quotes."""
    return text[:_MOST_READ].translate(_QUOTES).lower()


@cache
def furniture_cues() -> dict[Role, Cues]:
    listed = lexicon("furniture.json")
    return {kind: _cues(listed[kind.value]) for kind in CUE_KINDS}


@cache
def agencies() -> dict[str, str]:
    """Every form of an agency's name, with the name we call it by."""
    listed = lexicon("agencies.json")["agencies"]
    return {form: name for name, forms in listed.items() for form in forms}


def _cues(listed: dict[str, list[str]]) -> Cues:
    opens: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(listed["opens"], key=len, reverse=True):
        opens[phrase[0]] = (*opens.get(phrase[0], ()), phrase)
    whole = {phrase.strip(_FRAME) for phrase in listed["whole"]} - {""}
    return Cues(frozenset(whole), opens, tuple(listed["holds"]))


def lexicon(name: str) -> dict[str, Any]:
    with (paths.resources() / "lexicons" / name).open(encoding="utf-8") as file:
        loaded: dict[str, Any] = json.load(file)
    return loaded
