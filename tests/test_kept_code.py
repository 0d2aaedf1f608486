"""What is compiled of text as the program starts is kept beside its own compiled code."""

import dataclasses
import sys

import pytest

from variorum.kept_code import KeptCode

TEXT = "def made():\n return 6 * 7"


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "__pycache__" / "start.kept"


@pytest.fixture
def kept(path, monkeypatch):
    """With the methods of one class kept; `dataclasses` is as it was afterwards."""
    monkeypatch.setitem(vars(dataclasses), "exec", exec)
    kept = KeptCode(path)
    kept.begin()
    made_class()
    kept.keep()
    return kept


def made_class():
    return dataclasses.make_dataclass("Made", ["name", ("number", int, 7)], frozen=True, slots=True)


@pytest.fixture
def compiled(monkeypatch) -> list[str]:
    """What is compiled from now on."""
    texts: list[str] = []
    plain = compile

    def watched(text, *given, **named):
        texts.append(text)
        return plain(text, *given, **named)

    monkeypatch.setattr("variorum.kept_code.compile", watched, raising=False)
    return texts


def test_what_was_kept_is_not_compiled_again(kept, path, compiled):
    KeptCode(path).begin()
    made = made_class()
    assert made("one") == made("one", 7) != made("two")
    assert compiled == []


def test_the_packaged_program_keeps_it_though_its_python_writes_nothing(path, monkeypatch):
    """PyInstaller's Python is told to write no bytecode; what was kept at build time is read all the same."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setitem(vars(dataclasses), "exec", exec)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    made = KeptCode(path)
    made.begin()
    made_class()
    made.keep()
    assert path.exists()


def test_a_class_written_otherwise_is_compiled(kept, path, compiled):
    KeptCode(path).begin()
    dataclasses.make_dataclass("Made", ["name", "another"])
    assert any("another" in text for text in compiled)


@pytest.mark.parametrize("damage", [lambda held: held[:-9], lambda held: b"", lambda held: held + b"x"])
def test_a_damaged_file_is_as_none(kept, path, compiled, damage):
    path.write_bytes(damage(path.read_bytes()))
    KeptCode(path).begin()
    assert made_class()("one").number == 7
    assert compiled


def test_code_of_another_python_is_not_run(kept, path, compiled):
    path.write_bytes(b"\0\0\0\0" + path.read_bytes()[4:])
    KeptCode(path).begin()
    made_class()
    assert compiled


def test_what_has_grown_too_large_begins_anew(kept, path, compiled, monkeypatch):
    monkeypatch.setattr("variorum.kept_code.MOST_BYTES", 10)
    again = KeptCode(path)
    again.begin()
    dataclasses.make_dataclass("Another", ["name"])
    again.keep()
    compiled.clear()
    KeptCode(path).begin()
    made_class()
    assert compiled


def test_nothing_is_written_where_python_writes_nothing(path, monkeypatch):
    monkeypatch.setitem(vars(dataclasses), "exec", exec)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept = KeptCode(path)
    kept.begin()
    made_class()
    kept.keep()
    assert not path.exists()


def test_a_folder_that_takes_no_file_is_no_fault(tmp_path, monkeypatch):
    monkeypatch.setitem(vars(dataclasses), "exec", exec)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "no folder").write_text("")
    kept = KeptCode(tmp_path / "no folder" / "start.kept")
    kept.begin()
    made_class()
    kept.keep()


def test_modules_that_come_as_text_are_kept_while_asked_for(path, compiled):
    for _ in range(2):
        kept, names = KeptCode(path), {}
        with kept.of_modules():
            exec(compile(TEXT.encode(), "made.py", "exec"), names)
        kept.keep()
        assert names["made"]() == 42
    assert compiled == [TEXT.encode()]
