"""What the steps say otherwise in SQLite and in PostgreSQL."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

# PostgreSQL would else compare words as the database's language does, and no two databases alike.
Words = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def on_postgresql() -> bool:
    return bool(op.get_bind().dialect.name == "postgresql")


def run(step: str) -> None:
    """Run the part of a step that PostgreSQL alone needs: migrations/postgresql/STEP.sql."""
    script = Path(__file__).parent / "postgresql" / f"{step}.sql"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(script.read_text(encoding="utf-8"))


def never(table: str, event: str, verb: str) -> None:
    """Rows of a table are never changed in this way, whoever asks."""
    if on_postgresql():
        op.execute(
            f"CREATE TRIGGER {table}_never_{verb} BEFORE {event} ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION never('{verb}')"
        )
        return
    op.execute(
        f"CREATE TRIGGER {table}_never_{verb} BEFORE {event} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is never {verb}'); END"
    )
