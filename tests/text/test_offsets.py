"""Every character of a clean text leads back to where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.text.offsets import OffsetMap, Piece
from variorum.text.rewriting import Replacement, rewritten
from variorum.text.span import Span


@st.composite
def sources_with_replacements(draw: st.DrawFn) -> tuple[str, list[Replacement]]:
    source = draw(st.text(max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=12)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return source, [Replacement(Span(a, b), draw(st.text(max_size=3))) for a, b in pairs if a < b]


@given(sources_with_replacements())
def test_verbatim_pieces_agree_with_the_source(made):
    source, replacements = made
    clean, offsets = rewritten(source, Span(0, len(source)), replacements)
    assert "".join(piece.clean.of(clean) for piece in offsets.pieces) == clean
    for piece in offsets.pieces:
        assert not piece.verbatim or piece.clean.of(clean) == piece.source.of(source)


@given(sources_with_replacements(), st.data())
def test_any_span_leads_to_the_very_characters_unless_a_repair_lies_in_it(made, data):
    source, replacements = made
    clean, offsets = rewritten(source, Span(0, len(source)), replacements)
    start = data.draw(st.integers(0, len(clean)))
    end = data.draw(st.integers(start, len(clean)))
    found = offsets.to_source(Span(start, end))
    touched = any(found.start <= r.source.start < found.end for r in replacements)
    repaired = any(p.clean.overlaps(Span(start, end)) and not p.verbatim for p in offsets.pieces)
    assert 0 <= found.start <= found.end <= len(source)
    assert touched or repaired or found.of(source) == clean[start:end]


def test_a_repaired_stretch_stands_for_its_source_as_a_whole():
    clean, offsets = rewritten("Hay&#39;et", Span(0, 10), [Replacement(Span(3, 8), "'")])
    assert clean == "Hay'et"
    assert offsets.to_source(Span(3, 4)) == Span(3, 8)
    assert offsets.to_source(Span(4, 6)) == Span(8, 10)


def test_a_repair_of_the_same_length_is_not_verbatim():
    assert not Piece(Span(0, 1), Span(4, 5), repaired=True).verbatim


def test_an_empty_map_leads_to_the_beginning():
    assert OffsetMap.identity(0).to_source(Span(0, 0)) == Span(0, 0)
    assert OffsetMap.identity(5, at=7).to_source(Span(2, 2)) == Span(9, 9)


@given(sources_with_replacements(), st.data())
def test_the_way_back_from_the_source_leads_to_the_same_words(made, data):
    source, replacements = made
    clean, offsets = rewritten(source, Span(0, len(source)), replacements)
    start = data.draw(st.integers(0, len(clean)))
    span = Span(start, data.draw(st.integers(start, len(clean))))
    back = offsets.to_clean(offsets.to_source(span))
    if len(span) and all(p.verbatim for p in offsets.pieces if p.clean.overlaps(span)):
        assert back == span
    elif back is not None:  # of a repaired stretch, the whole of it
        assert 0 <= back.start < back.end <= len(clean)
