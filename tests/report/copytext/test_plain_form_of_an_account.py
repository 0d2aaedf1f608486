"""The plain form of an account: what is read back is what was written, and damage is told by its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.dispute.edited_text import EditedText, Field, Manner
from variorum.errors import AccountRefused, UnknownThing
from variorum.guidance.guidance import Selector
from variorum.report.copytext.plain_form import DEEPEST, MOST_FIELDS, plain_form, read_plain
from variorum.report.copytext.starting import merged

BASE = Selector("a" * 64, "nearly one million", "", " people", 3)
FIELD = Field("b31b7e61", "b31b7e61faaf", ("nearly one million",), BASE)
TEXT = EditedText(("The mayor said ", FIELD, " fled.\n"), ("a" * 64,))


def meant(name: str) -> str:
    if name.startswith("d"):
        return f"{name}-whole"
    raise UnknownThing(f"The case “Idlib” has no dispute “{name}”.")


def read(form: str, before: EditedText = TEXT) -> EditedText:
    return read_plain(form, before, meant=meant)


words = st.text(alphabet="ab{}|\\\r\n é°:[]*#.\u202e", min_size=1, max_size=8)
inside_words = words.map(lambda w: w.replace("\n", " ").replace("\r", " "))
leaves = st.builds(
    lambda n, w, m: Field(n, f"{n}-id", merged(w), BASE, m),
    st.sampled_from([f"f{n}" for n in range(99)]),
    st.lists(inside_words, max_size=2),
    st.sampled_from(Manner),
)
nested = st.builds(
    lambda n, w, f: Field(n, f"{n}-id", merged([*w, *f])),
    st.sampled_from([f"g{n}" for n in range(99)]),
    st.lists(inside_words, max_size=2),
    st.lists(leaves, max_size=2),
)
texts = st.lists(st.one_of(words, leaves, nested), max_size=6).map(lambda p: EditedText(merged(p)))


@given(texts.filter(lambda t: len({f.name for f in t.fields}) == len(t.fields)))
def test_what_is_written_is_read_back_the_same(text: EditedText) -> None:
    form = plain_form(text)
    assert read_plain(form, text, meant=meant) == text
    assert plain_form(read_plain(form, text, meant=meant)) == form


@given(st.text(alphabet="ab{}|\\d1.\n:", max_size=30))
def test_any_form_is_a_text_or_a_sentence_with_a_line(form: str) -> None:
    try:
        text = read(form)
    except AccountRefused as refused:
        assert str(refused).startswith("Line ") and str(refused).endswith(".")
    else:
        assert read(plain_form(text), text) == text


def test_words_around_fields_are_kept_byte_for_byte() -> None:
    own = "  He said:\r\n\r\n\t“{odd}” \\ 1 } 2 { {{b31b7e61|x}}  \n\n\n—end\u200b "
    text = read(own)
    assert text.pieces[0] == "  He said:\r\n\r\n\t“{odd}” \\ 1 } 2 { "
    assert text.pieces[2] == "  \n\n\n—end\u200b "


def test_a_field_that_is_moved_keeps_what_it_stands_for_and_one_deleted_is_gone() -> None:
    moved = read("Fled: {{b31b7e61|a million}}.")
    assert moved.fields == (Field("b31b7e61", "b31b7e61faaf", ("a million",), BASE),)
    assert read("Nobody fled.").fields == ()


def test_a_new_field_names_a_dispute_and_a_copy_gets_a_name_of_its_own() -> None:
    text = read("{{d1|ten}} and {{d1|ten}}, {{b31b7e61|x}} {{b31b7e61|y}}")
    assert [f.name for f in text.fields] == ["d1-whole", "d1-whole.2", "b31b7e61", "b31b7e61.2"]
    assert text.fields[3].dispute == "b31b7e61faaf"


def test_braces_of_the_editor_s_own_are_written_with_a_backslash() -> None:
    text = read("a \\{{no field\\}} and \\\\")
    assert text.pieces == ("a {{no field}} and \\",)


@pytest.mark.parametrize(
    ("form", "line", "why"),
    [
        ("one\ntwo {{b31b7e61|x", 2, "not closed"),
        ("one\r\n\r\n}} two", 3, "closes no field"),
        ("{{no bar}}", 1, "no name"),
        ("{{x|}}", 1, "no dispute “x”"),
        ("a\n{{b31b7e61:loud|x}}", 2, "not “loud”"),
        ("{{b31b7e61|one\n\ntwo}}", 1, "blank line"),
        ("{{d1|" * (DEEPEST + 1), 1, "within each other"),
        ("{{d1|x}}" * (MOST_FIELDS + 1), 1, "at most"),
    ],
)
def test_a_damaged_field_is_a_sentence_with_its_line(form: str, line: int, why: str) -> None:
    with pytest.raises(AccountRefused, match=why) as refused:
        read(form)
    assert str(refused.value).startswith(f"Line {line}: ")
