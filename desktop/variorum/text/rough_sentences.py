"""Cuts a text into sentences, roughly: for what is folded, or quoted with what stands around it."""

import re

from variorum.text.span import Span

_SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")


def sentences_of(text: str) -> list[Span]:
    """Sentences with the space after them; rough, for what is only folded and never lost."""
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    return [Span(a, b) for a, b in zip([0, *ends], [*ends, len(text)], strict=True) if a < b]
