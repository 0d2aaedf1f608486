"""Keeps the windows of one program on one record in step: what one decides, the others show at once."""

from functools import partial

from variorum.gui.session.session import Session
from variorum.translation import tr
from variorum.workspace.changes import Changes

OF_THE_CASE = Changes.ARTICLES | Changes.ALIGNMENT | Changes.DISPUTES | Changes.RECORD


class InStep:
    """The sessions share a workspace and the thread that writes, so that changes come one after another."""

    def __init__(self) -> None:
        self._sessions: list[Session] = []
        self._telling = False

    def join(self, session: Session) -> None:
        if session not in self._sessions:
            self._sessions.append(session)
            session.changed.connect(partial(self._tell, session))

    def leave(self, session: Session) -> None:
        if session in self._sessions:
            self._sessions.remove(session)

    def _tell(self, origin: Session, changes: Changes) -> None:
        if self._telling or origin not in self._sessions:
            return
        self._telling = True
        try:
            for other in [one for one in self._sessions if one is not origin]:
                self._follow(other, origin, changes)
        finally:
            self._telling = False

    def _follow(self, other: Session, origin: Session, changes: Changes) -> None:
        if _shows_the_same(other, origin):
            if changes & OF_THE_CASE and other.reconciliation is not origin.reconciliation:
                take_over(other, origin, changes & OF_THE_CASE)
        elif changes & Changes.CASES:
            other.record.come_back()  # a case may be off the list, or bear another name


def take_over(other: Session, origin: Session, changes: Changes) -> None:
    """Show the case as another window has it; the editor stays at the same dispute."""
    other.reconciliation, other.sheet = origin.reconciliation, origin.sheet
    if other.current is None:
        other.dispute, other.row = origin.dispute, origin.row
    home = other.sheet.home.get(other.dispute or "")
    if home is not None:
        other.row = other.sheet.rows[home].number
    other.record.agree(origin.record)
    other.by_others = True
    try:
        other.changed.emit(changes)
    finally:
        other.by_others = False
    other.told.emit(tr("Changed in another window. {count} open.", count=other.unsettled()))


def _shows_the_same(other: Session, origin: Session) -> bool:
    whole = not other.partial and not origin.partial
    return whole and other.case == origin.case and None not in (other.reconciliation, origin.reconciliation)
