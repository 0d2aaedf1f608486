"""Quotes that lead back to the very characters of the article as it came in."""

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.article.article import Article, Original, Paragraph, Role, Source
from variorum.fact.passages import LONGEST_QUOTE, clipped, passage
from variorum.text.offsets import OffsetMap, Piece
from variorum.text.span import Span


@st.composite
def cleaned(draw: st.DrawFn) -> tuple[Article, Span]:
    """An article whose paragraph was cleaned piece by piece, and a span of it."""
    extraction, clean, pieces = "", "", []
    letters = st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=6)
    for was, repaired in draw(st.lists(st.tuples(letters, st.none() | letters), min_size=1, max_size=6)):
        now = was if repaired is None else repaired
        source = Span(len(extraction), len(extraction) + len(was))
        pieces.append(Piece(Span(len(clean), len(clean) + len(now)), source, repaired is not None))
        extraction, clean = extraction + was, clean + now
        extraction += draw(st.sampled_from(["", "|", "\n"]))
    start = draw(st.integers(0, len(clean)))
    span = Span(start, draw(st.integers(start, len(clean))))
    whole = Span(0, len(extraction))
    paragraph = Paragraph(1, Role.BODY, clean, whole, OffsetMap(tuple(pieces)))
    made = Article("echo", Original("echo.txt", b"", ""), extraction, Source(), (paragraph,))
    return made, span


@settings(max_examples=50)
@given(cleaned())
def test_a_passage_quotes_the_clean_text_and_tells_what_stood_there(case):
    article, span = case
    found = passage(article, article.paragraph(1), span)
    stands = found.source.of(article.extraction)
    assert found.quote == span.of(article.paragraph(1).text)
    assert stands == (found.quote if found.raw is None else found.raw)
    assert (found.article, found.paragraph) == ("echo", 1)


texts = st.lists(st.text("abc,", min_size=1, max_size=12), max_size=60).map(" ".join)


@settings(max_examples=50)
@given(texts, st.data())
def test_a_clipped_span_is_short_and_inside_and_keeps_what_must_stay(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    first = data.draw(st.integers(span.start, span.end))
    keep = Span(first, data.draw(st.integers(first, min(span.end, first + 20))))
    cut = clipped(text, span, keep=keep)
    assert len(cut) <= LONGEST_QUOTE
    assert span.contains(cut)
    assert cut.contains(keep)


@settings(max_examples=50)
@given(texts)
def test_a_clipped_span_ends_at_a_words_end(text):
    cut = clipped(text, Span(0, len(text)))
    assert cut.end == len(text) or text[cut.end] == " "


def test_a_word_longer_than_a_quote_is_cut():
    assert clipped("x" * 300, Span(0, 300)) == Span(0, LONGEST_QUOTE)


def test_a_short_span_stays_as_it_is():
    assert clipped("a short span", Span(2, 7)) == Span(2, 7)
