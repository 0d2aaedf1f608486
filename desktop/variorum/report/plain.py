"""Makes text of unknown origin fit for a line of a report: no control characters, no line ends."""

import unicodedata

# They would turn round the words after them, far beyond the article's own.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """One line; what cannot be shown is left out."""
    return " ".join("".join(map(_shown, text)).split())


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    return "" if category in ("Cc", "Cs", "Cn") or character in _TURNING else character
