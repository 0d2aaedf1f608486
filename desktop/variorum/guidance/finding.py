"""Finds what a selector points at in another text: an article read anew, or a newer version of it."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from variorum.guidance.guidance import Selector
from variorum.text.span import Span

_CONTEXT = 10  # characters on each side by which a place is known where its words changed
_MOST = 500  # places of one quote that are looked at; a page of one word repeated has no place to tell
_FEWEST = 4  # words by which a paragraph is known that was rewritten
_ALIKE = 0.6  # share of words or letters in common at which a passage is the same one
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_LINE = re.compile(r"\S[^\n]*")
_GROWN = 60  # characters by which a passage may grow and be the same one


def found(selector: Selector, text: str) -> Span | None:
    """Where the passage stands in the text: its words, else what stands between the words around it.

    Of several places with the same words, the one whose surroundings are most
    alike, then the nearest to where it was. Blanks and line ends may differ. A
    paragraph that was rewritten is the one that shares most of its words.
    """
    quote, end = selector.quote, selector.start + len(selector.quote)
    if not quote.strip():
        return None
    if text[selector.start : end] == quote and _around(selector, text, Span(selector.start, end)) == 1.0:
        return Span(selector.start, end)
    best = max(_quoted(quote, text), key=lambda span: _rank(selector, text, span), default=None)
    if best is None or 2 * _around(selector, text, best) < 1.0:
        best = _between(selector, text, surely=best is not None) or best
    return best or _rewritten(selector, text)


def _quoted(quote: str, text: str) -> Iterator[Span]:
    for number, match in enumerate(re.finditer(_loosely(quote), text)):
        if number == _MOST:
            return
        yield Span(match.start(), match.end())


def _loosely(words: str) -> str:
    """A pattern of the words whatever the blanks between them."""
    return r"\s+".join(map(re.escape, words.split()))


def _rank(selector: Selector, text: str, span: Span) -> tuple[float, int]:
    return _around(selector, text, span), -abs(span.start - selector.start)


def _around(selector: Selector, text: str, span: Span) -> float:
    """Share of the selector's context that stands around a place, 0 to 1; 1 where it has none."""
    before = _plain(text[max(0, span.start - 2 * len(selector.prefix)) : span.start])
    after = _plain(text[span.end : span.end + 2 * len(selector.suffix)])
    prefix, suffix = _plain(selector.prefix), _plain(selector.suffix)
    every = len(prefix) + len(suffix)
    same = _shared(prefix[::-1], before[::-1]) + _shared(suffix, after)
    return same / every if every else 1.0


def _plain(text: str) -> str:
    return " ".join(text.split())


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _between(selector: Selector, text: str, *, surely: bool) -> Span | None:
    """What stands now between the words that stood before and after, if both still do.

    Where the same words stand around several places, or `surely` is asked for,
    it must also resemble the quote.
    """
    before, after = selector.prefix[-_CONTEXT:], selector.suffix[:_CONTEXT]
    if not before.strip() or not after.strip():
        return None
    places = list(_gaps(before, after, text, longest=3 * len(selector.quote) + _GROWN))
    if len(places) == 1 and not surely:
        return places[0]
    matcher = SequenceMatcher(None, b=selector.quote, autojunk=False)
    ranked = []
    for span in places:
        matcher.set_seq1(span.of(text))
        ranked.append((matcher.ratio(), _rank(selector, text, span), span))
    best = max(ranked, default=None)
    return best[2] if best is not None and best[0] >= _ALIKE else None


def _rewritten(selector: Selector, text: str) -> Span | None:
    """The paragraph or line that shares most words with a quote of some length."""
    words = selector.quote.split()
    if len(words) < _FEWEST:
        return None
    matcher = SequenceMatcher(None, b=words, autojunk=False)
    best: tuple[float, int, Span] | None = None
    for match in (*_PARAGRAPH.finditer(text), *_LINE.finditer(text)):
        matcher.set_seq1(match[0].split())
        if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
            continue
        rank = (matcher.ratio(), -abs(match.start() - selector.start), Span(match.start(), match.end()))
        best = rank if best is None else max(best, rank)
    return best[2] if best is not None and best[0] >= _ALIKE else None


def _gaps(before: str, after: str, text: str, *, longest: int) -> Iterator[Span]:
    suffix = re.compile(r"\s*" + _loosely(after))
    for number, match in enumerate(re.finditer(_loosely(before) + r"\s*", text)):
        if number == _MOST:
            return
        end = suffix.search(text, match.end(), match.end() + longest + 2 * len(after))
        if end is not None and match.end() < end.start():
            yield Span(match.end(), end.start())
