"""Finds the paragraphs of a plain text: set off by blank lines, one a line, or lines wrapped by hand."""

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.text.span import Span

LONGEST_PARAGRAPH = 20_000  # a longer one is cut at a sentence's or word's end, for those who come after
WIDEST_WRAP = 110  # text wrapped by hand or by an editor stays below this width
WRAPPED_SHARE = 0.8  # of the line ends that nothing but the margin explains

_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")
_BLANK = (
    " \t\x1c\x1d\x1e\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004"
    "\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\n\r\x0b\x0c\x85\u2028\u2029\u200b\u200e\u200f\u2060\ufeff\xad\0"
)
_SENTENCE_ENDS = ".!?:;\"'”’»)…"


def paragraph_spans(text: str, *, start: int = 0) -> tuple[Span, ...]:
    """The paragraphs from `start` on, without the blanks around them."""
    groups = list(_groups(text, start))
    width = _wrap_width(text, groups)
    found: list[Span] = []
    for group in groups:
        found += _unwrapped(text, group, width) if width else group
    return tuple(piece for span in found for piece in cut(text, span))


def _lines(text: str, start: int) -> Iterator[Span]:
    for end in _LINE_END.finditer(text, start):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, len(text))


def _groups(text: str, start: int) -> Iterator[list[Span]]:
    """Runs of lines with no blank line between them, each line without its blanks."""
    group: list[Span] = []
    for line in _lines(text, start):
        trimmed = _trimmed(text, line)
        if len(trimmed):
            group.append(trimmed)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _trimmed(text: str, line: Span) -> Span:
    words = line.of(text)
    left = len(words) - len(words.lstrip(_BLANK))
    kept = words.strip(_BLANK)
    return Span(line.start + left, line.start + left + len(kept))


def _wrap_width(text: str, groups: list[list[Span]]) -> int:
    """The width at which the text was wrapped by hand, or 0 where each line is a paragraph."""
    breaks = [(a, b) for group in groups for a, b in pairwise(group)]
    width = max((len(line) for group in groups if len(group) > 1 for line in group), default=0)
    if len(breaks) < 2 or not 30 <= width <= WIDEST_WRAP:
        return 0
    forced = sum(_forced(text, a, b, width) for a, b in breaks)
    open_ends = sum(text[a.end - 1] not in _SENTENCE_ENDS for a, _ in breaks)
    return width if forced >= WRAPPED_SHARE * len(breaks) and open_ends >= len(breaks) / 2 else 0


def _forced(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the next line's first word would not have fitted (a ragged margin's slack allowed)."""
    word = following.of(text)[: width + 1].split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > width - max(4, width // 10)


def _unwrapped(text: str, group: list[Span], width: int) -> list[Span]:
    joined = [group[0]]
    for before, line in pairwise(group):
        if _forced(text, before, line, width):
            joined[-1] = joined[-1].cover(line)
        else:
            joined.append(line)
    return joined


def cut(text: str, span: Span) -> Iterator[Span]:
    """The span itself, or parts of it none of which is too long."""
    while len(span) > LONGEST_PARAGRAPH:
        end = span.start + LONGEST_PARAGRAPH
        at = max(text.rfind(". ", span.start, end), text.rfind(" ", end - 1000, end)) + 1 or end
        at = at if at > span.start else end
        yield _trimmed(text, Span(span.start, at))
        while at < span.end and text[at] in _BLANK:
            at += 1
        span = Span(at, span.end)
    if len(span):
        yield span
