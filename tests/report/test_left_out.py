"""A house may leave parts of a report out: no link leads to them, and no document fails."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from makers_of_pages import MADE, docx_parts, odt_parts, the_outline
from pypdf import PdfReader

from variorum.report.outline import Outline
from variorum.report.writers.documents.docx import docx
from variorum.report.writers.documents.odt import odt
from variorum.report.writers.typeset.pdf import pdf

PARTS = ("entries", "notes", "sources", "method", "agreements", "account")


@pytest.fixture(scope="module")
def bare() -> Outline:
    return replace(the_outline(), **dict.fromkeys(PARTS[:4], ()))


@pytest.mark.parametrize("part", PARTS)
def test_a_pdf_is_made_without_a_part(part: str) -> None:
    whole = the_outline()
    without = replace(whole, **{part: ()})
    data = pdf(without, made=MADE)
    assert PdfReader(BytesIO(data)).metadata.title == whole.title  # type: ignore[union-attr]
    assert b"pdfuaid" in data or "pdfuaid" in _metadata(data)


def _metadata(data: bytes) -> str:
    told: str = PdfReader(BytesIO(data)).root_object["/Metadata"].get_object().get_data().decode()
    return told


@pytest.mark.parametrize(("writer", "parts"), [(docx, docx_parts), (odt, odt_parts)])
def test_no_link_of_a_document_leads_nowhere(
    writer: Callable[..., bytes], parts: Callable[[bytes], str], bare: Outline
) -> None:
    text = parts(writer(bare, made=MADE))
    assert "w:anchor" not in text and "#source" not in text and "#dispute" not in text
    assert "footnoteReference" not in text.replace("rStyle", "") and "<text:note " not in text
