"""A report as ODT: what another reader finds in it."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from makers_of_pages import MADE, the_outline
from odf.opendocument import load
from odf.text import H, Note

from variorum.report.outline import Outline
from variorum.report.writers.documents.odt import odt

NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, DRAW = (f"{{{NAMES}{part}:1.0}}" for part in ("text", "table", "drawing"))
STYLE, SVG = f"{{{NAMES}style:1.0}}", f"{{{NAMES}svg-compatible:1.0}}"
LINK, DC = "{http://www.w3.org/1999/xlink}href", "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="module")
def outline() -> Outline:
    return the_outline()


@pytest.fixture(scope="module")
def data(outline: Outline) -> bytes:
    return odt(outline, made=MADE)


@pytest.fixture(scope="module")
def parts(data: bytes) -> Mapping[str, ET.Element]:
    with ZipFile(BytesIO(data)) as archive:
        return {
            name: ET.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")
        }


def said(element: ET.Element) -> str:
    return "".join(element.itertext())


def test_the_same_outline_and_day_give_the_same_bytes(outline: Outline, data: bytes) -> None:
    assert odt(outline, made=MADE) == data


def test_it_says_first_and_unpacked_what_it_is(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert archive.read(first) == b"application/vnd.oasis.opendocument.text"
        listed = ET.fromstring(archive.read("META-INF/manifest.xml"))
        told = {one.get(f"{{{NAMES}manifest:1.0}}full-path") for one in listed}
        assert set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"} <= told


def test_it_names_title_people_day_and_language(parts: Mapping[str, ET.Element]) -> None:
    told = {one.tag: one.text for one in parts["meta.xml"].iter() if one.text}
    assert told[f"{DC}title"] == "Idlib, 20–27 February 2020" and told[f"{DC}creator"] == "M. Okafor"
    assert told[f"{DC}language"] == "en" and told[f"{DC}date"] == "2026-11-21T00:00:00"


def test_headings_have_levels_and_every_style_is_there(
    outline: Outline, data: bytes, parts: Mapping[str, ET.Element]
) -> None:
    heads = load(BytesIO(data)).getElementsByType(H)
    assert [str(one) for one in heads if one.getAttribute("outlinelevel") == "2"] == [
        f"{entry.number} {entry.question}" for entry in outline.entries
    ]
    known = {one.get(f"{STYLE}name") for part in parts.values() for one in part.iter(f"{STYLE}style")}
    used = {one.get(f"{TEXT}style-name") for one in parts["content.xml"].iter()} - {None}
    assert used <= known


def test_a_table_s_head_stands_on_every_page(parts: Mapping[str, ET.Element]) -> None:
    for table in parts["content.xml"].iter(f"{TABLE}table"):
        (head,) = table.findall(f"{TABLE}table-header-rows")
        columns = len(table.findall(f"{TABLE}table-column"))
        for row in table.iter(f"{TABLE}table-row"):
            assert len(list(row)) == columns
        assert all(map(said, head[0]))


def test_each_note_is_a_footnote_that_stands_where_the_text_refers_to_it(
    outline: Outline, data: bytes, parts: Mapping[str, ET.Element]
) -> None:
    notes = load(BytesIO(data)).getElementsByType(Note)
    assert [one.getAttribute("noteclass") for one in notes] == ["footnote"] * len(outline.notes)
    for note, found in zip(outline.notes, parts["content.xml"].iter(f"{TEXT}note"), strict=True):
        assert said(found).startswith(str(note.number)) and note.reason in said(found)
        assert all(f"“{account.quote}”" in said(found) for account in note.accounts)


def test_notes_are_counted_through_the_whole_document(parts: Mapping[str, ET.Element]) -> None:
    (counting,) = parts["styles.xml"].iter(f"{TEXT}notes-configuration")
    assert counting.get(f"{TEXT}start-numbering-at") == "document"


def test_every_link_leads_to_a_bookmark_or_to_the_web(parts: Mapping[str, ET.Element]) -> None:
    content = parts["content.xml"]
    marks = [one.get(f"{TEXT}name") for one in content.iter(f"{TEXT}bookmark-start")]
    assert len(set(marks)) == len(marks)
    leads = {one.get(LINK) for one in content.iter(f"{TEXT}a")}
    assert {one for one in leads if one and not one.startswith("#")} == {"https://example.org/d?a=1&b=2"}
    assert {one[1:] for one in leads if one and one.startswith("#")} <= set(marks)
    ids = {one.get(f"{TEXT}id") for one in content.iter(f"{TEXT}note")}
    assert {one.get(f"{TEXT}ref-name") for one in content.iter(f"{TEXT}note-ref")} == ids


def test_each_picture_is_told_in_words_and_is_in_the_file(
    outline: Outline, data: bytes, parts: Mapping[str, ET.Element]
) -> None:
    frames = list(parts["content.xml"].iter(f"{DRAW}frame"))
    told = [frame.findtext(f"{SVG}desc") for frame in frames]
    assert told[:5] == [entry.picture.description for entry in outline.entries if entry.picture]
    with ZipFile(BytesIO(data)) as archive:
        for frame in frames:
            name = frame.find(f"{DRAW}image").get(LINK)  # type: ignore[union-attr]
            assert archive.read(str(name)).startswith(b"\x89PNG")
