"""Writes down what each version of the record's tables defines, to know a foreign one by."""

import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine, event

from variorum.record.foreign import DEFINITIONS, Definitions, defined
from variorum.record.migrating import MIGRATIONS, upgrade, versions


def definitions_of(version: str) -> Definitions:
    """What the migrations leave when they stop at this version."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        engine = create_engine(f"sqlite:///{path}")
        event.listen(engine, "connect", lambda connection, _: setattr(connection, "isolation_level", None))
        with engine.connect() as connection:
            upgrade(connection, MIGRATIONS, version=version)
            connection.commit()
        engine.dispose()
        with closing(sqlite3.connect(path)) as plain:
            return defined(plain)


def written() -> str:
    return (
        json.dumps({version: definitions_of(version) for version in versions()}, indent=1, sort_keys=True)
        + "\n"
    )


if __name__ == "__main__":
    (MIGRATIONS / DEFINITIONS).write_text(written(), encoding="utf-8")
