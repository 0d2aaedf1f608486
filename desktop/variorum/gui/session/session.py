"""What the window is about just now: one workspace, one case, one dispute; and one signal of what changed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from variorum.dispute.decision import Decision, Standing
from variorum.gui.session.job import Job, Jobs
from variorum.gui.session.opening import Opening
from variorum.gui.session.record_watch import RecordWatch
from variorum.gui.session.sheet import restated
from variorum.translation import tr
from variorum.workspace.changes import Answer, Changes
from variorum.workspace.workspace import Workspace


class Session(Opening):
    """Holds the workspace and what is open of it; every operation answers through `changed`."""

    def __init__(self, workspace: Workspace, jobs: Jobs | None = None) -> None:
        super().__init__(workspace, jobs)
        self.record = RecordWatch(self)

    # Deciding

    def settle(self, decision: Decision, then: Callable[[], None] = lambda: None) -> Job | None:
        """Record a decision on the current dispute; meanwhile go on to the next that waits.

        The dispute stands as decided when the record has it; `sent_back` says that it could not.
        """
        return self._decide(
            lambda case, dispute, seen: self.workspace.settle(case, dispute, decision, seen=seen),
            then,
            go_on=True,
        )

    def dismiss(self, reason: str, then: Callable[[], None] = lambda: None) -> Job | None:
        """Set the current dispute aside, and go on to the next that waits."""
        return self._decide(
            lambda case, dispute, seen: self.workspace.dismiss(case, dispute, reason=reason, seen=seen),
            then,
            go_on=True,
        )

    def withdraw(self, reason: str, then: Callable[[], None] = lambda: None) -> Job | None:
        return self._decide(
            lambda case, dispute, seen: self.workspace.withdraw(case, dispute, reason=reason, seen=seen), then
        )

    def reinstate(self, revision: int, reason: str = "") -> Job | None:
        return self._decide(
            lambda case, dispute, seen: self.workspace.reinstate(
                case, dispute, revision=revision, reason=reason, seen=seen
            )
        )

    def speak(self, ask: Callable[[str, str], Answer[Standing]], told: str) -> Job | None:
        """Record what the desk says of the current dispute; what the card's form holds stays."""
        return self._decide(lambda case, dispute, seen: ask(case, dispute), lambda: self.told.emit(told))

    def undo(self) -> Job | None:
        return self._turn(partial(self.workspace.undo, seen=self.record.seen), tr("Undone"))

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
        ask: Callable[[str, str, str | None], Answer[Standing]],
        then: Callable[[], None] = lambda: None,
        *,
        go_on: bool = False,
    ) -> Job | None:
        case, dispute, current = self.case, self.dispute, self.current
        # A key pressed twice must not record twice; a decision on the next dispute must not be lost.
        if case is None or dispute is None or dispute in self._deciding:
            return None
        self._deciding.add(dispute)
        seen = current.ruled if current is not None else None

        def done(answer: Answer[Standing]) -> None:
            self._deciding.discard(dispute)
            self._replace(answer)
            then()
            self.tell_unseen(answer)

        def lastly() -> None:
            if dispute in self._deciding:  # refused, stopped or broken: nothing was recorded
                self._deciding.discard(dispute)
                self.sent_back.emit(dispute)

        job = self.jobs.write(
            lambda progress: ask(case, dispute, seen), done, lastly=lastly, after_painting=go_on
        )
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
