"""The file of a case: the same for the same case, and held to its bounds when it comes from elsewhere."""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from makers_record import pen, settled

from variorum.errors import UnreadableCase
from variorum.record.handover import bundle
from variorum.record.handover.bundle import packed, unpacked
from variorum.record.handover.case_copy import checked
from variorum.record.record import Record


@pytest.fixture
def file(record: Record, tmp_path: Path) -> Path:
    settled(record)
    path = tmp_path / "idlib.variorum"
    path.write_bytes(packed(record.copy_of("Idlib"), name="Idlib", texts=True))
    return path


def test_out_and_in_and_out_again_is_the_same_file(file: Path, tmp_path: Path) -> None:
    empty = Record(tmp_path / "empty.db")
    empty.bring_in(unpacked(file), pen(""))
    assert packed(empty.copy_of("Idlib"), name="Idlib", texts=True) == file.read_bytes()
    empty.close()


def test_it_is_a_zip_that_other_programs_open(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        names = [name.split("/")[0] for name in archive.namelist()]
    assert names == [
        "case.json",
        "history.jsonl",
        "tombstones.jsonl",
        *["originals"] * 2,
        *["extractions"] * 2,
    ]


def test_without_texts_it_holds_none(record: Record) -> None:
    data = packed(record.copy_of("Idlib", texts=False), name="Idlib", texts=False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "/" in name]


def test_a_byte_flipped_anywhere_never_comes_in_unseen(file: Path, tmp_path: Path) -> None:
    data, whole = file.read_bytes(), checked(unpacked(file))
    chance = random.Random(5)
    for at in chance.sample(range(len(data)), 150):
        path = tmp_path / "flipped.variorum"
        path.write_bytes(data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :])
        try:
            found = checked(unpacked(path))
        except UnreadableCase:
            continue
        assert found.copy == whole.copy  # a time or an attribute in the archive: nothing that is read


def rewritten(file: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda m: m.update({"../../evil.py": b"x"}), "no case has"),
        (lambda m: m.update({"originals/" + "g" * 64: b"x"}), "no case has"),
        (lambda m: m.update({"/etc/passwd": b"x"}), "no case has"),
        (lambda m: m.pop("case.json"), "does not say what it holds"),
        (lambda m: m.update({"case.json": b'{"format": "variorum.case/9"}'}), "of a kind"),
        (lambda m: m.update({"case.json": b"[" * 100_000}), "does not say what it holds"),
        (lambda m: m.pop("history.jsonl"), "not hold all"),
        (lambda m: m.pop(next(name for name in m if name.startswith("originals"))), "not hold all"),
        (lambda m: m.update({"originals/" + "0" * 64: b"x"}), "not hold all"),
        (lambda m: m.update({"history.jsonl": b"what\n"}), "is no entry"),
        (lambda m: m.update({"history.jsonl": m["history.jsonl"] * 2}), "not hold all"),
        (lambda m: m.update({"tombstones.jsonl": b"{}\n"}), "cannot be read"),
        (
            lambda m: m.update({"tombstones.jsonl": b'{"hash":"a","left":"b","by":"c"}\n'}),
            "not hold all",
        ),
        (lambda m: m.update({"originals/" + "0" * 64: b"\0" * (1 << 22)}), "unpacks to more"),
    ],
)
def test_a_file_that_somebody_made_up_is_refused(
    file: Path, change: Callable[[dict[str, bytes]], None], words: str
) -> None:
    with pytest.raises(UnreadableCase, match=words):
        checked(unpacked(rewritten(file, change)))


def test_more_parts_or_bytes_than_a_case_has_are_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "MOST_MEMBERS", 3)
    with pytest.raises(UnreadableCase, match="more parts"):
        unpacked(file)
    monkeypatch.undo()
    monkeypatch.setattr(bundle, "MOST_BYTES", 1000)
    with pytest.raises(UnreadableCase, match="unpacks to more"):
        unpacked(file)


@pytest.mark.parametrize("data", [b"", b"PK", b"no archive", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_case_is_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.variorum"
    path.write_bytes(data)
    with pytest.raises(UnreadableCase):
        unpacked(path)
    with pytest.raises(UnreadableCase, match="no file"):
        unpacked(tmp_path)


def test_a_case_that_nobody_could_take_in_again_is_not_written(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = record.copy_of("Idlib")
    monkeypatch.setattr(bundle, "MOST_BYTES", 100)
    with pytest.raises(UnreadableCase, match="larger than one file"):
        packed(copy, name="Idlib", texts=True)


@pytest.mark.parametrize("data", [b'{"format":"\xff"}', b"[" * 100_000, b"\xff", b"7", b'{"format":1e999}'])
@pytest.mark.parametrize("part", ["case.json", "tombstones.jsonl"])
def test_a_part_that_says_nonsense_is_refused_in_a_sentence(tmp_path: Path, part: str, data: bytes) -> None:
    path = tmp_path / "x.variorum"
    with zipfile.ZipFile(path, "w") as archive:
        if part != "case.json":
            archive.writestr("case.json", '{"format":"variorum.case/1"}')
        archive.writestr(part, data)
    with pytest.raises(UnreadableCase):
        unpacked(path)


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_we_never_use_are_refused(tmp_path: Path, way: int) -> None:
    path = tmp_path / "x.variorum"
    with zipfile.ZipFile(path, "w", way) as archive:
        archive.writestr("case.json", "{}")
    with pytest.raises(UnreadableCase, match="packed in a way"):
        unpacked(path)


def test_a_name_that_is_no_text_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.variorum"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("\u20ac", "x")
    path.write_bytes(path.read_bytes().replace("\u20ac".encode(), b"\xff\xff\xff"))
    with pytest.raises(UnreadableCase):
        unpacked(path)
