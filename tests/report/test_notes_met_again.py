"""A note that the text refers to more than once is told once, and leads back to where it was first met."""

from dataclasses import replace
from io import BytesIO

import pytest
from makers_of_pages import MADE, docx_parts, odt_parts, the_outline
from pypdf import PdfReader

from variorum.report.copytext.sections import noted_once
from variorum.report.outline import Outline, Run, Section, Style
from variorum.report.writers.documents.docx import docx
from variorum.report.writers.documents.odt import odt
from variorum.report.writers.typeset.pdf import pdf

ACCOUNT = Section(
    "",
    (
        (
            Run("First "),
            Run("a fact", Style.STRONG),
            Run("1", Style.NOTE),
            Run(" and again"),
            Run("1", Style.NOTE),
        ),
        (),
        (Run("Words of the editor.", Style.EMPHASIS),),
    ),
)


@pytest.fixture(scope="module")
def outline() -> Outline:
    """As an account of the editor's own puts it: before the rest, without a heading, with an empty line."""
    told = the_outline()
    return replace(told, account=noted_once((ACCOUNT, *told.account)))


def test_a_pdf_refers_to_it_each_time(outline: Outline) -> None:
    page = PdfReader(BytesIO(pdf(outline, made=MADE))).pages[0].extract_text()
    assert "First a fact1 and again1" in page and "Words of the editor." in page


def test_a_docx_has_it_once_and_refers_to_it_again(outline: Outline) -> None:
    text = docx_parts(docx(outline, made=MADE))
    assert text.count('<w:footnoteReference w:id="1"/>') == 1
    assert text.count("NOTEREF _Ref_note_1 ") == 3  # again in the account, in the prose and in the table
    assert text.count(">Note <") == len(outline.notes)  # in the table alone


def test_an_odt_has_it_once_and_refers_to_it_again(outline: Outline) -> None:
    text = odt_parts(odt(outline, made=MADE))
    assert text.count('text:id="note-1"') == 1
    assert text.count('text:ref-name="note-1"') == 3
    assert text.count(">Note <") == len(outline.notes)
