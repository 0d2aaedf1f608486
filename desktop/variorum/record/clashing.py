"""What another copy of the case decided otherwise, until somebody rules on it; an undo brings it back."""

from dataclasses import dataclass, field

from variorum.record.revision import Revision


@dataclass(slots=True)
class Clashing:
    """Goes through a history and keeps, for each dispute, the other copy's word that waits."""

    waiting: dict[str, Revision] = field(default_factory=dict)  # by dispute
    _aside: dict[int, Revision | None] = field(
        default_factory=dict
    )  # what waited on the other side of a ruling
    _undone: set[int] = field(default_factory=set)

    def rule(self, revision: Revision, dispute: str) -> None:
        """A ruling answers what waits; turned back, it lets it wait again."""
        turned = revision.undoes or revision.redoes
        if turned is None:
            self._swap(revision.number, dispute, None)
            return
        back = revision.undoes is not None
        if back == (turned in self._undone):  # two copies of a case may have undone the same
            return
        (self._undone.add if back else self._undone.discard)(turned)
        self._swap(turned, dispute, self._aside.get(turned))

    def _swap(self, number: int, dispute: str, instead: Revision | None) -> None:
        self._aside[number] = self.waiting.pop(dispute, None)
        if instead is not None:
            self.waiting[dispute] = instead
