"""Words, numbers and marks of a text, each whole: what a comparison of wording may set apart."""

import re

from variorum.text.span import Span

# A number keeps its separators, sign and percent; a word its apostrophes and hyphens.
_TOKEN = re.compile(r"[$£€¥]?\d+(?:[.,:]\d+)*%?|\w+(?:['’-]\w+)*|[^\w\s]")


def places(text: str) -> list[tuple[int, int]]:
    """Where the tokens begin and end, in order, for whom the spans themselves would be too many."""
    return [found.span() for found in _TOKEN.finditer(text)]


def tokens(text: str) -> list[Span]:
    """The tokens in order; white space belongs to none."""
    return [Span(start, end) for start, end in places(text)]
