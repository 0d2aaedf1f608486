"""Tells an age from a count: "23-year-old", "aged 23", "Smith, 23,"."""

import re

from variorum.language.grammar import Grammar
from variorum.language.numeral import Numeral

_OLDEST = 120
_STRETCHES = frozenset({"day", "week", "month", "year"})
_OLD = re.compile(r"[\s-]*(?:old|olds)(?!\w)|\s+of\s+age(?!\w)", re.IGNORECASE)
_SHORT = re.compile(r"[\s-]?(?:yo|y\.?/?o\.?|yr-old)(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?<!\w)(?:aged?|ages|age\s+of|age\s+is|turned|turns|turning)\s+(?:of\s+|between\s+|from\s+|just\s+|only\s+)?$",
    re.I,
)
_SET_OFF = re.compile(r"\s?[,;:.)]|\s+and\b|\s+[–—-]")


def age_unit(text: str, numeral: Numeral, grammar: Grammar, indices: list[int]) -> str:
    """The unit in which a figure gives an age, "" where it gives none."""
    if numeral.unit in _STRETCHES and _OLD.match(text, numeral.span.end):
        return numeral.unit
    if numeral.unit or not 0 < numeral.number <= _OLDEST:
        return ""
    before = _BEFORE.search(text, max(0, numeral.span.start - 24), numeral.span.start)
    if before or _SHORT.match(text, numeral.span.end) or _behind_name(text, numeral, grammar, indices):
        return "year"
    return ""


def _behind_name(text: str, numeral: Numeral, grammar: Grammar, indices: list[int]) -> bool:
    """Whether a bare number is set off behind a person: "Ann Smith, 23, said"."""
    first = indices[0]
    if first < 2 or text[numeral.core.start - 2 : numeral.core.start] != ", ":
        return False
    name = grammar.tokens[first - 2]
    person = name.entity == "PERSON" or (name.pos == "PROPN" and name.entity in ("", "ORG"))
    whole = numeral.core.of(text).isdigit() and numeral.core == numeral.span
    return (
        person and whole and (numeral.core.end == len(text) or bool(_SET_OFF.match(text, numeral.core.end)))
    )
