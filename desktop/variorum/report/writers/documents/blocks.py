"""What word processors are given: paragraphs, tables, pictures and footnotes, whatever the file's format."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from variorum.picture.picture import Picture


class Look(StrEnum):
    """How words look; each is a style of characters that a house may change."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    QUOTE = "quote"
    LETTER = "letter"
    SMALL = "small"
    MARK = "mark"  # the number of a footnote
    LINK = "link"
    TABLE = "rules"  # of a table as a whole


class Kind(StrEnum):
    """What a paragraph is; each is a style of paragraphs that a house may change."""

    TITLE = "title"
    SUMMARY = "summary"
    SECTION = "section"  # a heading of the report
    QUESTION = "question"  # the heading of a dispute
    ACCOUNT = "account"  # the reconciled account
    CAPTION = "caption"
    HEAD = "head"  # of a column
    CELL = "cell"
    REMARK = "remark"  # smaller, in a cell
    ITEM = "item"  # of a list
    METHOD = "method"
    NOTE = "note"  # at the foot of a page


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one look; `place` is a mark in the document, `url` an address of the web."""

    text: str
    look: Look = Look.PLAIN
    place: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """Where the text refers to a note, which stands at the foot of the page where it is first met."""

    number: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class SeeNote:
    """Words that lead to a footnote referred to elsewhere."""

    number: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture in a line; described in words for those who do not see it."""

    picture: Picture


Inline = Words | Footnote | SeeNote | Drawn
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    kind: Kind
    line: Line
    mark: str = ""  # by which other places lead here


@dataclass(frozen=True, slots=True)
class Cell:
    paragraphs: tuple[Paragraph, ...]
    across: int = 1  # columns


@dataclass(frozen=True, slots=True)
class Table:
    """Its first row names the columns and stands on every page."""

    title: str
    widths: tuple[float, ...]  # millimetres
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A report as blocks, with its footnotes by number."""

    title: str
    made: str
    program: str
    summary: str
    editors: tuple[str, ...]
    language: str
    blocks: tuple[Block, ...]
    notes: Mapping[int, Line]

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture once, in the order of the text."""
        parts = (part for paragraph in self.paragraphs for part in paragraph.line)
        return tuple(dict.fromkeys(part.picture for part in parts if isinstance(part, Drawn)))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Those of tables, too."""
        return tuple(paragraph for block in self.blocks for paragraph in _paragraphs(block))


def _paragraphs(block: Block) -> tuple[Paragraph, ...]:
    if isinstance(block, Paragraph):
        return (block,)
    return tuple(p for row in block.rows for cell in row for p in cell.paragraphs)
