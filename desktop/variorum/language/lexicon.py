"""Reads the lists of words that hold language: units, bounds, hedges, verbs of happening."""

import json
from functools import cache
from typing import Any

from variorum.paths import resources


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The lexicon of that name, read once."""
    words: dict[str, Any] = json.loads((resources() / "lexicons" / f"{name}.json").read_text("utf-8"))
    return words
