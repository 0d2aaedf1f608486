"""`variorum settings` lists and keeps; what is kept holds for every later command."""

import json

import pytest

from variorum.cli.main import run
from variorum.cli.session import Session
from variorum.paths import user_settings
from variorum.settings import Settings


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_the_settings_are_listed_with_default_and_bounds(variorum):
    ran = variorum("settings")
    assert ran.status == 0 and ran.err == ""
    assert all(word in ran.out for word in ("most_disputes", "60", "1 – 1000", "How many disputes"))


def test_one_setting_can_be_shown_for_programs(variorum):
    (line,) = variorum("settings", "text-zoom", "--format", "jsonl").out.splitlines()
    assert json.loads(line)["value"] == 100


def test_what_is_kept_is_listed_and_holds_for_later_commands(variorum):
    assert variorum("settings", "most_disputes", "7").out == "most_disputes is 7 from now on.\n"
    (shown,) = json.loads(variorum("settings", "most_disputes", "--format", "json").out)
    assert (shown["value"], shown["default"]) == (7, 60)
    assert Session().settings().most_disputes == 7


def test_set_comes_before_what_is_kept(variorum):
    variorum("settings", "most_disputes", "7")
    assert Session(chosen={"most_disputes": 9}).settings().most_disputes == 9


@pytest.mark.parametrize(
    "typed", [("unheard_of",), ("unheard_of", "1"), ("theme", "purple"), ("text_zoom", "9")]
)
def test_a_setting_that_cannot_be_is_a_usage_error_and_not_kept(typed, variorum):
    ran = variorum("settings", *typed)
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert not user_settings().exists()


def test_a_damaged_file_is_told_once_and_the_command_goes_on(variorum, tmp_path):
    user_settings().parent.mkdir(parents=True)
    user_settings().write_text("{", encoding="utf-8")
    ran = variorum("case", "list", "--record", tmp_path / "record.db")
    assert ran.status == 0
    assert ran.err.count("settings.json") == 1


def test_a_damaged_file_is_not_written_over(variorum):
    user_settings().parent.mkdir(parents=True)
    user_settings().write_text("{", encoding="utf-8")
    ran = variorum("settings", "theme", "dark")
    assert (ran.status, ran.out) == (1, "")
    assert user_settings().read_text(encoding="utf-8") == "{"


def test_an_editor_that_is_kept_signs_decisions(variorum, tmp_path, monkeypatch):
    variorum("settings", "editor", "A. Editor")
    opened = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("variorum.cli.window.find_spec", lambda name: object())
    run(["open", "--record", str(tmp_path / "r.db")], window=lambda *given: opened.append(given[0]) or 0)
    assert opened[0]().settings == Settings(editor="A. Editor")
