"""One text by one outlet, as it came in and as it is read."""

from dataclasses import dataclass, field
from enum import StrEnum

from variorum.text.offsets import OffsetMap
from variorum.text.span import Span


class Role(StrEnum):
    """What a paragraph is in its article; only body and title are part of the story."""

    TITLE = "title"
    BODY = "body"
    HEADING = "heading"
    DATELINE = "dateline"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Repair:
    """A stretch of a paragraph's extraction that cleaning changed: what stood there, what stands now, why."""

    source: Span  # in the article's extraction
    was: str
    now: str
    reason: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered part of an article's clean text."""

    number: int  # from 1
    role: Role
    text: str  # clean
    source: Span  # in the article's extraction
    offsets: OffsetMap  # from `text` to the extraction
    reason: str = ""  # why it has its role, where it is left out of the story
    repairs: tuple[Repair, ...] = ()
    as_printed: tuple[Repair, ...] = ()  # those that the editor took back: what stood there stands

    @property
    def in_story(self) -> bool:
        return self.role is Role.BODY


@dataclass(frozen=True, slots=True)
class Source:
    """An article's source card. Dates are ISO texts, as coarse as they are known."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None  # front matter | metadata | text | editor | estimated
    published_step: str | None = None  # how an estimated or printed date was worked out
    updated: str | None = None
    retrieved: str | None = None
    url: str | None = None
    language: str | None = None  # ISO 639-1
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes as they came in."""

    name: str  # as the user named it: a path, or path#item
    data: bytes = field(repr=False)
    sha256: str
    encoding: str = "utf-8"
    encoding_sure: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one outlet, with its source card and its placed paragraphs."""

    id: str  # file stem or corpus id, made unique within the comparison
    original: Original
    extraction: str = field(repr=False)
    source: Source
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    repairs: tuple[str, ...] = ()  # what was mended of the file as a whole, in sentences

    def paragraph(self, number: int) -> Paragraph:
        return self.paragraphs[number - 1]

    @property
    def story(self) -> tuple[Paragraph, ...]:
        """The paragraphs that tell the story."""
        return tuple(p for p in self.paragraphs if p.in_story)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that gave no article, and why."""

    name: str
    reason: str
