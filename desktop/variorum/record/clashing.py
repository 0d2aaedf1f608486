"""What another decided on a dispute, unseen by whoever ruled on it last, until somebody rules again.

In another copy of the case, or on this record at the same time. An undo of the answer lets it wait again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from variorum.record.revision import Revision

UNSEEN = "unseen"  # in a ruling's `about`: hash of the newest entry on its dispute, made while it was


@dataclass(frozen=True, slots=True)
class Clash:
    """A word that waits for an answer."""

    revision: Revision
    at_once: bool = False  # written to this record a moment before; else in another copy of the case


@dataclass(slots=True)
class Clashing:
    """Goes through a history and keeps, for each dispute, the other word that waits."""

    waiting: dict[str, Clash] = field(default_factory=dict)  # by dispute
    _aside: dict[int, Clash | None] = field(default_factory=dict)  # what waited on the other side of a ruling
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

    def meet(self, revision: Revision, by_hash: Mapping[str, Revision]) -> None:
        """Let wait what a ruling was made without having seen, where it says something else."""
        other = by_hash.get(str(revision.about.get(UNSEEN, "")))
        if other is not None and other.dispute == revision.dispute and not _same(revision, other):
            self.waiting[str(other.dispute)] = Clash(other, at_once=True)

    def _swap(self, number: int, dispute: str, instead: Clash | None) -> None:
        self._aside[number] = self.waiting.pop(dispute, None)
        if instead is not None:
            self.waiting[dispute] = instead


def _same(one: Revision, other: Revision) -> bool:
    """Whether two rulings put the same in force, each for a reason of its own."""
    said = [replace(r.decision, reason="") if r.decision else None for r in (one, other)]
    return said[0] == said[1]
