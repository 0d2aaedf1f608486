"""Who may do what with a record in a database: readers, editors and owners, as the database enforces it."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from variorum.errors import DecisionRefused, UnknownThing
from variorum.record.desk.connecting import SCHEMA
from variorum.record.desk.role import Role
from variorum.translation import tr

_ALSO = {Role.EDITOR: Role.READER, Role.OWNER: Role.EDITOR}
_MAY: dict[Role, tuple[str, ...]] = {
    Role.READER: (
        "USAGE ON SCHEMA {schema}",
        "SELECT ON ALL TABLES IN SCHEMA {schema}",
        "EXECUTE ON ALL FUNCTIONS IN SCHEMA {schema}",
    ),
    Role.EDITOR: (
        "INSERT ON original, extraction, cases, case_article, revision, account, reading",
        "INSERT, DELETE ON paragraph, paragraph_words, decision_words",
        "INSERT, UPDATE ON comparison",
        "UPDATE ON cases, turn",
        "UPDATE (data) ON original",
        "UPDATE (text) ON extraction",
    ),
    Role.OWNER: (
        "INSERT ON tombstone",
        "DELETE ON comparison",
        "UPDATE (content) ON revision",
        "UPDATE (quote, prefix, suffix, value) ON account",
        "INSERT, UPDATE, DELETE ON member",
    ),
}


@dataclass(frozen=True, slots=True)
class Member:
    """A login that may use the record."""

    login: str
    name: str  # under which it writes
    role: Role


def role_name(connection: Connection, role: Role) -> str:
    """What the role is called in the whole cluster: DATABASE_reader and so on."""
    name = connection.execute(text("SELECT left(current_database(), 50)")).scalar_one()
    return f"{name}_{role}"


def lay_down(connection: Connection) -> None:
    """Make the three roles where they are missing, and let them do what they may; nobody else anything."""
    connection.exec_driver_sql(f"REVOKE ALL ON SCHEMA {SCHEMA} FROM PUBLIC")
    connection.exec_driver_sql(f"REVOKE ALL ON ALL TABLES IN SCHEMA {SCHEMA} FROM PUBLIC")
    for role in Role:
        _make(connection, role)
        name = _quoted(connection, role_name(connection, role))
        for what in _MAY[role]:
            connection.exec_driver_sql(f"GRANT {what.format(schema=SCHEMA)} TO {name}")
    owner = _quoted(connection, role_name(connection, Role.OWNER))
    for role in (Role.READER, Role.EDITOR):
        given = _quoted(connection, role_name(connection, role))
        connection.exec_driver_sql(f"GRANT {given} TO {owner} WITH ADMIN OPTION")


def _make(connection: Connection, role: Role) -> None:
    name = role_name(connection, role)
    there = text("SELECT 1 FROM pg_roles WHERE rolname = :name")
    if connection.execute(there, {"name": name}).first() is None:
        connection.exec_driver_sql(f"CREATE ROLE {_quoted(connection, name)} NOLOGIN")
    if role in _ALSO:
        also = _quoted(connection, role_name(connection, _ALSO[role]))
        connection.exec_driver_sql(f"GRANT {also} TO {_quoted(connection, name)}")


def admit(connection: Connection, login: str, *, role: Role, name: str = "") -> Member:
    """Let a login of the database use the record in this role, and write under this name."""
    _refuse_unknown(connection, login)
    name = " ".join((name or login).split())
    _refuse_taken(connection, login, name)
    connection.execute(
        text(
            "INSERT INTO member (login, name) VALUES (:login, :name) "
            "ON CONFLICT (login) DO UPDATE SET name = excluded.name"
        ),
        {"login": login, "name": name},
    )
    exclude(connection, login)
    role_, login_ = _quoted(connection, role_name(connection, role)), _quoted(connection, login)
    connection.exec_driver_sql(f"GRANT {role_} TO {login_}")
    return Member(login, name, role)


def exclude(connection: Connection, login: str) -> None:
    """Take a login's role away; what it wrote stays, and so does the name under which it wrote."""
    _refuse_unknown(connection, login)
    for member in members(connection):
        if member.login == login:
            role = _quoted(connection, role_name(connection, member.role))
            connection.exec_driver_sql(f"REVOKE {role} FROM {_quoted(connection, login)}")


def members(connection: Connection) -> tuple[Member, ...]:
    """Every login that was given a role, by its own name."""
    query = text(
        "SELECT login.rolname, coalesce(member.name, login.rolname), role.rolname FROM pg_auth_members "
        "JOIN pg_roles role ON role.oid = roleid JOIN pg_roles login ON login.oid = pg_auth_members.member "
        "LEFT JOIN member ON member.login = login.rolname "
        "WHERE role.rolname = ANY(:roles) AND NOT login.rolname = ANY(:roles) ORDER BY 1"
    )
    roles = {role_name(connection, role): role for role in Role}
    rows = connection.execute(query, {"roles": list(roles)})
    return tuple(Member(login, name, roles[role]) for login, name, role in rows)


def _refuse_unknown(connection: Connection, login: str) -> None:
    there = text("SELECT 1 FROM pg_roles WHERE rolname = :login AND rolcanlogin")
    if connection.execute(there, {"login": login}).first() is None:
        raise UnknownThing(
            tr(
                "The database knows no login “{login}”. Its administrator makes one with createuser.",
                login=login,
            )
        )


def _refuse_taken(connection: Connection, login: str, name: str) -> None:
    """Two logins under one name could not be told apart in the history."""
    taken = text("SELECT login FROM member WHERE name = :name AND login <> :login")
    other = connection.execute(taken, {"name": name, "login": login}).scalar()
    if other is not None:
        raise DecisionRefused(tr("“{other}” writes as “{name}” already.", other=other, name=name))


def _quoted(connection: Connection, name: str) -> str:
    return str(connection.execute(text("SELECT quote_ident(:name)"), {"name": name}).scalar_one())
