"""The large record in PostgreSQL: a cluster in the cache folder, started while it is measured."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from large_record import Size, kept_record

sys.path.append(str(Path(__file__).resolve().parent.parent))

from makers_server import INSTALL, Server, programs

from variorum.record.desk.address import Address, address
from variorum.record.desk.moving import to_database
from variorum.record.desk.setting_up import set_up
from variorum.record.record import Record

NAME = "large"
# As a server of a desk would be set up that has a few gigabytes of memory.
_SETTINGS = "shared_buffers = '1GB'\nmaintenance_work_mem = '256MB'\nmax_wal_size = '8GB'\n"


@contextmanager
def in_database(size: Size) -> Iterator[Address]:
    """Where that record is, moved there from its file when it is first asked for."""
    if programs() is None:
        raise SystemExit(INSTALL)
    file = kept_record(size)
    # The server's own user must reach it, so it is not in a home folder.
    server = Server(Path("/var/tmp") / f"variorum-{file.stem}")
    if not (server.folder / "ready").exists():
        _make(server, file)
    else:
        server.start()
    try:
        yield address(server.address(NAME))
    finally:
        server.stop("fast")


def _make(server: Server, file: Path) -> None:
    server.folder.mkdir(exist_ok=True)
    server.make()
    server.stop("fast")
    with (server.folder / "data" / "postgresql.conf").open("a") as settings:
        settings.write(_SETTINGS)
    server.start()
    server.ask(f"CREATE DATABASE {NAME}", database="postgres")
    place = address(server.address(NAME))
    set_up(place)
    began = monotonic()
    to_database(file, place)
    sys.stderr.write(f"moved into the database in {monotonic() - began:.0f} s\n")
    server.ask("VACUUM ANALYZE", database=NAME)
    (server.folder / "ready").touch()


def megabytes(place: Path | Address) -> int:
    if isinstance(place, Path):
        return round(place.stat().st_size / 1e6)
    record = Record(place)
    with record._reading() as connection:
        size = connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one()
    record.close()
    return round(size / 1e6)
