"""A record that is given to `open` as a file is the one that the window opens."""

from pathlib import Path

import pytest

from variorum.cli.session import Session
from variorum.cli.window import SeveralRecords, is_record, record_among, show
from variorum.record.foreign import APPLICATION_ID


def begins(number: int) -> bytes:
    return b"SQLite format 3\0" + bytes(52) + number.to_bytes(4) + bytes(28)


@pytest.fixture
def opened(monkeypatch):
    """What the window would be opened with: the record, the case, the articles."""
    seen = []
    monkeypatch.setattr("variorum.cli.window.display_there", lambda: True)
    monkeypatch.setattr("variorum.cli.window.find_spec", lambda name: name)
    monkeypatch.delenv("VARIORUM_RECORD", raising=False)

    def call(*files: Path, record: str | None = None) -> tuple[str | None, list[Path]]:
        session = Session(record=record)

        def window(make, settings, case, paths, ahead) -> int:
            seen.append((session.record, list(paths)))
            return 0

        session.window = window
        assert show(session, None, files) == 0
        return seen.pop()

    return call


def test_a_record_is_known_by_its_name(tmp_path):
    (tmp_path / "desk.variorum.db").touch()
    assert is_record(tmp_path / "desk.variorum.db")


def test_a_record_of_any_name_is_known_by_its_first_bytes(tmp_path, begun):
    assert is_record(begun / "begun.db")
    (tmp_path / "other.db").write_bytes(begins(APPLICATION_ID + 1))
    assert not is_record(tmp_path / "other.db")
    (tmp_path / "ours.db").write_bytes(begins(APPLICATION_ID))
    assert is_record(tmp_path / "ours.db")


@pytest.mark.parametrize("name", ["missing.variorum.db", "folder.variorum.db", "a.txt", "idlib.variorum"])
def test_what_is_no_file_or_no_record_is_none(tmp_path, name):
    (tmp_path / "folder.variorum.db").mkdir()
    (tmp_path / "a.txt").write_text("SQLite format 3")
    (tmp_path / "idlib.variorum").write_bytes(b"PK\3\4")
    assert not is_record(tmp_path / name)


def test_the_window_opens_on_a_record_that_is_given_as_a_file(tmp_path, opened):
    record = tmp_path / "desk.variorum.db"
    record.touch()
    assert opened(record) == (str(record), [])


def test_articles_beside_it_go_into_that_record(tmp_path, opened):
    record, article = tmp_path / "desk.variorum.db", tmp_path / "a.txt"
    record.touch()
    assert opened(article, record) == (str(record), [article])


def test_it_comes_before_the_record_of_the_environment(tmp_path, monkeypatch, opened):
    record = tmp_path / "desk.variorum.db"
    record.touch()
    monkeypatch.setenv("VARIORUM_RECORD", "mine.db")
    assert opened(record, record="mine.db") == (str(record), [])


def test_two_records_are_refused_with_a_sentence(tmp_path, monkeypatch):
    monkeypatch.delenv("VARIORUM_RECORD", raising=False)
    one, two = tmp_path / "one.variorum.db", tmp_path / "two.variorum.db"
    one.touch(), two.touch()
    with pytest.raises(SeveralRecords, match="One window shows one record"):
        record_among([one, two], None)
    with pytest.raises(SeveralRecords):
        record_among([one], "other.db")
    assert record_among([one], str(one)) == str(one)


def test_without_one_the_record_is_the_one_named(opened, tmp_path):
    assert opened(tmp_path / "a.txt", record="r.db") == ("r.db", [tmp_path / "a.txt"])
