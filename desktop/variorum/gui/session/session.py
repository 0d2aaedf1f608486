"""What the window is about just now: one workspace, one case, one dispute; and one signal of what changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from variorum.dispute.decision import Decision, Reconciliation, Standing, State
from variorum.gui.look.fact_types import LIVE
from variorum.gui.session.bringing_in import (
    SAMPLE,
    Brought,
    BroughtIn,
    already_there,
    bring_in,
    name_for,
    not_read,
)
from variorum.gui.session.handing_over import TakenIn, is_case_file, take_in
from variorum.gui.session.job import Job, Jobs, Work, wait_in_job
from variorum.gui.session.parts import shown_so_far
from variorum.gui.session.record_watch import RecordWatch
from variorum.gui.session.sheet import Sheet, restated, sheet_of
from variorum.gui.session.stepping import neighbour
from variorum.paths import seeds
from variorum.progress import Progress
from variorum.translation import tr
from variorum.workspace.changes import Answer, Changes
from variorum.workspace.workspace import Workspace

EVERYTHING = Changes.CASES | Changes.ARTICLES | Changes.ALIGNMENT | Changes.DISPUTES | Changes.RECORD


class Session(QObject):
    """Holds the workspace and what is open of it; every operation answers through `changed`."""

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
    _part = Signal(object)  # from the thread that reads

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
        self._opening: Job | None = None
        self._given_up: set[Job] = set()  # openings of a case that was closed before it stood
        self._part.connect(self._show_part)
        self._laid_out: tuple[Reconciliation, Sheet] | None = None
        self._deciding: set[str] = set()  # disputes whose decision is being written
        self.record = RecordWatch(self)

    @property
    def standings(self) -> tuple[Standing, ...]:
        return self.reconciliation.standings if self.reconciliation else ()

    @property
    def current(self) -> Standing | None:
        return self.reconciliation.standing(self.dispute or "") if self.reconciliation else None

    # Going about

    def choose(self, dispute: str | None) -> None:
        """Make a dispute the current one, and its row the current row."""
        self.dispute = dispute
        home = self.sheet.home.get(dispute or "")
        if home is not None:
            self.row = self.sheet.rows[home].number
        self.moved.emit()

    def choose_row(self, number: int) -> None:
        """Make a row the current one, and its gravest dispute the current dispute."""
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

    # Opening

    def open_case(self, name: str) -> Job:
        return self._open(
            lambda progress: self.workspace.open_case(name, progress=progress, partly=self._part.emit),
            self.show,
        )

    def open_anew(self, name: str, *, before: str) -> Job:
        """Open a case as it stands by now; where it bore another name before, it stays the same on screen."""
        if self.case == before:
            self.case = name
        return self.open_case(name)

    def open_sample(self) -> Job:
        return self.open_files(seeds(), name=tr(SAMPLE))

    def open_files(self, paths: Sequence[Path], *, name: str | None = None) -> Job:
        """Put files into the open case, or into a case of their own, and open it; take in files of cases."""
        if any(map(is_case_file, paths)):
            return self.take_in(paths, name=name)
        return self.bring_in(Brought(tuple(paths)), name=name)

    def take_in(self, paths: Sequence[Path], *, name: str | None = None) -> Job:
        """Take cases in from the files that they were handed over in, and open the last."""
        return self._open(
            lambda progress: take_in(
                self.workspace, paths, name=name, progress=progress, partly=self._part.emit
            ),
            self._taken_in,
        )

    def bring_in(self, brought: Brought, *, name: str | None = None) -> Job:
        """Put files and texts into the case named, else into the open one, else into one of their own."""
        case = name or self.case or name_for(brought.paths, brought.texts)
        return self._open(
            lambda progress: bring_in(
                self.workspace, brought, case, progress=progress, partly=self._part.emit
            ),
            self._brought_in,
        )

    def _open(self, work: Work, then: Callable[[Any], None]) -> Job:
        def laid_out(progress: Progress) -> Any:
            answer = work(progress)
            self.lay_out(answer if isinstance(answer, Reconciliation) else answer.case)
            return answer

        def opened(answer: Any) -> None:
            if job not in self._given_up:
                then(answer)

        def lastly() -> None:
            self._given_up.discard(job)
            self._opening = None if self._opening is job else self._opening

        job = self._opening = self.jobs.write(laid_out, opened, lastly=lastly)
        job.signals.cancelled.connect(self._stopped)
        return job

    def new_case(self, name: str) -> Job:
        def work(progress: Progress) -> Reconciliation:
            self.workspace.new_case(name)
            return self.workspace.open_case(name, progress=progress)

        return self.jobs.write(work, self.show)

    def lay_out(self, reconciliation: Reconciliation) -> None:
        """Lay a case out before it is shown: on the thread of the job that opened it."""
        self._laid_out = reconciliation, sheet_of(reconciliation)

    def _sheet_of(self, reconciliation: Reconciliation) -> Sheet:
        known = self._laid_out
        return known[1] if known and known[0] is reconciliation else sheet_of(reconciliation)

    def put(self, reconciliation: Reconciliation, changes: Changes) -> None:
        """Put the open case as it stands now in place of the old one; what the form holds stays as it is."""
        if reconciliation.case == self.case:
            self.reconciliation, self.sheet = reconciliation, self._sheet_of(reconciliation)
            self.changed.emit(changes)

    def show_part(self, part: Reconciliation) -> None:
        """Show articles, and rows as soon as there are any, before the whole is known."""
        before, self.partial = self.reconciliation, True
        same = before is not None and part.case == self.case
        part = shown_so_far(part, before if same else None)
        self.case, self.reconciliation, self.sheet = part.case, part, sheet_of(part)
        self._keep_place(same=same)
        if before is not None and not same:
            self.changed.emit(EVERYTHING)
        else:  # nothing is known of its disputes yet, and none were shown
            self.partly_shown.emit()

    def _show_part(self, part: Reconciliation) -> None:
        if self._opening is not None and self._opening not in self._given_up:
            self.show_part(part)

    def _stopped(self) -> None:
        if self.partial and self.case is not None:
            self.stopped.emit(self.case)

    def show(self, reconciliation: Reconciliation) -> None:
        """Show a case as it stands."""
        same = reconciliation.case == self.case
        self.case, self.partial = reconciliation.case, False
        self.reconciliation, self.sheet = reconciliation, self._sheet_of(reconciliation)
        self._keep_place(same=same)
        self.changed.emit(EVERYTHING)
        if self.dispute is None:
            waiting = [s.dispute.id for s in self.standings if s.state in (State.OPEN, State.STALE)]
            self.choose(next(iter(waiting or self.order), None))

    def _keep_place(self, *, same: bool) -> None:
        """Stay at the dispute that was current, wherever its row is now."""
        if not same or self.current is None:
            self.dispute, self.row = None, None
            return
        home = self.sheet.home.get(self.dispute or "")
        self.row = self.sheet.rows[home].number if home is not None else None

    def close_case(self) -> None:
        if self._opening is not None:
            self._given_up.add(self._opening)
            self._opening.cancel()
        self.case, self.reconciliation, self.sheet = None, None, Sheet()
        self.partial = False
        self.order, self.dispute, self.row = (), None, None
        self.changed.emit(EVERYTHING)

    def _brought_in(self, brought: BroughtIn) -> None:
        self.show(brought.case)
        if brought.already:
            self.refused.emit(already_there(brought.already))
        if brought.unread:
            self.refused.emit(not_read(brought.unread))
            self.unread.emit(brought.unread)

    def _taken_in(self, taken: TakenIn) -> None:
        self.show(taken.case)
        self.taken_in.emit(taken)

    # Deciding

    def settle(self, decision: Decision, then: Callable[[], None] = lambda: None) -> Job | None:
        """Record a decision on the current dispute; meanwhile go on to the next that waits.

        The dispute stands as decided when the record has it; `sent_back` says that it could not.
        """
        return self._decide(
            lambda case, dispute: self.workspace.settle(case, dispute, decision), then, go_on=True
        )

    def dismiss(self, reason: str, then: Callable[[], None] = lambda: None) -> Job | None:
        """Set the current dispute aside, and go on to the next that waits."""
        return self._decide(
            lambda case, dispute: self.workspace.dismiss(case, dispute, reason=reason), then, go_on=True
        )

    def withdraw(self, reason: str, then: Callable[[], None] = lambda: None) -> Job | None:
        return self._decide(lambda case, dispute: self.workspace.withdraw(case, dispute, reason=reason), then)

    def reinstate(self, revision: int, reason: str = "") -> Job | None:
        return self._decide(
            lambda case, dispute: self.workspace.reinstate(case, dispute, revision=revision, reason=reason)
        )

    def undo(self) -> Job | None:
        return self._turn(self.workspace.undo, tr("Undone"))

    def redo(self) -> Job | None:
        return self._turn(self.workspace.redo, tr("Redone"))

    def history(self, then: Callable[[Any], None]) -> Job | None:
        """Ask for the revisions of the current dispute."""
        case, dispute = self.case, self.dispute
        if case is None or dispute is None:
            return None
        return self.jobs.write(lambda progress: self.workspace.history(case, dispute), then)

    def _decide(
        self,
        ask: Callable[[str, str], Answer[Standing]],
        then: Callable[[], None] = lambda: None,
        *,
        go_on: bool = False,
    ) -> Job | None:
        case, dispute = self.case, self.dispute
        # A key pressed twice must not record twice; a decision on the next dispute must not be lost.
        if case is None or dispute is None or dispute in self._deciding:
            return None
        self._deciding.add(dispute)

        def done(answer: Answer[Standing]) -> None:
            self._deciding.discard(dispute)
            self._replace(answer)
            then()

        def lastly() -> None:
            if dispute in self._deciding:  # refused, stopped or broken: nothing was recorded
                self._deciding.discard(dispute)
                self.sent_back.emit(dispute)

        job = self.jobs.write(lambda progress: ask(case, dispute), done, lastly=lastly, after_painting=go_on)
        if go_on:
            self.step(1, unsettled=True)
        return job

    def _turn(self, ask: Callable[[str], Answer[Standing | None]], word: str) -> Job | None:
        case = self.case
        if case is None:
            return None

        def done(answer: Answer[Standing | None]) -> None:
            if answer.value is None:  # it was about an article, not about a dispute
                self.told.emit(f"{word}.")
                self.open_anew(answer.case or case, before=case)
                return
            self._replace(answer)
            self.choose(answer.value.dispute.id)
            self.told.emit(tr("{word}. {unsettled} open.", word=word, unsettled=self.unsettled()))

        return self.jobs.write(lambda progress: ask(case), done)

    def _replace(self, answer: Answer[Any]) -> None:
        """Put a dispute's new standing in place of its old one, and say so."""
        self._put(answer.value)
        self.changed.emit(answer.changes | Changes.DISPUTES)

    def _put(self, standing: Standing) -> None:
        if self.reconciliation is None:
            return
        self.recorded.emit(standing.decided or "")
        standings = tuple(
            standing if old.dispute.id == standing.dispute.id else old
            for old in self.reconciliation.standings
        )
        self.reconciliation = replace(self.reconciliation, standings=standings)
        self.sheet = restated(self.sheet, self.reconciliation, standing.dispute.id)

    # Telling

    def export(self, path: Path) -> Job | None:
        case = self.case
        if case is None:
            return None

        def told(written: Path) -> None:
            self.told.emit(tr("Report written to {written}", written=written))
            self.written.emit(written)

        return self.jobs.write(lambda progress: self.workspace.report(case, path).value, told)
