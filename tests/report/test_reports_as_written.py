"""Each format, whole, on a small case: what a reader gets, and no change unseen."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from makers_of_pages import docx_parts, odt_parts, pdf_parts
from makers_report import RECONCILIATION

from variorum.report import method, outlining
from variorum.report.writers.data import claim_review
from variorum.report.writing import FORMATS, write

# What no eye can review is told as what it holds.
READABLE: Mapping[str, Callable[[bytes], str]] = {"pdf": pdf_parts, "docx": docx_parts, "odt": odt_parts}


@pytest.fixture
def settled_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version of the program or of a library is no new report."""
    monkeypatch.setattr(outlining, "program", lambda: "Variorum")
    monkeypatch.setattr(method, "_versions", lambda: "Made with Variorum.")
    monkeypatch.setattr(claim_review, "__version__", "1")


@pytest.mark.usefixtures("settled_versions")
@pytest.mark.parametrize("format", [format for format in FORMATS if format != "xlsx"])
def test_a_report_is_as_it_was(
    format: str, tmp_path: Path, matches_reference: Callable[[str, str], None]
) -> None:
    path = write(RECONCILIATION, tmp_path / "report", format=format, made=date(2026, 11, 21))
    if format in READABLE:
        matches_reference(f"report.{format}.txt", READABLE[format](path.read_bytes()))
    else:
        matches_reference(f"report.{format}", path.read_bytes().decode())
