"""Takes out of the record's file what is in no row any more."""

from sqlalchemy import Engine

INDEXES = ("paragraph_words", "decision_words")


def sweep(engine: Engine) -> None:
    """Write the file anew and empty its journal: free pages and deleted words hold nothing then.

    It takes as long as copying the record, and room for a second one.
    """
    with engine.connect() as connection:
        for index in INDEXES:
            connection.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
        connection.commit()
    plain = engine.raw_connection()
    try:
        plain.driver_connection.execute("VACUUM")  # type: ignore[union-attr]
        plain.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
    finally:
        plain.close()
