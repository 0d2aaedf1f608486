"""What the Record and Help menus do."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from variorum.errors import RecordDamaged, UserError
from variorum.gui.commands.asking_where import ask_where
from variorum.gui.commands.case_commands import show_in_folder
from variorum.gui.commands.recovering import Recovering
from variorum.gui.commands.verified_words import verified_in_words
from variorum.gui.window.banner import Notice, Offer
from variorum.progress import Progress
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.record.verifying import Verification


class RecordCommands(Recovering):
    """Each method is one thing an editor can ask for."""

    def show_history(self) -> None:
        """Open the history of the current dispute on its card."""
        self._window.card.setFocus()
        self._window.card.head.history.setChecked(True)

    def verify_record(self) -> None:
        self._session.record.verify()

    def check_damage(self, error: UserError) -> None:
        """Where the record cannot be used, offer what can be done; where it is damaged, say what is."""
        self.offer_help(error)
        if isinstance(error, RecordDamaged):
            self._session.record.check()

    def tell_verified(self, found: "Verification") -> None:
        copy = Offer(
            tr("Copy the head"), lambda: self._copy_head(found.head), tr("Put the head on the clipboard")
        )
        whole = (copy,) if found.head else ()
        offers = whole if found.ok else self.ways_on(restore=True, read=True)
        notice = Notice(verified_in_words(found), offers, grave=not found.ok)
        self._window.notices.banner.show_notice(notice)

    def _copy_head(self, head: str) -> None:
        QGuiApplication.clipboard().setText(head)
        self._session.told.emit(tr("The head is on the clipboard."))

    def save_copy(self) -> None:
        """Copy the record, as it is now and checked, to where the editor says."""
        name, workspace = self._session.workspace.place.name, self._session.workspace
        stem, _, suffixes = name.partition(".") if isinstance(workspace.place, Path) else (name, "", "db")
        target = ask_where(
            self._window,
            self._window.store,
            what="copies",
            title=tr("Save a copy of the record"),
            name=f"{stem} {date.today().isoformat()}.{suffixes or 'db'}",
            suffix=".db",
            kinds=tr("Records (*.db)"),
        )
        if target is None:
            return

        def work(progress: Progress) -> Path:
            target.refuse_taken()
            return workspace.back_up(target.path, replace=target.replace, progress=progress)

        self._session.jobs.write(work, self._tell_copied)

    def _tell_copied(self, path: Path) -> None:
        words = tr("The record is copied to {path}; every entry of the copy was checked.", path=path)
        notice = Notice(words, (show_in_folder(path),), grave=False)
        self._window.notices.banner.show_notice(notice)

    def show_place(self) -> None:
        place = self._session.workspace.place
        if not isinstance(place, Path):
            words = tr("Your record is {place}", place=place)
            self._window.notices.banner.show_notice(Notice(words, (), grave=False))
            return
        there = place.exists()
        words = (
            tr("Your record is {place}", place=place)
            if there
            else tr("Your record will be {place}; nothing is in it yet.", place=place)
        )
        folder = QUrl.fromLocalFile(str(place.parent))
        show = Offer(tr("Show in folder"), lambda: _open(folder), tr("Open the folder that it is in"))
        offers = (show,) if place.parent.exists() else ()
        self._window.notices.banner.show_notice(Notice(words, offers, grave=False))


def _open(address: QUrl) -> None:
    QDesktopServices.openUrl(address)
