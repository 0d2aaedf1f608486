"""The window is asked for without the library that reads the other commands, where that is plain."""

from pathlib import Path

import pytest

from variorum.cli.window import Asked, asked_for


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (["open"], Asked(None, (), None)),
        (["open", "a.txt", "b.txt"], Asked(None, (Path("a.txt"), Path("b.txt")), None)),
        (["open", "--case", "Idlib"], Asked("Idlib", (), None)),
        (["open", "--case=Idlib", "a.txt", "--record", "r.db"], Asked("Idlib", (Path("a.txt"),), "r.db")),
    ],
)
def test_plain_ways_of_opening_are_taken_at_once(monkeypatch, typed, asked):
    monkeypatch.delenv("VARIORUM_RECORD", raising=False)
    assert asked_for(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        [],
        ["disputes", "Idlib"],
        ["open", "--help"],
        ["open", "--set", "theme=dark"],
        ["open", "--read-only"],
        ["open", "--case"],
        ["open", "--case", ""],
        ["open", "--case", "--record"],
        ["open", "--case", "a", "--case", "b"],
        ["open", "--", "--odd-name"],
        ["--quiet", "open"],
    ],
)
def test_all_else_is_left_to_the_library(typed):
    assert asked_for(typed) is None


def test_the_record_of_the_environment_is_used(monkeypatch):
    monkeypatch.setenv("VARIORUM_RECORD", "mine.db")
    assert asked_for(["open"]) == Asked(None, (), "mine.db")
    assert asked_for(["open", "--record", "r.db"]) == Asked(None, (), "r.db")
