"""Copies of the record from the command line: made by themselves, on demand, listed, and put back."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def desk(tmp_path: Path, variorum):
    """Runs a command on a record that has one case."""
    record = ("--record", tmp_path / "desk.db")
    assert variorum("case", "new", "Idlib", *record).status == 0
    return lambda *typed: variorum(*typed, *record)


def copies(desk) -> list[Path]:
    lines = desk("backup", "--list", "--format", "jsonl").out.splitlines()
    return [Path(json.loads(line)["file"]) for line in lines]


def test_the_day_s_first_command_copies_the_record_and_the_next_do_not(desk) -> None:
    assert len(copies(desk)) == 1
    assert desk("case", "new", "Aleppo").status == 0
    assert len(copies(desk)) == 1


def test_a_command_that_is_refused_copies_nothing(variorum, tmp_path) -> None:
    assert variorum("case", "show", "Idlib", "--record", tmp_path / "desk.db").status == 1
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_cannot_be_made_is_told_and_the_command_is_done(variorum, tmp_path) -> None:
    (tmp_path / "desk.db.copies").write_text("a file of that name")
    ran = variorum("case", "new", "Idlib", "--record", tmp_path / "desk.db")
    assert ran.status == 0 and "Made the case" in ran.out
    assert "No copy of the record can be made" in ran.err


def test_a_copy_goes_where_the_user_wants_it(desk, variorum, tmp_path) -> None:
    assert "Copied the record" in desk("backup", tmp_path / "stick.db").out
    assert "Idlib" in variorum("case", "list", "--record", tmp_path / "stick.db").out


def test_a_copy_takes_the_place_of_no_other_file_unasked(desk, tmp_path) -> None:
    desk("backup", tmp_path / "stick.db")
    before = (tmp_path / "stick.db").read_bytes()
    desk("case", "new", "Aleppo")
    refused = desk("backup", tmp_path / "stick.db")
    assert refused.status == 4 and "--replace" in refused.err
    assert (tmp_path / "stick.db").read_bytes() == before
    assert desk("backup", tmp_path / "stick.db", "--replace").status == 0


def test_the_copies_are_listed_for_people(desk) -> None:
    desk("backup")
    lines = desk("backup", "--list").out.splitlines()
    assert len(lines) == 2
    assert "UTC" in lines[0] and "MB" in lines[0]


def test_a_record_that_is_not_there_has_no_copies(variorum, tmp_path) -> None:
    ran = variorum("backup", "--list", "--record", tmp_path / "desk.db")
    assert ran.status == 0 and "no copies yet" in ran.err
    ran = variorum("backup", "--record", tmp_path / "desk.db")
    assert ran.status == 4 and "no record" in ran.err


def spoil(path: Path) -> None:
    """Overwrite the record's first page."""
    data = bytearray(path.read_bytes())
    data[16:4096] = b"\xff" * 4080
    path.write_bytes(data)


def test_a_damaged_record_names_its_copy_and_the_command_that_restores_it(desk, tmp_path) -> None:
    spoil(tmp_path / "desk.db")
    ran = desk("case", "list")
    assert ran.status == 4
    assert "damaged" in ran.err and "A copy of " in ran.err and "variorum restore" in ran.err


def test_the_newest_copy_is_put_in_the_place_of_a_damaged_record(desk, tmp_path) -> None:
    spoil(tmp_path / "desk.db")
    spoiled = (tmp_path / "desk.db").read_bytes()
    ran = desk("restore")
    assert ran.status == 0 and "Restored 1 entry from the copy" in ran.out
    assert "Idlib" in desk("case", "list").out
    [aside] = tmp_path.glob("desk.db.damaged-*")
    assert aside.read_bytes() == spoiled


def test_a_record_that_is_gone_is_restored(desk, tmp_path) -> None:
    (tmp_path / "desk.db").unlink()
    ran = desk("case", "list")
    assert ran.status == 4 and "variorum restore" in ran.err
    assert desk("restore").status == 0
    assert "Idlib" in desk("case", "list").out


def test_a_whole_record_is_not_restored_unasked(desk, tmp_path) -> None:
    ran = desk("restore")
    assert ran.status == 4 and "is whole" in ran.err
    assert list(tmp_path.glob("*damaged*")) == []


def test_a_copy_that_does_not_exist_is_refused(desk) -> None:
    assert "has no copy" in desk("restore", "1999-01-01").err


def test_reading_only_leaves_no_trace(desk, tmp_path) -> None:
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    for typed in (("case", "list"), ("verify",), ("history", "Idlib"), ("search", "word")):
        desk("--read-only", *typed)
    refused = desk("case", "new", "Aleppo", "--read-only")
    assert refused.status == 4 and "read-only" in refused.err
    assert desk("restore", "--read-only").status == 4
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before
