"""Records on a real disk, with two articles and what the program found in them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from makers_load import made as make_record

from variorum.record.migrating import MIGRATIONS, newest
from variorum.record.record import Record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed record with the case Idlib; making one takes longer than copying its file."""
    return make_record(tmp_path_factory.mktemp("made") / "record.db")


@pytest.fixture
def record(made: Path, path: Path) -> Iterator[Record]:
    """A record with the case Idlib, two articles and two disputes."""
    shutil.copy(made, path)
    record = Record(path)
    yield record
    record.close()


_NEXT = '''
"""A step of a later program."""
from alembic import op
revision, down_revision, branch_labels, depends_on = "9999", "NEWEST", None, None
def upgrade():
    op.execute("CREATE TABLE later (word TEXT)")
    op.execute("INSERT INTO later SELECT name FROM cases")
'''


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of a program that knows one step more."""
    folder = tmp_path / "100% later"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_next.py").write_text(_NEXT.replace("NEWEST", newest()))
    return folder
