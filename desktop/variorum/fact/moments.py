"""Dates an article gives for what it tells, worked out from its day of publication."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.fact.fact import Moment
from variorum.fact.figures import counts
from variorum.fact.reading import ReadParagraph
from variorum.language.calendar import resolve
from variorum.language.date_words import ordinals
from variorum.language.dates import DateExpression, date_expressions
from variorum.language.grammar import Clause, Grammar
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a paragraph with the words that tell what happened then."""

    value: Moment
    span: Span
    clause: Clause | None
    context: frozenset[str]  # content words of its clause, without the date


def anchor_of(published: str | None) -> date | None:
    """The day of publication, where it is known to the day."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


_NO_AIM = frozenset({"VBD", "VBN", "JJS", "RBS"})  # what is told as past, or is the first or worst of a time


def dates_in(read: ReadParagraph) -> list[DateExpression]:
    """The dates of a paragraph whose words its grammar allows to be dates."""
    found = date_expressions(read.paragraph.text)
    return [one for one in found if not (_lasts(read.grammar, one) or _only_names(read.grammar, one))]


def _lasts(grammar: Grammar, expression: DateExpression) -> bool:
    """ "in three days" is how long it took, unless the sentence looks ahead."""
    if expression.counted != "in":
        return False
    indices = grammar.at(expression.span)
    if not indices:
        return False
    sentence = grammar.sentence_of[indices[0]]
    around = [t for t, own in zip(grammar.tokens, grammar.sentence_of, strict=True) if own == sentence]
    return any(t.tag in _NO_AIM or t.lemma in ordinals() for t in around)


def _only_names(grammar: Grammar, expression: DateExpression) -> bool:
    """A feast that only names a thing: the Christmas market."""
    indices = grammar.at(expression.span) if expression.feast else []
    return bool(indices) and grammar.tokens[indices[-1]].dep in ("compound", "nmod", "amod", "poss")


def _future(read: ReadParagraph, clause: Clause | None) -> bool:
    if clause is None:
        return False
    words = {read.grammar.tokens[i].lemma for i in clause.tokens}
    return bool(
        words & {"will", "would", "shall", "expect", "schedule", "plan", "propose", "upcoming", "due"}
    )


def main_day(story: Sequence[ReadParagraph], anchor: date | None) -> date | None:
    """The day an article mostly tells of, to which a bare clock time belongs: the one it names most."""
    days: Counter[str] = Counter()
    for read in story[:12]:
        for expression in date_expressions(read.paragraph.text):
            found = resolve(expression, anchor=anchor)
            if found and len(found[0]) >= 10:
                days[found[0][:10]] += 1
    return date.fromisoformat(max(days, key=lambda day: days[day])) if days else anchor


def dated(
    read: ReadParagraph, expressions: Sequence[DateExpression], *, anchor: date | None, day: date | None
) -> Iterator[Dated]:
    """Every date that can be worked out; "two days later" counts from the day told before it."""
    grammar, told = read.grammar, day
    for expression in expressions:
        indices = grammar.at(expression.span)
        clause = grammar.clause_of(indices[-1]) if indices else None
        counted = expression.counted or (expression.within and expression.within.counted)
        known = told if counted else day
        found = resolve(expression, anchor=anchor, day=known, future=_future(read, clause))
        if found is None or not indices or counts(grammar, expression):
            continue
        start, end, step = found
        told = date.fromisoformat(start[:10]) if len(start) >= 10 else told
        inside = set(indices)
        around = [i for i in clause.tokens if i not in inside] if clause else []
        yield Dated(Moment(start, end, step), expression.span, clause, read.lemmas(around))
