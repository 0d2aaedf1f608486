"""The table that `make formats` prints says what is wrong, and names what is not there."""

import json
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

table = import_module("table")
FINE = table.Row("md", "9 bytes", "equal", "text: all questions", "–")


def test_questions_are_in_order_only_where_each_follows_the_one_before() -> None:
    assert table.in_order(["Who?", "When?"], "1 Who? A. 2 When? B.")
    assert not table.in_order(["When?", "Who?"], "1 Who? A. 2 When? B.")
    assert not table.in_order(["Who?", "Where?"], "1 Who? A. 2 When? B.")


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, False),
        ({"read_back": "pdftotext is not here"}, False),
        ({"read_back": "sources: 4 is not 5"}, True),
        ({"read_by_us": "text: not all questions"}, True),
        ({"opened": "FAULT: LibreOffice cannot open it"}, True),
    ],
)
def test_a_row_is_wrong_where_something_was_read_otherwise(changed: dict[str, str], wrong: bool) -> None:
    assert table.is_wrong(replace(FINE, **changed)) is wrong


@pytest.mark.parametrize("format", ["md", "csv", "apa"])
def test_a_format_that_is_written_is_read_back_equal(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "cases", lambda: table.CASES)
    row = table.row(format, lambda name, data: f"{name} of {len(data)}")
    assert row.read_back == "equal" and row.opened.startswith(f"{format} of ")
    assert not table.is_wrong(row)


def test_samples_are_told_as_so_many_of_so_many() -> None:
    told = SimpleNamespace(files=40, read=38, refused=2, failed=())
    source = SimpleNamespace(FAMILIES={"page": None}, read_samples=lambda family: told)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(table, "_there", lambda name: source if name == "sample_pages" else None)
        found = {family.kind: family.samples for family in table.families()}
        left_out = {family.samples for family in table.families(samples=False)}
    assert found["page"] == "38 of 40, 2 refused in a sentence, 0 failed" and found["docx"] == "–"
    assert left_out == {"left out"}


def test_samples_that_were_left_out_stay_as_they_were_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "KEPT", tmp_path / "formats.json")
    table.keep([FINE], [table.Family("page", "40 of 40")])
    table.keep([replace(FINE, written="10 bytes")], None)
    kept = json.loads(table.KEPT.read_text(encoding="utf-8"))
    assert kept["read"] == [{"kind": "page", "samples": "40 of 40"}]
    assert kept["written"][0]["written"] == "10 bytes"


def test_what_is_not_there_yet_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing: Callable[[str], None] = lambda name: None  # noqa: E731
    monkeypatch.setattr(table, "_there", nothing)
    assert {family.samples for family in table.families()} == {"not there yet"}
    assert table.opened_by_others()("pdf", b"") == "not there yet"
    assert table.opened_by_others()("csv", b"") == "–"
