"""Takes care of the record: checks that it is whole, and finds what is in it."""

from typing import TYPE_CHECKING

from variorum.errors import RecordUnusable
from variorum.workspace.opened import Opened, now

if TYPE_CHECKING:
    from variorum.record.earlier import EarlierDecision as EarlierDecision
    from variorum.record.searching import Hit as Hit
    from variorum.record.verifying import Verification as Verification


class Care(Opened):
    """What is done with the record as a whole."""

    def verify(self, *, head: str = "") -> "Verification":
        """Check the whole record, and that it goes on from a head that was kept elsewhere."""
        if not self._has_record:
            raise RecordUnusable(f"There is no record at {self._path} yet.")
        return self._casework.record.verify(head=head)

    def search(self, words: str) -> "tuple[Hit, ...]":
        """Paragraphs and decisions, of all cases, in which all the words occur."""
        return self._casework.record.search(words) if self._has_record else ()

    def earlier(self, case: str, dispute: str) -> "tuple[EarlierDecision, ...]":
        """Decisions in force on the same name, place, figure or date, of any case, the newest first."""
        return self._kept_in(case).earlier(case, dispute, at=now())
