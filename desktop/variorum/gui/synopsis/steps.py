"""Where the keys lead from where they work: to the next row or bar, to the next cell, to a passage."""

from collections.abc import Sequence

from variorum.alignment.link import Place
from variorum.gui.session.sheet import Block, Row
from variorum.gui.synopsis.composition import sentences_of
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.scene import Cursor
from variorum.text.span import Span
from variorum.text.tokens import tokens


def next_stop(items: Sequence[Row | Fold], cursor: Cursor, by: int) -> Row | Fold | None:
    """The row or fold bar after or before the one where the keys work; at an end it stays."""
    if not items:
        return None
    at = next((i for i, item in enumerate(items) if _is_at(item, cursor)), None)
    if at is None:
        return items[0] if by > 0 else items[-1]
    return items[max(0, min(len(items) - 1, at + by))]


def _is_at(item: Row | Fold, cursor: Cursor) -> bool:
    if isinstance(item, Fold):
        return item.rows[0].number == cursor.fold
    return cursor.fold is None and item.number == cursor.row


def next_paragraph(row: Row, shown: Sequence[str], here: Place | None, by: int) -> Place | None:
    """The next paragraph of the row, through the columns in view; at an end it stays."""
    places = [block.place for article in shown for block in row.cells.get(article, ())]
    if not places:
        return None
    if here not in places:
        return places[0] if by > 0 else places[-1]
    return places[max(0, min(len(places) - 1, places.index(here) + by))]


def word_at(text: str, position: int) -> Span:
    """The word that holds a character, else the one before it; empty where there is none."""
    around = [span for span in tokens(text) if span.start <= position <= span.end]
    return next((s for s in around if position < s.end), around[0] if around else Span(position, position))


def passage_of(row: Row, article: str | None, dispute: str | None) -> tuple[Block, Span] | None:
    """The passage a row offers as evidence: of the cell, else of the first that speaks of the dispute.

    The sentence that speaks of the dispute, else the whole paragraph.
    """
    blocks = [block for of_cell in row.cells.values() for block in of_cell]
    own = [block for block in blocks if block.place.article == article] or blocks
    saying = [block for block in own if any(m.dispute == dispute for m in block.marks)]
    block = next(iter(saying or own), None)
    return None if block is None else (block, _sentence(block, dispute))


def _sentence(block: Block, dispute: str | None) -> Span:
    spans = [mark.span for mark in block.marks if mark.dispute == dispute]
    told = [s for s in sentences_of(block.text) if any(span.overlaps(s) for span in spans)]
    whole = told[0] if told else Span(0, len(block.text))
    words = whole.of(block.text)
    start = whole.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
