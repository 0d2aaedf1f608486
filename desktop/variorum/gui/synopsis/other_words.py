"""Words of a row that differ without being disputed: the wording of sentences that else say the same."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.alignment.link import Place
from variorum.difference.passages import differences
from variorum.gui.session.sheet import Block, Row
from variorum.gui.synopsis.composition import sentences_of
from variorum.text.span import Span
from variorum.text.tokens import tokens

_WORTH = 0.5  # share of words in common, in any order, from which on a comparison in order is worth its time


@dataclass(frozen=True, slots=True)
class _Sentence:
    block: Block
    span: Span
    words: Counter[str]

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


def other_words(row: Row, *, base: str | None = None) -> Mapping[Place, tuple[Span, ...]]:
    """By paragraph, the words that its nearest sentence in another article does not have.

    With a base article, those that the base does not have; where it has nothing, nothing is marked.
    """
    sentences = [s for blocks in row.cells.values() for block in blocks for s in _sentences(block)]
    others = [s for s in sentences if base in (None, s.block.place.article)]
    found: dict[Place, list[Span]] = {}
    for sentence in sentences:
        nearest = _nearest(sentence, others)
        if nearest is not None:
            found.setdefault(sentence.block.place, []).extend(_own(sentence, nearest))
    return {place: tuple(_unmarked(spans, _marked(row, place))) for place, spans in found.items()}


def _sentences(block: Block) -> Iterator[_Sentence]:
    for span in sentences_of(block.text):
        text = span.of(block.text)
        yield _Sentence(block, span, Counter(t.of(text).lower() for t in tokens(text)))


def _nearest(sentence: _Sentence, others: Sequence[_Sentence]) -> _Sentence | None:
    """The sentence of another article that shares most words; None where none shares half of them."""
    article = sentence.block.place.article
    best, most = None, _WORTH
    for other in others:
        if other.block.place.article == article:
            continue
        total = sentence.words.total() + other.words.total()
        shared = 2 * (sentence.words & other.words).total() / total if total else 0.0
        if shared > most:
            best, most = other, shared
    return best


def _own(sentence: _Sentence, other: _Sentence) -> Iterator[Span]:
    """Nothing where the two are not near-identical: then all of it differs, and says nothing."""
    for typed in differences(sentence.text, other.text, (), ()).edits:
        words = typed.edit.left
        if any(c.isalnum() for c in words.of(sentence.text)):
            yield words.shifted(sentence.span.start)


def _marked(row: Row, place: Place) -> tuple[Span, ...]:
    blocks = row.cells[place.article]
    return tuple(mark.span for block in blocks if block.place == place for mark in block.marks)


def _unmarked(spans: Sequence[Span], marked: Sequence[Span]) -> Iterator[Span]:
    """Disputed words have their own mark; what stands beside them keeps its line."""
    for span in spans:
        start = span.start
        for mark in sorted(m for m in marked if m.overlaps(span)):
            if start < mark.start:
                yield Span(start, mark.start)
            start = max(start, mark.end)
        if start < span.end:
            yield Span(start, span.end)
