"""Whether a database still has what keeps its record as it was written."""

import re
from functools import cache

from sqlalchemy import Column, Connection, Table, text

from variorum.record import schema
from variorum.record.checks.damage import Damage
from variorum.record.checks.file import STRAY
from variorum.record.desk.connecting import SCHEMA
from variorum.record.migrating import MIGRATIONS
from variorum.translation import tr

_FUNCTION = re.compile(r"CREATE FUNCTION (\w+)\(.*?AS \$\$(.*?)\$\$", re.DOTALL)
_TRIGGER = re.compile(r"CREATE TRIGGER (\w+) .*?\bON (\w+)", re.DOTALL)
_FUNCTIONS = text(
    f"SELECT proname, prosrc FROM pg_proc WHERE pronamespace = to_regnamespace('{SCHEMA}') ORDER BY 1"
)
_TRIGGERS = text(
    "SELECT relname, tgname, tgenabled IN ('O', 'A') FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
    f"WHERE relnamespace = to_regnamespace('{SCHEMA}') AND NOT tgisinternal ORDER BY 1, 2"
)
_UNCHECKED = text(
    f"SELECT conname FROM pg_constraint WHERE connamespace = to_regnamespace('{SCHEMA}') AND NOT convalidated"
)
_SWITCHED_OFF = text(
    "SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
    f"WHERE relnamespace = to_regnamespace('{SCHEMA}') AND tgisinternal AND tgenabled NOT IN ('O', 'A')"
)


def check_database(connection: Connection) -> None:
    """Triggers, functions, keys, and that what each row refers to is there."""
    _check_functions(connection)
    _check_triggers(connection)
    for (name,) in (*connection.execute(_UNCHECKED), *connection.execute(_SWITCHED_OFF)):
        raise Damage(tr("the safeguard {min} is missing", min=name))
    for table in schema.metadata.sorted_tables:
        for column in table.columns:
            _check_references(connection, table, column)


def _check_functions(connection: Connection) -> None:
    known, found = _functions(), {row.proname: row.prosrc for row in connection.execute(_FUNCTIONS)}
    other = [name for name in sorted(known | found) if known.get(name) != found.get(name)]
    if other:
        raise Damage(tr("the safeguard {min} is missing", min=other[0]))


def _check_triggers(connection: Connection) -> None:
    found = {(table, name): works for table, name, works in connection.execute(_TRIGGERS)}
    for table, name in sorted(_triggers()):
        if not found.get((table, name)):
            raise Damage(tr("the safeguard {min} is missing", min=name))
    for table, name in sorted(found.keys() - _triggers()):
        raise Damage(tr("{table} has a trigger {name} that no Variorum put there", table=table, name=name))


def _check_references(connection: Connection, table: Table, column: Column[object]) -> None:
    for key in column.foreign_keys:
        other = key.column
        query = (
            f'SELECT 1 FROM "{table.name}" one WHERE NOT EXISTS (SELECT 1 FROM "{other.table.name}" other '
            f'WHERE other."{other.name}" = one."{column.name}") LIMIT 1'
        )
        if connection.execute(text(query)).first() is not None:
            raise Damage(tr("a row of {name}: {stray}", name=table.name, stray=tr(STRAY)))


@cache
def _steps() -> str:
    folder = MIGRATIONS / "postgresql"
    return "\n".join(step.read_text(encoding="utf-8") for step in sorted(folder.glob("*.sql")))


def _functions() -> dict[str, str]:
    """Name → body, as the steps write them."""
    return dict(_FUNCTION.findall(_steps()))


def _triggers() -> set[tuple[str, str]]:
    """Table and name of each trigger."""
    written = {(table, name) for name, table in _TRIGGER.findall(_steps())}
    never = {(name.split("_never_")[0], name) for name in schema.TRIGGERS if "_never_" in name}
    return written | never
