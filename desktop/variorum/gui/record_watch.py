"""What the record says of itself while an editor works: its cases, what can be undone, who else wrote."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from variorum.gui.job import Job
from variorum.workspace.changes import Changes, Turns

if TYPE_CHECKING:
    from variorum.gui.session import Session
    from variorum.record.cases import CaseSummary
    from variorum.record.verifying import Verification


class RecordWatch(QObject):
    """Asks the record after every change, and when the window comes to the front."""

    listed = Signal(object)  # the record's cases
    turns = Signal(object)  # Turns: what undo and redo would do; None without a case
    verified = Signal(object)  # a Verification

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self.cases: tuple[CaseSummary, ...] = ()  # as last told
        self._revisions: int | None = None  # of the open case, as last known; None: the next answer is right
        session.changed.connect(self._follow)
        session.recorded.connect(self._count)

    def begin(self) -> Job:
        """Open the record by its list of cases; where it cannot be opened, that is told."""
        workspace = self._session.workspace
        return self._session.jobs.write(lambda progress: workspace.cases(), self._list)

    def list_cases(self) -> None:
        workspace = self._session.workspace
        self._session.jobs.ask(lambda progress: workspace.cases(), self._list)

    def _list(self, cases: "tuple[CaseSummary, ...]") -> None:
        self.cases = cases
        self.listed.emit(cases)

    def look(self) -> None:
        """Ask what can be undone, and whether somebody else wrote to the case that is open."""
        case, workspace = self._session.case, self._session.workspace
        if case is None:
            self.turns.emit(None)
        elif not self._session.partial:
            self._session.jobs.ask(
                lambda progress: workspace.turns(case), lambda turns: self._known(case, turns)
            )

    def remove_case(self, name: str) -> Job:
        """Take a case off the list; `return_case` puts it back."""
        session = self._session

        def removed(answer: object) -> None:
            if name == session.case:
                session.close_case()
            self.list_cases()

        return session.jobs.write(lambda progress: session.workspace.remove_case(name), removed)

    def return_case(self, name: str) -> Job:
        workspace = self._session.workspace
        return self._session.jobs.write(
            lambda progress: workspace.undo(name), lambda answer: self.list_cases()
        )

    def verify(self) -> Job:
        """Check every entry of the record."""
        workspace = self._session.workspace
        return self._session.jobs.write(lambda progress: workspace.verify(), self.verified.emit)

    def check(self) -> Job:
        """The same unasked: only damage is told."""
        workspace = self._session.workspace
        return self._session.jobs.ask(lambda progress: workspace.verify(), self._checked)

    def _checked(self, found: "Verification") -> None:
        if not found.ok:
            self.verified.emit(found)

    def _follow(self, changes: Changes) -> None:
        if changes & Changes.ARTICLES:
            self._revisions = None
        if changes & Changes.CASES:
            self.list_cases()
        self.look()

    def _count(self, at: str) -> None:
        # One revision of our own; any more that the record then has were written elsewhere.
        if self._revisions is not None:
            self._revisions += 1

    def _known(self, case: str, turns: Turns) -> None:
        session = self._session
        if case != session.case:
            return
        if self._revisions is not None and turns.revisions > self._revisions:
            session.told.emit("Another window changed this case; it is shown as it stands now.")
            session.open_case(case)
            return
        self._revisions = turns.revisions
        self.turns.emit(turns)
