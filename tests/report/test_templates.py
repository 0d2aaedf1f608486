"""A template of the user's own goes before the program's, and what is wrong in it is a sentence."""

from pathlib import Path

import pytest
from makers_of_pages import MADE
from makers_report import RECONCILIATION
from pypdf import PdfReader

from variorum.errors import ReportRefused
from variorum.paths import resources, user_templates
from variorum.report.writing import write


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = user_templates()
    made.mkdir(parents=True)
    return made


def written(tmp_path: Path, format: str) -> Path:
    return write(RECONCILIATION, tmp_path / f"report.{format}", made=MADE)


def test_a_page_is_laid_out_by_the_user_s_template_and_style_sheet(folder: Path, tmp_path: Path) -> None:
    (folder / "report.html.j2").write_text("<title>{{ o.title }}</title><style>{{ style }}</style>Our house")
    (folder / "report.css").write_text("h1{color:red}")
    page = written(tmp_path, "html").read_text(encoding="utf-8")
    assert page.startswith("<title>Idlib") and page.endswith("Our house") and "h1{color:red}" in page


def test_a_template_may_build_on_a_part_of_the_program_s(folder: Path, tmp_path: Path) -> None:
    (folder / "report.css").write_text("h1{color:red}")
    page = written(tmp_path, "html").read_text(encoding="utf-8")
    assert "h1{color:red}" in page and "How this was made" in page


def test_a_pdf_is_laid_out_by_the_user_s_template(folder: Path, tmp_path: Path) -> None:
    (folder / "report.typ").write_text("#let o = json(bytes(sys.inputs.report))\nOur house: #o.title")
    assert "Our house: Idlib" in PdfReader(written(tmp_path, "pdf")).pages[0].extract_text()


@pytest.mark.parametrize("format", ["docx", "odt"])
def test_a_document_has_the_user_s_styles_and_none_of_its_text(
    format: str, folder: Path, tmp_path: Path
) -> None:
    as_it_was = written(tmp_path, format).read_bytes()
    (folder / f"report.{format}").write_bytes(as_it_was)
    assert written(tmp_path, format).read_bytes() == as_it_was


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("report.html.j2", "{% for x in %}"),
        ("report.html.j2", "{{ o.missing }}"),
        ("report.html.j2", "{{ 1 / 0 }}"),
        ("report.html.j2", "{{ o.title + 1 }}"),
        ("report.html.j2", "{% include 'nowhere' %}"),
        ("report.html.j2", b"\xff\xfe"),
        ("report.css", b"\xff\xfe"),
        ("report.typ", "#let x = "),
        ("report.typ", '#read("/etc/passwd")'),
        ("report.typ", '#read("../settings.json")'),
        ("report.typ", "#{while true {}}"),
        ("report.typ", b"\xff\xfe\x00"),
        ("report.docx", "text"),
        ("report.docx", b"PK\x03\x04 cut off"),
        ("report.odt", "text"),
        ("report.odt", b"PK\x03\x04 cut off"),
    ],
)
def test_what_is_wrong_in_a_template_is_a_sentence(
    name: str, words: str | bytes, folder: Path, tmp_path: Path
) -> None:
    (folder / name).write_bytes(words if isinstance(words, bytes) else words.encode())
    format = {"j2": "html", "css": "html", "typ": "pdf"}.get(name.rpartition(".")[2], name.rpartition(".")[2])
    with pytest.raises(ReportRefused, match="cannot be laid out by your template") as refused:
        written(tmp_path, format)
    assert name in str(refused.value) and str(refused.value).endswith(".")


def test_a_document_of_another_kind_is_no_template(folder: Path, tmp_path: Path) -> None:
    for format, other in (("docx", "odt"), ("odt", "docx")):
        own = folder / f"report.{format}"
        own.write_bytes((resources() / "templates" / f"report.{other}").read_bytes())
        with pytest.raises(ReportRefused, match="cannot be laid out"):
            written(tmp_path, format)


def test_a_template_fetches_nothing_from_the_network(folder: Path, tmp_path: Path) -> None:
    (folder / "report.typ").write_text('#import "@preview/cetz:0.3.0": canvas')
    with pytest.raises(ReportRefused, match="download"):
        written(tmp_path, "pdf")
