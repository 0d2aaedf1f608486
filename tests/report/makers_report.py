"""A small case made by hand from the five seeds: what a comparison and an editor would have given."""

import re
from hashlib import sha256

from variorum.alignment.link import Grade, Link, Place, Row
from variorum.article.article import Article, Original, Paragraph, Repair, Role, Source, Unreadable
from variorum.dispute.decision import (
    Confidence,
    Decision,
    Evidence,
    Outcome,
    Reconciliation,
    Rule,
    Standing,
    State,
)
from variorum.dispute.dispute import Account, Comparison, Dispute, Estimate, Suggestion, Verdict
from variorum.fact.fact import Bound, Certainty, Kind, Moment, Passage, Quantity, Statement, Term, Value
from variorum.paths import seeds
from variorum.text.message import Message
from variorum.text.offsets import OffsetMap, Piece
from variorum.text.span import Span
from variorum.wording.values import value_text

A, B, C, D, E = "ABCDE"
_OUTLETS = {
    A: Source(
        published="2020-02-25", published_from="estimated", published_step="the latest day it tells of"
    ),
    B: Source(outlet="A weekly", language="en"),
    C: Source(title="Moderate opposition groups launch operation in Idlib, Syria", published="2020-02-20"),
    D: Source(
        published="2020-02-25", published_from="text", language="en", url="https://example.org/d?a=1&b=2"
    ),
    E: Source(
        title="Syrian rebel forces retake Idlib's Saraqeb after heavy fighting",
        published="2020-02-27",
        published_from="editor",
    ),
}
_FURNITURE = {
    "You might also like": Role.BOILERPLATE,
    "|": Role.BOILERPLATE,
    "New consultations": Role.HEADING,
}


def article(letter: str, text: str, *, source: Source = Source()) -> Article:
    data = text.encode()
    original = Original(name=f"{letter}.txt", data=data, sha256=sha256(data).hexdigest())
    lines = [found for found in re.finditer(r"[^\n]+", text) if found.group().strip()]
    paragraphs = tuple(_paragraph(n, found, source) for n, found in enumerate(lines, 1))
    return Article(letter, original, text, source, paragraphs)


def _paragraph(number: int, found: "re.Match[str]", source: Source) -> Paragraph:
    raw, at = found.group(), found.start()
    role = Role.TITLE if raw == source.title else _FURNITURE.get(raw.strip(), Role.BODY)
    span = Span(at, at + len(raw))
    broken = raw.find(",quot;")
    if broken < 0:
        return Paragraph(number, role, raw, span, OffsetMap.identity(len(raw), at=at))
    clean = raw.replace(",quot;", '"', 1)
    pieces = (
        Piece(Span(0, broken), Span(at, at + broken)),
        Piece(Span(broken, broken + 1), Span(at + broken, at + broken + 6)),
        Piece(Span(broken + 1, len(clean)), Span(at + broken + 6, at + len(raw))),
    )
    repair = Repair(Span(at + broken, at + broken + 6), ",quot;", '"', "markup residue")
    return Paragraph(number, role, clean, span, OffsetMap(pieces), repairs=(repair,))


def passage(told: Article, quote: str) -> Passage:
    """The first place where the article has these words."""
    paragraph = next(p for p in told.paragraphs if quote in p.text)
    start = paragraph.text.index(quote)
    span = Span(start, start + len(quote))
    source = paragraph.offsets.to_source(span)
    raw = source.of(told.extraction)
    return Passage(told.id, paragraph.number, span, source, quote, raw if raw != quote else None)


ARTICLES = {
    letter: article(letter, path.read_text(encoding="utf-8"), source=_OUTLETS[letter])
    for letter, path in zip("ABCDE", seeds(), strict=True)
}


def account(
    number: int,
    letter: str,
    quote: str,
    value: Value,
    *,
    origin: str = "o1",
    attribution: str | None = None,
    certainty: Certainty = Certainty.ASSERTED,
) -> Account:
    return Account(
        number=number,
        passage=passage(ARTICLES[letter], quote),
        value=value,
        text=value_text(value),
        attribution=attribution,
        certainty=certainty,
        origin=origin,
    )


def people(number: float, bound: Bound = Bound.EXACT, *, what: str = "displaced", **more: object) -> Quantity:
    return Quantity(number=number, bound=bound, unit="people", what=what, **more)  # type: ignore[arg-type]


def _dispute(rank: int, kind: Kind, question: str, verdict: Verdict, why: str, *accounts: Account) -> Dispute:
    return Dispute(f"d{rank:07x}", rank, kind, Message(question), verdict, Message(why), accounts)


DISPLACED = Dispute(
    id="d0000001",
    rank=1,
    kind=Kind.QUANTITY,
    question=Message("How many {unit} were {what}?", {"unit": "people", "what": "displaced"}),
    verdict=Verdict.CONTRADICTION,
    why=Message("{low} is not {high}.", {"low": "some 900,000", "high": "more than a million"}),
    accounts=(
        account(
            1,
            A,
            "displacement of more than a million civilians",
            Quantity(
                number=1_000_000, bound=Bound.MORE_THAN, lower=1_000_000, unit="civilians", what="displaced"
            ),
            attribution="UN",
        ),
        account(
            2,
            B,
            "nearly one million people in the region have fled",
            people(1_000_000, Bound.NEARLY, lower=950_000, upper=1_000_000),
            attribution="UN",
            certainty=Certainty.REPORTED,
        ),
        account(
            3,
            C,
            "Some 1 million Idlib refugees",
            people(1_000_000, Bound.ABOUT, lower=950_000, upper=1_050_000),
            origin="o2",
        ),
        account(
            4,
            D,
            "some 900,000 people to flee",
            people(900_000, Bound.ABOUT, lower=855_000, upper=945_000, since="2019-12"),
            origin="o3",
        ),
        account(
            5,
            E,
            "over 950,000 displaced",
            people(950_000, Bound.MORE_THAN, lower=950_000, as_of="2020-02-27", since="2019-11"),
            origin="o4",
        ),
    ),
    estimate=Estimate(low=900_000, best=950_000, high=1_000_000, rule="latest"),
    suggestion=Suggestion(5, (Message("It is the latest figure."), Message("It counts from November."))),
    score=0.9,
)
RETAKEN = _dispute(
    2,
    Kind.DATE,
    "When was the town retaken?",
    Verdict.APPARENT,
    "The accounts speak of two places.",
    account(
        1, A, "military operation on Monday", Moment("2020-02-24", step='"Monday" before 25 February 2020')
    ),
    account(2, D, "reported Monday that the rebels took the city", Moment("2020-02-24"), origin="o2"),
    account(
        3,
        B,
        "have reportedly recaptured the strategically located town",
        Moment("2020-02-24", "2020-03-01"),
        origin="o3",
        certainty=Certainty.REPORTED,
    ),
    account(4, E, "on Thursday recaptured the strategic town", Moment("2020-02-27"), origin="o4"),
)
SOLDIERS = _dispute(
    3,
    Kind.QUANTITY,
    "How many Turkish soldiers were killed in February?",
    Verdict.TIME,
    "The figures are two days apart.",
    account(
        1,
        D,
        "up to 16 Turkish military personnel were killed",
        Quantity(number=16, bound=Bound.UP_TO, upper=16, unit="soldiers", what="killed", as_of="2020-02-25"),
    ),
    account(
        2,
        E,
        "total number of Turkish soldiers killed in clashes with regime forces this month to 19",
        Quantity(number=19, lower=19, upper=19, unit="soldiers", what="killed", as_of="2020-02-27"),
        origin="o2",
    ),
)
TOWNS = _dispute(
    4,
    Kind.QUANTITY,
    "How many towns did the army take?",
    Verdict.SCOPE,
    "The areas and days differ.",
    account(
        1,
        B,
        "captured about sixty towns and villages",
        Quantity(
            number=60, bound=Bound.ABOUT, lower=54, upper=66, unit="towns and villages", what="captured"
        ),
    ),
    account(
        2,
        D,
        'the Idlib province" after taking 10 cities and towns',
        Quantity(number=10, lower=10, upper=10, unit="cities and towns", what="captured"),
        origin="o2",
        attribution="SANA",
    ),
    account(
        3,
        E,
        "several important towns and cities",
        Quantity(number=3, bound=Bound.VAGUE, lower=3, upper=9, unit="towns and cities", what="captured"),
        origin="o3",
    ),
)
SPELLED = _dispute(
    5,
    Kind.NAME,
    "How is the larger town spelled?",
    Verdict.SPELLING,
    "One place, two spellings.",
    account(1, A, "the city of Saraqib", Term("Saraqib", "Saraqib")),
    account(2, C, "the city of Saraqib", Term("Saraqib", "Saraqib"), origin="o2"),
    account(3, E, "the strategic town of Saraqeb", Term("Saraqib", "Saraqeb"), origin="o3"),
)
KIND_OF_PLACE = _dispute(
    6,
    Kind.PLACE_KIND,
    "What kind of place is Neirab?",
    Verdict.CONTRADICTION,
    "A town is not a village.",
    account(1, A, "the town of Neirab", Term("town", "town")),
    account(2, C, "the village of al-Nayrab", Term("village", "village"), origin="o2"),
    account(3, D, "the city of Nairab", Term("city", "city"), origin="o3"),
)
WAR_BEGAN = _dispute(
    7,
    Kind.DATE,
    "When did the war begin?",
    Verdict.CONTRADICTION,
    "2011 is not 2014.",
    account(1, A, "the start of the war in the country in 2011", Moment("2011")),
    account(2, B, "the uprising that started in 2014", Moment("2014"), origin="o2"),
    account(3, C, "civil war since early 2011", Moment("2011-01", "2011-04"), origin="o3"),
)
FIGHTERS = _dispute(
    8,
    Kind.LABEL,
    "What are the anti-government fighters called?",
    Verdict.WORDING,
    "The words differ, the people do not.",
    account(1, A, "The opposition forces", Term("opposition forces", "opposition forces")),
    account(2, E, "Syrian rebels", Term("rebels", "rebels"), origin="o2"),
)
GONE = _dispute(
    9,
    Kind.QUANTITY,
    "How many posts were set up?",
    Verdict.CONTRADICTION,
    "Four is not twelve.",
    account(1, B, "four new military posts", Quantity(number=4, lower=4, upper=4, unit="posts", what="")),
)
DESTROYED = _dispute(
    1,
    Kind.ACTOR,
    "What did the opposition destroy?",
    Verdict.CONTRADICTION,
    "Told by one article alone.",
    account(1, C, "destroyed a tank and an armored personnel carrier", Statement("a tank and a carrier")),
)
ROADS = _dispute(
    1,
    Kind.DATE,
    "When did Lavrov speak?",
    Verdict.CONTRADICTION,
    "Two articles give it alike.",
    account(1, A, "Sergey Lavrov announced on Monday", Moment("2020-02-24")),
    account(2, B, "Lavrov said during a joint press conference on Monday", Moment("2020-02-24"), origin="o2"),
)
DISPUTES = (DISPLACED, RETAKEN, SOLDIERS, TOWNS, SPELLED, KIND_OF_PLACE, WAR_BEGAN, FIGHTERS)


def _alone(dispute: Dispute) -> Dispute:
    return Dispute(
        id=f"x{dispute.id}",
        rank=dispute.rank,
        kind=dispute.kind,
        question=dispute.question,
        verdict=None,
        why=dispute.why,
        accounts=dispute.accounts,
    )


COMPARISON = Comparison(
    articles=tuple(ARTICLES.values()),
    unreadable=(Unreadable("scan.pdf", "It holds pictures of text only."),),
    links=(
        Link(Place(A, 12), Place(B, 4), Grade.SAME, 0.83127, (Message("shared: {what}", {"what": "UN"}),)),
        Link(Place(D, 16), Place(E, 5), Grade.PARTIAL, 0.61),
    ),
    rows=(Row({A: (1,), B: (2,), D: (2, 3)}), Row({A: (12,), B: (4,)})),
    disputes=DISPUTES,
    only=(_alone(DESTROYED),),
    agreements=(_alone(ROADS),),
)


def _settled(
    dispute: Dispute, decision: Decision, *, revision: int, state: State = State.SETTLED
) -> Standing:
    return Standing(
        dispute=dispute,
        state=state,
        decision=decision,
        revision=revision,
        editor="M. Okafor",
        decided="2026-11-21T14:32:07Z",
        stale_because=Message("Article E was added and gives 19.") if state is State.STALE else None,
    )


STANDINGS = (
    _settled(
        DISPLACED,
        Decision(
            Outcome.RANGE,
            values=("950000",),
            low="900000",
            high="1000000",
            rule=Rule.LATEST,
            reason="E is the latest figure and counts from November; D counts only from December.",
            evidence=(Evidence(E, 4, "over 950,000 displaced"),),
            confidence=Confidence.MEDIUM,
            accounts=(5,),
        ),
        revision=1,
    ),
    _settled(
        RETAKEN,
        Decision(
            Outcome.BOTH_TRUE,
            values=("2020-02-24", "2020-02-27"),
            reason="Two events: Neirab on Monday, Saraqib on Thursday.",
            confidence=Confidence.HIGH,
            accounts=(1, 2, 4),
        ),
        revision=2,
    ),
    _settled(
        SOLDIERS,
        Decision(
            Outcome.ACCEPT,
            values=("16",),
            reason="Only one account so far.",
            confidence=Confidence.LOW,
            accounts=(1,),
        ),
        revision=3,
        state=State.STALE,
    ),
    _settled(
        TOWNS,
        Decision(Outcome.UNRESOLVED, reason="The areas and days differ."),
        revision=4,
        state=State.UNRESOLVED,
    ),
    _settled(
        SPELLED,
        Decision(Outcome.ACCEPT, values=("Saraqib",), reason="House style.", accounts=(1, 2)),
        revision=5,
    ),
    Standing(KIND_OF_PLACE, State.OPEN),
    Standing(WAR_BEGAN, State.OPEN),
    _settled(
        FIGHTERS,
        Decision(Outcome.TRIVIAL, reason="A matter of house style.", dismissed=True),
        revision=6,
        state=State.DISMISSED,
    ),
    _settled(
        GONE,
        Decision(Outcome.ACCEPT, values=("4",), reason="As told.", accounts=(1,)),
        revision=7,
        state=State.ORPHANED,
    ),
)
RECONCILIATION = Reconciliation(case="Idlib, 20–27 February 2020", comparison=COMPARISON, standings=STANDINGS)
