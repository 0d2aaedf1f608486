"""Sets a record up in a database: its tables and its roles, and brings them to this program's version."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from variorum.record.desk import roles
from variorum.record.desk.address import Address
from variorum.record.desk.connecting import connected
from variorum.record.desk.faults import sentence
from variorum.record.desk.role import Role
from variorum.record.desk.roles import Member
from variorum.record.desk.tables import bring_up, check_version
from variorum.record.migrating import MIGRATIONS


def set_up(place: Address, *, migrations: Path = MIGRATIONS) -> tuple[Member, ...]:
    """Make what is missing, all or nothing; whoever calls owns the tables. Returns who may use them."""
    with _working(place, new=True) as connection:
        bring_up(connection, place, migrations=migrations)
        roles.lay_down(connection)
        return roles.members(connection)


def admit(place: Address, login: str, *, role: Role, name: str = "") -> Member:
    with _working(place) as connection:
        return roles.admit(connection, login, role=role, name=name)


def exclude(place: Address, login: str) -> None:
    with _working(place) as connection:
        roles.exclude(connection, login)


def members(place: Address) -> tuple[Member, ...]:
    with _working(place) as connection:
        return roles.members(connection)


@contextmanager
def _working(place: Address, *, new: bool = False) -> Iterator[Connection]:
    """One transaction on the database; unless it is `new`, it must hold a record."""
    engine = connected(place)
    try:
        with engine.begin() as connection:
            if not new:
                check_version(connection, place, read_only=False)
            yield connection
    except DBAPIError as error:
        known = sentence(error, place)
        if known is None:
            raise
        raise known from error
    finally:
        engine.dispose()
