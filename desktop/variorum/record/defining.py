"""What each version of the tables defines, as the libraries that are installed here write it."""

import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine, event

from variorum.record.foreign import Definitions, defined
from variorum.record.migrating import upgrade


@cache
def definitions_here(migrations: Path, version: str) -> Definitions:
    """What the migrations leave when they stop at this version; takes half a second."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        engine = create_engine(f"sqlite:///{path}")
        event.listen(engine, "connect", lambda connection, _: setattr(connection, "isolation_level", None))
        with engine.connect() as connection:
            upgrade(connection, migrations, version=version)
            connection.commit()
        engine.dispose()
        with closing(sqlite3.connect(path)) as plain:
            return defined(plain)
