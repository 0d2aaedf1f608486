"""Quotes a span of a paragraph as a passage that leads back to the article as it came in."""

from variorum.article.article import Article, Paragraph
from variorum.fact.fact import Passage
from variorum.text.span import Span

LONGEST_QUOTE = 160  # characters; the contract's limit
_NESTED = str.maketrans("“”", "‘’")


def clipped(text: str, span: Span, *, keep: Span | None = None, most: int = LONGEST_QUOTE) -> Span:
    """The span cut at a word's end to what may be quoted, around the part that must stay."""
    if len(span) <= most:
        return span
    start = span.start
    if keep and keep.end - start > most:
        start = max(span.start, keep.end - most)
        while start < keep.start and start > span.start and not text[start - 1].isspace():
            start += 1
    end = start + most
    cut = text.rfind(" ", start + 1, end + 1)
    return Span(start, cut if cut > start else end)


def quotable(text: str, *, most: int) -> str:
    """The text as it stands between quotation marks: not over its first words, its own marks single."""
    plain = text.lstrip("•*-–— ").translate(_NESTED)
    kept = clipped(plain, Span(0, len(plain)), most=most).of(plain)
    return kept if kept == plain else f"{kept} …"


def passage(article: Article, paragraph: Paragraph, span: Span) -> Passage:
    """The passage; `raw` is set where cleaning changed what stands there."""
    source = paragraph.offsets.to_source(span)
    quote, raw = span.of(paragraph.text), source.of(article.extraction)
    return Passage(article.id, paragraph.number, span, source, quote, None if raw == quote else raw)
