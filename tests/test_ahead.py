"""A case is read ahead by a process of its own, as it will be opened; or the window is told nothing."""

import msgspec
import pytest
from makers_known import KnownParses, text_of
from makers_seeds import seed_articles

from variorum.ahead import Ahead, tell
from variorum.article.pasted import Pasted
from variorum.paths import user_settings
from variorum.settings import Settings
from variorum.workspace.workspace import Workspace

CASE = "One"


@pytest.fixture
def record(tmp_path, monkeypatch):
    """A record with a case that was compared, by words alone, as the user's settings say."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    user_settings().parent.mkdir(parents=True)
    user_settings().write_text('{"meaning": "no"}', encoding="utf-8")
    made = _workspace(tmp_path)
    made.new_case(CASE)
    first = seed_articles()[:2]
    made.add_texts(CASE, [Pasted(f"{a.id}.txt", text_of(a)) for a in first])
    made.open_case(CASE)
    made.close()
    return tmp_path / "record.db"


def _workspace(folder):
    place, settings = str(folder / "record.db"), Settings(meaning="no")
    return Workspace(record_url=place, settings=settings, analyser=KnownParses(), cache=False, editor="ada")


def _arrived(record, case=CASE):
    """Wait for it as long as it takes on a busy machine."""
    ahead = Ahead(str(record), case)
    process = ahead._process
    told, _ = process.communicate(timeout=120)
    ahead.end()
    return msgspec.msgpack.decode(told, type=dict) if told else None


def test_it_is_the_case_as_it_is_opened(record, tmp_path):
    opened = _workspace(tmp_path)
    stands = opened.open_case(CASE)
    opened.close()
    assert stands.standings
    assert _arrived(record) == msgspec.msgpack.decode(msgspec.msgpack.encode(stands), type=dict)


def test_nothing_is_written_for_it(record):
    before = {path.name: path.read_bytes() for path in record.parent.iterdir() if path.is_file()}
    assert _arrived(record) is not None
    assert {path.name: path.read_bytes() for path in record.parent.iterdir() if path.is_file()} == before


def test_what_must_be_compared_anew_does_not_come(record, tmp_path):
    changed = _workspace(tmp_path)
    changed.add_texts(CASE, [Pasted("late.txt", text_of(seed_articles()[2]))])
    changed.close()
    assert _arrived(record) is None


def test_a_case_that_is_not_there_does_not_come(record, tmp_path):
    assert _arrived(record, "Another") is None
    assert _arrived(tmp_path / "none.db") is None
    assert not (tmp_path / "none.db").exists()


def test_a_record_that_would_have_to_be_copied_is_left_to_the_window(record, monkeypatch):
    log = record.with_name(f"{record.name}-wal")
    log.write_bytes(b"a log without what is shared of it")
    monkeypatch.setattr("variorum.ahead._write", lambda kept: pytest.fail("it came"))
    assert tell([CASE, str(record)]) == 1
    assert log.exists()


def test_who_waits_no_longer_leaves_no_process(record):
    ahead = Ahead(str(record), CASE)
    process = ahead._process
    ahead.stop()
    ahead.end()
    assert process.poll() is not None
    assert ahead.arrived() is None


def test_what_ended_halfway_is_nothing(record, monkeypatch):
    monkeypatch.setattr("variorum.ahead.this_program", lambda: ["/bin/echo", "-n"])
    assert Ahead(str(record), CASE).arrived() is None


def test_a_machine_that_begins_no_process_opens_the_case_without(record, monkeypatch, tmp_path):
    monkeypatch.setattr("variorum.ahead.this_program", lambda: [str(tmp_path / "no such program")])
    assert Ahead(str(record), CASE).arrived() is None
