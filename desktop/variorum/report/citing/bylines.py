"""Reads the people of a byline as bibliographies name them: family name and given name, or one name."""

import re
from dataclasses import dataclass

_BY = re.compile(r"^(?:written\s+)?by:?\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:;|&|\band\b)\s*")
_COMMA = re.compile(r"\s*,\s*")
_WORD = re.compile(r"[^\W\d_](?:[\w.'’-]*[\w.])?")
# Who signs together, and words of a place: a person's name has none of these.
_BODIES = frozenset(
    {"agence", "agencies", "agency", "associated", "bureau", "correspondent", "correspondents", "desk"}
    | {"editor", "editorial", "editors", "news", "newsroom", "online", "press", "reporter", "reporters"}
    | {"service", "services", "staff", "team", "times", "wire", "wires", "writer", "writers"}
    | {"at", "for", "from", "in", "with"}
)
_PARTICLES = frozenset(
    {"abu", "al", "ap", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du"}
    | {"el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu"}
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in its two parts; of a body, or of what cannot be parted, all in `family`."""

    family: str
    given: str = ""


def names(byline: str) -> tuple[Name, ...]:
    """The names of a byline in its order; one that does not read like a person's name is left whole."""
    told = _BY.sub("", " ".join(byline.split()))
    return tuple(_name(part) for part in _parts(told) if part)


def _parts(told: str) -> list[str]:
    """Commas part names only where each part has two words: “A. Doe, chief editor” is one signature."""
    parts = [part.strip(" ,") for part in _AND.split(told)]
    split: list[str] = []
    for part in parts:
        pieces = _COMMA.split(part)
        together = len(pieces) > 1 and not all(_is_person(piece) for piece in pieces)
        split += [part] if together else pieces
    return split


def _is_person(text: str) -> bool:
    words = text.split()
    known = all(_WORD.fullmatch(word) for word in words)
    capital = all(word[0].isupper() or _is_particle(word) for word in words)
    return 2 <= len(words) <= 5 and known and capital and not _BODIES & {word.lower() for word in words}


def _is_particle(word: str) -> bool:
    """Whether a family name begins with the word, as in “von der Leyen” and “al-Hassan”."""
    return word.lower().partition("-")[0] in _PARTICLES


def _name(text: str) -> Name:
    if not _is_person(text):
        return Name(text)
    words = text.split()
    first = next((n for n, word in enumerate(words) if n and _is_particle(word)), len(words) - 1)
    return Name(" ".join(words[first:]), " ".join(words[:first]))
