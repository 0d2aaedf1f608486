"""Facts about one thing that do not agree, as the program lays them before an editor."""

from dataclasses import dataclass
from enum import StrEnum

from variorum.alignment.link import Link, Row
from variorum.article.article import Article, Unreadable
from variorum.fact.fact import Certainty, Kind, Passage, Value
from variorum.text.message import Message


class Verdict(StrEnum):
    """The program's word for the kind of difference."""

    CONTRADICTION = "contradiction"
    PRECISION = "precision"
    TIME = "time"
    SCOPE = "scope"
    SPELLING = "spelling"
    WORDING = "wording"
    APPARENT = "apparent"
    INTERNAL = "internal"
    GARBLE = "garble"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Account:
    """One article's fact within a dispute."""

    number: int  # from 1 within its dispute
    passage: Passage
    value: Value
    text: str  # the value in words
    attribution: str | None
    certainty: Certainty
    origin: str  # "o1", "o2" …: articles that share one are one source
    origin_by_editor: bool = False  # an editor said where it comes from


@dataclass(frozen=True, slots=True)
class Estimate:
    """Low, best and high under a named rule: numbers for quantities, ISO texts for dates."""

    low: float | str
    best: float | str
    high: float | str
    rule: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The account the program would start from, and why; never a settlement."""

    account: int
    reasons: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Accounts of one fact that differ; also used for what one article alone claims, and for agreements."""

    id: str  # stable for the same articles in any order
    rank: int  # from 1, most important first
    kind: Kind
    question: Message
    verdict: Verdict | None  # None: an agreement, or told by one article alone
    why: Message
    accounts: tuple[Account, ...]
    estimate: Estimate | None = None
    suggestion: Suggestion | None = None
    score: float = 0.0  # how sure the program is that an editor must settle it, 0–1
    raised: bool = False  # by an editor


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything the program found in one set of articles."""

    articles: tuple[Article, ...]
    unreadable: tuple[Unreadable, ...]
    links: tuple[Link, ...]
    rows: tuple[Row, ...]
    disputes: tuple[Dispute, ...]  # by rank
    only: tuple[Dispute, ...]
    agreements: tuple[Dispute, ...]
    notes: tuple[Message, ...] = ()  # what was left out of the comparison, and why

    def article(self, article_id: str) -> Article:
        return next(a for a in self.articles if a.id == article_id)

    def dispute(self, dispute_id: str) -> Dispute | None:
        return next((d for d in self.disputes if d.id == dispute_id), None)
