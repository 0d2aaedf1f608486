"""Figures an article gives, with what they count, in what unit, and as of when."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from variorum.fact.fact import Quantity
from variorum.fact.passages import clipped
from variorum.fact.reading import ReadParagraph
from variorum.language.dates import DateExpression
from variorum.language.grammar import Clause, Grammar
from variorum.language.lexicon import lexicon
from variorum.language.numerals import Numeral, numerals
from variorum.text.span import Span

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
def _people() -> frozenset[str]:
    return frozenset(lexicon("people")["people"])


@cache
def _happenings() -> dict[str, str]:
    return {lemma: name for name, lemmas in lexicon("happenings").items() for lemma in lemmas}


def _counted(grammar: Grammar, indices: list[int]) -> int | None:
    """The noun that a figure counts: the head it modifies, or what follows "of"."""
    if not indices:
        return None
    last = max(indices, key=lambda i: (grammar.tokens[i].pos == "NUM", i))
    inside = set(indices)
    for index in (last, *grammar.up(last)):
        if index in inside:
            of = next(
                (c for c in grammar.children[index] if grammar.tokens[c].lemma == "of" and c > index), None
            )
            noun = grammar.child(of, frozenset({"pobj"})) if of is not None else None
            if noun is not None:
                return noun
            continue
        return index if grammar.tokens[index].pos in ("NOUN", "PROPN") and abs(index - last) <= 8 else None
    return None


def _what(grammar: Grammar, noun: int | None, clause: Clause | None, unit: str) -> str:
    """What is counted or measured, as a plain word: the happening the figure is of, else the noun."""
    if unit in _TIME_UNITS and _is_age(grammar, clause):
        return "aged"
    near = [grammar.tokens[i].lemma for i in ([noun] if noun is not None else [])]
    if noun is not None:
        near += [
            grammar.tokens[c].lemma
            for c in grammar.children[noun]
            if grammar.tokens[c].dep in ("amod", "acl", "compound", "relcl")
        ]
        near += [grammar.tokens[i].lemma for i in list(grammar.up(noun))[:2]]
    if clause is not None:
        near.append(grammar.tokens[clause.head].lemma)
        near += [
            grammar.tokens[c].lemma
            for c in grammar.children[clause.head]
            if grammar.tokens[c].dep in ("acomp", "attr", "oprd", "dobj")
        ]
    near += _after(grammar, noun)
    for lemma in near:
        if lemma in _happenings():
            return _happenings()[lemma]
    return grammar.tokens[noun].lemma if noun is not None else ""


def _after(grammar: Grammar, noun: int | None) -> list[str]:
    """Lemmas of the few words after the noun, within its sentence: "900,000 people to flee their homes"."""
    if noun is None:
        return []
    reach = range(noun + 1, min(noun + 5, len(grammar.tokens)))
    return [grammar.tokens[i].lemma for i in reach if grammar.sentence_of[i] == grammar.sentence_of[noun]]


def _is_age(grammar: Grammar, clause: Clause | None) -> bool:
    return clause is not None and any(
        grammar.tokens[i].lemma in ("old", "age", "aged") for i in clause.tokens
    )


def _span(read: ReadParagraph, numeral: Numeral, noun: int | None) -> Span:
    """The figure with its noun and what stands between."""
    if noun is None:
        return numeral.span
    grammar = read.grammar
    token = grammar.tokens[noun]
    whole = numeral.span.cover(Span(token.start, token.end))
    return clipped(read.paragraph.text, whole, keep=numeral.span) if len(whole) <= 100 else numeral.span


def counts(grammar: Grammar, date: DateExpression) -> bool:
    """Whether what looks like a bare year counts things: "2000 people"."""
    if date.year is None or date.month or date.unit or date.phase or date.weekday is not None:
        return False
    indices = grammar.at(date.span)
    if len(indices) != 1 or grammar.tokens[indices[0]].dep != "nummod":
        return False
    return grammar.tokens[grammar.tokens[indices[0]].head].tag == "NNS"


def _excluded(grammar: Grammar, numeral: Numeral, indices: list[int], dates: list[DateExpression]) -> bool:
    """Dates, ordinals, parts of names, and "one" where it counts nothing."""
    if any(numeral.core.overlaps(date.span) and not counts(grammar, date) for date in dates):
        return True
    tokens = [grammar.tokens[i] for i in indices]
    if any(token.pos == "PROPN" for token in tokens) and not numeral.unit:
        return True
    words = {token.lemma for token in tokens}
    return words == {"one"} and not any(grammar.tokens[i].dep == "nummod" for i in indices)


def figures(read: ReadParagraph, dates: list[DateExpression]) -> Iterator[Figure]:
    """Every figure of a paragraph that counts or measures something."""
    grammar, text = read.grammar, read.paragraph.text
    for numeral in numerals(text):
        indices = grammar.at(numeral.core)
        if not indices or _excluded(grammar, numeral, indices, dates):
            continue
        noun = _counted(grammar, indices)
        clause = grammar.clause_of(indices[-1])
        lemma = grammar.tokens[noun].lemma if noun is not None else ""
        unit = numeral.unit or ("people" if lemma in _people() else lemma)
        value = Quantity(
            number=numeral.number,
            bound=numeral.bound,
            lower=numeral.lower,
            upper=numeral.upper,
            unit=unit,
            what=_what(grammar, noun, clause, numeral.unit),
        )
        inside = set(indices)
        around = [i for i in clause.tokens if i not in inside] if clause else []
        word = grammar.tokens[noun].text if noun is not None else ""
        yield Figure(value, _span(read, numeral, noun), clause, lemma, read.lemmas(around), word)
