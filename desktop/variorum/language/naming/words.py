"""The words of a name: how much each tells, what it calls the thing, what it contrasts it with."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from typing import TypeVar

from variorum.language.lexicon import lexicon
from variorum.language.naming.stored import stored

Meaning = TypeVar("Meaning")

_LITTLE = {"small": 0.15, "legal": 0.3, "title": 0.3, "kind": 0.4}  # of the weight that rarity gives


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word with its weight, the kinds of thing it may name, and its sides of contrasts."""

    text: str
    weight: float
    kinds: frozenset[str]
    sides: frozenset[tuple[str, int]]
    core: bool


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    return _turned((word, kind) for kind, words in lexicon("naming")["kinds"].items() for word in words)


@cache
def _sides() -> Mapping[str, frozenset[tuple[str, int]]]:
    contrasts = lexicon("naming")["contrasts"].items()
    return _turned(
        (word, (name, n)) for name, sides in contrasts for n, side in enumerate(sides) for word in side
    )


def _turned(pairs: Iterable[tuple[str, Meaning]]) -> Mapping[str, frozenset[Meaning]]:
    turned: dict[str, set[Meaning]] = {}
    for word, meaning in pairs:
        turned.setdefault(word, set()).add(meaning)
    return {word: frozenset(meanings) for word, meanings in turned.items()}


@cache
def _roles() -> Mapping[str, str]:
    """Word → why it tells little; the first reason that holds."""
    entry = lexicon("naming")
    listed = {
        "small": entry["small"],
        "legal": entry["legal_forms"],
        "title": entry["titles"],
        "kind": _kinds(),
    }
    roles: dict[str, str] = {}
    for role, words in listed.items():
        for word in words:
            roles.setdefault(word, role)
    return roles


@cache
def word(text: str) -> Word:
    """A folded word, weighed by how few of the names of the world's towns hold it."""
    counts = stored()
    whole = log(counts.towns + 1)
    rarity = (whole - log(counts.words.get(text, 0) + 1)) / whole
    role = _roles().get(text)
    weight = rarity * (_LITTLE[role] if role else 1.0)
    nothing: frozenset[str] = frozenset()
    return Word(text, weight, _kinds().get(text, nothing), _sides().get(text, frozenset()), role is None)


@dataclass(frozen=True, slots=True)
class Parts:
    """A folded name taken apart."""

    words: tuple[Word, ...]
    weight: float
    whole: str
    core: str
    kinds: frozenset[str]
    sides: frozenset[tuple[str, int]]
    numbers: tuple[str, ...]


@lru_cache(maxsize=50_000)
def parts(name: str) -> Parts:
    """Of a folded name; one without any word is taken for a single empty one."""
    words = tuple(map(word, name.split() or [""]))
    return Parts(
        words,
        sum(w.weight for w in words),
        "".join(w.text for w in words),
        core(words),
        frozenset().union(*(w.kinds for w in words)),
        frozenset().union(*(w.sides for w in words)),
        tuple(re.findall(r"\d+", name)),
    )


def core(words: Sequence[Word]) -> str:
    """What is left of a name without words that many names share; all of it if nothing is."""
    return "".join(w.text for w in words if w.core) or "".join(w.text for w in words)
