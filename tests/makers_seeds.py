"""A few paragraphs of the seeds with their grammar as the model reads it, kept so that no test need load it.

Run this file to make the parses anew, when the model or the choice of paragraphs has changed.
"""

from functools import cache
from pathlib import Path

import msgspec
from makers_grammar import article

from variorum.article.article import Article
from variorum.article.reading import read_files
from variorum.language.parse import Parse
from variorum.paths import seeds

STORED_IN = Path(__file__).parent / "language" / "seeds_parsed.json"
# Beginnings of the paragraphs, by the first three letters of the file's name.
_CHOSEN = {
    "000": [
        "The Syrian opposition has regained",
        "This was stated by Mark",
        "He pointed out that the attacks",
    ],
    "001": ["The rebels, with support", "Meanwhile, Russia and Turkey are preparing"],
    "002": ["In Idlib, northwestern", "Since then, hundreds", "Some 1 million Idlib"],
    "003": ["Since December, fighting", "Mark Cutts, a UN", "The Russian defense ministry"],
    "004": ["Syrian rebels on Thursday", "It was captured", "Hundreds of people", "Late on Wednesday"],
}
PUBLISHED = {"000": "2020-02-25", "001": "2020-02-27", "003": "2020-02-25", "004": "2020-02-27"}


@cache
def chosen_paragraphs() -> dict[str, list[str]]:
    """The clean texts of the chosen paragraphs, in order of the story, by article."""
    found, _ = read_files(seeds())
    return {
        read.id[:3]: [
            paragraph.text
            for paragraph in read.paragraphs
            if any(paragraph.text.startswith(beginning) for beginning in _CHOSEN[read.id[:3]])
        ]
        for read in found
    }


STORED: dict[str, tuple[Parse, ...]] = (
    msgspec.json.decode(STORED_IN.read_bytes(), type=dict[str, tuple[Parse, ...]])
    if STORED_IN.exists()
    else {}
)


@cache
def seed_articles() -> tuple[Article, ...]:
    """Articles of the chosen paragraphs alone."""
    return tuple(
        article(id, *paragraphs, published=PUBLISHED.get(id))
        for id, paragraphs in chosen_paragraphs().items()
    )


def _make() -> None:
    from variorum.language.spacy_analyser import SpacyAnalyser

    analyser = SpacyAnalyser()
    parses = {id: analyser.parse(paragraphs) for id, paragraphs in chosen_paragraphs().items()}
    STORED_IN.write_bytes(msgspec.json.encode(parses) + b"\n")


if __name__ == "__main__":
    _make()
