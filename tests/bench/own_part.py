"""Variorum's part on its own, and difflib's, timed as the peers' are: `own_part.py NAME FILE`."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent / "peers"))

from part import timed


def difference(texts: list[str]) -> int:
    from variorum.difference.words import word_edits

    return len(word_edits(*texts))


def difflib_on_words(texts: list[str]) -> int:
    from difflib import SequenceMatcher

    left, right = (text.split() for text in texts)
    return len(SequenceMatcher(None, left, right).get_opcodes())


def values(sentences: list[str]) -> int:
    """Numbers and dates with their bounds and what they are of; the language model is part of it."""
    from variorum.bootstrap import workspace
    from variorum.fact.fact import Kind

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sentences.txt"
        file.write_text("\n\n".join(sentences), encoding="utf-8")
        found = ANALYSER.get("one") or ANALYSER.setdefault("one", workspace(cache=False))
        facts = found.facts([file]).articles[0][1]
        return sum(fact.kind is Kind.QUANTITY for fact in facts)


ANALYSER: dict[str, Any] = {}  # the language model is loaded once


def names(pairs: list[list[str]]) -> int:
    from variorum.language.naming.judging import same_name_probabilities

    return sum(bool(chance >= 0.5) for chance in same_name_probabilities([(a, b) for a, b in pairs]))


PARTS: dict[str, tuple[Callable[[Any], int], Any]] = {
    "Variorum's difference": (difference, ["a", "b"]),
    "difflib on words": (difflib_on_words, ["a", "b"]),
    "Variorum's values": (values, ["Some 50 people fled 3 km."]),
    "Variorum's names": (names, [["Anna", "Ana"]]),
}

if __name__ == "__main__":
    timed(*PARTS[sys.argv[1]])
