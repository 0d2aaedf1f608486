"""A record in a database of its own with members in every role, and what psql says of it."""

from subprocess import CalledProcessError
from typing import Any

import pytest
from makers_load import filled
from makers_server import Server

from variorum.record.desk.address import Address, address
from variorum.record.desk.role import Role
from variorum.record.desk.setting_up import admit, set_up
from variorum.record.record import Record


class Outside:
    """Somebody who does not go through the program."""

    def __init__(self, server: Server, database: str, login: str) -> None:
        self._server, self._database, self.login = server, database, login

    def __call__(self, *statements: str) -> str:
        path = "SET search_path = variorum, pg_temp"
        return self._server.ask(path, *statements, database=self._database, login=self.login)

    def is_refused(self, *statements: str) -> str:
        """What the database says when it refuses."""
        with pytest.raises(CalledProcessError) as refused:
            self(*statements)
        return str(refused.value.stderr)


class Desk:
    """A record in a database of its own, with the case Idlib, for members in each role."""

    def __init__(self, server: Server) -> None:
        self.server, self.name = server, server.database()
        set_up(self.at())
        for role in Role:
            admit(self.at(), server.login(self.login(role)), role=role, name=f"the {role}")
        self._opened: list[Record] = []
        filled(self.open())

    def open(self, role: Role | None = None, **how: Any) -> Record:
        """The record for a member, or for whoever set it up; closed with the desk."""
        self._opened.append(Record(self.at(role), **how))
        return self._opened[-1]

    def end(self) -> None:
        for record in self._opened:
            record.close()
        self.server.drop(self.name)

    def login(self, role: Role) -> str:
        return f"{role}_of_{self.name}"

    def at(self, role: Role | None = None) -> Address:
        """The address for a member, or for whoever set the record up."""
        return address(self.server.address(self.name, **({"login": self.login(role)} if role else {})))

    def outside(self, role: Role | None = None) -> Outside:
        return Outside(self.server, self.name, self.login(role) if role else "chief")
