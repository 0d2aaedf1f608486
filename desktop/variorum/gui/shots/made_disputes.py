"""What the ten made articles dispute: at least one dispute of every kind, with every wording of a figure."""

from dataclasses import dataclass

from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Bound, Certainty, Kind, Moment, Quantity, Statement, Term, Value
from variorum.gui.shots.made_texts import ARABIC


@dataclass(frozen=True, slots=True)
class Said:
    """One account: which article, the words that carry it, what they say."""

    article: int  # from 0
    quote: str
    value: Value
    text: str
    source: str | None = None
    certainty: Certainty = Certainty.ASSERTED


@dataclass(frozen=True, slots=True)
class Disputed:
    """A dispute before it is tied to the articles that are shown."""

    kind: Kind
    topic: str
    question: str
    verdict: Verdict
    said: tuple[Said, ...]


def _hurt(number: float, bound: Bound, low: float | None, high: float | None) -> Quantity:
    return Quantity(number, bound, low, high, unit="people", what="injured")


def _term(article: int, form: str, known_as: str) -> Said:
    return Said(article, form, Term(known_as, form), form)


def _claim(article: int, quote: str, text: str, **more: object) -> Said:
    return Said(article, quote, Statement(text), text, **more)  # type: ignore[arg-type]


_INJURED = Disputed(
    Kind.QUANTITY,
    "hurt",
    "How many people were injured?",
    Verdict.CONTRADICTION,
    (
        Said(0, "At least 40", _hurt(40, Bound.AT_LEAST, 40, None), "at least 40", "the harbour office"),
        Said(1, "Dozens", _hurt(24, Bound.VAGUE, 24, 99), "dozens"),
        Said(2, "Between 30 and 45", _hurt(37, Bound.RANGE, 30, 45), "30 to 45", "hospitals"),
        Said(3, "Up to 60", _hurt(60, Bound.UP_TO, None, 60), "up to 60"),
        Said(4, "43 injured", _hurt(43, Bound.EXACT, 43, 43), "43", "the ministry"),
        Said(5, "About 50", _hurt(50, Bound.ABOUT, 45, 55), "about 50"),
        Said(6, "More than 35", _hurt(35, Bound.MORE_THAN, 35, None), "more than 35", "hospitals"),
        Said(7, "Nearly 50", _hurt(50, Bound.NEARLY, 45, 50), "nearly 50"),
        Said(8, "Fewer than 60", _hurt(60, Bound.LESS_THAN, None, 60), "fewer than 60"),
        Said(ARABIC, "نحو خمسين شخصا", _hurt(50, Bound.ABOUT, 45, 55), "about 50"),
    ),
)
_BEGUN = Disputed(
    Kind.DATE,
    "begun",
    "When did the fire begin?",
    Verdict.CONTRADICTION,
    (
        Said(0, "Tuesday 4 March", Moment("2025-03-04"), "4 March 2025"),
        Said(1, "late on Monday 3 March", Moment("2025-03-03"), "3 March 2025"),
        Said(2, "in the first days of March", Moment("2025-03-01", "2025-03-04"), "1 to 4 March 2025"),
        Said(
            3,
            "since Tuesday morning",
            Moment("2025-03-04", step="“Tuesday” is the day of publication."),
            "4 March 2025",
        ),
        Said(
            5,
            "on Tuesday",
            Moment("2025-03-04", step="“Tuesday” is the day before publication."),
            "4 March 2025",
        ),
        Said(ARABIC, "في الرابع من مارس", Moment("2025-03-04"), "4 March 2025"),
    ),
)
_SPELLING = Disputed(
    Kind.NAME,
    "town",
    "How is Vessary written?",
    Verdict.SPELLING,
    tuple(_term(n, form, "Vessary") for n, form in ((0, "Vessary"), (1, "Vesary"), (2, "Vessary"))),
)
_PLACE = Disputed(
    Kind.PLACE_KIND,
    "town",
    "What kind of place is Vessary?",
    Verdict.PRECISION,
    (_term(0, "town", "town"), _term(1, "city", "city"), _term(2, "village", "village")),
)
_BANK = Disputed(
    Kind.GEOGRAPHY,
    "town",
    "On which bank does Vessary lie?",
    Verdict.CONTRADICTION,
    (
        _claim(0, "on the north bank of the Arl", "the north bank"),
        _claim(1, "on the south bank of the river", "the south bank"),
        _claim(4, "on the north bank", "the north bank"),
    ),
)
_QUAY = Disputed(
    Kind.CONTROL,
    "quay",
    "Who holds the north quay?",
    Verdict.CONTRADICTION,
    (
        _claim(0, "The port guard holds the north quay", "the port guard"),
        _claim(1, "The strike committee holds the north quay", "the strike committee"),
        _claim(2, "Who holds the north quay is disputed", "disputed"),
        _claim(4, "handed back to the port guard on Thursday evening", "the port guard since Thursday"),
    ),
)
_ORDER = Disputed(
    Kind.ACTOR,
    "order",
    "Who ordered the store to be emptied?",
    Verdict.CONTRADICTION,
    (
        _claim(0, "The harbour office ordered the store to be emptied", "the harbour office"),
        _claim(1, "the mayor who ordered the store to be emptied", "the mayor", source="the mayor's office"),
        _claim(4, "The order to empty the store came from the fire brigade", "the fire brigade"),
    ),
)
_OFFICE = Disputed(
    Kind.ROLE,
    "words",
    "What office does Ilse Marrant hold?",
    Verdict.CONTRADICTION,
    (
        _term(0, "the harbour master", "harbour master"),
        _term(1, "the port director", "port director"),
        _term(4, "the deputy harbour master", "deputy harbour master"),
    ),
)
_CROWD = Disputed(
    Kind.LABEL,
    "crowd",
    "What are the people at the gate called?",
    Verdict.WORDING,
    (
        _term(0, "Strikers", "strikers"),
        _term(1, "Rioters", "rioters"),
        _term(3, "Protesters", "protesters"),
        _term(5, "Workers on strike", "workers on strike"),
    ),
)
_CAUSE = Disputed(
    Kind.CAUSE,
    "cause",
    "What caused the fire?",
    Verdict.CONTRADICTION,
    (
        _claim(
            0, "A faulty cable in the drying hall caused the fire", "a faulty cable", source="an inspector"
        ),
        _claim(1, "The fire was lit on purpose", "lit on purpose", source="the port guard"),
        _claim(
            2,
            "Sparks from welding may have caused the fire",
            "sparks from welding",
            certainty=Certainty.UNVERIFIED,
        ),
        _claim(4, "An electrical fault caused the fire", "an electrical fault", source="the ministry"),
    ),
)
_SURE = Disputed(
    Kind.CERTAINTY,
    "cause",
    "How certain is it that a cable was at fault?",
    Verdict.PRECISION,
    (
        _claim(0, "A faulty cable in the drying hall caused the fire", "asserted"),
        _claim(6, "It has not been confirmed", "unverified", certainty=Certainty.UNVERIFIED),
    ),
)
_WORDS = Disputed(
    Kind.QUOTATION,
    "words",
    "What were the words: “We warned them twice”?",
    Verdict.WORDING,
    (
        _claim(0, "“We warned them twice,”", "“We warned them twice”"),
        _claim(1, "“We warned them, more than once,”", "“We warned them, more than once”"),
        _claim(4, "“We warned them twice,”", "“We warned them twice”"),
    ),
)
_WHO_SAYS = Disputed(
    Kind.ATTRIBUTION,
    "words",
    "Who says that there had been a warning?",
    Verdict.CONTRADICTION,
    (
        _claim(0, "said Ilse Marrant", "Ilse Marrant"),
        _claim(2, "The harbour office denied", "denied by the office", certainty=Certainty.DENIED),
    ),
)
_DAMAGED = Disputed(
    Kind.GARBLE,
    "quay",
    "What should this read: “is&nbsp;quot;open to no oneand;”?",
    Verdict.GARBLE,
    (_claim(8, "is&nbsp;quot;open to no oneand;", "is “open to no one”"),),
)

DISPUTES: tuple[Disputed, ...] = (
    _INJURED,
    _BEGUN,
    _SPELLING,
    _PLACE,
    _BANK,
    _QUAY,
    _ORDER,
    _OFFICE,
    _CROWD,
    _CAUSE,
    _SURE,
    _WORDS,
    _WHO_SAYS,
    _DAMAGED,
)
