"""A report as DOCX: what another reader finds in it."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

import docx as python_docx
import pytest
from makers_of_pages import MADE, the_outline

from variorum.report.outline import Outline
from variorum.report.writers.documents.docx import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def outline() -> Outline:
    return the_outline()


@pytest.fixture(scope="module")
def data(outline: Outline) -> bytes:
    return docx(outline, made=MADE)


@pytest.fixture(scope="module")
def parts(data: bytes) -> Mapping[str, ET.Element]:
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: ET.fromstring(archive.read(name)) for name in names}


def said(element: ET.Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_the_same_outline_and_day_give_the_same_bytes(outline: Outline, data: bytes) -> None:
    assert docx(outline, made=MADE) == data


def test_it_names_title_people_day_and_language(data: bytes) -> None:
    told = python_docx.Document(BytesIO(data)).core_properties
    assert (told.title, told.author, told.language) == ("Idlib, 20–27 February 2020", "M. Okafor", "en-GB")
    assert told.created is not None and told.created.date() == MADE


def test_headings_have_styles(outline: Outline, data: bytes) -> None:
    word = python_docx.Document(BytesIO(data))
    styles = {paragraph.style.name for paragraph in word.paragraphs}
    assert {"Title", "Subtitle", "Heading 1", "Body Text", "Caption", "List Paragraph", "Method"} <= styles
    heads = [p.text for p in word.paragraphs if p.style.name == "Heading 1"]
    assert heads[0] == "What is settled" and heads[-1] == "How this was made"
    questions = [cell.paragraphs[0] for cell in word.tables[0].columns[0].cells[1:]]
    assert [q.text for q in questions] == [f"{e.number} {e.question}" for e in outline.entries]
    assert {q.style.name for q in questions} == {"Heading 2"}


def test_a_table_s_head_stands_on_every_page_and_names_the_columns(data: bytes) -> None:
    for table in python_docx.Document(BytesIO(data)).tables:
        first, *others = table._tbl.tr_lst
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in others)
        assert table.style.name == "Variorum Table"
        assert all(cell.text for cell in table.rows[0].cells)


def test_each_note_is_a_footnote_that_the_text_refers_to_once(
    outline: Outline, parts: Mapping[str, ET.Element]
) -> None:
    refers = [one.get(f"{W}id") for one in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    assert refers == [str(note.number) for note in outline.notes]
    told = {one.get(f"{W}id"): said(one) for one in parts["word/footnotes.xml"].iter(f"{W}footnote")}
    for note in outline.notes:
        assert all(f"“{account.quote}”" in told[str(note.number)] for account in note.accounts)
        assert note.reason in told[str(note.number)] and note.decided in told[str(note.number)]


def test_every_link_leads_to_a_bookmark_and_no_two_have_a_name(parts: Mapping[str, ET.Element]) -> None:
    document, notes = parts["word/document.xml"], parts["word/footnotes.xml"]
    names = [one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")]
    numbers = [one.get(f"{W}id") for one in document.iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names) and len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name or "") for name in names)
    leads = {link.get(f"{W}anchor") for root in (document, notes) for link in root.iter(f"{W}hyperlink")}
    fields = {str(field.text).split()[1] for field in document.iter(f"{W}instrText")}
    assert leads - {None} and (leads - {None}) | fields <= set(names)


def test_each_picture_is_told_in_words_and_has_a_number_of_its_own(
    outline: Outline, parts: Mapping[str, ET.Element]
) -> None:
    place = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    drawn = list(parts["word/document.xml"].iter(place))
    told = [one.get("descr") for one in drawn]
    assert told[: len(outline.entries)][:5] == [e.picture.description for e in outline.entries if e.picture]
    assert all(told) and len({one.get("id") for one in drawn}) == len(drawn)


def test_an_address_of_the_web_is_a_link(data: bytes) -> None:
    targets = [
        rel.target_ref for rel in python_docx.Document(BytesIO(data)).part.rels.values() if rel.is_external
    ]
    assert targets == ["https://example.org/d?a=1&b=2"]


def test_head_and_foot_tell_the_day_and_the_page(data: bytes, parts: Mapping[str, ET.Element]) -> None:
    section = python_docx.Document(BytesIO(data)).sections[0]
    assert section.header.paragraphs[0].text == "Reconciled account\t21 November 2026"
    fields = [str(one.text).strip() for one in parts["word/footer1.xml"].iter(f"{W}instrText")]
    assert fields == ["PAGE", "NUMPAGES"]
