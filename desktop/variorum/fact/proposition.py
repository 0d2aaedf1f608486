"""What one clause says, with all that tells whether another clause says the same."""

import re
from dataclasses import dataclass

from variorum.fact.certainty import attribution, certainty, hedges
from variorum.fact.fact import Certainty
from variorum.fact.passages import clipped
from variorum.fact.phrases import NO_PHRASES, Phrases, phrases
from variorum.fact.reading import ReadParagraph
from variorum.language.grammar import SUBJECTS, Clause
from variorum.language.parse import Token
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Proposition:
    """A clause of one article: who did what to whom, as sets of words that can be matched."""

    article: str
    paragraph: int
    sentence: int  # number within the paragraph, from 0
    span: Span  # in the paragraph's clean text, at most as long as may be quoted
    text: str
    lemmas: frozenset[str]
    sentence_lemmas: frozenset[str]
    paragraph_lemmas: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    objects: frozenset[str]
    verb: str
    subject: str
    negated: bool
    hedged: tuple[bool, bool, bool, bool]
    certainty: Certainty
    attribution: str | None
    depth: float  # of its paragraph in the article: 0 first, 1 last
    first: bool  # the first clause of its sentence
    quoted: bool = False  # said in quotation marks
    foreign: bool = False  # in a language whose grammar is not read: only names and numbers can be matched
    phrases: Phrases = NO_PHRASES  # its parts as written, to ask by


_QUOTATION = re.compile(r"“[^”]{3,1000}”|\"[^\"]{3,1000}\"|«[^»]{3,1000}»")


def _in_quotes(text: str, span: Span) -> bool:
    """Whether most of a span stands in quotation marks."""
    inside = (min(m.end(), span.end) - max(m.start(), span.start) for m in _QUOTATION.finditer(text))
    return 2 * sum(max(0, length) for length in inside) > len(span)


def _of(tokens: tuple[Token, ...], clause: Clause, *parts: str) -> frozenset[str]:
    """The lemmas of a clause's words of some parts of speech."""
    return frozenset(tokens[i].lemma for i in clause.tokens if tokens[i].pos in parts)


def _proposition(
    read: ReadParagraph, clause: Clause, sentence: list[int], everything: frozenset[str]
) -> Proposition | None:
    grammar, text, tokens = read.grammar, read.paragraph.text, read.grammar.tokens
    lemmas = read.lemmas(clause.tokens)
    if not lemmas or len(clause.tokens) < 2:
        return None
    subject_index = grammar.child(clause.head, SUBJECTS)
    subject = tokens[subject_index].lemma if subject_index is not None else ""
    head = tokens[clause.head]
    span = clipped(text, grammar.span(grammar.trimmed(clause.tokens)), keep=Span(head.start, head.end))
    source = attribution(grammar, clause, text)
    return Proposition(
        article=read.article.id,
        paragraph=read.paragraph.number,
        sentence=clause.sentence,
        span=span,
        text=span.of(text),
        lemmas=lemmas,
        sentence_lemmas=read.lemmas(sentence),
        paragraph_lemmas=everything,
        names=lemmas if read.foreign else _of(tokens, clause, "PROPN"),
        numbers=_of(tokens, clause, "NUM"),
        objects=lemmas if read.foreign else _of(tokens, clause, "NOUN", "PROPN") - {subject},
        verb="" if read.foreign else head.lemma,
        subject="" if read.foreign else subject,
        negated=any(tokens[i].dep == "neg" for i in clause.tokens),
        hedged=hedges(span.of(text)),
        certainty=certainty(grammar, clause, text, attributed=source is not None),
        attribution=source,
        depth=read.depth,
        first=clause.tokens[0] == sentence[0],
        quoted=_in_quotes(text, span),
        foreign=read.foreign,
        phrases=NO_PHRASES if read.foreign else phrases(grammar, clause, text),
    )


def propositions(read: ReadParagraph) -> list[Proposition]:
    """What each clause of a paragraph says, in order."""
    sentences = [list(sentence) for sentence in read.grammar.parse.sentences()]
    everything = read.lemmas(range(len(read.grammar.tokens)))
    made = (
        _proposition(read, clause, sentences[clause.sentence], everything) for clause in read.grammar.clauses
    )
    return [proposition for proposition in made if proposition]
