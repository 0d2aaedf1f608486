"""Tells numbers that call things by name from numbers that count: "Channel 4", "Flight 370", "page 12"."""

from functools import cache

from variorum.language.grammar import Grammar
from variorum.language.lexicon import lexicon
from variorum.language.numerals import Numeral

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "NORP"})


@cache
def _numbered() -> frozenset[str]:
    return frozenset(lexicon("counting")["numbered"])


def is_label(grammar: Grammar, numeral: Numeral, indices: list[int], noun: int | None) -> bool:
    """Whether a bare number belongs to the name before or behind it."""
    if numeral.unit or numeral.span != numeral.core:
        return False
    first, last = indices[0], indices[-1]
    counts = noun is not None and noun > last and grammar.tokens[noun].tag in ("NNS", "NNPS")
    if first and not counts and _calls(grammar, first - 1, first):
        return True
    if not grammar.tokens[first].text[:1].isdigit():
        return _in_name(grammar, first, last)
    behind = noun is not None and noun > last and grammar.tokens[noun].tag == "NNP"
    return bool(behind and last + 1 < len(grammar.tokens) and grammar.tokens[last + 1].tag == "NNP")


def _calls(grammar: Grammar, before: int, first: int) -> bool:
    """Whether the word before a number is what the number tells apart: a name, "flight", "page", "(" behind a name."""
    word, number = grammar.tokens[before], grammar.tokens[first]
    if word.text in ("(", "#") and before:
        return word.text == "#" or grammar.tokens[before - 1].pos == "PROPN"
    if word.end + 1 < number.start or grammar.sentence_of[before] != grammar.sentence_of[first]:
        return False
    if word.lemma in _numbered():
        return True
    return number.text[:1].isdigit() and word.pos == "PROPN" and word.text[:1].isupper()


def _in_name(grammar: Grammar, first: int, last: int) -> bool:
    """Whether a number written as a word is part of a name: "Big Three", "Four Seasons"."""
    tokens = grammar.tokens[first : last + 1]
    if not any(token.text[:1].isupper() for token in tokens[:1]) or first in grammar.parse.sentence_starts:
        return False
    return any(token.pos == "PROPN" or token.entity in _NAMES for token in tokens)
