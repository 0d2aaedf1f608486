"""A case made by hand from the seeds' text, so that the window's tests load no language model."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from variorum.alignment.link import Grade, Link, Place, Row
from variorum.article.article import Article, Original, Paragraph, Role, Source
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Account, Comparison, Dispute, Verdict
from variorum.fact.fact import Bound, Certainty, Kind, Moment, Passage, Quantity, Term, Value
from variorum.paths import seeds
from variorum.text.message import Message
from variorum.text.offsets import OffsetMap
from variorum.text.span import Span

DATES = ("2020-02-24", "2020-02-25", "2020-02-20", "2020-02-25", "2020-02-27")


def article(article_id: str, text: str, *, published: str | None = None) -> Article:
    """One paragraph a line; lines without a word, and the last "You might also like", are left out."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            role = Role.BODY if len(line) > 40 and "%" not in line else Role.BOILERPLATE
            span = Span(at, at + len(line))
            offsets = OffsetMap.identity(len(line), at=at)
            paragraphs.append(Paragraph(len(paragraphs) + 1, role, line, span, offsets))
        at += len(line) + 1
    data = text.encode()
    return Article(
        article_id,
        Original(f"{article_id}.txt", data, sha256(data).hexdigest()),
        text,
        Source(published=published, published_from="estimated" if published else None, language="en"),
        tuple(paragraphs),
    )


def seed_articles() -> tuple[Article, ...]:
    return tuple(
        article(path.stem, path.read_text(encoding="utf-8"), published=date)
        for path, date in zip(seeds(), DATES, strict=True)
    )


def passage(articles: Sequence[Article], at: int, quote: str) -> Passage:
    """The first place in an article where the quote stands."""
    one = articles[at]
    for paragraph in one.paragraphs:
        start = paragraph.text.find(quote)
        if start >= 0:
            span = Span(start, start + len(quote))
            return Passage(one.id, paragraph.number, span, paragraph.offsets.to_source(span), quote)
    raise ValueError(f"{one.id} does not read {quote!r}")


def dispute(
    articles: Sequence[Article],
    rank: int,
    kind: Kind,
    question: str,
    *said: tuple[int, str, Value, str],
    verdict: Verdict = Verdict.CONTRADICTION,
    sources: Sequence[str | None] = (),
) -> Dispute:
    """Accounts as (article, quote, value, value in words); `sources` say who each goes back to."""
    accounts = []
    for n, (at, quote, value, text) in enumerate(said, start=1):
        source = sources[n - 1] if n <= len(sources) else None
        origin = f"o-{source}" if source else f"o{n}"
        where = passage(articles, at, quote)
        accounts.append(Account(n, where, value, text, source, Certainty.ASSERTED, origin))
    return Dispute(
        id=f"{kind}-{rank}",
        rank=rank,
        kind=kind,
        question=Message(question),
        verdict=verdict,
        why=Message("The accounts differ."),
        accounts=tuple(accounts),
    )


def _people(number: float, bound: Bound, lower: float | None, upper: float | None) -> Quantity:
    return Quantity(number, bound, lower, upper, unit="people", what="displaced")


def seed_disputes(articles: Sequence[Article]) -> tuple[Dispute, ...]:
    more, about = Bound.MORE_THAN, Bound.ABOUT
    return (
        dispute(
            articles,
            1,
            Kind.QUANTITY,
            "How many people has it displaced?",
            (0, "more than a million", _people(1e6, more, 1e6, None), "more than 1,000,000"),
            (1, "nearly one million", _people(1e6, Bound.NEARLY, 95e4, 1e6), "nearly 1,000,000"),
            (2, "Some 1 million", _people(1e6, about, 95e4, 1.05e6), "about 1,000,000"),
            (3, "some 900,000", _people(9e5, about, 855e3, 945e3), "about 900,000"),
            (4, "over 950,000 displaced", _people(95e4, more, 95e4, None), "more than 950,000"),
            sources=("UN", "UN"),
        ),
        dispute(
            articles,
            2,
            Kind.DATE,
            "When was the town retaken?",
            (0, "on Monday", Moment("2020-02-24"), "24 February 2020"),
            (3, "reported Monday", Moment("2020-02-24"), "24 February 2020"),
            (4, "on Thursday", Moment("2020-02-27"), "27 February 2020"),
            sources=(None, "a war monitor", None),
        ),
        dispute(
            articles,
            3,
            Kind.NAME,
            "How is the larger town spelled?",
            (0, "Saraqib", Term("Saraqib", "Saraqib"), "Saraqib"),
            (1, "Saraqeb", Term("Saraqeb", "Saraqeb"), "Saraqeb"),
            (2, "Saraqib", Term("Saraqib", "Saraqib"), "Saraqib"),
            (4, "Saraqeb", Term("Saraqeb", "Saraqeb"), "Saraqeb"),
            verdict=Verdict.SPELLING,
        ),
        dispute(
            articles,
            4,
            Kind.QUANTITY,
            "How many Turkish soldiers were killed in February?",
            (3, "up to 16", Quantity(16, Bound.UP_TO, None, 16, "soldiers", "killed"), "up to 16"),
            (4, "19", Quantity(19, Bound.EXACT, 19, 19, "soldiers", "killed"), "19"),
        ),
        dispute(
            articles,
            5,
            Kind.LABEL,
            "What are the anti-government fighters called?",
            (0, "The Syrian opposition", Term("opposition", "opposition"), "opposition"),
            (1, "the rebels", Term("rebels", "rebels"), "rebels"),
            (
                2,
                "moderate Turkish-backed opposition groups",
                Term("opposition groups", "opposition groups"),
                "groups",
            ),
            verdict=Verdict.WORDING,
        ),
    )


_ROWS: tuple[tuple[str | None, ...], ...] = (
    (
        "regained control of the town",
        "have reportedly recaptured",
        "have launched an operation",
        "rebels took the city",
        "recaptured the strategic town",
    ),
    (
        "The town is the gateway",
        "lies at the crossroads",
        "The city was an opposition stronghold",
        None,
        "lies on the junction",
    ),
    (
        "displacement of more than a million",
        "nearly one million people",
        "Some 1 million Idlib",
        "some 900,000 people",
        "over 950,000 displaced",
    ),
    (None, None, None, "up to 16 Turkish", "number of Turkish soldiers"),
)


def seed_rows(articles: Sequence[Article]) -> tuple[Row, ...]:
    rows = []
    for quotes in _ROWS:
        places = [passage(articles, at, quote) for at, quote in enumerate(quotes) if quote]
        rows.append(Row({place.article: (place.paragraph,) for place in places}))
    return tuple(rows)


def _links(rows: Sequence[Row]) -> tuple[Link, ...]:
    made = []
    for row in rows:
        places = [Place(a, n) for a, numbers in row.cells.items() for n in numbers]
        made += [
            Link(a, b, Grade.SAME if i % 2 == 0 else Grade.PARTIAL, 0.8)
            for i, a in enumerate(places)
            for b in places[i + 1 :]
        ]
    return tuple(made)


def seed_comparison() -> Comparison:
    articles = seed_articles()
    rows = seed_rows(articles)
    return Comparison(articles, (), _links(rows), rows, seed_disputes(articles), (), ())


def only_of(articles: Sequence[Article], **_: object) -> Comparison:
    """What is found where only these articles are compared: no dispute that rests on another."""
    found, ids = seed_comparison(), {article.id for article in articles}
    rows = [{a: n for a, n in row.cells.items() if a in ids} for row in found.rows]
    return replace(
        found,
        articles=tuple(a for a in found.articles if a.id in ids),
        links=tuple(link for link in found.links if {link.a.article, link.b.article} <= ids),
        rows=tuple(Row(cells) for cells in rows if cells),
        disputes=tuple(d for d in found.disputes if {a.passage.article for a in d.accounts} <= ids),
        only=(),
        agreements=(),
    )


def reconciliation(comparison: Comparison, **states: State) -> Reconciliation:
    """Every dispute open, but those whose id (with _ for -) is given a state."""
    standings = tuple(
        Standing(d, states.get(d.id.replace("-", "_"), State.OPEN)) for d in comparison.disputes
    )
    return Reconciliation("Sample", comparison, standings)


def with_state(case: Reconciliation, dispute_id: str, state: State, **more: object) -> Reconciliation:
    standings = tuple(
        replace(s, state=state, **more) if s.dispute.id == dispute_id else s for s in case.standings
    )
    return replace(case, standings=standings)


def write_seeds(folder: Path) -> list[Path]:
    """Copies of the seeds, to be opened as a user's files."""
    made = []
    for path in seeds():
        copy = folder / path.name
        copy.write_bytes(path.read_bytes())
        made.append(copy)
    return made
