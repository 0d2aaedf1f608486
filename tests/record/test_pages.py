"""Rows are read off the pages of a file as SQLite itself reads them, and what is torn is passed over."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.record.pages import Row, rows


def every(types: Sequence[int]) -> bool:
    return True


values = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.binary(max_size=9000),
    st.builds(lambda size: b"x" * size, st.integers(0, 70_000)),
)
tables = st.lists(st.tuples(st.integers(-(2**63), 2**63 - 1), values, values), max_size=30)


def write(path: Path, lines: Sequence[tuple[object, ...]], *, page: int, log: bool) -> set[tuple[int, Row]]:
    """Write them into a table, and return what SQLite reads back."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA page_size = {page}")
    connection.execute(f"PRAGMA journal_mode = {'WAL' if log else 'DELETE'}")
    connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, a, b)")
    connection.execute("BEGIN")
    connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", lines)
    connection.execute("COMMIT")
    found = {(id, (None, a, b)) for id, a, b in connection.execute("SELECT * FROM kept")}
    if log:  # as a killed program leaves it
        for end in ("", "-wal"):
            path.with_name(f"left.db{end}").write_bytes(path.with_name(f"{path.name}{end}").read_bytes())
    connection.close()
    return found


def of_kept(path: Path) -> set[tuple[int, Row]]:
    return {(id, row) for id, row in rows(path, wanted=lambda types: len(types) == 3)}


@given(tables, st.sampled_from([512, 1024, 4096, 65536]))
def test_every_row_is_read_as_sqlite_reads_it(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[object, ...]], page: int
) -> None:
    path = tmp_path_factory.mktemp("pages") / "kept.db"
    found = write(path, lines, page=page, log=False)
    assert of_kept(path) == found


@given(tables)
def test_what_is_only_in_the_log_is_read_too(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[object, ...]]
) -> None:
    path = tmp_path_factory.mktemp("pages") / "kept.db"
    found = write(path, lines, page=4096, log=True)
    assert of_kept(path.with_name("left.db")) >= found


def test_what_was_not_committed_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, a, b)")
        connection.execute("INSERT INTO kept VALUES (1, 'said', '')")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO kept VALUES (?, ?, '')", [(n, "x" * 4000) for n in range(2, 200)])
        assert path.with_name("kept.db-wal").stat().st_size > 100_000
        assert of_kept(path) == {(1, (None, "said", ""))}
        connection.execute("ROLLBACK")


def test_a_file_without_its_beginning_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    lines = [(n, "x" * 50, n) for n in range(500)]
    found = write(path, lines, page=4096, log=False)
    data = path.read_bytes()
    path.write_bytes(b"\0" * 4096 + data[4096:])
    assert of_kept(path) == found


damage = st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=600)), min_size=1, max_size=20)


@given(damage, st.floats(0.1, 1))
def test_a_torn_file_gives_rows_and_no_error(
    tmp_path_factory: pytest.TempPathFactory, hits: list[tuple[float, bytes]], left: float
) -> None:
    path = tmp_path_factory.mktemp("pages") / "kept.db"
    write(path, [(n, b"y" * (n * 97 % 9000), str(n)) for n in range(60)], page=1024, log=True)
    torn = path.with_name("left.db")
    for file in (torn, torn.with_name("left.db-wal")):
        data = bytearray(file.read_bytes())
        for where, bytes_ in hits:
            at = int(where * len(data))
            data[at : at + len(bytes_)] = bytes_[: len(data) - at]
        file.write_bytes(data[: int(len(data) * left)])
    assert len(list(rows(torn, wanted=every))) < 100_000


def test_a_chain_of_pages_that_bites_its_tail_ends(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    write(path, [(1, b"z" * 50_000, "")], page=512, log=False)
    data = bytearray(path.read_bytes())
    for page in range(2, len(data) // 512):
        data[page * 512 : page * 512 + 4] = (3).to_bytes(4, "big")
    path.write_bytes(data)
    assert len(list(rows(path, wanted=every))) < 10


@pytest.mark.parametrize(
    "data", [b"", b"SQLite format 3\0", b"\x0d" * 10_000, b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_what_is_no_database_has_no_rows(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "kept.db"
    path.write_bytes(data)
    assert list(rows(path, wanted=lambda types: len(types) == 3 and types[0] == 141)) == []


def test_chains_of_pages_are_followed_so_often_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the chains of a file that was made to be slow, each may run through all the others."""
    path = tmp_path / "kept.db"
    found = write(path, [(n, b"x" * 50_000, None) for n in range(20)], page=4096, log=False)
    monkeypatch.setattr("variorum.record.pages.MOST_TIMES", 0.5)
    assert 8 <= len(of_kept(path)) <= 11 < len(found)
    monkeypatch.undo()
    assert of_kept(path) == found
