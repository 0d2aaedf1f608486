"""What a reconciled report says, whatever the format: writers only decide how it looks."""

from dataclasses import dataclass
from enum import StrEnum

from variorum.dispute.decision import State
from variorum.picture.picture import Picture


class Style(StrEnum):
    """How a run of words is meant."""

    PLAIN = "plain"
    STRONG = "strong"  # a best account
    EMPHASIS = "emphasis"  # "disputed"
    QUOTE = "quote"  # words of an article
    LETTER = "letter"  # an article, as A, B, C
    NOTE = "note"  # the number of a note, where the text first comes to it
    NOTE_AGAIN = "note again"
    DISPUTE = "dispute"  # the number of a dispute in the table


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    style: Style = Style.PLAIN


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One account as the report tells it."""

    letter: str
    paragraph: int
    text: str  # the value in words
    remark: str  # who says so, how surely, as of when
    quote: str
    raw: str | None  # what stood in the article, where the quote was repaired
    origin: str
    literal: bool  # the value is the quote itself, and need not be said twice


@dataclass(frozen=True, slots=True)
class Entry:
    """One dispute in the table."""

    number: int
    question: str
    kind: str
    verdict: str
    why: str
    state: State
    standing: str  # the state in words
    accounts: tuple[Told, ...]
    origins: int  # independent ones
    best: tuple[str, ...]  # best account; two or more where both are true; empty where there is none
    remarks: tuple[str, ...]  # range, outcome, confidence, new evidence
    note: int | None
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class OutsideLine:
    """Evidence that no article of the case holds."""

    title: str
    url: str
    retrieved: str  # when it was looked up, in words
    quote: str


@dataclass(frozen=True, slots=True)
class Note:
    """Every other account of a decided dispute, and the reason."""

    number: int
    dispute: int
    accounts: tuple[Told, ...]
    reason: str
    decided: str  # by whom, when, under which rule
    outside: tuple[OutsideLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact that articles give alike, or that one article alone gives."""

    question: str
    text: str
    quote: str
    places: tuple[tuple[str, int], ...]  # letter and paragraph


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One article in the list of sources."""

    letter: str
    title: str  # its title, or its first words
    titled: bool
    outlet: str
    byline: str
    published: str
    dated_from: str  # how the date was found
    step: str
    url: str
    name: str
    sha256: str
    left_out: int  # paragraphs that are no part of the story
    citation: Runs = ()  # its title, as the style of a manual has it


@dataclass(frozen=True, slots=True)
class RowCell:
    """A paragraph of an article, where all of them are set row by row."""

    letter: str
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class RowLine:
    """Paragraphs that tell the same, or one that stands alone."""

    number: int
    cells: tuple[RowCell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the reconciled account."""

    heading: str
    sentences: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A report before it has a format."""

    title: str
    made: str
    program: str
    summary: str
    account: tuple[Section, ...]
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]
    agreements: tuple[Claim, ...]
    only: tuple[Claim, ...]
    orphans: tuple[Entry, ...]
    sources: tuple[SourceLine, ...]
    unreadable: tuple[tuple[str, str], ...]
    method: tuple[str, ...]
    editors: tuple[str, ...] = ()  # who decided, by name
    language: str = "en"  # of the report's own words
    rows: tuple[RowLine, ...] = ()  # the articles, row by row
    differs: bool = True  # whether there is a fact on which the articles differ
