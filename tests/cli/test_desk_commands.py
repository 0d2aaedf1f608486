"""A desk sets its record up, admits an editor, who works in it; a file moves there and back."""

import json

import pytest
from makers_kills import REPORTS
from makers_server import Server


@pytest.fixture
def database(server: Server):
    name = server.database()
    yield name
    server.drop(name)


@pytest.fixture
def chief(variorum, server, database):
    """Runs a command as whoever looks after the record."""
    return lambda *typed: variorum(*typed, "--record", server.address(database))


@pytest.fixture
def anna(variorum, chief, server, database):
    """Runs a command as an editor."""
    assert chief("desk", "set-up").out == "The record is ready; no logins may use it.\n"
    login = server.login(f"anna_{database}")
    said = chief("desk", "admit", login, "--name", "Anna Vogel").out
    assert said == f"{login} may use the record as an editor, and writes as “Anna Vogel”.\n"
    return lambda *typed: variorum(*typed, "--record", server.address(database, login=login))


def test_an_editor_works_as_in_a_file_under_the_name_that_was_given(anna, tmp_path) -> None:
    files = []
    for name, text in REPORTS.items():
        files.append(tmp_path / name)
        files[-1].write_text(text, encoding="utf-8")
    assert anna("case", "new", "Ferry").status == anna("case", "add", "Ferry", *files).status == 0
    assert anna("settle", "Ferry", "1", "--account", "1", "--reason", "100 % sure of {it}").status == 0
    assert anna("comment", "Ferry", "1", "Who counted?").status == 0
    assert anna("undo", "Ferry").status == anna("redo", "Ferry").status == 0
    assert anna("report", "Ferry", "--output", tmp_path / "ferry.md").status == 0
    told = json.loads(anna("history", "Ferry", "--format", "json").out)
    assert {entry["editor"] for entry in told} == {"Anna Vogel"}
    assert anna("verify").out.startswith("The record is whole: 1 case")


def test_members_are_listed_and_excluded(anna, chief, database) -> None:
    listed = json.loads(chief("desk", "members", "--format", "json").out)
    assert listed == [{"login": f"anna_{database}", "name": "Anna Vogel", "role": "editor"}]
    assert chief("desk", "exclude", f"anna_{database}").status == 0
    refused = anna("case", "list")
    assert refused.status == 4 and "does not allow you this" in refused.err


def test_a_file_moves_there_and_back(variorum, anna, chief, tmp_path) -> None:
    file = tmp_path / "desk.db"
    assert variorum("case", "new", "Idlib", "--record", file).status == 0
    assert anna("desk", "take-over", file).status == 4
    moved = chief("desk", "take-over", file)
    assert moved.status == 0, moved.err
    assert chief("backup", tmp_path / "back.db").status == 0
    verified = [variorum("verify", "--record", place).out for place in (file, tmp_path / "back.db")]
    assert verified[0] == verified[1] == chief("verify").out
    assert moved.out.split()[-1] in verified[0]


@pytest.mark.parametrize("typed", [("set-up",), ("admit", "x"), ("exclude", "x"), ("take-over", "x.db")])
def test_nothing_of_it_is_done_read_only_or_to_a_file(anna, chief, variorum, tmp_path, typed) -> None:
    refused = chief("--read-only", "desk", *typed)
    assert refused.status == 4 and "open read-only" in refused.err
    refused = variorum("desk", *typed, "--record", tmp_path / "desk.db")
    assert refused.status == 4 and "is a file" in refused.err


@pytest.mark.parametrize("typed", [("backup",), ("restore",)])
def test_copies_of_a_database_are_its_server_s(anna, typed) -> None:
    refused = anna(*typed)
    assert refused.status == 4 and "server" in refused.err
