import sys
from types import ModuleType

import pytest
import typer

from variorum import __main__
from variorum.cli import main
from variorum.cli.console import emit
from variorum.cli.session import Session
from variorum.errors import RecordUnusable, UnknownThing
from variorum.progress import Cancelled
from variorum.settings import Settings


@pytest.fixture
def failing(variorum, monkeypatch):
    """A command whose workspace cannot be had, for the reason given."""

    def call(error: BaseException):
        def refuse(self: Session, **_: object) -> None:
            raise error

        monkeypatch.setattr(Session, "workspace", refuse)
        return variorum("verify")

    return call


@pytest.mark.parametrize(
    "typed",
    [
        ["no-such-command"], ["compare"], ["compare", "a", "--format", "xml"], ["compare", "--no-option"],
        ["settle", "case"], ["settle", "case", "1", "--account", "one"], ["names", "one"], ["names"],
        ["case", "no-such-command"], ["report", "case"], ["verify", "--record"],
    ],
)  # fmt: skip
def test_a_usage_error_exits_2_with_a_sentence(typed, variorum):
    ran = variorum(*typed)
    assert ran.status == 2
    assert ran.out == ""
    assert "Error: " in ran.err


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownThing("There is no case of that name."), 1),
        (RecordUnusable("The record cannot be opened."), 4),
        (KeyboardInterrupt(), 130),
        (Cancelled(), 130),
    ],
)
def test_each_kind_of_trouble_has_its_exit_status(error, status, failing):
    ran = failing(error)
    assert ran.status == status
    assert ran.err == "".join(f"{words}\n" for words in error.args)


def test_a_full_disk_is_told_in_a_sentence(failing):
    ran = failing(OSError(28, "No space left on device", "/somewhere/report.html"))
    assert (ran.status, ran.err) == (1, "/somewhere/report.html: No space left on device.\n")


def test_a_bug_of_ours_leaves_a_crash_report_and_one_sentence(failing, monkeypatch, tmp_path):
    monkeypatch.setenv("VARIORUM_CACHE", str(tmp_path))
    ran = failing(ZeroDivisionError("by our own hand"))
    (report,) = (tmp_path / "crashes").iterdir()
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert str(report) in ran.err
    assert "by our own hand" in report.read_text(encoding="utf-8")


def test_a_bug_on_a_disk_that_takes_no_report_is_still_one_sentence(failing, monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("VARIORUM_CACHE", str(blocked))
    monkeypatch.setattr("tempfile.tempdir", str(blocked))
    assert "no report could be written" in failing(ZeroDivisionError()).err


def test_a_reader_that_goes_away_ends_the_command_quietly(monkeypatch):
    class Gone:
        def write(self, _: str) -> None:
            raise BrokenPipeError

    monkeypatch.setattr("variorum.cli.console._let_go_of_output", lambda: None)
    monkeypatch.setattr(sys, "stdout", Gone())
    with pytest.raises(typer.Exit) as stopped:
        emit("anything")
    assert stopped.value.exit_code == 0


def test_without_a_display_open_says_so(variorum, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ran = variorum("open")
    assert ran.status == 1
    assert ran.err.startswith("There is no display")


def test_without_pyside_open_says_what_to_install(variorum, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("variorum.cli.window.find_spec", lambda name: None)
    assert "variorum[desktop]" in variorum("open").err


def test_open_hands_case_and_files_to_the_window(monkeypatch, tmp_path):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("variorum.cli.window.find_spec", lambda name: object())
    monkeypatch.setattr(Session, "workspace", lambda self, *, settings: "workspace")
    opened = []
    status = main.run(["open", "--case", "Idlib"], window=lambda *given: opened.append(given) or 7)
    ((make, settings, *asked, ahead),) = opened
    assert (status, make(), settings, asked) == (7, "workspace", Settings(), ["Idlib", []])
    assert ahead.arrived() is None  # it is awaited no longer than the window


def test_an_interruption_while_the_program_still_loads_is_no_traceback(monkeypatch):
    class Interrupted(ModuleType):
        def __getattr__(self, name: str):
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "variorum.cli.main", Interrupted("variorum.cli.main"))
    monkeypatch.setattr(__main__, "_hush_libraries", lambda: None)
    with pytest.raises(SystemExit) as stop:
        __main__.main()
    assert stop.value.code == 130
