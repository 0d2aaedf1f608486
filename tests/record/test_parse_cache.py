"""What was read is read once; a damaged or unwritable cache is only a slow one."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.parse import Parse, Token
from variorum.record.cache import ParseCache, parse_key

WORD = Token(0, 4, "Fell", "fall", "VERB", "VBD", "ROOT", 0, "", False)
PARSES = (Parse((WORD,), (0,)), Parse((), ()))
KEY = parse_key(["Fell"], version="1")


def test_parses_come_back_as_they_were(tmp_path: Path) -> None:
    ParseCache(tmp_path / "new").put(KEY, PARSES)
    assert ParseCache(tmp_path / "new").get(KEY) == PARSES


def test_what_was_not_kept_is_missing(tmp_path: Path) -> None:
    assert ParseCache(tmp_path).get(KEY) is None


@pytest.mark.parametrize("damage", [b"", b"x", msgspec.msgpack.encode("no parses")])
def test_a_damaged_entry_is_missing(tmp_path: Path, damage: bytes) -> None:
    cache = ParseCache(tmp_path)
    cache.put(KEY, PARSES)
    [file] = tmp_path.rglob("*.parse")
    whole = file.read_bytes()
    for written in (damage, whole[:-1], whole[:40] + b"\xff" + whole[41:], whole[:32] + damage):
        file.write_bytes(written)
        assert cache.get(KEY) is None


def test_an_entry_of_another_shape_is_missing(tmp_path: Path) -> None:
    from hashlib import sha256

    cache = ParseCache(tmp_path)
    cache.put(KEY, PARSES)
    [file] = tmp_path.rglob("*.parse")
    other = msgspec.msgpack.encode(["no", "parses"])
    file.write_bytes(sha256(other).digest() + other)
    assert cache.get(KEY) is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = ParseCache(tmp_path / "file")
    cache.put(KEY, PARSES)
    assert cache.get(KEY) is None


def test_nothing_unfinished_stays(tmp_path: Path) -> None:
    cache = ParseCache(tmp_path)
    cache.put(KEY, PARSES)
    cache.put(KEY, PARSES)
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 1


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4), st.sampled_from("12"))
def test_only_the_same_texts_read_by_the_same_version_share_a_key(a: list[str], b: list[str], v: str) -> None:
    assert (parse_key(a, version="1") == parse_key(b, version=v)) == (a == b and v == "1")
