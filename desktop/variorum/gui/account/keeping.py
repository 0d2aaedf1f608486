"""Keeps an account while it is written: when left idle, on leaving, when asked; overwrites nothing."""

import hashlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from variorum.dispute.edited_text import EditedText
from variorum.errors import AccountChanged, UserError
from variorum.gui.session.job import Job
from variorum.gui.session.session import Session
from variorum.progress import Progress
from variorum.workspace.accounts import AccountKept, AccountNow
from variorum.workspace.changes import Changes

IDLE = 2500  # milliseconds without a key


class Keeping(QObject):
    """One account of one case at a time."""

    kept = Signal(object)  # the EditedText that the record has now
    clashed = Signal()  # the account was changed in another place since it was read
    refused = Signal(str)
    loaded = Signal(object)  # AccountNow, or None where there is none
    doing = Signal()  # something is being written

    def __init__(self, session: Session, store: QSettings, written: Callable[[], EditedText | None]) -> None:
        super().__init__()
        self._session, self._store, self._written = session, store, written
        self.case: str | None = None
        self.revision = 0  # the entry of the history that the editor began with
        self._job: Job | None = None
        self._again = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self.keep)

    def load(self) -> None:
        """Read the account of the open case."""
        self.case = case = self._session.case
        if case is None:
            return
        workspace = self._session.workspace
        self._session.jobs.write(lambda progress: workspace.account(case), self._take)

    def _take(self, account: AccountNow | None) -> None:
        self.revision = account.revision if account else 0
        self.loaded.emit(account)

    def look(self, then: Callable[[AccountNow | None], None]) -> None:
        """Ask how the account stands in the record, unasked by the editor."""
        case, workspace = self.case, self._session.workspace
        if case is not None and self._job is None and case == self._session.case:
            self._session.jobs.ask(lambda progress: workspace.account(case), then)

    def wait(self) -> None:
        """Something was typed: keep it when the keys rest."""
        self._idle.start()

    def keep(self) -> Job | None:
        """Write what is not written yet; what is typed meanwhile is written after."""
        self._idle.stop()
        text, case = self._written(), self.case
        if text is None or case is None:
            return self._job
        if self._job is not None:
            self._again = True
            return self._job
        self._draft(text)
        instead_of, workspace = self.revision, self._session.workspace

        def work(progress: Progress) -> AccountKept:
            kept = workspace.keep_account(case, text, instead_of=instead_of).value
            if case == self._session.case:
                self._session.lay_out(kept.case)
            return kept

        self.doing.emit()
        self._job = self._session.jobs.write(work, self._done, lastly=self._rest)
        self._job.signals.refused.connect(self._refuse)
        return self._job

    def _done(self, kept: AccountKept) -> None:
        self.revision = kept.account.revision
        self._store.remove(self._place())
        self.kept.emit(kept.account.text)
        if kept.case.case == self._session.case:
            self._session.recorded.emit("")
            self._session.put(kept.case, Changes.RECORD)

    def _refuse(self, error: UserError) -> None:
        if isinstance(error, AccountChanged):
            self.clashed.emit()
        else:
            self.refused.emit(str(error))

    def _rest(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self.keep()

    # What could not be written when the program ended

    def _place(self) -> str:
        name = hashlib.sha256((self.case or "").encode()).hexdigest()[:16]
        return f"account/{name}"

    def _draft(self, text: EditedText) -> None:
        from variorum.report.copytext.plain_form import plain_form

        self._store.setValue(self._place(), plain_form(text))
        self._store.sync()

    def draft(self) -> str:
        """What was typed and did not reach the record; empty where all did."""
        return str(self._store.value(self._place(), ""))

    def drop_draft(self) -> None:
        self._store.remove(self._place())
