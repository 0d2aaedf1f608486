"""What the words around a place ask of those put there: a capital, a preposition, no article before."""

import re

_ENDS = ".!?"
_CLOSES = "”\"’')]"
_WORD = re.compile(r"[\w’'-]+$")
_SENTENCE_ENDS = re.compile(r"[”\"’')\]]*[.!?][”\"’')\]]*(?:\s+[\"“‘(]?[A-Z\d]|\s*$)")
_SHORT = re.compile(r"(?:^|[\s(“\"'.])([A-Za-z]{1,4})\.$")
_NEXT = re.compile(r"\s*([\w’'-]*)")


def opens(before: str) -> bool:
    """Whether what follows begins a sentence."""
    told = before.rstrip(" \t\r\n" + _CLOSES + "“‘(")
    return not told or (told[-1] in _ENDS and ends_sentence(told))


def ends_sentence(before: str) -> bool:
    """Whether the stop that stands last is no part of a short form: "Sgt." """
    found = _SHORT.search(before)
    return found is None or (found[1].islower() and len(found[1]) > 1)


def quoted(before: str) -> bool:
    """Whether what follows stands in somebody's own words."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def closes(after: str) -> bool:
    """Whether what stands before ends a sentence."""
    return not after.strip() or bool(_SENTENCE_ENDS.match(after))


def word_before(before: str) -> str:
    """The last word, in small letters; empty where a mark stands between."""
    found = _WORD.search(before.rstrip())
    return found[0].lower() if found else ""


def word_behind(after: str) -> str:
    found = _NEXT.match(after)
    return found[1].lower() if found else ""


def hangs_on(after: str) -> bool:
    """Whether the next character belongs to the same word: a genitive, a hyphen."""
    return bool(re.match(r"[-‐‑–’'\w]", after)) and not re.match(r"['’](?:\W|$)", after)


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def small(words: str) -> str:
    """Without the capital that the beginning of a sentence gave; a word in capitals keeps them."""
    first = re.match(r"\w+", words)
    return words[:1].lower() + words[1:] if first and first[0][1:].islower() else words
