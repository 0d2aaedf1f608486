"""Where the records of tests lie: in a file, or in a database of the tests' own server."""

import shutil
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from makers_load import filled
from makers_server import Server
from sqlalchemy import inspect, text

from variorum.record.desk.address import Address, address
from variorum.record.desk.setting_up import set_up
from variorum.record.record import Record

Place = Path | Address
_numbers = count()


@dataclass
class Places:
    """Makes places of one kind: files in a folder, or databases of a server."""

    folder: Path
    server: Server | None = None
    empty: str = ""  # the database that new ones are copies of
    made: list[str] = field(default_factory=list)

    def new(self) -> Place:
        """Where a new record can be: a file that is not there yet, or a database that was set up."""
        if self.server is None:
            return self.folder / f"record-{next(_numbers)}.db"
        return self._database(like=self.empty)

    def copy(self, place: Place) -> Place:
        """A copy of a record that nobody has open."""
        if isinstance(place, Path):
            return Path(shutil.copy(place, self.folder / f"copy-{next(_numbers)}.db"))
        assert self.server is not None
        self.server.leave(place.name)
        return self._database(like=place.name)

    def at(self, database: str) -> Address:
        assert self.server is not None
        return address(self.server.address(database))

    def clear(self) -> None:
        while self.made:
            assert self.server is not None
            self.server.drop(self.made.pop())

    def _database(self, *, like: str) -> Address:
        assert self.server is not None
        self.made.append(self.server.database(like=like))
        return self.at(self.made[-1])


def traces(record: Record, words: str) -> list[str]:
    """Where the words still stand: in files, by their bytes, or in tables of a database, in any column."""
    if isinstance(record.place, Path):
        record.close()
        files = record.path.parent.glob("record.db*")
        return [file.name for file in files if words.encode() in file.read_bytes()]
    query = 'SELECT 1 FROM "{0}" WHERE "{0}"::text LIKE :words OR "{0}"::text LIKE :bytes LIMIT 1'
    like = {"words": f"%{words}%", "bytes": f"%{words.encode().hex()}%"}
    with record._reading() as connection:
        tables = inspect(connection).get_table_names(schema="variorum")
        found = {name: connection.execute(text(query.format(name)), like).first() for name in tables}
    return [name for name, row in found.items() if row is not None]


def empty_desk(server: Server) -> str:
    """The name of a database with a record that nobody has written in."""
    name = server.database()
    set_up(address(server.address(name)))
    return name


def made_desk(server: Server, empty: str) -> str:
    """The same with the case Idlib, two articles and two disputes."""
    name = server.database(like=empty)
    record = Record(address(server.address(name)))
    filled(record)
    record.close()
    return name
