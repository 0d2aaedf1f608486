"""Words looked for in all columns: every place they stand, in the order an editor comes to them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.alignment.link import Place
from variorum.gui.session.sheet import Block, Sheet
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """One place where the words stand."""

    row: int
    place: Place
    span: Span


def find(sheet: Sheet, words: str) -> tuple[Found, ...]:
    """All places by row, then column, then position, however the words are written large or small."""
    if not words:
        return ()
    return tuple(
        Found(row.number, block.place, span)
        for row in sheet.rows
        for article in sheet.articles
        for block in row.cells.get(article.id, ())
        for span in spans_of(block, words)
    )


def counts(sheet: Sheet, found: tuple[Found, ...]) -> Mapping[str, int]:
    """How often in each article, none left out."""
    counted = Counter(one.place.article for one in found)
    return {article.id: counted[article.id] for article in sheet.articles}


def spans_of(block: Block, words: str) -> Iterator[Span]:
    """Where words stand in a paragraph."""
    text, wanted = block.text.casefold(), words.casefold()
    if len(text) != len(block.text):  # some letters fold to two, and would shift all that follows
        text, wanted = block.text.lower(), words.lower()
    if len(text) != len(block.text):
        text, wanted = block.text, words
    at = text.find(wanted)
    while at >= 0:
        yield Span(at, at + len(wanted))
        at = text.find(wanted, at + len(wanted))
