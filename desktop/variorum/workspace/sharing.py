"""Sets up a record that several editors share in a database, and says who may use it."""

from pathlib import Path
from typing import TYPE_CHECKING

from variorum.errors import RecordUnusable
from variorum.progress import Progress, silent
from variorum.record.desk.address import Address
from variorum.translation import tr
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.record.desk.role import Role as Role
    from variorum.record.desk.roles import Member as Member


class Sharing(Opened):
    """What is done with a database as a whole; each refuses a record in a file."""

    def set_up_desk(self) -> "tuple[Member, ...]":
        """Make the record in its database, or bring it to this program's version; returns who may use it."""
        from variorum.record.desk.setting_up import set_up

        return set_up(self._to_change)

    def admit(self, login: str, *, role: "Role", name: str = "") -> "Member":
        """Let a login of the database use the record in this role, and write under this name."""
        from variorum.record.desk.setting_up import admit

        return admit(self._to_change, login, role=role, name=name)

    def exclude(self, login: str) -> None:
        """Take a login's role away; what it wrote stays."""
        from variorum.record.desk.setting_up import exclude

        exclude(self._to_change, login)

    def members(self) -> "tuple[Member, ...]":
        from variorum.record.desk.setting_up import members

        return members(self._address)

    def take_over(self, file: Path, *, progress: Progress = silent) -> str:
        """Put the whole record of a file into the database, which has no case yet; returns its head."""
        from variorum.record.desk.moving import to_database

        return to_database(file, self._to_change, progress=progress)

    @property
    def _to_change(self) -> Address:
        if self.read_only:
            raise RecordUnusable(
                tr("The record {path} is open read-only. Nothing was changed.", path=self._place)
            )
        return self._address

    @property
    def _address(self) -> Address:
        if not isinstance(self._place, Address):
            raise RecordUnusable(
                tr(
                    "The record {place} is a file. Name a database: --record postgresql://HOST/DATABASE.",
                    place=self._place,
                )
            )
        return self._place
