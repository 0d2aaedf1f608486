"""A paragraph as it is set: its number, signs before its marks, pills for sentences that say nothing here."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from unicodedata import bidirectional

from variorum.gui.session.sheet import Block, Mark
from variorum.text.rough_sentences import sentences_of as sentences_of
from variorum.text.span import Span
from variorum.translation import tr, trn

SIGN = "\u00a0"  # holds a glyph's place and, as a no-break space, keeps it with its first word
LONG = 340  # characters from which sentences without a mark are folded


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences of a paragraph that stand together; folded into a pill where they are counted."""

    span: Span
    folded: int = 0  # sentences
    row: int = 0  # the row that the folded ones belong to, where it is one


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the paragraph as it stands in the set text; a pill where `sentences` is set."""

    span: Span
    at: int  # where it begins in the set text, in Qt's units
    length: int
    sentences: int = 0


class Composition:
    """The text to be laid out, and where each character of the paragraph stands in it."""

    def __init__(
        self,
        block: Block,
        marks: Sequence[Mark],
        *,
        stretches: Sequence[Stretch] = (),
        current: str | None = None,
        letter: str = "",
    ) -> None:
        self._block = block
        self.letter = letter
        self.prefix = (
            f"{letter}\u2009¶\u2009{block.number}\u2002" if letter else f"¶\u2009{block.number}\u2002"
        )
        # The current dispute's words have their sign even within other marked words.
        self.signs = sorted(
            {m.span.start for m in marks if m.dispute == current or not _inside_another(m, marks)}
        )
        self.parts: list[Part] = []
        self.text = self.prefix
        for stretch in stretches or (Stretch(Span(0, len(block.text))),):
            self._append(stretch)

    def _append(self, stretch: Stretch) -> None:
        span = stretch.span
        if stretch.folded:
            self.text += "\u2002"
        at = utf16(self.text)
        if stretch.folded:
            words = pill_words(stretch)
            self.parts.append(Part(span, at, utf16(words), stretch.folded))
            self.text += words + "\u2002"
            return
        pieces, start = [], span.start
        for sign in self._signs_in(span):
            pieces += [self._block.text[start:sign], SIGN]
            start = sign
        # A line separator would break the cell's lines; paragraphs are one line of text.
        shown = "".join([*pieces, self._block.text[start : span.end]]).replace("\n", " ")
        self.text += shown
        self.parts.append(Part(span, at, utf16(shown)))

    def _signs_in(self, span: Span) -> list[int]:
        return self.signs[bisect_left(self.signs, span.start) : bisect_left(self.signs, span.end)]

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

    def position(self, at: int) -> int:
        """The character of the paragraph that stands at a place of the set text; of a pill its first."""
        part = next((p for p in reversed(self.parts) if p.at <= at), self.parts[0])
        if at <= part.at:
            return part.span.start
        if part.sentences or at >= part.at + part.length:
            return part.span.end if at >= part.at + part.length else part.span.start
        units = self.text.encode("utf-16-le")[2 * part.at : 2 * at]
        index = len(units.decode("utf-16-le", errors="ignore"))
        signs = sum(sign - part.span.start + n < index for n, sign in enumerate(self._signs_in(part.span)))
        return part.span.start + index - signs

    @property
    def turns(self) -> bool:
        """Whether the paragraph is read from right to left."""
        return turned(self._block.text)

    @cached_property
    def mixed(self) -> bool:
        """Whether any of it is read from right to left."""
        return not self._block.text.isascii() and any(
            bidirectional(c) in ("R", "AL") for c in self._block.text
        )

    @property
    def pills(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.sentences)


def _inside_another(mark: Mark, marks: Sequence[Mark]) -> bool:
    """Whether it begins within other marked words, where a sign would tear them apart."""
    return any(other.span.start < mark.span.start < other.span.end for other in marks)


def folds(text: str, marks: Sequence[Mark], *, row: int = 0, current: str | None = None) -> list[Stretch]:
    """The stretches of a paragraph as a row shows it: what says nothing there is folded.

    Folded are sentences without a mark, and those that speak only of what
    belongs to another row; never one that speaks of the current dispute.
    """
    whole = [Stretch(Span(0, len(text)))]
    if len(text) < LONG or not marks:
        return whole
    made: list[Stretch] = []
    for sentence in sentences_of(text):
        here = [mark for mark in marks if mark.span.overlaps(sentence)]
        belongs = (
            any(mark.dispute == current or mark.home in (0, row) for mark in here) if row else bool(here)
        )
        homes = {mark.home for mark in here}
        elsewhere = homes.pop() if len(homes) == 1 and not belongs else 0
        new = Stretch(sentence, int(not belongs), elsewhere)
        if made and bool(made[-1].folded) is bool(new.folded) and made[-1].row == new.row:
            old = made.pop()
            new = Stretch(old.span.cover(sentence), old.folded + new.folded, new.row)
        made.append(new)
    if any(not stretch.folded for stretch in made):
        return made
    return folds(text, marks) if row else whole


def pill_words(stretch: Stretch) -> str:
    """What stands in place of folded sentences; the words of a pill are never torn apart."""
    words = trn("{number} sentence", "{number} sentences", stretch.folded)
    if stretch.row:
        words = tr("{sentences} for row {row}", sentences=words, row=stretch.row)
    return f"⋯ {words}".replace(" ", "\u00a0")


def turned(text: str) -> bool:
    """Whether a text is read from right to left: its first letter says so."""
    first = next((found for c in text if (found := bidirectional(c)) in ("L", "R", "AL")), "L")
    return first != "L"


def utf16(text: str) -> int:
    """Qt counts in UTF-16 units, the articles in code points."""
    return len(text.encode("utf-16-le")) // 2
