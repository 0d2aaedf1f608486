"""Paragraphs are found as people see them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from variorum.text.paragraphs import LONGEST_PARAGRAPH, paragraph_spans


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in paragraph_spans(text)]


def test_blank_lines_set_paragraphs_off_whatever_the_line_ends():
    for end in ("\n", "\r\n", "\r"):
        assert paragraphs(f"One.{end}{end} \t{end}Two.{end}") == ["One.", "Two."]


def test_a_text_of_one_line_a_paragraph_is_split_at_each_line():
    lines = [
        "A headline without an end",
        "A first sentence that is rather long. And another one, longer still." * 3,
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_lines_wrapped_by_hand_are_joined():
    wrapped = (
        "The old bridge over the river was closed on Thursday after\n"
        "engineers found a crack in one of its piers, the council\n"
        "said in a statement that was sent to the newspapers of the\n"
        "county in the evening.\n"
        "\n"
        "Drivers will have to take a detour of fourteen kilometres,\n"
        "which leads them over the hills and through two villages,\n"
        "until the repairs are done.\n"
    )
    assert len(paragraphs(wrapped)) == 2


def test_short_lines_that_end_as_sentences_do_are_paragraphs_of_their_own():
    lines = [f"Sentence number {n} of the list ends here, as it does." for n in range(8)]
    assert paragraphs("\n".join(lines)) == lines


def test_a_paragraph_too_long_for_anybody_is_cut_between_words():
    text = "word " * 20_000
    cut = paragraphs(text)
    assert len(cut) == 5 + (len(text.strip()) - 1) // LONGEST_PARAGRAPH - 4
    assert all(len(p) <= LONGEST_PARAGRAPH and p.endswith("word") for p in cut)
    assert " ".join(cut) == text.strip()


@given(st.text(alphabet="ab.\n\r\t \u00a0\u200b|é😀\u2028ש", max_size=300))
def test_no_character_but_blanks_is_lost_and_none_is_counted_twice(text):
    spans = paragraph_spans(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(len(span) and span.of(text).strip() for span in spans)
    left = [c for n, c in enumerate(text) if not any(s.start <= n < s.end for s in spans)]
    assert not set(left) - set("\n\r\t \u00a0\u200b\u2028")
