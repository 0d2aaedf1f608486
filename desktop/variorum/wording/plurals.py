"""The plural of what is counted or measured, in English: "town" → "towns", "km" → "km"."""

import re
from functools import lru_cache

from variorum.language.lexicon import lexicon

_HISSING = ("s", "x", "z", "ch", "sh")
_NOUN = re.compile(r"[a-z]*[aeiouy][a-z]*")  # no abbreviation: those have capitals, signs, or no vowel


@lru_cache(maxsize=512)
def plural(unit: str) -> str:
    """Of several words the one that is counted: "degrees Celsius", "nautical miles", "parts per million"."""
    words = unit.split(" ")
    if "per" in words:
        return unit
    place = 0 if words[0] == "degree" else len(words) - 1
    words[place] = _of_a_word(words[place])
    return " ".join(words)


def _of_a_word(word: str) -> str:
    known = lexicon("plurals")
    if word in known["irregular"]:
        return str(known["irregular"][word])
    if word in known["unchanged"] or not _NOUN.fullmatch(word):
        return word
    if word.endswith(tuple(known["men"])) and word not in known["not_men"]:
        return f"{word[:-3]}men"
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return word  # one already
    if word.endswith(_HISSING):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}s"
