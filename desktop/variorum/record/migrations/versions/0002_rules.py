"""Two more actions: rules of equivalence, and corrected origins."""

import sqlalchemy as sa
from alembic import op

from variorum.record.migrations.engines import on_postgresql, run

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_REBUILT = ("revision", "account")
_KNOWN = "'put-back', 'leave-out')"
_KNOWN_NOW = "'put-back', 'leave-out', 'equivalence', 'origin')"


def upgrade() -> None:
    """SQLite changes no check of a table that is there: both tables are made anew, row for row."""
    if on_postgresql():
        run("0002_rules")
        return
    connection = op.get_bind()
    made = {name: _definition(connection, "table", name) for name in _REBUILT}
    safeguards = [_definition(connection, "trigger", name) for name in _safeguards()]
    for name in _safeguards():
        op.execute(f"DROP TRIGGER {name}")
    # What refers to the other goes first and comes back last, so that no row ever refers to nothing.
    op.execute("CREATE TABLE account_before AS SELECT * FROM account")
    op.execute("DROP TABLE account")
    op.execute("CREATE TABLE revision_before AS SELECT * FROM revision")
    op.execute("DROP TABLE revision")
    _raw(connection, made["revision"].replace(_KNOWN, _KNOWN_NOW))
    _raw(connection, made["account"])
    for name in _REBUILT:
        op.execute(f"INSERT INTO {name} SELECT * FROM {name}_before")
        op.execute(f"DROP TABLE {name}_before")
    for safeguard in safeguards:
        _raw(connection, safeguard)


def _safeguards() -> list[str]:
    return [f"{table}_never_{verb}" for table in _REBUILT for verb in ("updated", "deleted")]


def _definition(connection: sa.Connection, type: str, name: str) -> str:
    query = sa.text("SELECT sql FROM sqlite_master WHERE type = :type AND name = :name")
    return str(connection.execute(query, {"type": type, "name": name}).scalar_one())


def _raw(connection: sa.Connection, statement: str) -> None:
    connection.exec_driver_sql(statement)
