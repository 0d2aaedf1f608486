import io
import json
import sys
from collections.abc import Callable

import pytest
from rich.table import Table

from variorum.cli import console


def said_on_latin1(patch: pytest.MonkeyPatch, say: Callable[[], None]) -> bytes:
    """What arrives where the locale is not UTF-8."""
    raw = io.BytesIO()
    patch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="latin-1"))
    console.speak_utf8()
    say()
    said = raw.getvalue()
    patch.undo()
    return said


def test_output_is_utf8_whatever_the_locale(monkeypatch):
    said = said_on_latin1(monkeypatch, lambda: console.emit("Идлиб – 50 €"))
    assert said.decode("utf-8") == "Идлиб – 50 €\n"


def test_a_name_that_is_no_text_is_escaped_and_not_refused(monkeypatch):
    said = said_on_latin1(monkeypatch, lambda: console.emit_json({"source": "caf\udce9.txt"}))
    assert json.loads(said) == {"source": "caf\udce9.txt"}


def test_articles_cannot_steer_the_terminal():
    assert console.plain("\x1b[31mred\x07 \u202eright\u202c\ttab") == "�[31mred� �right�\ttab"


def test_a_table_that_goes_to_a_file_has_a_fixed_width(capsys):
    table = Table()
    table.add_column("words")
    table.add_row("word " * 60)
    console.emit_rich(table)
    assert max(map(len, capsys.readouterr().out.splitlines())) == console.WIDTH


def test_lists_come_as_an_array_or_as_lines(capsys):
    console.emit_items([{"a": 1}, {"a": 2}], format=console.Format.JSONL)
    assert capsys.readouterr().out == '{"a": 1}\n{"a": 2}\n'
    console.emit_items([], format=console.Format.JSON)
    assert capsys.readouterr().out == "[]\n"


def test_without_standard_output_nothing_is_said(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    console.speak_utf8()
    console.emit("nobody hears this")
    console.tell("nor this")


def test_progress_is_shown_only_where_somebody_looks(monkeypatch, capsys):
    with console.progress(quiet=False) as advance:
        advance(1, 2, "reading")
    assert capsys.readouterr().err == ""


def test_progress_goes_to_a_terminal(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    monkeypatch.setenv("TERM", "xterm")
    with console.progress(quiet=False) as advance:
        advance(1, 2, "reading")
    assert seen.getvalue()
    with console.progress(quiet=True) as advance:
        advance(2, 2, "silence")
    assert "silence" not in seen.getvalue()
