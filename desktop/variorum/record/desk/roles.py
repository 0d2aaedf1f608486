"""Who may do what with a record in a database: readers, editors and owners, as the database enforces it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from variorum.errors import DecisionRefused, NameRefused, RecordUnusable, UnknownThing
from variorum.record.desk.connecting import SCHEMA
from variorum.record.desk.role import Role
from variorum.record.snapshot import printable
from variorum.translation import tr

_LONGEST = 100
_OURS = frozenset({"me"})  # what a command calls whoever calls it
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
    """What the role is called in the whole cluster; a database keeps its number under another name."""
    number = text("SELECT oid FROM pg_database WHERE datname = current_database()")
    return f"variorum_{connection.execute(number).scalar_one()}_{role}"


def lay_down(connection: Connection) -> None:
    """Make the three roles where they are missing, and let them do what they may; nobody else anything."""
    for role in Role:
        _make(connection, role)
    for other in ("PUBLIC", *_strangers(connection)):
        for what in ("SCHEMA", "ALL TABLES IN SCHEMA", "ALL FUNCTIONS IN SCHEMA"):
            _run(connection, f"REVOKE ALL ON {what} {SCHEMA} FROM {other}")
    for role in Role:
        name = _quoted(connection, role_name(connection, role))
        for what in _MAY[role]:
            _run(connection, f"GRANT {what.format(schema=SCHEMA)} TO {name}")
    owner = _quoted(connection, role_name(connection, Role.OWNER))
    for role in (Role.READER, Role.EDITOR):
        given = _quoted(connection, role_name(connection, role))
        _run(connection, f"GRANT {given} TO {owner} WITH ADMIN OPTION")


def _strangers(connection: Connection) -> Sequence[str]:
    """Whom the schema lets in beside its owner and its own roles: those of the database it is a copy of."""
    query = text(
        "SELECT DISTINCT quote_ident(rolname) FROM pg_namespace, aclexplode(nspacl) "
        "JOIN pg_roles ON pg_roles.oid = grantee "
        "WHERE nspname = :schema AND grantee <> nspowner AND NOT rolname = ANY(:own)"
    )
    own = [role_name(connection, role) for role in Role]
    return connection.scalars(query, {"schema": SCHEMA, "own": own}).all()


def _make(connection: Connection, role: Role) -> None:
    name = role_name(connection, role)
    if not _exists(connection, name):
        _run(connection, f"CREATE ROLE {_quoted(connection, name)} NOLOGIN")
    if role in _ALSO:
        also = _quoted(connection, role_name(connection, _ALSO[role]))
        _run(connection, f"GRANT {also} TO {_quoted(connection, name)}")


def _exists(connection: Connection, name: str, *, login: bool = False) -> bool:
    there = text("SELECT 1 FROM pg_roles WHERE rolname = :name AND (rolcanlogin OR NOT :login)")
    return connection.execute(there, {"name": name, "login": login}).first() is not None


def admit(connection: Connection, login: str, *, role: Role, name: str = "") -> Member:
    """Let a login of the database use the record in this role, and write under this name."""
    _refuse_unknown(connection, login)
    name = checked_name(login if name == "" else name)
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
    _run(connection, f"GRANT {role_} TO {login_}")
    return Member(login, name, role)


def exclude(connection: Connection, login: str) -> None:
    """Take a login's role away; what it wrote stays, and so does the name under which it wrote.

    Of a login that the database knows no longer, the name is free again.
    """
    if not _exists(connection, login, login=True):
        gone = text("DELETE FROM member WHERE login = :login RETURNING login")
        if connection.execute(gone, {"login": login}).first() is not None:
            return
    _refuse_unknown(connection, login)
    for member in members(connection):
        if member.login == login:
            role = _quoted(connection, role_name(connection, member.role))
            _run(connection, f"REVOKE {role} FROM {_quoted(connection, login)}")


def checked_name(name: str) -> str:
    """A name that can be told from others where it is read."""
    name = " ".join(printable(name).split())
    if not name or not name.isprintable() or len(name) > _LONGEST or name.casefold() in _OURS:
        raise NameRefused(
            tr("A member writes under a name of at most {most} characters that can be read.", most=_LONGEST)
        )
    return name


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
    if not _exists(connection, role_name(connection, Role.READER)):
        raise RecordUnusable(tr("This database has no roles of its own yet: call “variorum desk set-up”."))
    if not _exists(connection, login, login=True):
        raise UnknownThing(
            tr(
                "The database knows no login “{login}”. Its administrator makes one with createuser.",
                login=login,
            )
        )


def _refuse_taken(connection: Connection, login: str, name: str) -> None:
    """Two logins under one name could not be told apart in the history."""
    taken = connection.execute(text("SELECT login, name FROM member WHERE login <> :login"), {"login": login})
    other = next((row.login for row in taken if row.name.casefold() == name.casefold()), None)
    if other is not None:
        raise DecisionRefused(tr("“{other}” writes as “{name}” already.", other=other, name=name))


def _run(connection: Connection, statement: str) -> None:
    """As it stands: a name may hold what a driver takes for the place of a value."""
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _quoted(connection: Connection, name: str) -> str:
    return str(connection.execute(text("SELECT quote_ident(:name)"), {"name": name}).scalar_one())
