"""Records on a real disk, with two articles and what the program found in them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from makers_load import made as make_record
from makers_places import Place, Places

from variorum.record.migrating import MIGRATIONS, newest
from variorum.record.record import Record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed record with the case Idlib; making one takes longer than copying its file."""
    return make_record(tmp_path_factory.mktemp("made") / "record.db")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of a record runs on each kind of record, but for one that is about a record's file."""
    if "places" in metafunc.fixturenames:
        about_a_file = "path" in metafunc.fixturenames or metafunc.definition.get_closest_marker("file_only")
        kinds = ["file"] if about_a_file else ["file", "database"]
        metafunc.parametrize("kind", kinds, scope="session")


@pytest.fixture(scope="session")
def kind() -> str:
    """Where records lie: in a file, or in a database."""
    return "file"


@pytest.fixture
def places(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Places]:
    """Makes places of that kind, and copies of records."""
    if kind == "file":
        yield Places(tmp_path)
        return
    made = Places(tmp_path, request.getfixturevalue("server"), request.getfixturevalue("empty_desk"))
    yield made
    made.clear()


@pytest.fixture
def record(places: Places, made: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Record]:
    """A record with the case Idlib, two articles and two disputes."""
    if places.server is None:
        place: Place = Path(shutil.copy(made, tmp_path / "record.db"))
    else:
        place = places.copy(places.at(request.getfixturevalue("made_desk")))
    record = Record(place)
    yield record
    record.close()


@pytest.fixture
def other(record: Record, places: Places) -> Iterator[Record]:
    """A second record with a copy of the same case."""
    record.close()
    other = Record(places.copy(record.place))
    yield other
    other.close()


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
