"""Encodings are found out, and broken bytes never abort."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.article.decoding import decode
from variorum.errors import UnreadableArticle

TEXT = "Le café près de la forêt a été fermé lundi, déclare la préfecture à Genève."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_believed_and_left_out(mark, encoding):
    decoded = decode(mark + TEXT.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.sure) == (TEXT, encoding, True)


def test_line_ends_stay_as_they_are():
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


def test_an_older_encoding_is_detected_and_said_to_be_a_guess():
    decoded = decode((TEXT * 5).encode("cp1252"))
    assert "café près" in decoded.text
    assert not decoded.sure


def test_utf16_without_its_mark_is_seen():
    assert decode("Plain words of a story.".encode("utf-16-le")).text == "Plain words of a story."
    assert decode("Plain words of a story.".encode("utf-16-be")).text == "Plain words of a story."


def test_a_file_cut_off_in_the_middle_of_a_letter_is_read():
    decoded = decode((TEXT + "é").encode()[:-1])
    assert decoded.text == TEXT + "\ufffd"
    assert (decoded.encoding, decoded.sure) == ("utf-8", False)


def test_a_few_nuls_do_no_harm_and_binary_data_is_refused():
    assert "words" in decode(b"\0some words" + b" of a long story" * 20).text
    with pytest.raises(UnreadableArticle, match="binary"):
        decode(bytes(range(256)) * 20)


@pytest.mark.parametrize(
    ("magic", "kind"), [(b"%PDF-1.7", "PDF"), (b"PK\x03\x04", "packed"), (b"\x89PNG", "picture")]
)
def test_files_of_another_kind_are_named(magic, kind):
    with pytest.raises(UnreadableArticle, match=kind):
        decode(magic + b"...")


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_that_can_be_written_or_a_sentence(data):
    try:
        decode(data).text.encode("utf-8")
    except UnreadableArticle as error:
        assert str(error).endswith(".")
