"""Articles, disputes and comparisons made by hand, small enough to see through."""

from collections.abc import Sequence
from hashlib import sha256

from variorum.article.article import Article, Original, Paragraph, Role, Source
from variorum.dispute.decision import Decision, Outcome
from variorum.dispute.dispute import Account, Comparison, Dispute, Verdict
from variorum.fact.fact import Certainty, Kind, Passage, Quantity, Term
from variorum.record import steps
from variorum.record.deciding import checked
from variorum.record.record import Record
from variorum.record.revision import Revision
from variorum.record.snapshot import anchored, snapshot_of
from variorum.record.steps import Pen
from variorum.text.message import Message
from variorum.text.offsets import OffsetMap
from variorum.text.span import Span

NOON = "2020-02-27T12:00:00.000Z"


def pen(case: str = "Idlib", *, editor: str = "ada", at: str = NOON) -> Pen:
    return Pen(case=case, editor=editor, at=at)


def article(id: str, *paragraphs: str) -> Article:
    text = "\n\n".join(paragraphs)
    data = text.encode()
    placed, start = [], 0
    for number, words in enumerate(paragraphs, 1):
        source = Span(start, start + len(words))
        placed.append(Paragraph(number, Role.BODY, words, source, OffsetMap.identity(len(words), at=start)))
        start += len(words) + 2
    original = Original(name=f"{id}.txt", data=data, sha256=sha256(data).hexdigest())
    return Article(id=id, original=original, extraction=text, source=Source(), paragraphs=tuple(placed))


def passage(of: Article, quote: str) -> Passage:
    """The first place where the article says this."""
    paragraph = next(p for p in of.paragraphs if quote in p.text)
    start = paragraph.text.index(quote)
    span = Span(start, start + len(quote))
    return Passage(of.id, paragraph.number, span, span.shifted(paragraph.source.start), quote)


def account(number: int, of: Article, quote: str, value: float | str) -> Account:
    figure = Quantity(number=value) if isinstance(value, int | float) else Term(text=value, form=quote)
    text = f"{value:g}" if isinstance(value, int | float) else value
    return Account(number, passage(of, quote), figure, text, None, Certainty.ASSERTED, f"o{number}")


def dispute(
    id: str,
    said: Sequence[tuple[Article, str, float | str]],
    *,
    rank: int = 1,
    kind: Kind = Kind.QUANTITY,
    question: str = "How many people were displaced?",
) -> Dispute:
    accounts = tuple(account(n, *one) for n, one in enumerate(said, 1))
    return Dispute(
        id, rank, kind, Message(question), Verdict.CONTRADICTION, Message("They differ."), accounts
    )


def comparison(articles: Sequence[Article], disputes: Sequence[Dispute]) -> Comparison:
    return Comparison(tuple(articles), (), (), (), tuple(disputes), (), ())


POST = article("post", "Over 950,000 people were displaced.", "Saraqeb fell on Thursday.")
TIMES = article("times", "Nearly 900,000 people fled.", "The town of Saraqib fell.")
HERALD = article("herald", "About 948,000 people have left their homes.", "Rebels took Saraqib.")


def displaced(*, id: str = "d1", rank: int = 1, more: Sequence[tuple[Article, str, float]] = ()) -> Dispute:
    said = [(POST, "950,000 people", 950000), (TIMES, "900,000 people", 900000), *more]
    return dispute(id, said, rank=rank)


def spelled(*, id: str = "d2", rank: int = 2) -> Dispute:
    said = [(POST, "Saraqeb", "Saraqeb"), (TIMES, "Saraqib", "Saraqib")]
    return dispute(id, said, rank=rank, kind=Kind.NAME, question="How is the town spelled?")


def two_disputes() -> Comparison:
    return comparison((POST, TIMES), (displaced(), spelled()))


def settled(
    record: Record,
    *,
    account: int = 1,
    dispute: Dispute | None = None,
    by: str = "ada",
    case: str = "Idlib",
) -> Revision:
    """Settle a dispute of a case for one of its accounts."""
    dispute = dispute or displaced()
    articles = two_disputes().articles
    decision = checked(Decision(Outcome.ACCEPT, accounts=(account,), reason="because"), dispute, articles)
    snapshot = anchored(snapshot_of(dispute, articles), decision.evidence, articles)
    return record.append(case, lambda past: steps.settle(past, pen(case, editor=by), decision, snapshot))
