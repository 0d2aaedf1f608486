"""A record whose tables are ours and whose rows are not gives a sentence; nothing unfolds without end."""

import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import msgspec
import pytest
from makers_record import POST, TIMES, displaced, settled, two_disputes

from variorum.dispute.dispute import Comparison
from variorum.errors import RecordDamaged
from variorum.record import kept
from variorum.record.fitting import fits
from variorum.record.record import Record


def execute(path: Path, statement: str, *values: object) -> None:
    """As somebody would who takes the safeguards away and puts them back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement, values)
        for _, sql in triggers:
            connection.execute(sql)


@pytest.fixture
def hostile(made: Path, path: Path) -> Iterator[Path]:
    yield Path(shutil.copy(made, path))


def found_in(path: Path) -> Comparison | None:
    with closing(Record(path)) as record:
        return record.kept_comparison("Idlib", key="key")


def test_what_was_found_comes_back(hostile: Path) -> None:
    assert found_in(hostile) == two_disputes()


def test_a_finding_that_unfolds_without_end_is_as_good_as_none(
    hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", 100_000)
    whole = msgspec.json.encode(two_disputes())
    execute(hostile, "UPDATE comparison SET content = ?", zlib.compress(b" " * 200_000 + whole))
    assert found_in(hostile) is None


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ('"quote":"950,000 people"', '"quote":"2 people"'),
        ('"article":"post","paragraph":1', '"article":"post","paragraph":9'),
        ('"article":"post","paragraph":1', '"article":"nobody","paragraph":1'),
        ('"id":"times"', '"id":"post"'),
        ('"id":"d2"', '"id":"d1"'),
        ('"suggestion":null', '"suggestion":{"account":7,"reasons":[]}'),
        ('"clean":{"start":0,"end":35}', '"clean":{"start":1,"end":35}'),
        ('"source":{"start":0,"end":35}', '"source":{"start":0,"end":999}'),
        ('"links":[]', '"links":[{"a":{"article":"x","paragraph":1},"b":{"article":"post","paragraph":1},'
         '"grade":"same","score":1}]'),
        ('"rows":[]', '"rows":[{"cells":{"post":[0]}}]'),
    ],
)  # fmt: skip
def test_a_finding_that_does_not_fit_its_articles_is_as_good_as_none(
    hostile: Path, was: str, now: str
) -> None:
    whole = msgspec.json.encode(two_disputes()).decode()
    assert was in whole
    execute(hostile, "UPDATE comparison SET content = ?", zlib.compress(whole.replace(was, now).encode()))
    assert found_in(hostile) is None


def test_what_the_program_finds_fits() -> None:
    assert fits(two_disputes())


@pytest.mark.parametrize("states", ["", "[]", "null", '{"open": "many"}', '{"odd": 1}', "[" * 100_000])
def test_a_list_that_says_nonsense_of_its_disputes_says_nothing_of_them(hostile: Path, states: str) -> None:
    execute(hostile, "UPDATE cases SET states = ?", states)
    with closing(Record(hostile)) as record:
        assert [case.states for case in record.cases()] == [{}]


@pytest.mark.parametrize(
    ("column", "value"), [("name", b"Idlib"), ("created", b"\xff"), ("opened", b"now"), ("states", b"{}")]
)
def test_what_is_no_text_where_text_belongs_is_damage(hostile: Path, column: str, value: bytes) -> None:
    execute(hostile, f"UPDATE cases SET {column} = ?", value)
    with closing(Record(hostile)) as record:
        with pytest.raises(RecordDamaged, match="does not belong there"):
            record.cases()
        assert not record.verify().ok


@pytest.mark.parametrize(
    ("table", "column"), [("original", "data"), ("extraction", "text"), ("revision", "content")]
)
@pytest.mark.parametrize("value", ["text", 7, -1])
def test_what_is_no_bytes_where_bytes_belong_is_named(
    hostile: Path, table: str, column: str, value: object
) -> None:
    execute(hostile, f"UPDATE {table} SET {column} = ?", value)
    with closing(Record(hostile)) as record:
        assert f"of {table}: it holds what does not belong there" in str(record.verify().damaged)


@pytest.mark.parametrize("content", [b"", b"\xff", b'"\xff"', b"[" * 200_000, b'{"number":1e999}', b"null"])
def test_an_entry_that_cannot_be_read_is_damage(hostile: Path, content: bytes) -> None:
    with closing(Record(hostile)) as record:
        settled(record, dispute=displaced())
    execute(hostile, "UPDATE revision SET content = ?", content)
    with closing(Record(hostile)) as record, pytest.raises(RecordDamaged):
        record.history("Idlib")


@pytest.mark.parametrize(
    "table", ["paragraph_words_data", "paragraph_words_content", "paragraph_words_docsize"]
)
def test_an_index_of_words_that_was_tampered_with_hides_no_article(hostile: Path, table: str) -> None:
    column = {"data": "block", "content": "c0", "docsize": "sz"}[table.rpartition("_")[2]]
    execute(hostile, f"UPDATE {table} SET {column} = x'ff00ff00'")
    with closing(Record(hostile)) as record:
        with suppress(RecordDamaged):
            assert all(isinstance(hit.snippet, str) for hit in record.search("people"))
        assert [article.id for article in record.originals("Idlib")] == [POST.id, TIMES.id]
