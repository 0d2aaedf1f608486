"""Word-by-word differences rebuild both sides and never cut a word or a number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.difference.words import Change, moved, similarity, word_edits
from variorum.text.tokens import tokens

words = st.sampled_from(
    ["a", "the", "town", "90", "950,000", "900,000", "re-took", "didn't", "fell", ",", ".", "$5", "%"]
)
passages = st.lists(words, max_size=12).map(" ".join)


def whole(text: str, spans) -> list[str]:
    """The tokens of some stretches, each taken from the text as a whole."""
    return [
        token.of(text)
        for span in spans
        for token in tokens(text)
        if span.start <= token.start and token.end <= span.end and len(span)
    ]


@settings(max_examples=40)
@given(passages, passages)
def test_edits_rebuild_both_sides_in_order(left, right):
    edits = word_edits(left, right)
    on_left = [e.left for e in edits if e.change is not Change.ADDED]
    on_right = [e.right for e in edits if e.change is not Change.REMOVED]
    assert whole(left, on_left) == [t.of(left) for t in tokens(left)]
    assert whole(right, on_right) == [t.of(right) for t in tokens(right)]
    assert on_left == sorted(on_left)
    assert on_right == sorted(on_right)


@settings(max_examples=40)
@given(st.text(), st.text())
def test_no_edit_begins_or_ends_inside_a_word_or_number(left, right):
    for edit in word_edits(left, right):
        for text, span in ((left, edit.left), (right, edit.right)):
            assert span.end <= len(text)
            assert not any(t.start < cut < t.end for t in tokens(text) for cut in (span.start, span.end))


@settings(max_examples=40)
@given(passages, passages)
def test_what_is_the_same_reads_the_same_token_by_token(left, right):
    for edit in word_edits(left, right):
        if edit.change is Change.SAME:
            assert whole(left, [edit.left]) == whole(right, [edit.right])
        else:
            assert len(edit.left if edit.change is Change.ADDED else edit.right) == 0


@settings(max_examples=40)
@given(passages)
def test_a_text_does_not_differ_from_itself(text):
    assert {edit.change for edit in word_edits(text, text)} <= {Change.SAME}
    assert similarity(text, text) == 1


@settings(max_examples=40)
@given(passages, passages)
def test_similarity_lies_between_none_and_all(left, right):
    assert 0 <= similarity(left, right) <= 1


def test_a_figure_is_exchanged_as_a_whole():
    edits = word_edits("Some 900 fled.", "Some 950 fled.")
    assert [(e.change, e.left.of("Some 900 fled.")) for e in edits if e.change is Change.REMOVED] == [
        (Change.REMOVED, "900")
    ]


def test_more_different_words_than_a_letter_has_bits_are_told_apart():
    left = " ".join(f"w{n}" for n in range(9_000))
    right = left.replace("w4500 ", "other ")
    changed = [e for e in word_edits(left, right) if e.change is not Change.SAME]
    assert [(e.left.of(left), e.right.of(right)) for e in changed] == [("w4500", ""), ("", "other")]


def test_a_stretch_that_stands_elsewhere_is_moved():
    left = "At noon on that day rebels took it. The council had met twice before in the old hall."
    right = "The council had met twice before in the old hall. At noon on that day rebels took it."
    (found,) = moved(left, right)
    assert found.change is Change.MOVED
    assert found.left.of(left).strip(" .") in right
    assert found.left.of(left).lower() == found.right.of(right).lower()


@settings(max_examples=40)
@given(passages, passages, st.integers(1, 5))
def test_what_moved_stands_on_both_sides_and_is_long_enough(left, right, least):
    for edit in moved(left, right, least=least):
        here, there = (
            [token.lower() for token in whole(text, [span])]
            for text, span in ((left, edit.left), (right, edit.right))
        )
        assert here == there
        assert len(here) >= least


@pytest.mark.parametrize(("left", "right"), [("", ""), ("", "a"), ("a", ""), ("  ", "a b")])
def test_nothing_is_no_danger(left, right):
    assert "".join(e.left.of(left) for e in word_edits(left, right)) == left.strip()
    assert "".join(e.right.of(right) for e in word_edits(left, right)) == right
    assert list(moved(left, right)) == []
