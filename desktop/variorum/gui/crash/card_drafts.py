"""Keeps what is typed on the card while it is typed, and lays it before the editor again after a fall."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer

from variorum.gui.card.draft import Draft
from variorum.gui.crash.unsaved import Unsaved
from variorum.gui.window.banner import Notice, Offer
from variorum.translation import tr
from variorum.wording.sentences import say
from variorum.workspace.changes import Changes

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

PAUSE = 800  # milliseconds without a change before it is written
CARD, BETWEEN = "card", "\x1f"


class CardDrafts(QObject):
    """Belongs to a window."""

    def __init__(self, window: "MainWindow", unsaved: Unsaved) -> None:
        super().__init__(window)
        self._window, self._unsaved = window, unsaved
        self._place = ""  # of what is kept just now
        self._offered: set[str] = set()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.keep_now)
        window.card.form.edited.connect(self._edited)
        window.session.changed.connect(self._opened)

    def _edited(self) -> None:
        """Begin to wait for a pause; where the form is empty again there is nothing to keep."""
        if self._window.card.form.filled:
            self._pause.start()
        else:
            self._pause.stop()
            self._forget()

    def keep_now(self) -> None:
        """Write what stands in the form."""
        self._pause.stop()
        session, form = self._window.session, self._window.card.form
        if session.case is None or session.dispute is None or not form.filled:
            return
        standing, draft = session.current, form.draft()
        if standing is not None and form.decision() == standing.decision:
            return  # it is in the record
        self._place = place_of(session.case, session.dispute)
        write = self._unsaved.keep(self._place, msgspec.json.encode(draft).decode())
        session.jobs.beside(lambda progress: write())

    def _forget(self) -> None:
        write = self._unsaved.forget(self._place) if self._place else None
        self._place = ""
        if write is not None:
            self._window.session.jobs.beside(lambda progress: write())

    def _opened(self, changes: Changes) -> None:
        """Offer what was kept of the case that is open, once."""
        session = self._window.session
        if session.case is None or session.partial:
            return
        for place, words in self._unsaved.kept.items():
            kind, _, rest = place.partition(BETWEEN)
            case, _, dispute = rest.partition(BETWEEN)
            if kind == CARD and case == session.case and place not in self._offered | {self._place}:
                self._offered.add(place)
                self._offer(place, dispute, words)
                return

    def _offer(self, place: str, dispute: str, words: str) -> None:
        case = self._window.session.reconciliation
        standing = case.standing(dispute) if case is not None else None
        draft = draft_from(words)
        if standing is None or draft is None:
            return
        question = say(standing.dispute.question)

        def show() -> None:
            self._window.notices.banner.hide()
            self._window.session.choose(dispute)
            self._window.card.form.show_draft(draft, anew=True)
            self._window.card.setFocus()

        def discard() -> None:
            self._window.notices.banner.hide()
            write = self._unsaved.forget(place)
            if write is not None:
                self._window.session.jobs.beside(lambda progress: write())

        offers = (
            Offer(tr("Show it"), show, tr("Go to the dispute with what was typed")),
            Offer(tr("Discard"), discard, tr("Forget what was typed")),
        )
        words = tr("What you typed about “{question}” was kept and is not recorded yet.", question=question)
        self._window.notices.banner.show_notice(Notice(words, offers, grave=False))


def place_of(case: str, dispute: str) -> str:
    return BETWEEN.join((CARD, case, dispute))


def draft_from(words: str) -> Draft | None:
    """The draft that was kept; None where the file holds something else."""
    try:
        return msgspec.json.decode(words, type=Draft)
    except msgspec.MsgspecError:
        return None
