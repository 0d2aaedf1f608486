"""A report is never written over what cannot be had again: a record, or an article it tells of."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from makers_report import RECONCILIATION

from variorum.errors import ReportRefused
from variorum.report.writing import write


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE cases (name TEXT)")
    return path


@pytest.mark.parametrize("name", ["record.db", "record.db-wal", "record.db-shm", "record.db-journal"])
def test_a_record_is_not_written_over(record: Path, name: str) -> None:
    place = record.with_name(name)
    place.touch()
    before = place.read_bytes()
    with pytest.raises(ReportRefused, match="a record lies there"):
        write(RECONCILIATION, place, format="html")
    assert place.read_bytes() == before


def test_a_link_to_a_record_is_not_written_through(record: Path, tmp_path: Path) -> None:
    link = tmp_path / "report.html"
    link.symlink_to(record)
    with pytest.raises(ReportRefused, match="a record lies there"):
        write(RECONCILIATION, link)


def test_an_article_of_the_case_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "article.html"
    path.write_text("An article.")
    first, *others = RECONCILIATION.comparison.articles
    named = replace(first, original=replace(first.original, name=str(path)))
    comparison = replace(RECONCILIATION.comparison, articles=(named, *others))
    with pytest.raises(ReportRefused, match="is one of the articles"):
        write(replace(RECONCILIATION, comparison=comparison), path)
    assert path.read_text() == "An article."


def test_an_older_report_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("older")
    write(RECONCILIATION, path)
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_what_is_written_on_the_way_follows_no_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda _: "known")
    precious = tmp_path / "precious.txt"
    precious.write_text("precious")
    (tmp_path / ".report.html.known").symlink_to(precious)
    with pytest.raises(ReportRefused):
        write(RECONCILIATION, tmp_path / "report.html")
    assert precious.read_text() == "precious"
