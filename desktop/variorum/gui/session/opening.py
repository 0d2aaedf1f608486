"""Opens cases: from the record, from files, from text; shown as they stand, and closed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal

from variorum.dispute.decision import Reconciliation, State
from variorum.gui.session.at_hand import AtHand
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
from variorum.gui.session.job import AFTER_PAINTING, Job, Jobs, Work
from variorum.gui.session.parts import shown_so_far
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.paths import seeds
from variorum.progress import Progress
from variorum.translation import tr
from variorum.workspace.changes import Changes
from variorum.workspace.workspace import Workspace

DECIDED_HERE = Changes.ALIGNMENT | Changes.DISPUTES | Changes.RECORD
EVERYTHING = Changes.CASES | Changes.ARTICLES | Changes.ALIGNMENT | Changes.DISPUTES | Changes.RECORD


class Opening(AtHand):
    """Cases on their way to the screen, part by part; what is not the whole yet is shown as such."""

    _part = Signal(object)  # from the thread that reads

    def __init__(self, workspace: Workspace, jobs: Jobs | None = None) -> None:
        super().__init__(workspace, jobs)
        self._opening: Job | None = None
        self._given_up: set[Job] = set()  # openings of a case that was closed before it stood
        self._part.connect(self._show_part)
        self._laid_out: tuple[Reconciliation, Sheet] | None = None
        self.by_others = False  # while `changed` tells of what others wrote

    def open_case(self, name: str) -> Job:
        return self._open(
            lambda progress: self.workspace.open_case(name, progress=progress, partly=self._part.emit),
            self.show,
        )

    def open_kept(self, kept: Reconciliation) -> Job:
        """Show a case as it was read ahead, and open it then; where it stands the same, nothing changes."""

        def work(progress: Progress) -> Reconciliation | None:
            opened = self.workspace.open_case(kept.case, progress=progress, partly=self._part.emit)
            if opened == kept:
                return None
            self.lay_out(opened)
            return opened

        def opened(answer: Reconciliation | None) -> None:
            if answer is not None:
                self.show(answer)

        self.lay_out(kept)
        self.show(kept)
        QTimer.singleShot(AFTER_PAINTING, self.jobs.release)
        return self.jobs.write(work, opened)

    def open_anew(self, name: str, *, before: str) -> Job:
        """Open a case as it stands by now; where it bore another name before, it stays the same on screen."""
        if self.case == before:
            self.case = name
        return self.open_case(name)

    def open_again(self, name: str, *, before: str) -> Job:
        """Show a case that others wrote to as it stands by now; what is typed stays.

        Where the articles are found as before, no more is shown anew than what was decided.
        """
        known, same = self.reconciliation, False
        if self.case == before:
            self.case = name

        def work(progress: Progress) -> Reconciliation:
            nonlocal same
            opened = self.workspace.open_case(name, progress=progress, partly=self._part.emit)
            same = known is not None and opened.comparison == known.comparison
            return opened

        def shown(opened: Reconciliation) -> None:
            self.by_others = True
            try:
                if same and name == before and known is self.reconciliation:
                    self.put(opened, DECIDED_HERE)
                else:
                    self.show(opened)
            finally:
                self.by_others = False

        return self._open(work, shown)

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
        job.signals.cancelled.connect(lambda: self._stopped(job))
        return job

    @property
    def is_opening(self) -> bool:
        """Whether a case is on its way to the screen."""
        return self._opening is not None and self._opening not in self._given_up

    def stop_opening(self) -> None:
        """Open no further; what is shown of the case stays."""
        if self._opening is not None:
            self._given_up.add(self._opening)
            self._opening.cancel()

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
        self.case, self.reconciliation, self.sheet = part.case, part, sheet_of(part, partly=True)
        self._keep_place(same=same)
        if before is not None and not same:
            self.changed.emit(EVERYTHING)
        else:  # nothing is known of its disputes yet, and none were shown
            self.partly_shown.emit()

    def _show_part(self, part: Reconciliation) -> None:
        if self._opening is not None and self._opening not in self._given_up:
            self.show_part(part)

    def _stopped(self, job: Job) -> None:
        if job not in self._given_up and self.partial and self.case is not None:
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
        self.stop_opening()
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
