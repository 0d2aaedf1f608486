"""Words of dates: numbers, ordinals, months, weekdays, relations, feasts, each with what it means."""

import re
from collections.abc import Iterable
from functools import cache

from variorum.language.date_expression import MONTHS, WEEKDAYS
from variorum.language.lexicon import lexicon

VAGUE_COUNT = 3  # days, where "a few" were said


def alternatives(words: Iterable[str]) -> str:
    """A pattern of words, the longest first; a blank stands for any blanks or a hyphen."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "['’]?") for word in ordered)


def plain(text: str | None) -> str:
    """Words as the lexicon has them: lower case, single blanks, a plain apostrophe."""
    return re.sub(r"[\s-]+", " ", (text or "").lower()).replace("’", "'").strip()


@cache
def numbers() -> dict[str, int]:
    """Number words below a hundred, with "a" and "a couple of"."""
    words = lexicon("dates")
    units = {word: n for n, word in enumerate(words["units"], 1)}
    tens = {word: n * 10 for n, word in enumerate(words["tens"], 2)}
    both = {f"{ten} {unit}": tens[ten] + units[unit] for ten in tens for unit in list(units)[:9]}
    return (
        units
        | tens
        | both
        | {"a": 1, "an": 1, "a couple of": 2, "couple of": 2, "half a": 0, "half an": 0, "another": 1}
    )


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words up to the thirty-first."""
    words = {word: n for n, word in enumerate(lexicon("dates")["ordinals"], 1)}
    first = list(words)[:9]
    return words | {"thirtieth": 30} | {f"twenty {w}": 20 + words[w] for w in first} | {"thirty first": 31}


@cache
def number_pattern() -> str:
    """A number below a hundred in words."""
    words = lexicon("dates")
    tens, units = alternatives(words["tens"]), alternatives(words["units"])
    ones = alternatives(words["units"][:9])
    return rf"(?:{tens})(?:[\s-]+(?:{ones})\b)?|{units}|(?:an?\s+)?couple\s+of|half\s+an?|another|an?"


@cache
def ordinal_pattern() -> str:
    """An ordinal up to the thirty-first in words."""
    words = lexicon("dates")["ordinals"]
    teens = alternatives(words[9:])
    return rf"(?:twenty[\s-]+)?(?:{alternatives(words[:9])})|{teens}|thirtieth|thirty[\s-]+first"


@cache
def day_words() -> dict[str, int]:
    """The days of a month in words: "the twenty-first", "May twenty-nine"."""
    return {word: n for word, n in (numbers() | ordinals()).items() if 1 <= n <= 31 and word in _days()}


def _days() -> set[str]:
    return set(ordinals()) | (
        set(numbers()) - {"a", "an", "a couple of", "couple of", "half a", "half an", "another"}
    )


def month(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else MONTHS.index(text[:3].lower()) + 1


def weekday(text: str | None) -> int | None:
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(text[:3].lower())) if text else None


def count(text: str | None) -> tuple[int, bool]:
    """How many, and whether that is said vaguely."""
    words = plain(text)
    if words in lexicon("dates")["vague_counts"]:
        return VAGUE_COUNT, True
    return (int(words) if words.isdigit() else numbers()[words]), False


def ordinal(text: str | None) -> int | None:
    """Which of several: "second" 2, "3rd" 3, "last" -1."""
    words = plain(text)
    if not words:
        return None
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else -1 if words in ("last", "final") else ordinals().get(words)


@cache
def _relations() -> dict[str, str]:
    return {form: name for name, forms in lexicon("dates")["relations"].items() for form in forms}


def relation(text: str | None) -> str:
    """last | past | this | coming | next, by the word that stands for it."""
    words = plain(text)
    return _relations().get(words, _relations().get(words.split(" ")[-1], ""))


def relation_words() -> str:
    return alternatives(_relations())


def phase(text: str | None) -> str:
    """early | mid | late | end; "later in" is late, "the start of" early."""
    words = plain(text)
    if not words:
        return ""
    for name, starts in {"mid": ("mid",), "late": ("late",), "early": ("earl", "begin", "start")}.items():
        if any(start in words for start in starts):
            return name
    return "end" if "end" in words else ""


@cache
def feast_names() -> frozenset[str]:
    return frozenset(name for feasts in lexicon("dates")["feasts"].values() for name in feasts)


def feast(text: str | None) -> str:
    """The lexicon's name of a feast, with or without its apostrophe."""
    words = plain(text)
    bare = {name.replace("'", ""): name for name in feast_names()}
    return words if words in feast_names() else bare.get(words.replace("'", ""), "")
