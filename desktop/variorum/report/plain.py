"""Makes text of unknown origin fit for a line of a report: no control characters, no line ends."""

import re
import unicodedata

# They would turn round the words after them, far beyond the article's own.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# All but the narrow one that groups the thousands of a figure: no line breaks there.
_BLANKS = re.compile(r"(?:(?!(?<=\d)\N{NARROW NO-BREAK SPACE}(?=\d))\s)+")


def plain(text: str) -> str:
    """One line; what cannot be shown is left out."""
    return " ".join(part for part in _BLANKS.split("".join(map(_shown, text))) if part)


def _shown(character: str) -> str:
    if character.isspace():
        return character
    category = unicodedata.category(character)
    return "" if category in ("Cc", "Cs", "Cn") or character in _TURNING else character
