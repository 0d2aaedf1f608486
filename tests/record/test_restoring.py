"""A damaged record: the newest copy that holds takes its place, with what the record still says."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from makers_record import HERALD, pen, settled
from makers_recovery import only_what_was_hit_is_lost

from variorum.errors import RecordDamaged, RecordUnusable
from variorum.record import steps
from variorum.record.copies import copies_of
from variorum.record.daily import keep_daily
from variorum.record.record import Record
from variorum.record.restoring import restore
from variorum.record.revision import Revision

NOW = datetime(2020, 2, 27, 12, tzinfo=UTC)
DAY = timedelta(days=1)
PAGE = 4096
ROUNDS = 12


def history_of(path: Path, name: str = "Idlib") -> tuple[Revision, ...]:
    record = Record(path)
    found = record.verify()
    assert found.ok, found.damaged
    kept = record.history(name)
    record.close()
    return kept


def overwrite(path: Path, start: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(data)


def behead(path: Path) -> None:
    """Take the first page away: SQLite opens nothing of it any more."""
    overwrite(path, 0, b"\0" * PAGE)


def page_with(path: Path, words: bytes) -> int:
    """Where the page begins on which the words stand last."""
    return path.read_bytes().rindex(words) // PAGE * PAGE


@pytest.fixture
def copied(record: Record, path: Path) -> tuple[Revision, ...]:
    """The record with a copy of three entries, then three more; closed. Returns all six."""
    keep_daily(path, now=NOW)
    made = [settled(record, account=1 + n % 2) for n in range(3)]
    history = record.history("Idlib")
    assert list(history[3:]) == made
    record.close()
    return history


def test_all_that_was_written_since_the_copy_is_salvaged(path: Path, copied: tuple[Revision, ...]) -> None:
    head = _head(path)
    behead(path)
    restored = restore(path, now=NOW)
    assert (restored.from_copy, restored.salvaged.entries, restored.salvaged.lost) == (3, 3, ())
    assert history_of(path) == copied
    assert restored.head == head == _head(path)  # one that was kept elsewhere still holds


def _head(path: Path) -> str:
    record = Record(path)
    head = record.verify().head
    record.close()
    return head


def test_the_record_as_it_was_is_kept_to_the_byte(path: Path, copied: tuple[Revision, ...]) -> None:
    behead(path)
    before = path.read_bytes()
    restored = restore(path, now=NOW)
    assert restored.aside is not None and restored.aside.read_bytes() == before
    assert restored.aside.name == "record.db.damaged-2020-02-27T120000Z"


def test_two_restorations_of_one_second_keep_both(path: Path, copied: tuple[Revision, ...]) -> None:
    kept = set()
    for _ in range(2):
        behead(path)
        kept.add(restore(path, now=NOW).aside)
    assert len(kept) == 2 and all(one is not None and one.exists() for one in kept)


def test_what_stands_only_in_the_log_is_salvaged_and_kept(record: Record, path: Path, tmp_path: Path) -> None:
    keep_daily(path, now=NOW)
    for _ in range(3):
        settled(record)
    history = record.history("Idlib")
    killed = tmp_path / "killed"
    killed.mkdir()
    for end in ("", "-wal", "-shm"):
        shutil.copy(f"{path}{end}", killed / f"record.db{end}")
    shutil.copytree(f"{path}.copies", killed / "record.db.copies")
    record.close()
    left = killed / "record.db"
    log = (killed / "record.db-wal").read_bytes()
    restored = restore(left, copy=copies_of(left)[0].path, now=NOW)
    assert restored.salvaged.entries == 3
    assert history_of(left) == history
    assert restored.aside is not None
    assert restored.aside.with_name(f"{restored.aside.name}-wal").read_bytes() == log
    assert not left.with_name("record.db-wal").exists()


def test_an_entry_that_is_damaged_and_those_after_it_are_named_as_lost(
    path: Path, copied: tuple[Revision, ...]
) -> None:
    data = path.read_bytes()
    at = data.index(b'"number":5')
    overwrite(path, at, b'"number":7')
    restored = restore(path, now=NOW)
    assert restored.salvaged.entries == 1
    [lost] = restored.salvaged.lost
    assert (lost.case, lost.first, lost.last) == ("Idlib", 5, 6)
    assert history_of(path) == copied[:4]


def test_an_entry_that_none_follows_is_named_as_lost_by_its_number(
    path: Path, copied: tuple[Revision, ...]
) -> None:
    overwrite(path, path.read_bytes().index(b'"number":6'), b'"number":9')
    [lost] = restore(path, now=NOW).salvaged.lost
    assert (lost.first, lost.last) == (6, 6)


def test_without_a_copy_what_can_be_read_is_all_there_is(path: Path, copied: tuple[Revision, ...]) -> None:
    shutil.rmtree(f"{path}.copies")
    behead(path)
    restored = restore(path, now=NOW)
    assert (restored.copy, restored.from_copy, restored.salvaged.entries) == (None, 0, 6)
    assert history_of(path) == copied
    record = Record(path)
    assert [one.original.data for one in record.originals("Idlib")] != []
    assert record.verify().absent == 0
    record.close()


def test_a_text_that_is_gone_leaves_its_entries(record: Record, path: Path) -> None:
    keep_daily(path, now=NOW)
    record.add(pen(), [HERALD])
    settled(record)
    record.close()
    words = HERALD.original.data[:40]
    data = path.read_bytes()
    while words in data:
        data = data.replace(words, b"?" * len(words))
    path.write_bytes(data)
    restored = restore(path, now=NOW)
    assert (restored.salvaged.entries, restored.salvaged.absent) == (2, 1)
    assert len(history_of(path)) == 5


def test_a_damaged_copy_is_passed_over_and_named(record: Record, path: Path) -> None:
    for day in range(3):
        settled(record)
        keep_daily(path, now=NOW + day * DAY)
    record.close()
    newest, second, _ = copies_of(path)
    behead(newest.path)
    behead(path)
    restored = restore(path, now=NOW)
    assert restored.copy == second.path
    [(passed, why)] = restored.passed_over
    assert passed == newest.path and "not a Variorum record" in why
    assert len(history_of(path)) == 6


def test_a_copy_that_is_named_and_does_not_hold_is_refused(path: Path, copied: tuple[Revision, ...]) -> None:
    [copy] = copies_of(path)
    behead(copy.path)
    before = path.read_bytes()
    with pytest.raises(RecordDamaged, match=r"does not hold.*Nothing was changed"):
        restore(path, copy=copy.path, now=NOW)
    assert path.read_bytes() == before


def test_a_named_copy_takes_nothing_back_that_was_written_since(
    path: Path, copied: tuple[Revision, ...]
) -> None:
    restored = restore(path, copy=copies_of(path)[0].path, now=NOW)
    assert restored.salvaged.entries == 3
    assert history_of(path) == copied


def test_a_whole_record_is_not_replaced_unasked(path: Path, copied: tuple[Revision, ...]) -> None:
    with pytest.raises(RecordUnusable, match="is whole"):
        restore(path, now=NOW)
    assert history_of(path) == copied


def test_a_record_that_is_gone_is_restored_from_its_copy(path: Path, copied: tuple[Revision, ...]) -> None:
    path.unlink()
    restored = restore(path, now=NOW)
    assert restored.aside is None
    assert history_of(path) == copied[:3]


def test_what_cannot_be_read_at_all_is_left_as_it_is(path: Path, copied: tuple[Revision, ...]) -> None:
    shutil.rmtree(f"{path}.copies")
    path.write_bytes(b"\0" * path.stat().st_size)
    with pytest.raises(RecordDamaged, match=r"nothing in it.*Nothing was changed"):
        restore(path, now=NOW)
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == ["record.db"]


def test_a_record_that_another_program_has_open_is_not_replaced(
    record: Record, path: Path, tmp_path: Path
) -> None:
    import subprocess
    import sys

    keep_daily(path, now=NOW)
    record.close()
    child = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM revision'); "
    child += "print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", child, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == "open\n"
        with pytest.raises(RecordUnusable, match=r"has the record .* open"):
            restore(path, copy=copies_of(path)[0].path, now=NOW)
        other.communicate()
    assert restore(path, copy=copies_of(path)[0].path, now=NOW).aside is not None


def test_a_restored_record_is_worked_on_as_before(path: Path, copied: tuple[Revision, ...]) -> None:
    behead(path)
    restore(path, now=NOW)
    record = Record(path)
    assert settled(record).number == 7
    record.new_case(pen("Aleppo"))
    assert record.search("saraqeb")
    assert record.verify().ok
    record.close()


def test_a_case_made_since_the_copy_is_salvaged_and_on_the_list_as_it_was(record: Record, path: Path) -> None:
    keep_daily(path, now=NOW)
    for name in ("Aleppo", "Hama"):
        record.new_case(pen(name))
    record.append("Hama", lambda past: steps.remove(past, pen("Hama")))
    record.append("Aleppo", lambda past: steps.remove(past, pen("Aleppo")))
    record.new_case(pen("Aleppo"))
    record.close()
    behead(path)
    assert restore(path, now=NOW).salvaged.entries == 5
    again = Record(path)
    assert {case.name for case in again.cases()} == {"Idlib", "Aleppo"}
    assert again.verify().ok
    again.close()


def test_what_was_erased_since_the_copy_stays_erased(record: Record, path: Path) -> None:
    settled(record)
    keep_daily(path, now=NOW)
    record.erase_article(pen(), "post", quotes=True, reason="asked for")
    record.close()
    assert b"950,000" not in path.read_bytes()
    behead(path)
    restored = restore(path, now=NOW)
    assert restored.salvaged.entries == 1 and restored.unfit is None
    again = Record(path)
    found = again.verify()
    assert found.ok and found.absent == 1, found.damaged
    again.close()
    assert b"950,000 people were displaced" not in path.read_bytes()


def test_an_editor_s_name_that_was_erased_since_the_copy_stays_erased(record: Record, path: Path) -> None:
    settled(record, by="grace")
    keep_daily(path, now=NOW)
    record.erase_editor(pen(), "grace", instead="an editor", reason="asked for")
    record.close()
    behead(path)
    restored = restore(path, now=NOW)
    assert restored.unfit is None and restored.salvaged.lost == ()
    assert {one.editor for one in history_of(path)} == {"ada", "an editor"}
    assert b"grace" not in path.read_bytes()


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_whatever_is_overwritten_only_what_was_hit_is_lost(record: Record, path: Path, seed: int) -> None:
    only_what_was_hit_is_lost(record, path, seed)


def test_a_power_cut_between_the_steps_of_the_exchange_leaves_a_record(
    path: Path, copied: tuple[Revision, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    behead(path)
    before = path.read_bytes()

    def cut(self: Path, target: Path) -> Path:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", cut)
        with pytest.raises(RecordUnusable):
            restore(path, now=NOW)
    assert path.read_bytes() == before
    assert restore(path, now=NOW).salvaged.entries == 3


def test_a_linked_record_is_restored_where_it_is(path: Path, copied: tuple[Revision, ...]) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path)
    behead(path)
    restore(link, now=NOW)
    assert link.is_symlink() and not path.is_symlink()
    assert history_of(link) == copied


def test_no_unfinished_file_is_left(path: Path, copied: tuple[Revision, ...]) -> None:
    behead(path)
    restore(path, now=NOW)
    names = sorted(file.name for file in path.parent.iterdir())
    assert names == ["record.db", "record.db.copies", "record.db.damaged-2020-02-27T120000Z"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
