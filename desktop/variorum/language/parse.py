"""A paragraph as the language model reads it: tokens with their grammar, and sentences."""

from collections.abc import Iterator

import msgspec

from variorum.text.span import Span


class Token(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One token; offsets are code points of the paragraph's clean text, `head` an index of the parse."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str  # Universal Dependencies part of speech
    tag: str  # Penn Treebank tag
    dep: str
    head: int
    entity: str  # entity label of the span it lies in, or ""
    entity_starts: bool


class Parse(msgspec.Struct, frozen=True, array_like=True):
    """One paragraph: its tokens, and where its sentences start (indices of tokens)."""

    tokens: tuple[Token, ...]
    sentence_starts: tuple[int, ...]

    def sentences(self) -> Iterator[range]:
        """Each sentence as a range of token indices."""
        starts = self.sentence_starts
        ends = (*starts[1:], len(self.tokens))
        return (range(start, end) for start, end in zip(starts, ends, strict=False))  # none where no tokens

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)
