"""What is done with a record on a disk that is full, or that may only be read; prints what came of it."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from makers_record import settled

from variorum.errors import RecordUnusable
from variorum.record.record import Record
from variorum.record.restoring import restore

NOW = datetime(2020, 2, 27, 12, tzinfo=UTC)
Told = dict[str, object]


def fill(folder: Path, *, left: int) -> Path:
    """Fill the disk up to so many bytes."""
    filler = folder / "filler"
    room = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    filler.write_bytes(bytes(max(0, room - left)))
    return filler


def refused(work: object) -> str:
    try:
        work()  # type: ignore[operator]
    except RecordUnusable as error:
        return str(error)
    return ""


def state(path: Path) -> Told:
    record = Record(path)
    found = record.verify()
    entries = len(record.history("Idlib"))
    record.close()
    return {"ok": found.ok, "damaged": found.damaged, "entries": entries}


def files(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def settle(folder: Path, path: Path, left: int) -> Told:
    """Decide until the disk is full; make room; go on."""
    filler = fill(folder, left=left)
    record, numbers = Record(path), list[int]()

    def on_and_on() -> None:
        while len(numbers) < 5000:
            numbers.append(settled(record).number)

    sentence = refused(on_and_on)
    reads = len(record.history("Idlib"))
    filler.unlink()
    after = settled(record).number
    record.close()
    return {"sentence": sentence, "acknowledged": numbers, "reads": reads, "after": after, **state(path)}


def migrate(folder: Path, path: Path, left: int) -> Told:
    before = path.read_bytes()
    filler = fill(folder, left=left)
    sentence = refused(lambda: Record(path).close())
    same, there = path.read_bytes() == before, files(folder)
    filler.unlink()
    return {"sentence": sentence, "same": same, "files": there, **state(path)}


def back_up(folder: Path, path: Path, left: int) -> Told:
    record = Record(path)
    filler = fill(folder, left=left)
    sentence = refused(lambda: record.back_up(None, now=NOW))
    there = files(folder)
    record.close()
    filler.unlink()
    return {"sentence": sentence, "files": there, **state(path)}


def bring_back(folder: Path, path: Path, left: int) -> Told:
    record = Record(path)
    record.back_up(None, now=NOW)
    settled(record)
    record.close()
    data = bytearray(path.read_bytes())
    data[:4096] = bytes(4096)
    path.write_bytes(data)
    filler = fill(folder, left=left)
    sentence = refused(lambda: restore(path, now=NOW))
    same, there = path.read_bytes() == data, files(folder)
    filler.unlink()
    restore(path, now=NOW)
    return {"sentence": sentence, "same": same, "files": there, **state(path)}


def read_only(folder: Path, path: Path, log: int) -> Told:
    """On a disk that may only be read, with or without a log that a killed program left."""
    record = Record(path)
    settled(record)
    if log:
        for end in ("", "-wal") if log == 1 else ("", "-wal", "-shm"):
            shutil.copy(f"{path}{end}", folder / f"killed.db{end}")
        record.close()
        path = folder / "killed.db"
    else:
        record.close()
    before = {file: (folder / file).read_bytes() for file in files(folder)}
    subprocess.run(["mount", "-o", "remount,ro", folder.parent], check=True)
    sentence = refused(lambda: settled(Record(path)))
    reader = Record(path, read_only=True)
    entries, found = len(reader.history("Idlib")), reader.verify()
    writing = refused(lambda: settled(reader))
    reader.close()
    same = before == {file: (folder / file).read_bytes() for file in files(folder)}
    subprocess.run(["mount", "-o", "remount,rw", folder.parent], check=True)
    return {"sentence": sentence, "entries": entries, "ok": found.ok, "writing": writing, "same": same}


WAYS = {
    "settle": settle,
    "migrate": migrate,
    "back_up": back_up,
    "restore": bring_back,
    "read_only": read_only,
}

if __name__ == "__main__":
    disk, way, source, *knobs = sys.argv[1:]
    for knob in knobs:
        folder = Path(disk) / f"{way}-{knob}"
        folder.mkdir()
        own = Path(shutil.copy(source, folder / "record.db"))
        sys.stdout.write(json.dumps(WAYS[way](folder, own, int(knob))) + "\n")
        shutil.rmtree(folder)
