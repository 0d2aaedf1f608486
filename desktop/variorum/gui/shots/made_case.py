"""Puts the made articles and their disputes together into cases, without any analysis."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from variorum.alignment.link import Grade, Link, Place, Row
from variorum.article.article import Article, Original, Paragraph, Role, Source
from variorum.dispute.decision import Confidence, Decision, Evidence, Outcome, Reconciliation, Standing, State
from variorum.dispute.dispute import Account, Comparison, Dispute, Verdict
from variorum.fact.fact import Kind, Moment, Passage, Quantity, Value
from variorum.gui.shots.made_disputes import DISPUTES, Disputed, Said
from variorum.gui.shots.made_texts import ARABIC, EVERY, PUBLISHED, TITLE, TOPICS, long_paragraph
from variorum.record.revision import Action, Revision
from variorum.text.message import Message
from variorum.text.offsets import OffsetMap
from variorum.text.span import Span

NAME = "The fire at Vessary"
LEFT_OUT = "Advertisement: spend the summer by the sea"


def made_case(
    articles: int = 10,
    *,
    state: State = State.OPEN,
    arabic: bool = False,
    texts: Mapping[int, Mapping[str, str]] | None = None,
    copies: Mapping[int, int] | None = None,
    said: Mapping[Kind, Said] | None = None,
) -> Reconciliation:
    """A case of so many articles in which every dispute stands alike; `copies` say what others do."""
    chosen = [*range(articles), ARABIC] if arabic else [*range(articles)]
    comparison = _compared(texts or {n: EVERY[n] for n in chosen}, copies or {}, said or {})
    return Reconciliation(NAME, comparison, tuple(standing(d, state) for d in comparison.disputes))


def made_mixed() -> Reconciliation:
    """Five articles, and each dispute as one stands that was worked on."""
    case, states = made_case(5), (State.SETTLED, State.STALE, State.OPEN, State.UNRESOLVED)
    standings = (standing(s.dispute, states[at % 4]) for at, s in enumerate(case.standings))
    return replace(case, standings=tuple(standings))


def with_long_paragraph(words: int) -> Reconciliation:
    """Three articles, one of which tells all in one paragraph."""
    long = {**EVERY[0], "after": long_paragraph(words)}
    comparison = _compared({0: long, 1: EVERY[1], 2: EVERY[2]})
    return Reconciliation(NAME, comparison, tuple(standing(d, State.OPEN) for d in comparison.disputes))


def standing(dispute: Dispute, state: State) -> Standing:
    """How a dispute stands once an editor has brought it into a state."""
    if state is State.OPEN:
        return Standing(dispute, state)
    because = Message("An article added since gives another value.") if state is State.STALE else None
    return Standing(
        dispute, state, decision_of(dispute, state), 7, "M. Okafor", "2025-03-10T09:30:00.000Z", because
    )


def decision_of(dispute: Dispute, state: State) -> Decision:
    first = dispute.accounts[0]
    evidence = (Evidence(first.passage.article, first.passage.paragraph, first.passage.quote),)
    if state is State.DISMISSED:
        reason = "The articles speak of two different days; nothing is disputed here."
        return Decision(Outcome.NOT_COMPARABLE, reason=reason, dismissed=True)
    if state is State.UNRESOLVED:
        return Decision(
            Outcome.UNRESOLVED, reason="No account is better supported than the others.", evidence=evidence
        )
    low, high = _ends(first.value)
    return Decision(
        Outcome.RANGE if low != high else Outcome.ACCEPT,
        (_best(first.value),),
        low,
        high,
        reason="The harbour office counted; the others repeat it.",
        evidence=evidence,
        confidence=Confidence.MEDIUM,
        accounts=(1,),
    )


def _best(value: Value) -> str:
    match value:
        case Quantity(number=number):
            return f"{number:g}"
        case Moment(start=start):
            return start
        case _:
            return value.text


def _ends(value: Value) -> tuple[str | None, str | None]:
    match value:
        case Quantity(lower=lower, upper=upper):
            return (None if lower is None else f"{lower:g}"), (None if upper is None else f"{upper:g}")
        case Moment(start=start, end=end):
            return start, end or start
        case _:
            return None, None


def _compared(
    texts: Mapping[int, Mapping[str, str]], copies: Mapping[int, int] = {}, more: Mapping[Kind, Said] = {}
) -> Comparison:
    articles = {n: _article(n, text) for n, text in texts.items()}
    rows = tuple(_rows({articles[n].id: _places(text) for n, text in texts.items()}))
    told = [replace(d, said=(*d.said, *_copied(d, copies, texts))) for d in DISPUTES]
    told = [replace(d, said=(*d.said, more[d.kind])) if d.kind in more else d for d in told]
    said = [_dispute(d, rank, articles) for rank, d in enumerate(told, start=1)]
    disputes = tuple(d for d in said if len(d.accounts) >= _least(d))
    return Comparison(tuple(articles.values()), (), tuple(_links(rows)), rows, disputes, (), ())


def _copied(
    dispute: Disputed, copies: Mapping[int, int], texts: Mapping[int, Mapping[str, str]]
) -> Iterable[Said]:
    """What copies say of a dispute, as far as they have kept the words."""
    for copy, original in copies.items():
        for said in dispute.said:
            if said.article == original and any(
                said.quote in text for topic, text in texts[copy].items() if topic != TITLE
            ):
                yield replace(said, article=copy)


def _least(dispute: Dispute) -> int:
    """Damaged text is disputed by one article alone."""
    return 1 if dispute.verdict is Verdict.GARBLE else 2


def _places(text: Mapping[str, str]) -> dict[str, int]:
    """The paragraph of each topic: the title is the first, and an advertisement the last."""
    return {topic: n for n, topic in enumerate((t for t in TOPICS if t in text), start=2)}


def _article(at: int, text: Mapping[str, str]) -> Article:
    lines = [text[TITLE], *(text[topic] for topic in TOPICS if topic in text), LEFT_OUT]
    paragraphs, start = [], 0
    for number, line in enumerate(lines, start=1):
        role = Role.TITLE if number == 1 else Role.BOILERPLATE if number == len(lines) else Role.BODY
        span, offsets = Span(start, start + len(line)), OffsetMap.identity(len(line), at=start)
        reason = "an advertisement" if role is Role.BOILERPLATE else ""
        paragraphs.append(Paragraph(number, role, line, span, offsets, reason))
        start += len(line) + 1
    whole = "\n".join(lines)
    source = Source(
        title=text[TITLE],
        published=PUBLISHED[at % len(PUBLISHED)],
        published_from="text",
        language="ar" if at == ARABIC else "en",
    )
    original = Original(f"article-{at + 1:02}.txt", whole.encode(), sha256(whole.encode()).hexdigest())
    return Article(f"article-{at + 1:02}", original, whole, source, tuple(paragraphs))


def _rows(places: Mapping[str, Mapping[str, int]]) -> Iterable[Row]:
    for topic in TOPICS:
        cells: dict[str, tuple[int, ...]] = {
            article: (at[topic],) for article, at in places.items() if topic in at
        }
        if cells:
            yield Row(cells)


def _links(rows: Iterable[Row]) -> Iterable[Link]:
    for row in rows:
        places = [Place(a, n) for a, numbers in row.cells.items() for n in numbers]
        for index, one in enumerate(places):
            for other in places[index + 1 :]:
                grade = Grade.SAME if index % 2 == 0 else Grade.PARTIAL
                yield Link(one, other, grade, 0.8)


def _dispute(made: Disputed, rank: int, articles: Mapping[int, Article]) -> Dispute:
    shown = [said for said in made.said if said.article in articles]
    accounts = [_account(said, articles[said.article]) for said in shown]
    accounts = [replace(a, number=n) for n, a in enumerate(accounts, start=1)]
    why = Message("The accounts differ.")
    question = Message(made.question)
    return Dispute(
        f"{made.kind}-made",
        rank,
        made.kind,
        question,
        made.verdict,
        why,
        tuple(accounts),
        score=1 - rank / 20,
    )


def _account(said: Said, article: Article) -> Account:
    paragraph = next(p for p in article.story if said.quote in p.text)
    start = paragraph.text.index(said.quote)
    span = Span(start, start + len(said.quote))
    passage = Passage(article.id, paragraph.number, span, paragraph.offsets.to_source(span), said.quote)
    origin = f"o-{said.source or article.id}"
    return Account(1, passage, said.value, said.text, said.source, said.certainty, origin)


def made_history(standing: Standing) -> tuple[Revision, ...]:
    """What an editor did before it stood as it does: left it disputed, then decided."""
    if standing.decision is None:
        return ()
    dispute = standing.dispute
    earlier = decision_of(dispute, State.UNRESOLVED)
    at = ("2025-03-09T16:05:00.000Z", "2025-03-10T09:30:00.000Z")
    return tuple(
        Revision(number, NAME, Action.SETTLE, "M. Okafor", when, decision.reason, dispute.id, decision)
        for number, when, decision in zip((4, 7), at, (earlier, standing.decision), strict=True)
    )
