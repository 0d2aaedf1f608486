"""What a reader makes of a file: its text as first extracted, its paragraphs, its source card."""

from dataclasses import dataclass, field

from variorum.article.article import Role, Source
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Hint:
    """What the format itself says of a paragraph, such as a heading's tag."""

    role: Role
    reason: str


@dataclass(frozen=True, slots=True)
class Extract:
    """A file's text before cleaning."""

    text: str = field(repr=False)
    paragraphs: tuple[Span, ...] = field(repr=False)
    card: Source = field(default_factory=Source)
    hints: tuple[tuple[Span, Hint], ...] = field(default=(), repr=False)
