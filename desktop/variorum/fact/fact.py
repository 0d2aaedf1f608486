"""What one article claims: typed values with who says so, how surely, and the passage that carries them."""

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from variorum.language.bound import Bound as Bound
from variorum.text.span import Span


class Kind(StrEnum):
    """What sort of thing a fact or a dispute is about."""

    QUANTITY = "quantity"
    DATE = "date"
    NAME = "name"
    PLACE_KIND = "place-kind"
    CONTROL = "control"
    ACTOR = "actor"
    ROLE = "role"
    LABEL = "label"
    CAUSE = "cause"
    GEOGRAPHY = "geography"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    GARBLE = "garble"


class Certainty(StrEnum):
    """How surely an article says a thing."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    UNVERIFIED = "unverified"
    EXPECTED = "expected"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of one article quoted as evidence: as read, and where it stands in the article as it came in."""

    article: str
    paragraph: int  # from 1
    span: Span  # in the paragraph's clean text
    source: Span  # in the article's extraction
    quote: str  # clean
    raw: str | None = None  # the extraction between the offsets, where cleaning changed it


# Values are msgspec structs, not dataclasses, so that a record can keep and read back any of the four.


class Quantity(msgspec.Struct, frozen=True, tag="quantity"):
    """A figure as said, with what it admits. Money has its currency, shares "percent" as unit."""

    number: float
    bound: Bound = Bound.EXACT
    lower: float | None = None  # None: open
    upper: float | None = None
    unit: str = ""
    what: str = ""  # what is counted or measured: killed, injured, displaced …
    as_of: str | None = None  # ISO
    since: str | None = None  # ISO


class Moment(msgspec.Struct, frozen=True, tag="moment"):
    """A date as coarse as said; `end` where a stretch is meant. ISO texts, so that they compare."""

    start: str
    end: str | None = None
    step: str = ""  # how it was worked out: "Monday" is 2020-02-24, the Monday before publication


class Term(msgspec.Struct, frozen=True, tag="term"):
    """A name, kind of place, label or role: the form it is known by and the form written."""

    text: str
    form: str


class Statement(msgspec.Struct, frozen=True, tag="statement"):
    """What a claim says, in a few words."""

    text: str


Value = Quantity | Moment | Term | Statement


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed claim of one article."""

    kind: Kind
    passage: Passage
    value: Value
    about: frozenset[str] = frozenset()  # lemmas of what it is said of
    sentence: int = 0  # index of its sentence within the article
    attribution: str | None = None
    certainty: Certainty = Certainty.ASSERTED
