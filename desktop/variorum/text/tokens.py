"""Words, numbers and marks of a text, each whole: what a comparison of wording may set apart."""

import re

from variorum.text.span import Span

# A number keeps its separators, sign and percent; a word its apostrophes and hyphens.
_TOKEN = re.compile(r"[$£€¥]?\d+(?:[.,:]\d+)*%?|\w+(?:['’-]\w+)*|[^\w\s]")


def tokens(text: str) -> list[Span]:
    """The tokens in order; white space belongs to none."""
    return [Span(*found.span()) for found in _TOKEN.finditer(text)]
