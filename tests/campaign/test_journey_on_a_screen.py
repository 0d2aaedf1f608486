"""The main journey on a display; `make journey` runs it and keeps a picture of each step."""

import json
import os
from pathlib import Path

import pytest
from makers_screen import Screen, export, missing_tools, the_program

from variorum.gui.session.bringing_in import SAMPLE
from variorum.paths import seeds
from variorum.workspace.workspace import Workspace

ASKED = os.environ.get("JOURNEY", "")  # the folder for the pictures, where the journey was asked for by name


@pytest.fixture
def screen(tmp_path):
    missing = missing_tools()
    if missing and ASKED:
        pytest.fail(f"not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    made = Screen(Path(ASKED) if ASKED else tmp_path / "journey")
    yield made
    made.close()


@pytest.fixture
def record(tmp_path) -> Path:
    return tmp_path / "record.db"


class Editor:
    """Knows what the record should hold after each step, and waits for it."""

    def __init__(self, screen: Screen, record: Path) -> None:
        self.screen, self._workspace = screen, Workspace(record_url=str(record))

    def is_opened(self) -> bool:
        """Articles are shown before they are compared; the case counts as opened after that."""
        return any(case.opened for case in self._workspace.cases())

    def revisions(self) -> int:
        return len(self._workspace.history(SAMPLE))

    def records(self, *keys: str) -> None:
        """Press keys that write one revision."""
        before = self.revisions()
        self.screen.key(*keys)
        self.screen.until(lambda: self.revisions() == before + 1, f"{keys} are on the record")

    def close(self) -> None:
        self._workspace.close()


def test_the_main_journey_by_keys_on_a_display(screen, record, tmp_path, process) -> None:
    settings = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    screen.start(the_program("--record", record, "open", *seeds()), **settings)
    screen.wait_for_window(SAMPLE)
    screen.picture("reading")
    editor = Editor(screen, record)
    screen.until(editor.is_opened, "what the articles dispute is known")
    screen.picture("opened")
    decide(screen, editor)
    look_about(screen)
    report = tmp_path / "report.html"
    export(screen, report)
    editor.close()
    screen.key("ctrl+q")
    assert screen.ended() == 0
    held_by_record(process, record)
    told = report.read_text(encoding="utf-8")
    assert "Seen on a display." in told
    assert "The accounts differ and none is better supported." not in told


def decide(screen: Screen, editor: Editor) -> None:
    """Walk, start from an account, say why, settle; leave one disputed and take that back."""
    screen.click(SAMPLE, right=100, bottom=680)  # the first line of the list
    screen.key("F8", "F8", "F7")
    screen.picture("walked")
    screen.key("alt+Home", "2")
    screen.picture("prefilled")
    editor.records("ctrl+Return")
    screen.picture("settled")
    screen.key("1")
    write_reason(screen, "Seen on a display.")
    screen.picture("reason")
    editor.records("ctrl+Return")
    editor.records("u")
    screen.picture("left-disputed")
    editor.records("ctrl+z")
    screen.picture("undone")


def write_reason(screen: Screen, words: str) -> None:
    """In the field that stands above the evidence, at the lower right of the card."""
    screen.click(SAMPLE, right=700, bottom=120)
    screen.key("ctrl+a")
    screen.type(words)


def look_about(screen: Screen) -> None:
    """Find, another theme, larger text."""
    screen.key("ctrl+f")
    screen.type("saraqeb")
    screen.key("Return")
    screen.picture("found")
    screen.key("Escape", "alt+v")
    screen.picture("menu")
    screen.key("t", "d")
    screen.picture("dark")
    screen.key("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus")
    screen.picture("larger-text")


def held_by_record(process, record: Path) -> None:
    """As the command line tells it."""
    told = process("--record", record, "history", SAMPLE, "--format", "json")
    assert told.status == 0, told.err
    revisions = [r for r in json.loads(told.out) if r["dispute"]]
    assert [r["action"] for r in revisions] == ["settle", "settle", "settle", "withdraw"]
    assert revisions[0]["decision"]["accounts"] == [2]
    assert revisions[1]["reason"] == "Seen on a display."
    assert revisions[2]["decision"]["outcome"] == "unresolved"
    assert revisions[3]["dispute"] == revisions[2]["dispute"]
    assert process("--record", record, "verify").status == 0
