"""What is kept of a bug of ours follows no link, and does not steer the terminal of who reads it."""

from datetime import datetime
from pathlib import Path

import pytest

from variorum.cli import crash


def test_a_report_does_not_steer_the_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VARIORUM_CACHE", str(tmp_path))
    kept = crash.keep_crash(ValueError("\x1b[2J \u202e of an article"))
    assert kept is not None
    told = kept.read_text(encoding="utf-8")
    assert "of an article" in told and "\x1b" not in told and "\u202e" not in told


def test_a_link_that_lies_in_wait_is_not_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Then(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Then":
            return cls(2026, 1, 1)

    monkeypatch.setattr(crash, "datetime", Then)
    monkeypatch.setenv("VARIORUM_CACHE", str(tmp_path / "none"))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    (tmp_path / "none").touch()
    precious = tmp_path / "precious.txt"
    precious.write_text("precious")
    (tmp_path / "crash-20260101T000000000000.txt").symlink_to(precious)
    assert crash.keep_crash(ValueError("x")) is None
    assert precious.read_text() == "precious"
