"""Reads the facts of one article: figures, dates, names, descriptors, and what each clause says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.article.article import Article
from variorum.fact.certainty import attribution, certainty
from variorum.fact.descriptors import descriptors, place_words
from variorum.fact.fact import Certainty, Fact, Kind, Statement, Term, Value
from variorum.fact.figures import figures
from variorum.fact.kinds import claim_kind
from variorum.fact.moments import anchor_of, dated, dates_in, main_day
from variorum.fact.names import name_mentions
from variorum.fact.passages import clipped, passage
from variorum.fact.phrases import NO_PHRASES, Phrases, phrases
from variorum.fact.proposition import Proposition, propositions
from variorum.fact.reading import ReadParagraph, read_story
from variorum.language.grammar import Clause
from variorum.language.naming.folding import folded
from variorum.language.parse import Parse
from variorum.text.span import Span

_LONGEST_ASKED = 90  # characters of a clause in a question


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact in the words around it, by which facts of several articles are matched."""

    fact: Fact
    key: str  # what it is said of: lemma of the noun counted, folded name
    context: frozenset[str]  # content words of its clause, without the value
    sentence: frozenset[str]
    paragraph: frozenset[str]
    depth: float
    clause: str = ""  # the words of its clause, as written, to ask by
    word: str = ""  # the noun counted, as written
    phrases: Phrases = NO_PHRASES  # the parts of its clause, where it is a date


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that one article claims, in order of the text."""

    article: Article
    propositions: tuple[Proposition, ...]
    claims: tuple[Fact, ...]  # one for each proposition
    figures: tuple[Mention, ...]
    dates: tuple[Mention, ...]
    names: tuple[Mention, ...]
    descriptors: tuple[Mention, ...]

    def facts(self) -> tuple[Fact, ...]:
        mentions = (*self.figures, *self.dates, *self.names, *self.descriptors)
        found = [*self.claims, *(mention.fact for mention in mentions)]
        return tuple(sorted(found, key=lambda f: (f.passage.paragraph, f.passage.span, f.kind)))


def _spoken(read: ReadParagraph, clause: Clause | None) -> tuple[str | None, Certainty]:
    if clause is None:
        return None, Certainty.ASSERTED
    source = attribution(read.grammar, clause, read.paragraph.text)
    return source, certainty(read.grammar, clause, read.paragraph.text, attributed=source is not None)


def _mention(
    read: ReadParagraph,
    kind: Kind,
    value: Value,
    span: Span,
    *,
    key: str,
    context: frozenset[str],
    clause: Clause | None,
    word: str = "",
) -> Mention:
    source, sure = _spoken(read, clause)
    number = clause.sentence if clause else 0
    sentences = list(read.grammar.parse.sentences())
    fact = Fact(kind, passage(read.article, read.paragraph, span), value, context, number, source, sure)
    tokens = read.grammar.tokens
    return Mention(
        fact,
        key,
        context,
        read.lemmas(sentences[number]) if sentences else frozenset(),
        read.lemmas(range(len(tokens))),
        read.depth,
        _clause_words(read, clause, span),
        word,
        phrases(read.grammar, clause, read.paragraph.text) if clause and kind is Kind.DATE else NO_PHRASES,
    )


def _clause_words(read: ReadParagraph, clause: Clause | None, span: Span) -> str:
    if clause is None:
        return ""
    whole = read.grammar.span(read.grammar.trimmed(clause.tokens))
    return clipped(read.paragraph.text, whole, keep=span, most=_LONGEST_ASKED).of(read.paragraph.text)


def _figures(read: ReadParagraph) -> Iterator[Mention]:
    for figure in figures(read, [d for d in dates_in(read) if not d.lasts]):
        yield _mention(
            read,
            Kind.QUANTITY,
            figure.value,
            figure.span,
            key=figure.noun,
            context=figure.context,
            clause=figure.clause,
            word=figure.word,
        )


def _names(read: ReadParagraph) -> Iterator[Mention]:
    for name in name_mentions(read.grammar, read.paragraph.text):
        clause = read.grammar.clause_of(name.tokens[-1])
        context = read.lemmas([i for i in clause.tokens if i not in name.tokens]) if clause else frozenset()
        value = Term(name.text, name.text)
        yield _mention(
            read, Kind.NAME, value, name.span, key=folded(name.text), context=context, clause=clause
        )


def _descriptors(read: ReadParagraph) -> Iterator[Mention]:
    for name in name_mentions(read.grammar, read.paragraph.text):
        clause = read.grammar.clause_of(name.tokens[-1])
        for found in descriptors(read.grammar, name, read.paragraph.text):
            kind = Kind.PLACE_KIND if found.head in place_words() else Kind.ROLE
            context = frozenset({found.head})
            value = Term(found.head, found.text)
            yield _mention(
                read, kind, value, found.span, key=folded(name.text), context=context, clause=clause
            )


def _dates(story: Sequence[ReadParagraph], article: Article) -> Iterator[Mention]:
    anchor = anchor_of(article.source.published)
    day = main_day(story, anchor)
    for read in story:
        for found in dated(read, dates_in(read), anchor=anchor, day=day):
            yield _mention(
                read, Kind.DATE, found.value, found.span, key="", context=found.context, clause=found.clause
            )


def _claim(article: Article, proposition: Proposition) -> Fact:
    where = passage(article, article.paragraph(proposition.paragraph), proposition.span)
    return Fact(
        claim_kind(proposition),
        where,
        Statement(proposition.text),
        proposition.lemmas,
        proposition.sentence,
        proposition.attribution,
        proposition.certainty,
    )


def read_facts(article: Article, parses: Sequence[Parse]) -> ArticleFacts:
    """Everything the article's story claims; `parses` holds one parse a paragraph, in order."""
    story = read_story(article, parses)
    said = tuple(p for read in story for p in propositions(read))
    return ArticleFacts(
        article=article,
        propositions=said,
        claims=tuple(_claim(article, p) for p in said),
        figures=tuple(m for read in story for m in _figures(read)),
        dates=tuple(_dates(story, article)),
        names=tuple(m for read in story for m in _names(read)),
        descriptors=tuple(m for read in story if not read.foreign for m in _descriptors(read)),
    )
