"""What the words say that an editor points at: their values, by the same reading as everything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.article.article import Article
from variorum.fact.extraction import ArticleFacts, Mention
from variorum.fact.fact import Fact, Kind, Passage, Statement, Term, Value
from variorum.fact.passages import clipped, passage
from variorum.fact.proposition import Proposition
from variorum.language.naming.folding import folded
from variorum.text.span import Span

CLAIMS = (Kind.CONTROL, Kind.ACTOR, Kind.CAUSE, Kind.GEOGRAPHY, Kind.CERTAINTY, Kind.ATTRIBUTION)
KINDS = (
    *(Kind.QUANTITY, Kind.DATE, Kind.NAME, Kind.PLACE_KIND, Kind.ROLE, Kind.LABEL),
    *CLAIMS,
    Kind.QUOTATION,
)
_MEASURED = (Kind.QUANTITY, Kind.DATE)  # these have a value, or nothing can be set against them
_CLAUSE = 4  # words from which on a stretch may be a claim
_OFFERED = 2  # passages of one article that are offered at once


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one article read as one kind of fact."""

    fact: Fact
    mention: Mention | None = None  # the value among them
    proposition: Proposition | None = None  # the clause that they are of


def read_as(kind: Kind, facts: ArticleFacts, paragraph: int, span: Span) -> Said | None:
    """The words as a fact of that kind; None where they give no value that it needs."""
    mention = _most(mentions(facts, kind, paragraph), span)
    claim = _most_claim(facts, paragraph, span)
    if mention is None and kind in _MEASURED:
        return None
    words = _passage(facts.article, paragraph, span, keep=mention)
    fact = mention.fact if mention else _worded(kind, words, claim)
    said = replace(fact, kind=kind, passage=words)
    if kind in (Kind.NAME, Kind.LABEL):
        said = replace(said, value=Term(words.quote, words.quote))
    return Said(said, mention, claim[0] if claim else None)


def _worded(kind: Kind, words: Passage, claim: tuple[Proposition, Fact] | None) -> Fact:
    """A fact whose value is the words themselves; who says so is as its clause has it."""
    named = kind in (Kind.NAME, Kind.LABEL, Kind.PLACE_KIND, Kind.ROLE)
    value: Value = Term(words.quote, words.quote) if named else Statement(words.quote)
    if claim is None:
        return Fact(kind, words, value)
    return replace(claim[1], kind=kind, passage=words, value=value)


def _passage(article: Article, paragraph: int, span: Span, *, keep: Mention | None) -> Passage:
    """The words as they may be quoted; of many, those around the value."""
    one = article.paragraph(paragraph)
    inside = keep.fact.passage.span if keep else None
    return passage(article, one, clipped(one.text, span, keep=inside))


def guessed(readings: Sequence[tuple[ArticleFacts, int, Span]]) -> Kind:
    """What sort of thing all these words speak of: the plainest kind of which they give unlike values."""
    able = [kind for kind in (*KINDS[:5], *CLAIMS) if all(_may_be(kind, *one) for one in readings)]
    apart = [kind for kind in able if len({_value(kind, *one) for one in readings}) > 1]
    return next(iter(apart or able), Kind.LABEL)


def _may_be(kind: Kind, facts: ArticleFacts, paragraph: int, span: Span) -> bool:
    if kind in CLAIMS:
        claim = _most_claim(facts, paragraph, span)
        text = span.of(facts.article.paragraph(paragraph).text)
        return claim is not None and claim[1].kind is kind and len(text.split()) >= _CLAUSE
    found = _most(mentions(facts, kind, paragraph), span)
    if found is None:
        return False
    return kind in _MEASURED or 2 * _common(found.fact.passage.span, span) > len(span)


def _value(kind: Kind, facts: ArticleFacts, paragraph: int, span: Span) -> Value | None:
    said = read_as(kind, facts, paragraph, span)
    return said.fact.value if said else None


def mentions(facts: ArticleFacts, kind: Kind, paragraph: int) -> list[Mention]:
    """What a paragraph says of that kind, other than by whole clauses."""
    found = {
        Kind.QUANTITY: facts.figures,
        Kind.DATE: facts.dates,
        Kind.NAME: facts.names,
        Kind.PLACE_KIND: facts.descriptors,
        Kind.ROLE: facts.descriptors,
    }.get(kind, ())
    return [m for m in found if m.fact.kind is kind and m.fact.passage.paragraph == paragraph]


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _most(found: Sequence[Mention], span: Span) -> Mention | None:
    """The one of which most stands in the words; the first among equals."""
    touched = [m for m in found if 2 * _common(m.fact.passage.span, span) > len(m.fact.passage.span)]
    return max(
        touched, key=lambda m: (_common(m.fact.passage.span, span), -m.fact.passage.span.start), default=None
    )


def _claims(facts: ArticleFacts, paragraph: int) -> Iterator[tuple[Proposition, Fact]]:
    together = zip(facts.propositions, facts.claims, strict=True)
    return (one for one in together if one[0].paragraph == paragraph)


def _most_claim(facts: ArticleFacts, paragraph: int, span: Span) -> tuple[Proposition, Fact] | None:
    touched = [one for one in _claims(facts, paragraph) if _common(one[0].span, span)]
    return max(touched, key=lambda one: (_common(one[0].span, span), -len(one[0].span)), default=None)


def offered(said: Sequence[Said], facts: ArticleFacts, paragraphs: Sequence[int]) -> list[Said]:
    """Passages of another article's paragraphs that may speak of the same, the likeliest first."""
    kind = said[0].fact.kind
    found = [m for number in paragraphs for m in mentions(facts, kind, number)]
    made = [_offer(kind, facts, m) for m in found] if found else list(_clauses(kind, facts, paragraphs))
    ranked = sorted(made, key=lambda one: -max(_alike(one, other) for other in said))
    return ranked[:_OFFERED]


def _offer(kind: Kind, facts: ArticleFacts, mention: Mention) -> Said:
    here = mention.fact.passage
    claim = _most_claim(facts, here.paragraph, here.span)
    return Said(mention.fact, mention, claim[0] if claim else None)


def _clauses(kind: Kind, facts: ArticleFacts, paragraphs: Sequence[int]) -> Iterator[Said]:
    if kind in (*_MEASURED, Kind.NAME):
        return
    for number in paragraphs:
        for proposition, _ in _claims(facts, number):
            said = read_as(kind, facts, number, proposition.span)
            if said is not None:
                yield said


def _alike(one: Said, other: Said) -> float:
    """How much two passages have in common: what is counted, then the words of their clauses."""
    left, right = (_lemmas(said) for said in (one, other))
    shared = len(left & right) / max(1, len(left | right))
    keys = [said.mention.key for said in (one, other) if said.mention and said.mention.key]
    same = len(keys) == 2 and folded(keys[0]) == folded(keys[1])
    units = [getattr(said.fact.value, "unit", "") for said in (one, other)]
    return shared + same + (units[0] == units[1]) / 2


def _lemmas(said: Said) -> frozenset[str]:
    return (
        said.mention.context if said.mention else said.proposition.lemmas if said.proposition else frozenset()
    )
