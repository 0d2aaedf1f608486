"""How an editor grades sources and accounts, and how exactly a place or a date is known.

Letters and figures of the Admiralty code (NATO AJP-2.1): how far a source can be relied on, and how far
what it says can be believed, are judged apart. Precision is coded as in the UCDP Georeferenced Event
Dataset (codebook 24.1).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from variorum.fact.fact import Kind

WHERE_PREC, DATE_PREC = range(1, 8), range(1, 6)
PLACES = frozenset({Kind.NAME, Kind.PLACE_KIND, Kind.GEOGRAPHY})  # kinds that may be about a place


class Reliability(StrEnum):
    """Of a source."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """Of what one account says."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"


class Derivation(StrEnum):
    """Whether a source has it from itself or from another."""

    ORIGINAL = "original"
    DERIVATIVE = "derivative"


@dataclass(frozen=True, slots=True)
class Grade:
    """What an editor thinks of one account and of the source that gives it; None: not said."""

    account: int  # its number as the dispute stood
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    derivation: Derivation | None = None

    @property
    def code(self) -> str:
        """ "B2", "B" or "2"; empty where neither is said."""
        return f"{self.reliability or ''}{self.credibility or ''}"

    @property
    def says_something(self) -> bool:
        return bool(self.code or self.derivation)


@dataclass(frozen=True, slots=True)
class Grading:
    """All that an editor graded of one dispute."""

    grades: tuple[Grade, ...] = ()  # one an account at the most
    where_prec: int | None = None
    date_prec: int | None = None

    @property
    def says_something(self) -> bool:
        return bool(self.grades or self.where_prec or self.date_prec)

    def of(self, account: int) -> Grade | None:
        return next((grade for grade in self.grades if grade.account == account), None)


def graded(
    grades: Iterable[Grade], *, where_prec: int | None = None, date_prec: int | None = None
) -> Grading:
    """A grading without what says nothing, its accounts in order."""
    said = sorted((grade for grade in grades if grade.says_something), key=lambda grade: grade.account)
    return Grading(tuple(said), where_prec, date_prec)


def has_place(kind: Kind) -> bool:
    return kind in PLACES


def has_date(kind: Kind) -> bool:
    return kind is Kind.DATE
