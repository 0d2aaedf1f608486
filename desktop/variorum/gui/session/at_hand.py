"""What is open just now: one case, one dispute, one row; and the ways from one dispute to another."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Signal

from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.gui.look.fact_types import LIVE
from variorum.gui.session.job import Jobs, wait_in_job
from variorum.gui.session.sheet import Sheet
from variorum.gui.session.stepping import neighbour
from variorum.workspace.changes import Answer
from variorum.workspace.workspace import Workspace


class AtHand(QObject):
    """What is open of the workspace, and where in it the editor is."""

    changed = Signal(object)  # Changes
    moved = Signal()  # another dispute or row is current
    told = Signal(str)  # a line about what was done
    refused = Signal(str)  # a sentence about what could not be done
    partly_shown = Signal()  # articles stand, or are lined up; their disputes are still looked for
    stopped = Signal(str)  # the case whose opening was stopped when some of it was shown
    taken_in = Signal(object)  # what came of files of cases: TakenIn
    unread = Signal(object)  # the Unreadable of what was brought in
    sent_back = Signal(str)  # a dispute whose decision the record did not take
    recorded = Signal(str)  # when a decision was written: ISO, UTC; empty for one withdrawn
    written = Signal(object)  # the Path of a report
    clashed = Signal(object)  # Revisions: what others decided otherwise a moment before, unseen here

    def __init__(self, workspace: Workspace, jobs: Jobs | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        workspace.waiting = wait_in_job
        self.jobs = jobs or Jobs()
        self.jobs.failed.connect(self.refused)
        self.case: str | None = None
        self.reconciliation: Reconciliation | None = None
        self.sheet = Sheet()
        self.order: tuple[str, ...] = ()  # ids of the disputes as the list shows them
        self.dispute: str | None = None
        self.row: int | None = None  # number of the current row
        self.partial = False  # what is shown is not the whole yet
        self._deciding: set[str] = set()  # disputes whose decision is being written

    @property
    def standings(self) -> tuple[Standing, ...]:
        return self.reconciliation.standings if self.reconciliation else ()

    @property
    def current(self) -> Standing | None:
        return self.reconciliation.standing(self.dispute or "") if self.reconciliation else None

    def seen(self, disputes: Iterable[str]) -> dict[str, str]:
        """By dispute the hash of its newest entry as it is shown."""
        wanted = set(disputes)
        return {s.dispute.id: s.ruled for s in self.standings if s.dispute.id in wanted}

    def tell_unseen(self, answer: Answer[Any]) -> None:
        if answer.unseen:
            self.clashed.emit(answer.unseen)

    # Going about

    def choose(self, dispute: str | None) -> None:
        """Make a dispute the current one, and its row the current row."""
        self.dispute = dispute
        home = self.sheet.home.get(dispute or "")
        if home is not None:
            self.row = self.sheet.rows[home].number
        self.moved.emit()

    def choose_row(self, number: int) -> None:
        """Make a row the current one, and its gravest dispute the current dispute.

        A row that is no longer there, offered before the case was analysed anew, is passed over.
        """
        if not 0 < number <= len(self.sheet.rows):
            return
        self.row = number
        row = self.sheet.rows[number - 1]
        if row.disputes and self.dispute not in row.disputes:
            self.dispute = row.disputes[0]
        self.moved.emit()

    def step(self, by: int, *, unsettled: bool = False) -> None:
        """Go to the next or previous dispute of the list, or to the next that still waits."""
        waiting = {s.dispute.id for s in self.standings if s.state in (State.OPEN, State.STALE)}
        found = neighbour(self.order, self.dispute, by, among=waiting - self._deciding if unsettled else None)
        if found is not None:
            self.choose(found)

    def unsettled(self) -> int:
        return sum(standing.state in LIVE for standing in self.standings)
