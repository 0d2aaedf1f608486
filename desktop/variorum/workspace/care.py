"""Takes care of the record: checks that it is whole, finds what is in it, copies it and puts copies back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.errors import RecordUnusable
from variorum.progress import Progress, silent
from variorum.record.copies import Copy, copies_of, copy_named, folder_of
from variorum.record.desk.address import Address
from variorum.translation import tr
from variorum.workspace.changes import DECIDED, READ_AGAIN, Answer, Changes
from variorum.workspace.opened import Opened, now

if TYPE_CHECKING:
    from variorum.record.earlier import EarlierDecision as EarlierDecision
    from variorum.record.erasure.erasing import Erased as Erased
    from variorum.record.restored import Restored as Restored
    from variorum.record.searching import Hit as Hit
    from variorum.record.verifying import Verification as Verification


class Care(Opened):
    """What is done with the record as a whole."""

    def verify(self, *, head: str = "") -> "Verification":
        """Check the whole record, and that it goes on from a head kept elsewhere, blanks in it or not."""
        self._refuse_missing()
        return self._casework.record.verify(head="".join(head.split()))

    def erase_article(self, case: str, article: str, *, quotes: bool, reason: str) -> "Answer[Erased]":
        """Erase an article's text for good; with `quotes`, what decisions quote of it as well."""
        casework = self._kept_in(case)
        erased = casework.record.erase_article(self._pen(case), article, quotes=quotes, reason=reason)
        casework.forget()
        if self._cache is not None:
            self._cache.clear()
        self._renew_copies()
        return Answer(erased, READ_AGAIN)

    def erase_editor(self, name: str, *, instead: str, reason: str) -> "Answer[Erased]":
        """Put another name in the place of an editor's, in every history of the record."""
        if not self._has_record:
            raise RecordUnusable(tr("There is no record at {path} yet.", path=self._place))
        erased = self._casework.record.erase_editor(self._pen(""), name, instead=instead, reason=reason)
        self._renew_copies()
        return Answer(erased, Changes.CASES | DECIDED)

    def _renew_copies(self) -> None:
        """The copies still hold what was erased: one of the record as it is now takes their place."""
        if isinstance(self._place, Address):
            return  # its server's backups are its administrator's
        old = self.copies()
        try:
            self.back_up()
        except RecordUnusable as error:
            raise RecordUnusable(
                tr(
                    "It was erased from the record, but the copies in {folder_of} still hold it; "
                    "remove them. {error}",
                    folder_of=folder_of(self._path),
                    error=error,
                )
            ) from error
        for copy in old:
            copy.path.unlink(missing_ok=True)

    def search(self, words: str) -> "tuple[Hit, ...]":
        """Paragraphs and decisions, of all cases, in which all the words occur."""
        return self._casework.record.search(words) if self._has_record else ()

    def earlier(self, case: str, dispute: str, *, read_anew: bool = True) -> "tuple[EarlierDecision, ...]":
        """Decisions in force on the same name, place, figure or date, of any case, the newest first."""
        return self._kept_in(case).earlier(case, dispute, at=now(), read_anew=read_anew)

    def copies(self) -> tuple[Copy, ...]:
        """The copies beside the record's file, the newest first; of a database there are none."""
        return () if isinstance(self._place, Address) else copies_of(self._place)

    def back_up(
        self, target: Path | None = None, *, replace: bool = False, progress: Progress = silent
    ) -> Path:
        """Copy the record, checked entry by entry, into the file named, else to its other copies.

        A file that is there is replaced only where that is asked for.
        """
        self._refuse_missing()
        return self._casework.record.back_up(
            target, replace=replace, now=datetime.now(UTC), progress=progress
        )

    def keep_daily_copy(self, *, progress: Progress = silent) -> Copy | None:
        """Make the day's copy, if it is due; may run beside everything else that is done with the record."""
        from variorum.record.daily import keep_daily

        place = self._place
        if self.read_only or isinstance(place, Address) or not place.is_file():
            return None
        return keep_daily(place, now=datetime.now(UTC), progress=progress)

    def restore(self, copy: str | None = None, *, progress: Progress = silent) -> "Answer[Restored]":
        """Put a copy, else the newest that holds, in the record's place; the record as it was is kept."""
        from variorum.record.restoring import restore

        if self.read_only:
            raise RecordUnusable(
                tr("The record {path} is open read-only. Nothing was changed.", path=self._place)
            )
        path = self._path
        self.close()
        chosen = self._copy_named(copy) if copy is not None else None
        restored = restore(path, copy=chosen, now=datetime.now(UTC), progress=progress)
        return Answer(restored, Changes.CASES | READ_AGAIN)

    def turn_to(self, record: Path | None = None, *, read_only: bool = False) -> None:
        """Work on another record from here on, or on the same one in another way."""
        self.close()
        self.read_only = read_only
        if record is not None:
            self._record_url = str(record)
            self.__dict__.pop("_place", None)
            self.__dict__.pop("_who", None)

    def _copy_named(self, copy: str) -> Path:
        path = Path(copy).expanduser()
        return path if path.is_file() else copy_named(self._path, copy).path

    def _refuse_missing(self) -> None:
        if not self._has_record:
            raise RecordUnusable(tr("There is no record at {path} yet.", path=self._place))
