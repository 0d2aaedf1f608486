"""What the window offers where the record cannot be used as it is: a copy, reading alone, another record."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from variorum.errors import RecordUnusable, UserError
from variorum.gui.commands.desk import Desk
from variorum.gui.session.job import Job, Work
from variorum.gui.window.banner import Notice, Offer
from variorum.record.copies import day_and_time
from variorum.translation import later, tr

if TYPE_CHECKING:
    from variorum.record.restored import Restored

READS_ONLY = later("The record is open read-only. What you decide now is not recorded.")


class Recovering(Desk):
    """Each method is one thing an editor can ask for."""

    def offer_help(self, error: UserError) -> None:
        """Where the record cannot be used as it is, lay beside the sentence what can be done."""
        if isinstance(error, RecordUnusable) and (error.readable or error.restorable):
            offers = self.ways_on(restore=error.restorable, read=error.readable)
            self._window.notices.banner.show_notice(Notice(error.what, offers))

    @property
    def has_copies(self) -> bool:
        """Whether a copy of the record could take its place."""
        try:
            return bool(self._session.workspace.copies())
        except RecordUnusable:
            return False

    def ways_on(self, *, restore: bool, read: bool) -> tuple[Offer, ...]:
        offers = [self.restoring()] if restore else []
        if read and not self._session.workspace.read_only:
            offers.append(
                Offer(tr("Open read-only"), self.read_only, tr("Open it to be read; nothing is changed"))
            )
        offers.append(Offer(tr("Another record…"), self.choose_record, tr("Open a record in another place")))
        offers.append(Offer(tr("Quit"), self._close, tr("Close the window")))
        return tuple(offers)

    def restoring(self) -> Offer:
        try:
            copies = self._session.workspace.copies()
        except RecordUnusable:
            copies = ()
        tip = tr("Put it in the record's place and add what can still be read; the record as it was is kept")
        if not copies:
            return Offer(tr("Salvage what can be read"), self.restore, tip)
        return Offer(
            tr("Restore the copy of {when}", when=day_and_time(copies[0].made)),
            self.restore,
            tip,
        )

    def restore(self) -> None:
        workspace = self._session.workspace

        def work(progress: Any) -> "Restored":
            workspace.turn_to(read_only=False)
            return workspace.restore(progress=progress).value

        self._turn(work, lambda restored: self._tell(" ".join(restored.told()), grave=False))

    def read_only(self) -> None:
        workspace = self._session.workspace
        self._turn(lambda progress: workspace.turn_to(read_only=True), lambda _: self._tell(tr(READS_ONLY)))

    def choose_record(self) -> None:
        place = self._session.workspace.place
        start = str(place.parent if isinstance(place, Path) else Path.home())
        kinds = tr("Records (*.db)") + ";;" + tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open a record"), start, kinds)
        if name:
            self.turn_to(Path(name))

    def turn_to(self, record: Path) -> None:
        """Work on another record from here on."""
        workspace = self._session.workspace
        self._turn(lambda progress: workspace.turn_to(record), lambda _: self._window.notices.banner.hide())

    def _turn(self, work: Work, then: Callable[[Any], None]) -> Job:
        """Change what the window works on; then it begins anew with the list of cases."""

        def turned(answer: Any) -> None:
            self._session.close_case()
            then(answer)
            self._session.record.begin()

        self._session.record.listen_no_more()
        return self._session.jobs.write(work, turned)

    def _tell(self, words: str, *, grave: bool = False) -> None:
        self._window.notices.banner.show_notice(Notice(words, grave=grave))

    def _close(self) -> None:
        self._window.close()
