"""Takes care of the record: checks that it is whole, and finds what is in it."""

from typing import TYPE_CHECKING

from variorum.errors import RecordUnusable
from variorum.workspace.changes import DECIDED, READ_AGAIN, Answer, Changes
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.record.erasure.erasing import Erased as Erased
    from variorum.record.searching import Hit as Hit
    from variorum.record.verifying import Verification as Verification


class Care(Opened):
    """What is done with the record as a whole."""

    def verify(self, *, head: str = "") -> "Verification":
        """Check the whole record, and that it goes on from a head that was kept elsewhere."""
        if not self._has_record:
            raise RecordUnusable(f"There is no record at {self._path} yet.")
        return self._casework.record.verify(head=head)

    def erase_article(self, case: str, article: str, *, quotes: bool, reason: str) -> "Answer[Erased]":
        """Erase an article's text for good; with `quotes`, what decisions quote of it as well."""
        casework = self._kept_in(case)
        erased = casework.record.erase_article(self._pen(case), article, quotes=quotes, reason=reason)
        casework.forget()
        if self._cache is not None:
            self._cache.clear()
        return Answer(erased, READ_AGAIN)

    def erase_editor(self, name: str, *, instead: str, reason: str) -> "Answer[Erased]":
        """Put another name in the place of an editor's, in every history of the record."""
        if not self._has_record:
            raise RecordUnusable(f"There is no record at {self._path} yet.")
        erased = self._casework.record.erase_editor(self._pen(""), name, instead=instead, reason=reason)
        return Answer(erased, Changes.CASES | DECIDED)

    def search(self, words: str) -> "tuple[Hit, ...]":
        """Paragraphs and decisions, of all cases, in which all the words occur."""
        return self._casework.record.search(words) if self._has_record else ()
