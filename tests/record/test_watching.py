"""What others write to a record is noticed soon, without a lock and without writing; one's own is not."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from makers_record import pen, settled

from variorum.errors import RecordOutOfReach
from variorum.record.record import Record
from variorum.record.watching import Watch


@pytest.fixture
def watch(record: Record) -> Iterator[Watch]:
    made = record.watch()
    yield made
    made.close()


@pytest.fixture
def other(record: Record) -> Iterator[Record]:
    """The same record, as another program has it open."""
    made = Record(record.place)
    yield made
    made.close()


def test_what_another_writes_is_noticed_once(watch: Watch, other: Record) -> None:
    assert not watch.wait(0)
    settled(other, by="ben")
    assert watch.wait(2) and not watch.wait(0)


def test_a_wait_ends_when_another_writes(watch: Watch, other: Record) -> None:
    began = monotonic()
    later = threading.Timer(0.2, lambda: settled(other, by="ben"))
    later.start()
    assert watch.wait(30) and monotonic() - began < 2
    later.join()


def test_what_is_written_here_is_not_news(record: Record, watch: Watch, other: Record) -> None:
    settled(record)
    record.new_case(pen("Another"))
    assert not watch.wait(0)
    settled(other, by="ben")
    settled(record)
    assert watch.wait(0)


def test_what_is_no_entry_is_not_news(watch: Watch, other: Record) -> None:
    other.note_opened("Idlib", {}, at="2026-11-23T12:00:00.000Z")
    assert not watch.wait(0)


def test_a_write_that_failed_here_is_not_taken_for_one_s_own(
    record: Record, watch: Watch, other: Record
) -> None:
    def broken(history: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        record.append("Idlib", broken)  # type: ignore[arg-type]
    settled(other, by="ben")
    assert watch.wait(0)


@pytest.mark.file_only
def test_a_record_that_is_only_read_is_watched_and_not_touched(record: Record) -> None:
    settled(record)
    reader = Record(record.path, read_only=True)
    watch = reader.watch()
    before = {file.name: file.stat().st_mtime_ns for file in record.path.parent.iterdir() if file.is_file()}
    assert not watch.wait(0.6)
    assert before == {
        file.name: file.stat().st_mtime_ns for file in record.path.parent.iterdir() if file.is_file()
    }
    settled(record, account=2)
    assert watch.wait(2) and len(reader.history("Idlib")) == len(record.history("Idlib"))
    watch.close()
    reader.close()


@pytest.mark.file_only
def test_a_record_that_was_moved_is_out_of_reach_until_it_is_back(
    record: Record, watch: Watch, other: Record, tmp_path: Path
) -> None:
    away = record.path.rename(tmp_path / "away.db")
    for _ in range(2):
        with pytest.raises(RecordOutOfReach, match="was moved or deleted"):
            watch.wait(0)
    with pytest.raises(RecordOutOfReach, match=r"Nothing was changed\.$"):
        settled(record)
    away.rename(record.path)
    settled(other, by="ben")
    assert watch.wait(0)


@pytest.mark.file_only
def test_another_file_in_its_place_is_news(record: Record, watch: Watch, tmp_path: Path) -> None:
    record.back_up(tmp_path / "copy.db", now=datetime.now(UTC))
    (tmp_path / "copy.db").replace(record.path)
    assert watch.wait(0) and not watch.wait(0)


def test_close_ends_a_wait_of_another_thread(record: Record) -> None:
    watch = record.watch()
    answers: list[bool] = []
    waiting = threading.Thread(target=lambda: answers.append(watch.wait(60)))
    waiting.start()
    watch.close()
    waiting.join(5)
    assert answers == [False]


def test_watching_keeps_nobody_from_writing(watch: Watch, other: Record) -> None:
    waiting = threading.Thread(target=lambda: watch.wait(3))
    waiting.start()
    began = monotonic()
    for turn in range(20):
        settled(other, account=1 + turn % 2, by="ben")
    assert monotonic() - began < 3
    watch.close()
    waiting.join(5)
