"""Damaged text: words or list entries said twice, and markup left in the middle of a sentence."""

import re
from collections.abc import Iterator

from variorum.article.article import Article, Paragraph
from variorum.dispute.candidate import Candidate
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Fact, Kind, Statement
from variorum.fact.passages import passage
from variorum.text.message import Message
from variorum.text.span import Span
from variorum.translation import later

_TWICE_LISTED = re.compile(r"\b([A-Z][\w’'-]{2,}(?:\s[A-Z][\w’'-]+)?),\s+\1\b(?=\s*(?:,|and\b))")
# Words that are said twice for emphasis or by the rules of grammar.
_MAY_STAND_TWICE = "had|that|very|so|no|ha|many|much|far|really|again|long|more|bye|now|yes|well|is|who|her"
_TWICE_SAID = re.compile(
    rf"\b(?!(?i:{_MAY_STAND_TWICE})\b)(?![A-Z]\w*\s+[A-Z])((?i:[a-z]{{2,}}))\s+(?i:\1)\b"
)
_TWO_ARTICLES = re.compile(
    r"\b(?:[Tt]he\s+(?!the\b)|[Aa]n?\s+)(?:the|an?|its|his|their|our|my|your)\s+(?=[\w’'])"
)
_TWO_JOINTS = re.compile(
    r"\b(?:according to|due to|because of|instead of)\s+(?:by|of|to|at|with)\b", re.IGNORECASE
)
_RUN_TOGETHER = re.compile(
    r"(?<![\w./@])[A-Za-z’']*[a-z]{2}(?:\.(?=[A-Z][a-z]{2})|\.?,(?=[a-z]{2}))[A-Za-z]+(?![\w./@])"
)
_TWO_POINTS = re.compile(r"\w+(?:(?<!\.)\.\.(?!\.)|\.,[\"”’]|,\.)(?!\w)")
_DAMAGE = (
    (_TWICE_LISTED, later("One entry of the list stands twice.")),
    (_TWICE_SAID, later("A word stands twice.")),
    (_TWO_ARTICLES, later("Two words stand where one can.")),
    (_TWO_JOINTS, later("Two words stand where one can.")),
    (_RUN_TOGETHER, later("Two sentences or words run together.")),
    (_TWO_POINTS, later("Two marks stand where one can.")),
)
_GLUED = 3  # places in one article
_REPAIR_MARGIN = 20  # characters shown on either side of a repair


def _fact(article: Article, paragraph: Paragraph, span: Span, reading: str) -> Fact:
    return Fact(Kind.GARBLE, passage(article, paragraph, span), Statement(reading))


def _candidate(fact: Fact, why: Message) -> Candidate:
    question = Message("What should this read: “{quote}”?", {"quote": fact.passage.raw or fact.passage.quote})
    return Candidate(Kind.GARBLE, (fact,), question, Verdict.GARBLE, why, "garble", {})


def _around(paragraph: Paragraph, source: Span) -> Span | None:
    """The words of the clean text around a repaired stretch of the extraction."""
    inside = [
        piece.clean
        for piece in paragraph.offsets.pieces
        if piece.source.overlaps(source) or piece.source == source
    ]
    if not inside:
        return None
    start, end = inside[0].start, inside[-1].end
    start = max(paragraph.text.rfind(" ", 0, max(0, start - _REPAIR_MARGIN)) + 1, 0)
    stop = paragraph.text.find(" ", min(len(paragraph.text), end + _REPAIR_MARGIN))
    return Span(start, len(paragraph.text) if stop < 0 else stop)


def garbles(article: Article) -> Iterator[Candidate]:
    """What is damaged in an article's story, each with what the program reads there."""
    glued = sum(len(_RUN_TOGETHER.findall(paragraph.text)) for paragraph in article.story)
    for paragraph in article.story:
        for pattern, reason in _DAMAGE:
            if pattern is _RUN_TOGETHER and glued > _GLUED:  # line ends lost all over: layout, not wording
                continue
            for found in pattern.finditer(paragraph.text):
                reading = found[1] if pattern.groups else found[0]
                fact = _fact(article, paragraph, Span(*found.span()), reading)
                yield _candidate(fact, Message(reason))
        for repair in paragraph.repairs[:5]:
            span = _around(paragraph, repair.source) if re.search(r"\w", repair.was) else None
            if span and len(span) <= 160:
                fact = _fact(article, paragraph, span, span.of(paragraph.text))
                yield _candidate(
                    fact, Message("Damaged text was read as “{reading}”.", {"reading": repair.now})
                )
