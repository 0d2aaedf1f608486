"""A report as PDF: what other programs find in it."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from makers_of_pages import MADE, bookmarks, elements, printed, the_outline
from pypdf import PdfReader

from variorum.report.outline import Outline
from variorum.report.writers.typeset import scripts
from variorum.report.writers.typeset.pdf import pdf

ARABIC = "الرقة"


@pytest.fixture(scope="module")
def outline() -> Outline:
    return the_outline()


@pytest.fixture(scope="module")
def small(outline: Outline) -> Outline:
    """One dispute, for what any page shows."""
    return replace(outline, entries=outline.entries[:1], notes=outline.notes[:1], account=(), method=())


@pytest.fixture(scope="module")
def data(outline: Outline) -> bytes:
    return pdf(outline, made=MADE)


@pytest.fixture(scope="module")
def reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


@pytest.fixture
def file(data: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(data)
    return path


def words_of(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages).split())


def test_the_same_outline_and_day_give_the_same_bytes(outline: Outline, data: bytes) -> None:
    assert pdf(outline, made=MADE) == data
    assert pdf(outline, made=MADE.replace(day=22)) != data


def test_it_names_title_people_and_language(reader: PdfReader) -> None:
    told = reader.metadata
    assert told is not None and told.title == "Idlib, 20–27 February 2020" and told.author == "M. Okafor"
    assert reader.root_object["/Lang"] == "en"
    assert told.creation_date is not None and told.creation_date.date() == MADE


def test_it_says_that_it_keeps_to_the_standards_of_access_and_of_archives(reader: PdfReader) -> None:
    told = reader.root_object["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in told
    assert "<pdfaid:part>2</pdfaid:part>" in told and "<pdfaid:conformance>A</pdfaid:conformance>" in told


def test_headings_and_disputes_are_bookmarks(outline: Outline, reader: PdfReader) -> None:
    marks = list(bookmarks(reader.outline))
    assert {"Disputes", "Notes", "Sources", "How this was made"} <= set(marks)
    assert [m for m in marks if m.startswith("  ")] == [f"  {e.number} {e.question}" for e in outline.entries]


def test_each_picture_is_told_in_words(outline: Outline, reader: PdfReader) -> None:
    told = [one["/Alt"] for one in elements(reader.root_object["/StructTreeRoot"], "/Figure")]
    assert told == [entry.picture.description for entry in outline.entries if entry.picture]


def test_tables_have_heads_and_headings_are_headings(outline: Outline, reader: PdfReader) -> None:
    tree = reader.root_object["/StructTreeRoot"]
    assert len(elements(tree, "/THead")) == 2 and len(elements(tree, "/H2")) == len(outline.entries)
    assert len(elements(tree, "/Title")) == 1


def test_notes_are_linked_both_ways(outline: Outline, reader: PdfReader) -> None:
    links = list(_links(reader))
    back = [(one, other) for one in links for other in links if _leads(one, other) and _leads(other, one)]
    assert len({min(pair) for pair in back}) == len(outline.notes)


def test_disputes_and_sources_can_be_linked_to(outline: Outline, reader: PdfReader) -> None:
    assert {f"dispute-{entry.number}" for entry in outline.entries} <= set(reader.named_destinations)


Place = tuple[int, float, float]  # page, from the left, from the foot
Link = tuple[Place, Place]  # where it is, and where it leads


def _links(reader: PdfReader) -> Iterator[Link]:
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    for number, page in enumerate(reader.pages):
        for note in page.get("/Annots", []):
            found = note.get_object()
            if not isinstance(found.get("/Dest"), str | None):
                target, _, left, top, *_ = found["/Dest"]
                yield (
                    (number, float(found["/Rect"][0]), float(found["/Rect"][3])),
                    (pages[target.indirect_reference.idnum], float(left), float(top)),
                )


def _leads(one: Link, other: Link) -> bool:
    (page, left, top), (its_page, its_left, its_top) = one[1], other[0]
    return page == its_page and abs(left - its_left) < 4 and abs(top - its_top) < 12


def test_paper_is_a4_or_letter(outline: Outline, reader: PdfReader) -> None:
    letter = PdfReader(BytesIO(pdf(outline, made=MADE, paper="us-letter")))
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert [round(float(side)) for side in letter.pages[0].mediabox[2:]] == [612, 792]


def test_every_page_has_its_number(reader: PdfReader) -> None:
    count = len(reader.pages)
    for number, page in enumerate(reader.pages, 1):
        assert f"{number} of {count}" in page.extract_text()


def test_searching_finds_words_with_ligatures(small: Outline, tmp_path: Path) -> None:
    path = tmp_path / "fighters.pdf"
    path.write_bytes(pdf(replace(small, title="The fighters’ official affluent offer"), made=MADE))
    assert "The fighters’ official affluent offer" in printed("pdftotext", path, "-")
    assert "ﬁ" not in printed("pdftotext", path, "-")


def test_searching_finds_every_question_and_quote(outline: Outline, file: Path) -> None:
    found = " ".join(printed("pdftotext", file, "-").split())
    for entry in outline.entries:
        assert entry.question in found
    for note in outline.notes:
        for account in note.accounts:
            assert f"“{account.quote}”" in found
    assert all(source.sha256 in found for source in outline.sources)


def test_every_font_is_within_and_no_reader_complains(file: Path) -> None:
    fonts = printed("pdffonts", file).splitlines()[2:]
    assert fonts and all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)
    assert {"Inter", "SourceSerif4"} == {line.split()[0].split("+")[1].split("-")[0] for line in fonts}
    assert "No syntax or stream encoding errors" in printed("qpdf", "--check", file)


HOSTILE = (
    '# $x$ @a \\ */ // <b> `r` _e_ *s* #import "x" [y] ~ -- --- ... \'"',
    '"); #panic("no")',
    "#" + "read(" * 40,
    "x" * 400,
)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_set_as_they_stand(small: Outline, words: str) -> None:
    entries = tuple(replace(entry, question=words, why=words) for entry in small.entries)
    data = pdf(replace(small, title=words, summary=words, entries=entries), made=MADE)
    assert PdfReader(BytesIO(data)).metadata.title == words  # type: ignore[union-attr]
    packed = words_of(data).replace("\u200b", "").replace(" ", "")
    assert packed.count(words.replace(" ", "")) >= 2 + len(entries)


def test_other_scripts_of_the_program_s_fonts_need_nothing(small: Outline) -> None:
    assert "Идлиб, Ιντλίμπ, İdlib" in words_of(pdf(replace(small, title="Идлиб, Ιντλίμπ, İdlib"), made=MADE))


def test_what_no_font_has_is_told_in_latin_letters_and_said(
    small: Outline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scripts, "system_fonts", list)
    told = words_of(pdf(replace(small, title=f"In {ARABIC}, 東京"), made=MADE))
    assert "In [lrqh], [DongJing]" in told
    assert "are in no font that it could use, such as Arabic letter alef" in told


def test_a_character_without_latin_letters_is_told_by_number(
    small: Outline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scripts, "system_fonts", list)
    assert "[U+E000]" in words_of(pdf(replace(small, title="\ue000"), made=MADE))


def test_another_form_of_letters_becomes_those_letters(
    small: Outline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scripts, "system_fonts", list)
    assert scripts.shown({"title": "oﬃcial ﬁghters", "method": []}).words["title"] == "official fighters"


def test_noto_lends_what_the_program_s_fonts_lack(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    arabic, more, other = (tmp_path / name for name in ("a.ttf", "b.ttf", "c.ttf"))
    monkeypatch.setattr(
        scripts,
        "system_fonts",
        lambda: [("DejaVu Sans", other, 0), ("Noto Sans A", arabic, 0), ("Noto Sans B", more, 0)],
    )
    known = {arabic: frozenset(map(ord, ARABIC)), more: {ord(ARABIC[0])}, other: {ord("東")}}
    monkeypatch.setattr(scripts, "characters_of", lambda path, index=0: frozenset(known.get(path, ())))
    monkeypatch.setattr(scripts, "_own", lambda: frozenset(range(0x250)))
    told = scripts.shown({"title": f"{ARABIC} 東", "method": []})
    assert told.families == ("Noto Sans A",) and told.folders == (tmp_path,)
    assert (
        told.words["title"] == f"\u2068{ARABIC} [Dong]\u2069"
        and "1 of the characters" in told.words["method"][0]
    )
