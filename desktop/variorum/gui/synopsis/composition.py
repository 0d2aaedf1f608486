"""A paragraph as it is set: its number, signs before its marks, pills for sentences that say nothing here."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.gui.sheet import Block, Mark
from variorum.text.span import Span

SIGN = "\u00a0"  # holds a glyph's place and, as a no-break space, keeps it with its first word
LONG = 340  # characters from which sentences without a mark are folded
_SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the paragraph as it stands in the set text; a pill where `sentences` is set."""

    span: Span
    at: int  # where it begins in the set text, in Qt's units
    length: int
    sentences: int = 0


class Composition:
    """The text to be laid out, and where each character of the paragraph stands in it."""

    def __init__(self, block: Block, marks: Sequence[Mark], *, folded: bool) -> None:
        self._block = block
        self.prefix = f"¶\u2009{block.number}\u2002"
        self.signs = sorted({m.span.start for m in marks if not _inside_another(m, marks)})
        self.parts: list[Part] = []
        self.text = self.prefix
        stretches = folds(block.text, marks) if folded else [(Span(0, len(block.text)), 0)]
        for span, sentences in stretches:
            self._append(span, sentences)

    def _append(self, span: Span, sentences: int) -> None:
        if sentences:
            self.text += "\u2002"
        at = utf16(self.text)
        if sentences:
            words = f"⋯\u00a0{sentences}\u00a0sentence{'s' * (sentences > 1)}"
            self.parts.append(Part(span, at, utf16(words), sentences))
            self.text += words + "\u2002"
            return
        pieces, start = [], span.start
        for sign in self.signs:
            if span.start <= sign < span.end:
                pieces += [self._block.text[start:sign], SIGN]
                start = sign
        # A line separator would break the cell's lines; paragraphs are one line of text.
        shown = "".join([*pieces, self._block.text[start : span.end]]).replace("\n", " ")
        self.text += shown
        self.parts.append(Part(span, at, utf16(shown)))

    def at(self, position: int, *, after: bool = True) -> int:
        """Where a character stands in the set text; `after` a sign put before it.

        What is folded away stands where its pill begins.
        """
        part = next((p for p in self.parts if p.span.start <= position < p.span.end), None)
        if part is None or (not after and position == part.span.start):
            before = [p for p in self.parts if p.span.end <= position] or self.parts[:1]
            part = before[-1]
        if part.sentences:
            return part.at
        signs = bisect_right(self.signs, position if after else position - 1)
        earlier = bisect_right(self.signs, part.span.start - 1)
        return part.at + utf16(self._block.text[part.span.start : position]) + signs - earlier

    @property
    def pills(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.sentences)


def _inside_another(mark: Mark, marks: Sequence[Mark]) -> bool:
    """Whether it begins within other marked words, where a sign would tear them apart."""
    return any(other.span.start < mark.span.start < other.span.end for other in marks)


def folds(text: str, marks: Sequence[Mark]) -> list[tuple[Span, int]]:
    """The stretches of a paragraph, each with the number of sentences it folds away, 0 where it is shown."""
    whole = [(Span(0, len(text)), 0)]
    if len(text) < LONG or not marks:
        return whole
    made: list[tuple[Span, int]] = []
    for sentence in sentences_of(text):
        shown = any(mark.span.overlaps(sentence) for mark in marks)
        if made and bool(made[-1][1]) is not shown:
            span, count = made.pop()
            made.append((span.cover(sentence), count + (not shown)))
        else:
            made.append((sentence, 0 if shown else 1))
    return made


def sentences_of(text: str) -> list[Span]:
    """Sentences with the space after them; rough, for what is only folded and never lost."""
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    return [Span(a, b) for a, b in zip([0, *ends], [*ends, len(text)], strict=True) if a < b]


def utf16(text: str) -> int:
    """Qt counts in UTF-16 units, the articles in code points."""
    return len(text.encode("utf-16-le")) // 2
