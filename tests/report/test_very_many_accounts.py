"""A dispute with a hundred accounts is laid out on pages: nothing runs out of them."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import docx as python_docx
import pytest
from makers_of_pages import MADE, elements
from makers_report import COMPARISON, DISPLACED
from pypdf import PdfReader

from variorum.dispute.decision import Reconciliation
from variorum.report.outline import Outline
from variorum.report.outlining import outline
from variorum.report.writers.documents.docx import docx
from variorum.report.writers.typeset.pdf import pdf


@pytest.fixture(scope="module")
def crowded() -> Outline:
    accounts = tuple(replace(DISPLACED.accounts[n % 5], number=n + 1) for n in range(100))
    dispute = replace(DISPLACED, accounts=accounts)
    return outline(Reconciliation("Many", replace(COMPARISON, disputes=(dispute,)), ()), made=MADE)


def test_a_pdf_has_every_account_and_a_picture_within_its_page(crowded: Outline) -> None:
    reader = PdfReader(BytesIO(pdf(crowded, made=MADE)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert text.count("over 950,000 displaced") == 20
    (figure,) = elements(reader.root_object["/StructTreeRoot"], "/Figure")
    assert all(0 < side < 842 for side in _sides(figure))


def _sides(figure: object) -> Iterator[float]:
    attributes = figure["/A"]  # type: ignore[index]
    for one in attributes if isinstance(attributes, list) else [attributes]:
        yield from map(float, one.get_object().get("/BBox", ()))


def test_a_docx_has_a_picture_that_fits_a_page(crowded: Outline) -> None:
    word = python_docx.Document(BytesIO(docx(crowded, made=MADE)))
    assert max(shape.height.pt for shape in word.inline_shapes) <= 620.5
