"""Copies of a record: made while it is in use, whole or not at all, and only the old ones dropped."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from makers_record import pen, settled

from variorum.errors import RecordDamaged, RecordUnusable, UnknownThing
from variorum.progress import Cancelled
from variorum.record import copying, daily
from variorum.record.copies import copies_of, copy_named, folder_of
from variorum.record.daily import drop_old, keep_daily
from variorum.record.opening import open_engine
from variorum.record.record import Record

NOW = datetime(2020, 2, 27, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def entries(path: Path) -> int:
    record = Record(path, read_only=True)
    found = record.verify()
    record.close()
    assert found.ok, found.damaged
    return found.revisions


def names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def test_a_copy_holds_what_the_record_held_when_it_was_made(record: Record, tmp_path: Path) -> None:
    settled(record)
    target = record.back_up(tmp_path / "kept.db", now=NOW)
    settled(record)
    assert entries(target) == 4


def test_a_copy_is_one_file_that_needs_no_other(record: Record, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    record.back_up(folder / "kept.db", now=NOW)
    assert entries(folder / "kept.db") == 3
    assert names(folder) == {"kept.db"}


def test_a_record_is_written_while_it_is_copied(
    record: Record, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGES", 1)
    other, written = Record(path), []

    def write(done: int, total: int, doing: str) -> None:
        if len(written) < 20:
            written.append(settled(other).number)

    target = record.back_up(tmp_path / "kept.db", now=NOW, progress=write)
    assert len(written) == 20
    assert entries(target) == 3  # the moment at which it began
    assert len(record.history("Idlib")) == 23
    other.close()


def test_a_copying_that_is_stopped_leaves_nothing(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGES", 1)
    folder = tmp_path / "stick"
    folder.mkdir()

    def stop(done: int, total: int, doing: str) -> None:
        if done > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        record.back_up(folder / "kept.db", now=NOW, progress=stop)
    assert names(folder) == set()
    assert settled(record).number == 4


def test_the_record_itself_is_no_place_for_a_copy(record: Record, path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(path)
    for target in (path, link):
        with pytest.raises(RecordUnusable, match="the record itself"):
            record.back_up(target, replace=True, now=NOW)


def test_a_file_that_is_there_is_replaced_only_when_asked(record: Record, tmp_path: Path) -> None:
    target = tmp_path / "kept.db"
    target.write_text("mine")
    with pytest.raises(RecordUnusable, match="already"):
        record.back_up(target, now=NOW)
    assert target.read_text() == "mine"
    assert entries(record.back_up(target, replace=True, now=NOW)) == 3


def test_a_folder_that_is_missing_is_named(record: Record, tmp_path: Path) -> None:
    with pytest.raises(RecordUnusable, match="gone does not exist"):
        record.back_up(tmp_path / "gone" / "kept.db", now=NOW)


def damage(path: Path) -> None:
    """Flip one byte of the newest entry."""
    with closing(sqlite3.connect(path)) as connection, connection:
        query = "SELECT sql FROM sqlite_master WHERE name = 'revision_never_updated'"
        [safeguard] = connection.execute(query).fetchone()
        connection.execute("DROP TRIGGER revision_never_updated")
        connection.execute(
            "UPDATE revision SET content = CAST(replace(content, 'because', 'becauze') AS BLOB) "
            "WHERE seq = (SELECT max(seq) FROM revision)"
        )
        connection.execute(safeguard)


def test_of_a_damaged_record_no_copy_is_kept(record: Record, path: Path, tmp_path: Path) -> None:
    settled(record)
    damage(path)
    with pytest.raises(RecordDamaged, match="revision 4"):
        record.back_up(tmp_path / "kept.db", now=NOW)
    assert not (tmp_path / "kept.db").exists()


def test_a_day_s_work_is_copied_once(record: Record, path: Path) -> None:
    first = keep_daily(path, now=NOW)
    settled(record)
    assert keep_daily(path, now=NOW + DAY / 2) is None
    second = keep_daily(path, now=NOW + DAY)
    assert first and second
    assert [copy.path for copy in copies_of(path)] == [second.path, first.path]
    assert (entries(first.path), entries(second.path)) == (3, 4)


def test_where_nothing_was_written_nothing_is_copied(record: Record, path: Path) -> None:
    assert keep_daily(path, now=NOW)
    assert keep_daily(path, now=NOW + 3 * DAY) is None
    assert len(copies_of(path)) == 1


def test_an_empty_record_is_not_copied(path: Path) -> None:
    Record(path).close()
    assert keep_daily(path, now=NOW) is None
    assert not folder_of(path).exists()


def test_old_copies_give_way_as_days_go_by(record: Record, path: Path) -> None:
    for day in range(12):
        settled(record)
        keep_daily(path, now=NOW + day * DAY)
    days = [(copy.made - NOW).days for copy in copies_of(path)]
    assert days == [11, 10, 9, 8, 7, 6, 5, 3]


def test_good_copies_do_not_give_way_to_a_damaged_record(record: Record, path: Path) -> None:
    for day in range(12):
        settled(record)
        keep_daily(path, now=NOW + day * DAY)
    before = copies_of(path)
    settled(record)
    damage(path)
    with pytest.raises(RecordDamaged, match=r"revision 16.*variorum restore"):
        keep_daily(path, now=NOW + 12 * DAY)
    assert copies_of(path) == before


def test_a_clock_that_jumped_back_drops_no_copy_and_makes_another(record: Record, path: Path) -> None:
    for day in range(9):
        settled(record)
        keep_daily(path, now=NOW + day * DAY)
    before = copies_of(path)
    settled(record)
    assert keep_daily(path, now=NOW - 400 * DAY)
    assert copies_of(path)[:-1] == before


def test_copies_of_one_moment_bear_two_names(record: Record, path: Path) -> None:
    made = {record.back_up(None, now=NOW) for _ in range(3)}
    assert len(made) == 3 and len(copies_of(path)) == 3


def test_what_is_no_copy_is_neither_listed_nor_dropped(record: Record, path: Path) -> None:
    record.back_up(None, now=NOW)
    folder = folder_of(path)
    for name in (
        "notes.txt",
        "2019-01-01.db",
        "2019-13-41T000000.000000Z.db",
        "2019-01-01T000000.000000Z.db.x",
    ):
        (folder / name).write_text("mine")
    there = names(folder)
    drop_old(path, now=NOW)
    assert names(folder) == there
    assert len(copies_of(path)) == 1


def test_what_a_killed_copying_left_is_swept_a_day_later(record: Record, path: Path) -> None:
    record.back_up(None, now=datetime.now(UTC))
    left = folder_of(path) / f"x.db.1234{copying.UNFINISHED}"
    left.write_text("half")
    drop_old(path, now=datetime.now(UTC))
    assert left.exists()
    drop_old(path, now=datetime.now(UTC) + 2 * DAY)
    assert not left.exists()


def test_the_last_room_of_a_disk_is_not_taken_for_the_day_s_copy(
    record: Record, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = shutil.disk_usage(path.parent).free
    monkeypatch.setattr(daily, "LEAST_ROOM", free)
    with pytest.raises(RecordUnusable, match=r"too little room.*variorum backup FILE"):
        keep_daily(path, now=NOW)
    assert copies_of(path) == ()


def test_what_a_killed_restoration_left_is_swept_too(record: Record, path: Path) -> None:
    mine, others = path.with_name(f"record.db.12ab{copying.UNFINISHED}"), path.with_name("x.unfinished")
    mine.write_text("half")
    others.write_text("somebody's")
    drop_old(path, now=datetime.now(UTC) + 2 * DAY)
    assert not mine.exists() and others.exists() and path.exists()


def test_a_linked_record_has_the_copies_of_the_file_it_leads_to(record: Record, path: Path) -> None:
    record.back_up(None, now=NOW)
    link = path.with_name("link.db")
    link.symlink_to(path)
    assert copies_of(link) == copies_of(path) != ()


def test_a_copy_is_named_by_its_day(record: Record, path: Path) -> None:
    first, second = record.back_up(None, now=NOW), record.back_up(None, now=NOW + DAY)
    assert copy_named(path, "2020-02-27").path == first
    assert copy_named(path, second.name).path == second
    for name in ("2021", "", "../record.db"):
        with pytest.raises(UnknownThing):
            copy_named(path, name)


def test_a_copy_has_the_rights_of_its_record(record: Record, path: Path) -> None:
    path.chmod(0o600)
    assert record.back_up(None, now=NOW).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_made_is_told(record: Record, path: Path) -> None:
    folder_of(path).write_text("a file of that name")
    with pytest.raises(RecordUnusable, match=r"No copy of the record can be made in .*copies"):
        record.back_up(None, now=NOW)
    assert settled(record).number == 4


def test_a_state_that_is_kept_before_a_migration_is_kept_once(
    record: Record, path: Path, later: Path
) -> None:
    settled(record)
    record.close()
    step = later / "versions" / "9999_next.py"
    good = step.read_text()
    step.write_text(good + "    raise OSError(28, 'No space left on device')\n")
    for _ in range(2):
        with pytest.raises(RecordUnusable, match="No space left"):
            open_engine(path, migrations=later)
    step.write_text(good)
    open_engine(path, migrations=later).dispose()
    [copy] = copies_of(path)
    assert copy.before == "9999" and entries(copy.path) == 4


def test_the_copy_before_a_migration_is_never_dropped(record: Record, path: Path, later: Path) -> None:
    record.close()
    open_engine(path, migrations=later).dispose()
    before = copies_of(path)
    assert [copy.before for copy in before] == ["9999"]
    drop_old(path, now=datetime.now(UTC) + 4000 * DAY)
    assert copies_of(path) == before


def test_a_record_that_is_gone_is_not_begun_anew_over_its_copies(record: Record, path: Path) -> None:
    record.back_up(None, now=NOW)
    record.close()
    path.unlink()
    with pytest.raises(RecordUnusable, match="variorum restore"):
        Record(path)
    assert not path.exists()
    folder_of(path).rename(path.with_name("elsewhere"))
    begun = Record(path)
    begun.new_case(pen())
    begun.close()
