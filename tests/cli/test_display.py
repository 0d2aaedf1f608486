"""A display that is named but does not answer is found out before Qt ends the process."""

import os
import sys

import pytest

from variorum.cli import display
from variorum.cli.display import display_there

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are found otherwise")


@pytest.fixture(autouse=True)
def sockets(tmp_path, monkeypatch):
    """A machine on which only display 7 listens."""
    folder, kernel = tmp_path / "x11", tmp_path / "unix"
    folder.mkdir()
    kernel.write_text(f"Num RefCount\n0000: 00000002 00000000 00010000 0001 01 4711 @{folder}/X7\n")
    monkeypatch.setattr(display, "_SOCKETS", folder)
    monkeypatch.setattr(display, "_KERNEL", kernel)
    return folder


def test_without_a_name_there_is_none() -> None:
    assert display_there({}) is False


def test_a_server_that_listens_is_there_and_one_that_does_not_is_not() -> None:
    assert display_there({"DISPLAY": ":7"}) is True
    assert display_there({"DISPLAY": "unix:7.0"}) is True
    assert display_there({"DISPLAY": ":8"}) is False


def test_only_trying_tells_of_what_another_machine_or_namespace_has(sockets) -> None:
    (sockets / "X9").touch()
    assert display_there({"DISPLAY": ":9"}) is None
    assert display_there({"DISPLAY": "far.example:0"}) is None
    assert display_there({"QT_QPA_PLATFORM": "wayland"}) is None
    assert display_there({"QT_QPA_PLATFORM": "xcb;wayland", "DISPLAY": ":8"}) is None


def test_where_x11_is_named_only_its_display_counts(tmp_path) -> None:
    (tmp_path / "wayland-0").touch()
    named = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": "xcb"}
    assert display_there(named | {"DISPLAY": ":7"}) is True
    assert display_there(named | {"DISPLAY": ":8"}) is False
    assert display_there(named) is False


def test_a_platform_without_a_display_needs_none() -> None:
    assert display_there({"QT_QPA_PLATFORM": "offscreen:size=800x600"}) is True


def test_a_wayland_display_is_a_socket_in_its_folder(tmp_path) -> None:
    named = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_there(named) is False
    (tmp_path / "wayland-0").touch()
    assert display_there(named) is True


def test_open_says_in_a_sentence_that_the_display_does_not_answer(variorum, monkeypatch) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":8")
    ran = variorum("open")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert ran.err.startswith("There is no display")


def test_a_trial_that_ends_badly_is_no_display(monkeypatch) -> None:
    monkeypatch.setattr(display, "this_program", lambda: [sys.executable, "-c", "import os; os.abort()"])
    assert not display.tried_out()


@pytest.mark.window
def test_a_trial_in_which_qt_comes_up_is_a_display() -> None:
    assert display.tried_out({**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert not display.tried_out({**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": ":8"})
