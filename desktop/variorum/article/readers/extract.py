"""What a reader makes of a file: its text as first extracted, its paragraphs, its source card."""

from dataclasses import dataclass, field

from variorum.article.article import Source
from variorum.article.roles import Assigned
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Extract:
    """A file's text before cleaning."""

    text: str = field(repr=False)
    paragraphs: tuple[Span, ...] = field(repr=False)
    card: Source = field(default_factory=Source)
    hints: tuple[tuple[Span, Assigned], ...] = field(default=(), repr=False)  # what the format itself says
    repairs: tuple[str, ...] = ()  # what was mended of the file as a whole, in sentences
    encoding: str = "utf-8"
    encoding_sure: bool = True
