"""What gives way in the words of a field, and what stands there instead."""

from dataclasses import dataclass

from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Fitted:
    """A stretch of a field's words and the words that replace it."""

    span: Span
    words: str
