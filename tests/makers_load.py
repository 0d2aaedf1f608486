"""A record in use: cases to take in, records of earlier programs to migrate, and what a kill may leave."""

import shutil
import sqlite3
import subprocess
import sys
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from makers_before import FORMER, former, lived
from makers_record import NOON, POST, TIMES, pen, settled, spelled, two_disputes

from variorum.record.handover.bundle import packed
from variorum.record.record import Record

CHILD = str(Path(__file__).parent / "record" / "record_child.py")
FILES = 20  # of each of two cases, each some entries longer than the one before
_AT_ONCE = range(5, 5 + 2 * FILES, 2)  # entries of the case Aleppo: a file comes in whole or not at all


@dataclass(frozen=True)
class Battered:
    """A record on which processes are killed; beside it lie the files that they use."""

    folder: Path

    @property
    def record(self) -> Path:
        return self.folder / "record.db"

    def kill(self, kills: int, seed: int) -> dict[str, set[str]]:
        """Kill so many processes; returns what they acknowledged, by the record's file."""
        ran = subprocess.run(
            [sys.executable, CHILD, "batter", str(self.folder), str(kills), str(seed)],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        said: dict[str, set[str]] = defaultdict(set)
        for line in ran.stdout.splitlines():
            path, hash = line.split()
            said[path].add(hash)
        return said

    def nothing_is_lost(self, said: dict[str, set[str]]) -> None:
        record = Record(self.record)
        kept = [revision for case in record.cases() for revision in record.history(case.name)]
        texts = {article.original.sha256 for article in record.originals("Idlib")}
        assert said["record.db"] <= {revision.hash for revision in kept} | texts
        _whole(record)
        self._nothing_is_half_done(record)
        record.close()

    def _nothing_is_half_done(self, record: Record) -> None:
        added = [article.id for article in record.originals("Idlib") if "editor" in article.id]
        assert {f"{id[:-1]}{n}" for id in added for n in (1, 2)} == set(added)
        for case in record.cases():
            if case.name == "Aleppo":
                assert len(record.history("Aleppo")) in _AT_ONCE

    def each_is_migrated(self, said: dict[str, set[str]]) -> int:
        """Open what a kill left of each migration; returns how many there were."""
        begun = sorted(self.folder.glob("migrated-*.db"))
        before = {path.name: set(_hashes(path)) for path in begun}
        for path in begun:
            record = Record(path)
            kept = {r.hash for case in ("Idlib", "Aleppo") for r in record.history(case)}
            assert before[path.name] | said[path.name] <= kept
            _whole(record)
            settled(record)
            record.close()
        return len(begun)


def _hashes(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [hash for (hash,) in connection.execute("SELECT hash FROM revision")]


def _whole(record: Record) -> None:
    found = record.verify()
    assert found.ok, found.damaged


def made(path: Path) -> Path:
    """A closed record with the case Idlib, two articles and two disputes."""
    record = Record(path)
    filled(record)
    record.close()
    return path


def filled(record: Record) -> None:
    """Put the case Idlib, two articles and two disputes into a new record."""
    record.new_case(pen())
    record.add(pen(), [POST, TIMES])
    record.keep_comparison("Idlib", two_disputes(), key="key", at=NOON)


def survives(made: Path, folder: Path, *, kills: int, seed: int) -> None:
    """Settling, adding articles, taking cases in; every fifth kill falls while a record is migrated."""
    battered = laid_out(made, folder)
    said = battered.kill(kills, seed)
    assert len(said["record.db"]) > kills // 4  # else there was no load to speak of
    battered.nothing_is_lost(said)
    assert battered.each_is_migrated(said) == (kills + 4) // 5


def laid_out(made: Path, folder: Path) -> Battered:
    """Put a record of the case Idlib into a folder, with files of cases and former records beside it."""
    shutil.copy(made, folder / "record.db")
    write_files(folder)
    for version in FORMER:
        today = folder / f"today-{version}.db"
        shutil.copy(made, today)
        record = Record(today)
        lived(record, version=version)
        record.close()
        former(today, folder / f"former-{version}.db", version)
    return Battered(folder)


def write_files(folder: Path) -> None:
    """The case Aleppo as it grew, and the case Idlib as another went on with it, by turns."""
    shutil.copy(folder / "record.db", folder / "elsewhere.db")
    elsewhere = Record(folder / "elsewhere.db")
    elsewhere.new_case(pen("Aleppo"))
    elsewhere.add(pen("Aleppo"), [POST, TIMES])
    for number in range(FILES):
        for case in ("Aleppo", "Idlib"):
            settled(elsewhere, case=case, by="ben")
            settled(elsewhere, case=case, dispute=spelled(), by="ben")
            _write(elsewhere, case, folder / f"{number:02}-{case}.variorum")
    elsewhere.close()


def _write(record: Record, case: str, file: Path) -> None:
    file.write_bytes(packed(record.copy_of(case), name=case, texts=True))
