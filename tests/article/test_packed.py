"""A packed file is unpacked within bounds, whatever it says of itself; beyond them it gives a sentence."""

import io
import zipfile

import pytest
from makers_article import SENTENCE
from makers_documents import WORD, docx_of, paragraph, read_bytes, repacked, run, story, xlsx_of

from variorum.article.readers.office.packed import Packed
from variorum.errors import UnreadableArticle


def _packed(members, *, kind=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()


def _document(body):
    return repacked(
        docx_of(lambda document: None),
        {"word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()},
    )


def test_a_member_is_had_as_it_was_packed():
    assert Packed(_packed({"a.xml": b"<a/>"})).member("a.xml") == b"<a/>"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_packed({"a.xml": b" " * 30_000_000}), "unpacks to more text"),
        (_packed({"a.xml": SENTENCE.encode() * 250_000}), "unpacks to more text"),
        (_packed({"a.xml": b"<a/>"}, kind=zipfile.ZIP_BZIP2), "packed in a way"),
        (_packed({"b.xml": b"<a/>"}), "a part of it is missing"),
        (_packed({"a.xml": b"<a/>"})[:-30], "damaged"),
    ],
    ids=["blanks", "prose", "method", "missing", "cut"],
)
def test_what_cannot_be_unpacked_in_bounds_gives_a_sentence(data, words):
    with pytest.raises(UnreadableArticle, match=words):
        Packed(data).member("a.xml")


def test_a_member_that_lies_about_its_size_is_unpacked_no_further_than_it_says():
    data = bytearray(_packed({"a.xml": b" " * 30_000_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    with pytest.raises(UnreadableArticle, match="damaged"):
        Packed(bytes(data)).member("a.xml")


def test_all_the_members_together_are_bounded_too():
    packed = Packed(
        _packed({f"{n}.xml": SENTENCE.encode() * 150_000 for n in range(5)}, kind=zipfile.ZIP_STORED)
    )
    with pytest.raises(UnreadableArticle, match="unpacks to more text"):
        for n in range(5):
            packed.member(f"{n}.xml")


def test_too_many_members_give_a_sentence():
    with pytest.raises(UnreadableArticle, match="more than 5,000 files"):
        Packed(_packed({str(n): b"" for n in range(5_001)}))


def test_a_locked_member_gives_a_sentence():
    data = bytearray(_packed({"a.xml": b"<a/>"}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableArticle, match="password"):
        Packed(bytes(data)).member("a.xml")


def test_what_is_nested_without_measure_gives_a_sentence():
    with pytest.raises(UnreadableArticle, match=r"damaged|nested too deeply"):
        read_bytes(_document("<w:tbl>" * 50_000 + "</w:tbl>" * 50_000), ".docx")


def test_what_is_nested_deeply_but_soundly_is_read():
    nested = "<w:sdt><w:sdtContent>" * 60 + paragraph(run(SENTENCE)) + "</w:sdtContent></w:sdt>" * 60
    assert story(read_bytes(_document(nested), ".docx")) == [SENTENCE]


def test_a_document_of_too_many_paragraphs_gives_a_sentence():
    with pytest.raises(UnreadableArticle, match="more than 20,000 paragraphs"):
        read_bytes(_document(paragraph(run("So.")) * 20_001), ".docx")


def test_a_workbook_that_unpacks_without_measure_is_not_unpacked():
    whole = repacked(xlsx_of([["text"], [SENTENCE]]), {"xl/sharedStrings.xml": b" " * 60_000_000})
    with pytest.raises(UnreadableArticle, match="unpacks to more text"):
        read_bytes(whole, ".xlsx")


def test_a_packed_file_that_is_no_document_gives_a_sentence():
    with pytest.raises(UnreadableArticle, match="a packed file such as a ZIP"):
        read_bytes(_packed({"a.txt": SENTENCE.encode()}), ".zip")
