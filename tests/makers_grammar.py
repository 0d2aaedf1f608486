"""Parses, articles and trained models made by hand, for the stages between reading and reporting.

A sentence is written token by token as `text|lemma/POS/dep/head`, with heads
counted from 1 within the sentence and the lemma left out where it is the text
in small letters; `@GPE` behind it begins an entity, `@+GPE` goes on with one;
`~NNS` is its Penn Treebank tag, where that matters:

    parsed("Rebels|rebel/NOUN/nsubj/2 seized|seize/VERB/ROOT/2 Ashford/PROPN/dobj/2@GPE ./PUNCT/punct/2")
"""

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256

from variorum.alignment.likeness import PairModel
from variorum.article.article import Article, Original, Paragraph, Repair, Role, Source
from variorum.fact.extraction import ArticleFacts, Mention, read_facts
from variorum.fact.fact import Certainty, Fact, Kind, Passage, Statement, Value
from variorum.fact.proposition import Proposition
from variorum.fact.reading import ReadParagraph, read_story
from variorum.language.grammar import Grammar
from variorum.language.parse import Parse, Token
from variorum.language.trained import LinearModel, Trained
from variorum.text.offsets import OffsetMap
from variorum.text.span import Span

_TOKEN = re.compile(r"(\S+?)(?:\|(\S+?))?/([A-Z]+)/(\w+)/(\d+)(?:@(\+?)([A-Z]+))?(?:~([A-Z]+))?")


def parsed(*sentences: str) -> tuple[str, Parse]:
    """The text and the parse of a paragraph; marks stand close behind the word before them."""
    text, tokens, starts = "", [], []
    for sentence in sentences:
        first = len(tokens)
        starts.append(first)
        for written in sentence.split():
            word, lemma, pos, dep, head, goes_on, entity, tag = _TOKEN.fullmatch(written).groups()
            gap = "" if not text or (pos == "PUNCT" and word in ",.;:!?") else " "
            start = len(text) + len(gap)
            text += gap + word
            token = Token(
                start=start,
                end=len(text),
                text=word,
                lemma=lemma or word.lower(),
                pos=pos,
                tag=tag or "",
                dep=dep,
                head=first + int(head) - 1,
                entity=entity or "",
                entity_starts=bool(entity) and not goes_on,
            )
            tokens.append(token)
    return text, Parse(tuple(tokens), tuple(starts))


def grammar_of(*sentences: str) -> tuple[str, Grammar]:
    text, parse = parsed(*sentences)
    return text, Grammar(parse)


def article(
    id: str,
    *paragraphs: str,
    published: str | None = None,
    roles: Mapping[int, Role] | None = None,
    repairs: Mapping[int, Repair] | None = None,
) -> Article:
    """An article whose paragraphs stand verbatim in its file, with a blank line between."""
    text = "\n\n".join(paragraphs)
    data = text.encode()
    placed, start = [], 0
    for number, words in enumerate(paragraphs, 1):
        source = Span(start, start + len(words))
        offsets = OffsetMap.identity(len(words), at=start)
        role = (roles or {}).get(number, Role.BODY)
        repaired = tuple(repair for n, repair in (repairs or {}).items() if n == number)
        placed.append(Paragraph(number, role, words, source, offsets, repairs=repaired))
        start += len(words) + 2
    return Article(
        id=id,
        original=Original(name=f"{id}.txt", data=data, sha256=sha256(data).hexdigest()),
        extraction=text,
        source=Source(published=published),
        paragraphs=tuple(placed),
    )


def read(*sentences: str, published: str | None = None) -> ReadParagraph:
    """The only paragraph of an article, with its grammar."""
    text, parse = parsed(*sentences)
    return read_story(article("echo", text, published=published), [parse])[0]


def facts(*sentences: str, id: str = "echo", published: str | None = None) -> ArticleFacts:
    """All that an article of one paragraph claims."""
    text, parse = parsed(*sentences)
    return read_facts(article(id, text, published=published), [parse])


def fact(
    value: Value,
    *,
    article: str = "echo",
    paragraph: int = 1,
    at: int = 0,
    quote: str = "so it said",
    kind: Kind = Kind.QUANTITY,
    attribution: str | None = None,
    certainty: Certainty = Certainty.ASSERTED,
) -> Fact:
    span = Span(at, at + len(quote))
    return Fact(
        kind,
        Passage(article, paragraph, span, span, quote),
        value,
        attribution=attribution,
        certainty=certainty,
    )


def mention(
    value: Value,
    *,
    key: str = "",
    context: Sequence[str] = (),
    depth: float = 0.1,
    **of_fact: object,
) -> Mention:
    """A value with the words around it."""
    words = frozenset(context)
    return Mention(fact(value, **of_fact), key, words, words, words, depth)


def proposition(
    text: str,
    *,
    article: str = "echo",
    paragraph: int = 1,
    at: int = 0,
    verb: str = "",
    subject: str = "",
    names: Sequence[str] = (),
    numbers: Sequence[str] = (),
    negated: bool = False,
    hedged: tuple[bool, bool, bool, bool] = (False, False, False, False),
    certainty: Certainty = Certainty.ASSERTED,
    depth: float = 0.1,
) -> Proposition:
    """A clause whose every word is a content word, the last its verb unless told otherwise."""
    words = frozenset(text.lower().split())
    return Proposition(
        article=article,
        paragraph=paragraph,
        sentence=0,
        span=Span(at, at + len(text)),
        text=text,
        lemmas=words,
        sentence_lemmas=words,
        paragraph_lemmas=words,
        names=frozenset(names),
        numbers=frozenset(numbers),
        objects=words - {verb, subject},
        verb=verb or text.lower().split()[-1],
        subject=subject,
        negated=negated,
        hedged=hedged,
        certainty=certainty,
        attribution=None,
        depth=depth,
        first=True,
    )


def claim_of(said: Proposition, kind: Kind = Kind.ACTOR) -> Fact:
    """The fact that a clause makes."""
    where = Passage(said.article, said.paragraph, said.span, said.span, said.text)
    return Fact(kind, where, Statement(said.text), said.lemmas, 0, None, said.certainty)


def weighing(weights: Mapping[str, float], *, bias: float = 0.0) -> LinearModel:
    """A model that sums features as they are."""
    count = len(weights)
    return LinearModel(tuple(weights), (0.0,) * count, (1.0,) * count, tuple(weights.values()), bias)


def judging_pairs(weights: Mapping[str, float], *, bias: float = 0.0) -> PairModel:
    """A judge of pairs whose three steps all say what the sum of the features says."""
    model = weighing(weights, bias=bias)
    return PairModel(model, model, weighing({"log-odds": 1.0}))


THRESHOLDS = (
    {f"{judge} {limit}": 0.5 for judge in ("claim", "figure", "date") for limit in ("join", "average")}
    | {"figure internal": 0.5, "major weight": 0.5, "least score": 0.1}
    | {
        f"{judge} {limit}": value
        for judge in ("claim", "figure", "date")
        for limit, value in (("least", 0.5), ("grow", 0.5), ("seeds", 100))
    }
)


def trained(models: Mapping[str, LinearModel] | None = None) -> Trained:
    """Thresholds of a half everywhere, and the models given."""
    return Trained(dict(models or {}), THRESHOLDS)
