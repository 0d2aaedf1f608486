"""A report gets to its place whole, or a sentence says why not."""

import os
from pathlib import Path

import pytest
from makers_report import RECONCILIATION

from variorum.errors import ReportRefused
from variorum.report.writing import FORMATS, format_of, write


def test_the_suffix_names_the_format(tmp_path: Path) -> None:
    for format in FORMATS:
        path = write(RECONCILIATION, tmp_path / f"r.{format}")
        assert path.stat().st_size > 300
    assert len({(tmp_path / f"r.{format}").read_bytes() for format in FORMATS}) == len(FORMATS)


def test_a_named_format_goes_before_the_suffix(tmp_path: Path) -> None:
    path = write(RECONCILIATION, tmp_path / "report.txt", format="html")
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("name", "format"), [("a.HTM", "html"), ("a.markdown", "md"), ("a.JSON", "json"), ("a.bib", "bibtex")]
)
def test_other_spellings_of_a_suffix_are_known(name: str, format: str) -> None:
    assert format_of(Path(name)) == format


@pytest.mark.parametrize("format", ["doc", "rtf", "exe"])
def test_a_format_that_is_not_written_is_refused_with_the_choices(format: str, tmp_path: Path) -> None:
    with pytest.raises(ReportRefused, match=f"not written as {format}; choose one of: html"):
        write(RECONCILIATION, tmp_path / f"r.{format}")
    assert not list(tmp_path.iterdir())


def test_a_name_without_a_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportRefused, match="does not tell a format"):
        write(RECONCILIATION, tmp_path / "report")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportRefused, match="is a folder"):
        write(RECONCILIATION, tmp_path, format="html")


def test_a_place_that_takes_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "missing" / "r.html", tmp_path / "file" / "r.html"):
        with pytest.raises(ReportRefused, match="cannot be written to"):
            write(RECONCILIATION, place)


def test_a_write_that_fails_leaves_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.html"
    path.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportRefused, match="No space left on device"):
        write(RECONCILIATION, path)
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old")
    link.symlink_to(real)
    write(RECONCILIATION, link)
    assert link.is_symlink() and real.read_text(encoding="utf-8").startswith("# ")
