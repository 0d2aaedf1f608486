"""What an editor rules on: a dispute as it stands, and the history while nobody else can write."""

from collections.abc import Callable
from dataclasses import dataclass

from variorum.article.article import Article
from variorum.dispute.decision import Decision, Reconciliation, Standing, State
from variorum.record import history as histories
from variorum.record import steps
from variorum.record.deciding import checked
from variorum.record.history import History
from variorum.record.revision import Revision
from variorum.record.snapshot import Snapshot, anchored, snapshot_of
from variorum.record.steps import Pen


@dataclass(frozen=True, slots=True)
class Seen:
    """What a ruling is made on: the history while nobody else can write, and the dispute as it stands."""

    history: History
    pen: Pen
    standing: Standing
    snapshot: Snapshot
    articles: tuple[Article, ...]

    def settled(self, decision: Decision) -> Revision:
        """The revision that records the decision, or DecisionRefused."""
        decision = checked(decision, self.standing.dispute, self.articles)
        snapshot = anchored(self.snapshot, decision.evidence, self.articles)
        return steps.settle(self.history, self.pen, decision, snapshot)


Ruling = Callable[[Seen], Revision]


def snapshot_for(standing: Standing, opened: Reconciliation, history: History) -> Snapshot:
    """The dispute as it stands; of one that is no longer found, as it stood when it was decided."""
    ruling = histories.last_ruling(history, standing.dispute.id)
    if standing.state is State.ORPHANED and ruling is not None and ruling.snapshot is not None:
        return ruling.snapshot
    return snapshot_of(standing.dispute, opened.comparison.articles)
