"""The address of a database is taken as libpq takes it, and never holds a password."""

import pytest

from variorum.errors import RecordUnusable
from variorum.record.desk.address import address


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("postgresql://db.example.org/desk", "desk"),
        ("postgres://anna@db.example.org:5433/desk?sslmode=verify-full", "desk"),
        ("postgresql:///?service=desk", "desk"),
        ("postgresql:///wire%20desk?host=/run/postgresql", "wire desk"),
        ("postgresql://[::1]/desk", "desk"),
    ],
)
def test_it_names_a_database(named: str, name: str) -> None:
    assert address(named).name == name
    assert address(str(address(named))) == address(named)


@pytest.mark.parametrize(
    "named",
    [
        "postgresql://anna:secret@h/desk",
        "postgresql://anna:@h/desk",
        "postgresql://h/desk?password=secret",
        "postgresql://h/desk?sslpassword=secret",
        "postgresql://h/desk?passfile=/tmp/x",
    ],
)
def test_a_password_in_it_is_refused_and_not_repeated(named: str) -> None:
    with pytest.raises(RecordUnusable, match="Leave the password out") as refused:
        address(named)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "named", ["postgresql://h", "postgresql://", "postgresql://h:port/desk", "postgresql://["]
)
def test_what_leads_to_no_database_is_refused(named: str) -> None:
    with pytest.raises(RecordUnusable):
        address(named)
