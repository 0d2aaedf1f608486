"""What a dispute looked like when it was decided, so that the decision outlives every later reading."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256

from variorum.article.article import Article
from variorum.dispute.decision import Evidence
from variorum.dispute.dispute import Account, Dispute, Verdict
from variorum.errors import DecisionRefused, UnknownThing
from variorum.fact.fact import Certainty, Kind, Passage, Value
from variorum.guidance.guidance import Selector
from variorum.text.message import Message
from variorum.text.span import Span
from variorum.translation import tr

AROUND = 32  # characters of context a selector keeps on each side


@dataclass(frozen=True, slots=True)
class Witness:
    """One account as it stood: its value, and a selector that finds its passage in the kept extraction.

    These fields are written into the record and hashed, so they are the
    record's own: an account may change its shape, a witness only grows.
    """

    number: int
    article: str  # id within the case
    selector: Selector  # quotes the extraction itself, character for character
    extraction: str  # SHA-256 of the extraction the selector counts in
    paragraph: int
    quote: str  # clean, as shown
    value: Value
    text: str  # the value in words
    attribution: str | None = None
    certainty: Certainty = Certainty.ASSERTED
    origin: str = ""
    origin_by_editor: bool = False

    @property
    def end(self) -> int:
        return self.selector.start + len(self.selector.quote)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage given as evidence, findable in the kept extraction."""

    selector: Selector
    extraction: str  # SHA-256


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A dispute as it stood, and where the evidence of the decision on it stands."""

    dispute: str
    kind: Kind
    question: Message
    verdict: Verdict | None
    why: Message
    witnesses: tuple[Witness, ...]
    evidence: tuple[Anchor, ...] = ()

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every passage that must be found again."""
        return (*(Anchor(w.selector, w.extraction) for w in self.witnesses), *self.evidence)


@lru_cache(maxsize=64)  # asked for once an account, while the articles of a case are few
def text_hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def printable(text: str) -> str:
    """The text without what no database can keep: half a surrogate pair, from a badly named file."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def paragraph_selector(article: Article, number: int) -> Selector:
    """Finds a whole paragraph again."""
    if not 1 <= number <= len(article.paragraphs):
        raise UnknownThing(tr("“{id}” has no paragraph {number}.", id=article.id, number=number))
    return _selector(article.paragraph(number).source, article)


def repair_selector(article: Article, paragraph: int, number: int, *, printed: bool) -> Selector:
    """Finds again what a repair changed; not `printed`: of those that were taken back."""
    paragraph_selector(article, paragraph)
    one = article.paragraph(paragraph)
    repairs = one.repairs if printed else one.as_printed
    if not 1 <= number <= len(repairs):
        raise UnknownThing(
            tr(
                "Paragraph {paragraph} of “{id}” has no such repair {number}.",
                paragraph=paragraph,
                id=article.id,
                number=number,
            )
        )
    if not writable(repairs[number - 1].was):
        raise DecisionRefused(tr("What stood there cannot be shown or written, so its repair stays."))
    return _selector(repairs[number - 1].source, article)


def writable(words: str) -> bool:
    """Whether words can be shown and kept as they stand: no control characters, no halves of letters."""
    return not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n\r" for c in words)


def _selector(span: Span, article: Article) -> Selector:
    text = article.extraction
    return Selector(
        article=article.original.sha256,
        quote=span.of(text),
        prefix=text[max(0, span.start - AROUND) : span.start],
        suffix=text[span.end : span.end + AROUND],
        start=span.start,
    )


def witness_of(account: Account, article: Article) -> Witness:
    return Witness(
        number=account.number,
        article=article.id,
        selector=_selector(account.passage.source, article),
        extraction=text_hash(article.extraction),
        paragraph=account.passage.paragraph,
        quote=account.passage.quote,
        value=account.value,
        text=account.text,
        attribution=account.attribution,
        certainty=account.certainty,
        origin=account.origin,
        origin_by_editor=account.origin_by_editor,
    )


def snapshot_of(dispute: Dispute, articles: Sequence[Article]) -> Snapshot:
    """The dispute with its accounts' passages made findable without the program that found them."""
    by_id = {article.id: article for article in articles}
    return Snapshot(
        dispute=dispute.id,
        kind=dispute.kind,
        question=dispute.question,
        verdict=dispute.verdict,
        why=dispute.why,
        witnesses=tuple(witness_of(a, by_id[a.passage.article]) for a in dispute.accounts),
    )


def anchored(snapshot: Snapshot, evidence: Sequence[Evidence], articles: Sequence[Article]) -> Snapshot:
    """The snapshot with the passages that a decision names as evidence.

    One that the articles no longer give stands where the snapshot has it.
    """
    by_id = {article.id: article for article in articles}
    stood = {(w.article, w.paragraph, w.quote): Anchor(w.selector, w.extraction) for w in snapshot.witnesses}
    anchors = []
    for one in evidence:
        article, place = by_id.get(one.article), (one.article, one.paragraph, one.quote)
        if place in stood and not (article is not None and _gives(article, one)):
            anchors.append(stood[place])
        else:
            anchors.append(_anchor(one, by_id[one.article]))
    return replace(snapshot, evidence=tuple(anchors))


def _gives(article: Article, evidence: Evidence) -> bool:
    return (
        evidence.paragraph <= len(article.paragraphs)
        and evidence.quote in article.paragraph(evidence.paragraph).text
    )


def _anchor(evidence: Evidence, article: Article) -> Anchor:
    paragraph = article.paragraph(evidence.paragraph)
    start = paragraph.text.index(evidence.quote)
    span = paragraph.offsets.to_source(Span(start, start + len(evidence.quote)))
    return Anchor(_selector(span, article), text_hash(article.extraction))


def _account(witness: Witness) -> Account:
    passage = Passage(
        article=witness.article,
        paragraph=witness.paragraph,
        span=Span(0, len(witness.quote)),
        source=Span(witness.selector.start, witness.end),
        quote=witness.quote,
        raw=witness.selector.quote if witness.selector.quote != witness.quote else None,
    )
    return Account(
        number=witness.number,
        passage=passage,
        value=witness.value,
        text=witness.text,
        attribution=witness.attribution,
        certainty=witness.certainty,
        origin=witness.origin,
        origin_by_editor=witness.origin_by_editor,
    )


def dispute_of(snapshot: Snapshot, *, rank: int) -> Dispute:
    """The dispute as it stood, to be listed where it can no longer be found."""
    return Dispute(
        id=snapshot.dispute,
        rank=rank,
        kind=snapshot.kind,
        question=snapshot.question,
        verdict=snapshot.verdict,
        why=snapshot.why,
        accounts=tuple(_account(w) for w in snapshot.witnesses),
    )
