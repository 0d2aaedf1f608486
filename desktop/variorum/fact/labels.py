"""Tells numbers that call things by name from numbers that count: "Channel 4", "Flight 370", "page 12"."""

from functools import cache

from variorum.language.dates import MONTHS
from variorum.language.grammar import Grammar
from variorum.language.lexicon import lexicon
from variorum.language.numeral import Numeral

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "NORP"})
_RANKS = frozenset({"top", "bottom", "final", "last", "first"})  # "the bottom three"


@cache
def _numbered() -> frozenset[str]:
    return frozenset(lexicon("counting")["numbered"])


def is_label(grammar: Grammar, numeral: Numeral, indices: list[int], noun: int | None) -> bool:
    """Whether a bare number belongs to the name before or behind it."""
    if numeral.unit or numeral.span != numeral.core:
        return False
    first, last = indices[0], indices[-1]
    token = grammar.tokens[first]
    if (
        token.dep == "meta"
        or token.tag == "LS"
        or (token.start < numeral.core.start and token.text[0].isalpha())
    ):
        return True  # "1)" before an item; "b-52"
    if first and _calls(grammar, first - 1, first, noun):
        return True
    if noun is None and first and grammar.tokens[first - 1].lemma in _RANKS:
        return True
    if not grammar.tokens[first].text[:1].isdigit():
        return _in_name(grammar, first, last)
    behind = noun is not None and noun > last and grammar.tokens[noun].tag == "NNP"
    return bool(behind and last + 1 < len(grammar.tokens) and grammar.tokens[last + 1].tag == "NNP")


def _calls(grammar: Grammar, before: int, first: int, noun: int | None) -> bool:
    """Whether the word before a number is what it tells apart: a name, "flight", "page", "Smith (4)"."""
    word, number = grammar.tokens[before], grammar.tokens[first]
    if word.text == "#":
        return True
    if word.text == "." and before and grammar.tokens[before - 1].text[:3].lower() in MONTHS:
        return True  # "Nov . 15", where words are parted from stops
    if word.text == "(" and before:
        closed = first + 1 < len(grammar.tokens) and grammar.tokens[first + 1].text == ")"
        return closed and number.text.isdigit() and grammar.tokens[before - 1].pos == "PROPN"
    if word.end + 1 < number.start or grammar.sentence_of[before] != grammar.sentence_of[first]:
        return False
    counts = noun is not None and noun > first and grammar.tokens[noun].tag in ("NNS", "NNPS")
    joined = word.dep in ("compound", "nmod") and word.head in (first, noun)
    if word.lemma in _numbered():
        return not counts
    named = number.text[:1].isdigit() and word.pos == "PROPN" and word.text[:1].isupper()
    return named and (joined or not counts)


def _in_name(grammar: Grammar, first: int, last: int) -> bool:
    """Whether a number written as a word is part of a name: "Big Three", "Four Seasons"."""
    tokens = grammar.tokens[first : last + 1]
    if not any(token.text[:1].isupper() for token in tokens[:1]) or first in grammar.parse.sentence_starts:
        return False
    return any(token.pos == "PROPN" or token.entity in _NAMES for token in tokens)
