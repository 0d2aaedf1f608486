"""What the record says of itself while an editor works: its cases, what can be undone, who else wrote."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from variorum.errors import UnknownThing, UserError
from variorum.gui.commands.deeds import elsewhere
from variorum.gui.session.job import Job
from variorum.progress import Progress
from variorum.translation import later, tr
from variorum.workspace.changes import Answer, Changes, Turns

if TYPE_CHECKING:
    from variorum.gui.session.listening import Listening
    from variorum.gui.session.session import Session
    from variorum.record.cases import CaseSummary
    from variorum.record.verifying import Verification

SHOWN = 300  # milliseconds after a case stands: listening begins when there is nothing else to do
OFF_THE_LIST = later(
    "“{case}” was taken off the list in another window or by a command; every decision in it is kept."
)


class RecordWatch(QObject):
    """Asks the record after every change, and when the window comes to the front."""

    listed = Signal(object)  # the record's cases
    turns = Signal(object)  # Turns: what undo and redo would do; None without a case
    verified = Signal(object)  # a Verification
    lost = Signal(object)  # the RecordOutOfReach: it is tried again, by itself or by `try_now`
    found = Signal()  # it answers again

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self.cases: tuple[CaseSummary, ...] = ()  # as last told
        self._revisions: int | None = None  # of the open case, as last known; None: the next answer is right
        self._first = ""  # hash of its first entry: the case stays the same whatever name it bears
        self._offered: Turns | None = None  # as last told, where nothing changed since
        self._listening: Listening | None = None
        self._opening_again = False
        session.changed.connect(self._follow)
        session.recorded.connect(self._count)
        session.jobs.refused.connect(self._meet)
        session.jobs.closing.connect(self.listen_no_more)

    def begin(self) -> Job:
        """Open the record by its list of cases; where it cannot be opened, that is told."""
        workspace = self._session.workspace
        return self._session.jobs.write(lambda progress: workspace.cases(), self._list)

    def listen(self) -> None:
        """From now on hear at once what others write."""
        session = self._session
        if self._listening is None and session.case is not None and not session.jobs.closed:
            from variorum.gui.session.listening import Listening

            self._listening = Listening(session.workspace, self)
            self._listening.written.connect(self.come_back)
            self._listening.lost.connect(self.lost)
            self._listening.found.connect(self._come_back_found)
            self._listening.begin()

    def listen_no_more(self) -> None:
        """Let go of the record, which another is to take the place of, or which the window is done with."""
        if self._listening is not None:
            self._listening.end()
            self._listening = None

    def try_now(self) -> None:
        """Try a record that does not answer at once."""
        if self._listening is not None:
            self._listening.try_now()

    def _come_back_found(self) -> None:
        self.found.emit()
        self.come_back()

    @property
    def seen(self) -> str | None:
        """The hash of the step that undo was offered to take back; None where that may have changed."""
        known = self._offered.undo if self._offered is not None else None
        return known.hash if known is not None and not self._session.jobs.running else None

    def list_cases(self) -> None:
        workspace = self._session.workspace
        self._session.jobs.ask(lambda progress: workspace.cases(), self._list)

    def _list(self, cases: "tuple[CaseSummary, ...]") -> None:
        self.cases = cases
        self.listed.emit(cases)

    def look(self) -> None:
        """Ask what can be undone, and whether somebody else wrote to the case that is open."""
        case, first, workspace = self._session.case, self._first, self._session.workspace

        def asked(progress: Progress) -> tuple[str | None, Turns | None]:
            name = workspace.name_now(first) if first else case
            return name, workspace.turns(name) if name else None

        if case is None:
            self.turns.emit(None)
        elif not self._session.partial:
            self._session.jobs.ask(asked, lambda answer: self._known(case, *answer))

    def come_back(self) -> None:
        """Look, and list the cases anew: another window, or a command, may have written meanwhile."""
        self.look()
        self.list_cases()

    def rename_case(self, name: str, wanted: str) -> Job:
        """Let a case bear another name; where it is open, it stays as it is on screen."""
        session = self._session

        def renamed(answer: "Answer[CaseSummary]") -> None:
            if name == session.case:
                session.open_anew(answer.value.name, before=name)
            self.list_cases()

        return session.jobs.write(lambda progress: session.workspace.rename_case(name, wanted), renamed)

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

    def _opened_again(self) -> None:
        self._opening_again = False

    def _follow(self, changes: Changes) -> None:
        self._offered = None
        if changes & Changes.CASES:
            self._first = ""
        shown = self._session.reconciliation
        if changes & (Changes.ARTICLES | Changes.ALIGNMENT):
            # What was written while it was being read is not shown yet.
            self._revisions = shown.entries if shown is not None and shown.entries else None
        if changes & Changes.CASES:
            self.list_cases()
        self.look()

    def agree(self, other: "RecordWatch") -> None:
        """Another window of this program shows the same, and has counted what it wrote."""
        self._revisions, self._first, self._offered = other._revisions, other._first, None

    def _count(self, at: str) -> None:
        # One revision of our own; any more that the record then has were written elsewhere.
        if self._revisions is not None:
            self._revisions += 1

    def _meet(self, error: UserError) -> None:
        """What the record does not know by this name may bear another by now."""
        if isinstance(error, UnknownThing):
            self.look()

    def _known(self, case: str, name: str | None, turns: Turns | None) -> None:
        session = self._session
        if case != session.case or self._opening_again:
            return
        if name is None or turns is None:
            session.close_case()
            session.refused.emit(tr(OFF_THE_LIST, case=case))
            return
        since = 0 if self._revisions is None else turns.revisions - self._revisions
        if since > 0 or name != case:
            words = elsewhere(turns.last, since, session.reconciliation)
            self._opening_again = True  # once: when it is shown, the record is asked again
            # Said when it is shown: what is said before gives way to how far the opening is.
            again = session.open_again(name, before=case)
            again.signals.done.connect(lambda _: session.told.emit(words))
            again.signals.ended.connect(self._opened_again)
            return
        self._revisions, self._first, self._offered = turns.revisions, turns.first, turns
        self.turns.emit(turns)
        if self._listening is None:
            QTimer.singleShot(SHOWN, self, self.listen)
