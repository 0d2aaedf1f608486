"""Whatever an article or an editor writes stays text in PDF, DOCX and ODT, too."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from makers_of_pages import MADE
from pypdf import PdfReader
from test_hostile_text import HOSTILE, case_that_says, texts

from variorum.report.outline import Outline
from variorum.report.outlining import outline
from variorum.report.plain import plain
from variorum.report.writers.documents.docx import docx
from variorum.report.writers.documents.odt import odt
from variorum.report.writers.typeset.pdf import pdf

Writer = Callable[..., bytes]


def told(words: str) -> Outline:
    return outline(case_that_says(words), made=MADE)


def content(writer: Writer, part: str, words: str) -> Element:
    with ZipFile(BytesIO(writer(told(words), made=MADE))) as archive:
        return fromstring(archive.read(part))


@cache
def harmless(writer: Writer, part: str) -> Counter[str]:
    return Counter(element.tag for element in content(writer, part, "harmless").iter())


@pytest.mark.parametrize(("writer", "part"), [(docx, "word/document.xml"), (odt, "content.xml")])
@pytest.mark.parametrize("words", HOSTILE)
def test_words_stand_in_a_document_as_they_are_and_change_no_structure(
    writer: Writer, part: str, words: str
) -> None:
    found = content(writer, part, words)
    assert plain(words) in " ".join("".join(found.itertext()).split())
    assert Counter(element.tag for element in found.iter()) == harmless(writer, part)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stand_in_a_pdf_as_they_are(words: str) -> None:
    metadata = PdfReader(BytesIO(pdf(told(words), made=MADE))).metadata
    assert metadata is not None and metadata.title == plain(f"x{words}x")


@settings(max_examples=6)
@given(texts)
def test_any_words_can_be_written(words: str) -> None:
    for writer in (pdf, docx, odt):
        assert writer(told(words), made=MADE)
