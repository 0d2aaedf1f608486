"""How surely a clause is said, and on whose word."""

import re
from functools import cache

from variorum.fact.fact import Certainty
from variorum.language.grammar import SUBJECTS, Clause, Grammar
from variorum.language.lexicon import lexicon
from variorum.text.span import Span


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    words = sorted(lexicon("hedges")[kind], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


@cache
def speech_verbs() -> frozenset[str]:
    return frozenset(lexicon("speech")["say"])


def hedges(text: str) -> tuple[bool, bool, bool, bool]:
    """Whether a stretch of text is unverified, expected, denied, negated, by its words."""
    unverified, expected, denied = (
        bool(_pattern(k).search(text)) for k in ("unverified", "expected", "denied")
    )
    return unverified, expected, denied, bool(_pattern("negation").search(text.replace("n't", " n't")))


def hedging_words(text: str) -> tuple[Span, ...]:
    """The words by which a stretch of text is unverified, expected or denied."""
    kinds = ("unverified", "expected", "denied")
    return tuple(sorted({Span(*found.span()) for kind in kinds for found in _pattern(kind).finditer(text)}))


def _speech_above(grammar: Grammar, clause: Clause) -> int | None:
    """The verb of saying that a clause is the content of."""
    index = clause.head
    for above in grammar.up(index):
        token = grammar.tokens[above]
        if grammar.tokens[index].dep in ("ccomp", "parataxis", "advcl") and token.lemma in speech_verbs():
            return above
        index = above
    return None


def according(grammar: Grammar, clause: Clause) -> list[int]:
    """The phrase after "according to" in the clause's sentence."""
    for index, token in enumerate(grammar.tokens):
        if token.lemma in ("accord", "according", "cite") and grammar.sentence_of[index] == clause.sentence:
            nouns = [i for i in grammar.below(index) if grammar.tokens[i].dep in ("pobj", "dobj")]
            if nouns:
                return grammar.phrase(nouns[0])
    return []


def _named(grammar: Grammar, phrase: list[int], text: str) -> str | None:
    """The phrase as written; a pronoun names nobody."""
    if all(grammar.tokens[i].pos in ("PRON", "DET", "PUNCT") for i in phrase):
        return None
    return grammar.span(phrase).of(text)[:120]


def attribution(grammar: Grammar, clause: Clause, text: str) -> str | None:
    """Who a clause's content is ascribed to, as written: "Mark Cutts", "local sources"."""
    verb = _speech_above(grammar, clause)
    if verb is not None:
        subject = grammar.child(verb, SUBJECTS)
        if subject is not None:
            return _named(grammar, grammar.phrase(subject), text)
    source = according(grammar, clause)
    return _named(grammar, source, text) if source else None


def certainty(grammar: Grammar, clause: Clause, text: str, *, attributed: bool) -> Certainty:
    """How surely the article says it, by the clause's words and the verb of saying above it."""
    verb = _speech_above(grammar, clause)
    if verb is not None and hedges(grammar.tokens[verb].text)[2]:
        return Certainty.DENIED
    unverified, expected, denied, _ = hedges(grammar.span(clause.tokens).of(text))
    if denied:
        return Certainty.DENIED
    if unverified:
        return Certainty.UNVERIFIED
    if expected:
        return Certainty.EXPECTED
    return Certainty.REPORTED if attributed else Certainty.ASSERTED
