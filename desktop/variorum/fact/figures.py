"""Figures an article gives, with what they count, in what unit, and as of when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from variorum.fact.ages import age_unit
from variorum.fact.counted import counted, happening, people
from variorum.fact.fact import Quantity
from variorum.fact.labels import is_label
from variorum.fact.passages import clipped
from variorum.fact.reading import ReadParagraph
from variorum.fact.victims import Victims, victims
from variorum.language.dates import DateExpression
from variorum.language.grammar import Clause, Grammar
from variorum.language.lexicon import lexicon
from variorum.language.numeral import Numeral
from variorum.language.numerals import numerals
from variorum.text.span import Span

_HYPHENS = frozenset("-‐‑–")
_OPENS = re.compile(r"\b(?:first|last|final)\s+$", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a paragraph with the words that tell what it counts."""

    value: Quantity
    span: Span  # the figure with its noun
    clause: Clause | None
    noun: str  # lemma of what is counted, or ""
    context: frozenset[str]  # content words of its clause, without the figure
    word: str = ""  # the noun as written


@cache
def speech() -> frozenset[str]:
    """Verbs of whoever says something."""
    return frozenset(lexicon("speech")["say"])


def _what(grammar: Grammar, noun: int | None, last: int, clause: Clause | None, unit: str) -> str:
    """What is counted or measured, as a plain word: the happening the figure is of, else the noun."""
    told = "" if unit in _TIME_UNITS else happening(grammar, noun, last, clause)
    return told or (grammar.tokens[noun].lemma if noun is not None else "")


def _span(read: ReadParagraph, numeral: Numeral, noun: int | None) -> Span:
    """The figure with its noun and what stands between."""
    if noun is None:
        return numeral.span
    grammar = read.grammar
    token = grammar.tokens[noun]
    whole = numeral.span.cover(Span(token.start, token.end))
    return clipped(read.paragraph.text, whole, keep=numeral.span) if len(whole) <= 100 else numeral.span


def counts(grammar: Grammar, date: DateExpression) -> bool:
    """Whether what looks like a bare year counts people: "2000 people", but "1988 sales"."""
    if date.year is None or date.month or date.unit or date.phase or date.weekday is not None:
        return False
    indices = grammar.at(date.span)
    if len(indices) != 1 or grammar.tokens[indices[0]].dep != "nummod":
        return False
    head = grammar.tokens[grammar.tokens[indices[0]].head]
    return head.tag == "NNS" and (head.lemma in people() or date.year % 100 == 0)


def _is_period(text: str, numeral: Numeral) -> bool:
    """Whether a stretch of time is a part of the calendar: "the first six months of the year"."""
    before, after = _OPENS.search(text, max(0, numeral.span.start - 8), numeral.span.start), numeral.span.end
    return numeral.unit in _TIME_UNITS and bool(before) and bool(_OF.match(text, after))


def _is_value(read: ReadParagraph, numeral: Numeral, indices: list[int], noun: int | None) -> bool:
    """Whether a figure says how many or how much: names do not, nor does "one" where it means "a certain"."""
    grammar = read.grammar
    if is_label(grammar, numeral, indices, noun) or _is_period(read.paragraph.text, numeral):
        return False
    return {grammar.tokens[i].lemma for i in indices} != {"one"} or _is_one(grammar, indices[-1], noun)


def _is_one(grammar: Grammar, index: int, noun: int | None) -> bool:
    """Whether "one" counts: things, not who says something or "one-time"; people whom something befell."""
    following = grammar.tokens[index + 1].text if index + 1 < len(grammar.tokens) else ""
    if following in _HYPHENS:
        return False
    if grammar.tokens[index].dep == "nummod":
        verb = grammar.tokens[grammar.tokens[noun].head].lemma if noun is not None else ""
        speaks = noun is not None and grammar.tokens[noun].dep == "nsubj" and verb in speech()
        return not speaks
    of_people = noun is not None and grammar.tokens[noun].lemma in people()
    return of_people or (noun is None and bool(happening(grammar, None, index, None)))


def figures(read: ReadParagraph, dates: list[DateExpression]) -> Iterator[Figure]:
    """Every figure of a paragraph that counts or measures something."""
    grammar, text = read.grammar, read.paragraph.text
    apart = [date.span for date in dates if not counts(grammar, date)]
    told: list[tuple[Numeral, int | None]] = []
    for numeral in numerals(text, without=apart):
        indices = grammar.at(numeral.core)
        if not indices or any(numeral.core.overlaps(span) for span in apart):
            continue
        noun = counted(grammar, indices)
        age = age_unit(text, numeral, grammar, indices)
        if age or _is_value(read, numeral, indices, noun):
            told.append((numeral, noun))
            yield _figure(read, numeral, indices, noun, age=age)
    yield from (_of_victims(read, found) for found in victims(grammar, told))


def _of_victims(read: ReadParagraph, found: Victims) -> Figure:
    grammar, text = read.grammar, read.paragraph.text
    clause, number = grammar.clause_of(found.noun), float(found.number)
    value = Quantity(number=number, lower=number, upper=number, unit="people", what=found.what)
    inside = set(grammar.at(found.span))
    around = [i for i in clause.tokens if i not in inside] if clause else []
    noun = grammar.tokens[found.noun]
    span = clipped(text, found.span, keep=Span(noun.start, noun.end)) if len(found.span) > 100 else found.span
    lemma, word = ("people", "people") if found.listed else (noun.lemma, noun.text)
    return Figure(value, span, clause, lemma, read.lemmas(around), word)


def _figure(
    read: ReadParagraph, numeral: Numeral, indices: list[int], noun: int | None, *, age: str
) -> Figure:
    grammar = read.grammar
    clause = grammar.clause_of(indices[-1])
    lemma = grammar.tokens[noun].lemma if noun is not None else ""
    value = Quantity(
        number=numeral.number,
        bound=numeral.bound,
        lower=numeral.lower,
        upper=numeral.upper,
        unit=age or numeral.unit or ("people" if lemma in people() else lemma),
        what="aged" if age else _what(grammar, noun, indices[-1], clause, numeral.unit),
    )
    inside = set(indices)
    around = [i for i in clause.tokens if i not in inside] if clause else []
    word = grammar.tokens[noun].text if noun is not None else ""
    return Figure(value, _span(read, numeral, noun), clause, lemma, read.lemmas(around), word)
