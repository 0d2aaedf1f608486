"""Asks what sort of thing a dispute is really about."""

from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import Shiboken

from variorum.dispute.decision import Standing, State
from variorum.fact.said import KINDS
from variorum.gui.disputes.asking import Asking
from variorum.gui.look.look import Look
from variorum.gui.session.by_hand import propose, retype
from variorum.gui.session.session import Session
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.words import Label
from variorum.translation import later, tr
from variorum.wording.names import kind_name
from variorum.wording.sentences import say
from variorum.workspace.raising import LONGEST_QUESTION, Proposal
from variorum.workspace.retyping import words_of

REASONS = (
    later("It was taken for another sort of fact."),
    later("The accounts differ in this, not in what was asked."),
)


class RetypeForm(Asking):
    """The accounts stay; what is read in them, and the question, follow the type that is chosen."""

    def __init__(self, standing: Standing, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(
            tr("Correct the type"), tr("What sort of fact is this?"), tr("Correct"), look, parent
        )
        self._session, self._standing = session, standing
        self._asked = 0  # how often it was asked what the accounts say: only the last answer counts
        self.say(say(standing.dispute.question))
        self._kinds = tuple(kind for kind in KINDS if kind is not standing.dispute.kind)
        self.kind = Combo([kind_name(kind) for kind in self._kinds], tr("Kind of dispute"), look)
        self.question = QLineEdit()
        self.question.setMaxLength(LONGEST_QUESTION)
        self.question.setAccessibleName(tr("Question"))
        self.add(self.kind)
        caption = Label(tr("Question"))
        caption.setObjectName("caption")
        caption.setBuddy(self.question)
        self.add(caption)
        self.add(self.question)
        self.news = self.say("")
        if standing.state not in (State.OPEN, State.DISMISSED):
            self.say(tr("What was decided on it stays in the history, and undo brings it back."))
        self.ask([tr(words) for words in REASONS], self._retype, must=False)
        self.kind.currentIndexChanged.connect(self._read)
        self._read(0)

    def _read(self, index: int) -> None:
        """Ask what the accounts say as this kind."""
        case = self._session.reconciliation
        if case is None:
            return
        self._asked += 1
        number = self._asked
        self.act.setEnabled(False)
        words = words_of(case, self._standing)
        propose(self._session, words, self._kinds[index], lambda found: self._show(number, found))

    def _show(self, number: int, found: Proposal) -> None:
        if number != self._asked or not Shiboken.isValid(self):  # closed meanwhile
            return
        unread = [one.words.quote for one in found.heard if one.value is None]
        said = "; ".join(one.text for one in found.heard if one.value is not None)
        self.act.setEnabled(not unread and len(found.heard) > 1)
        self.question.setText(found.question)
        self.news.setText(
            tr("Nothing of this sort is read in “{quote}”.", quote=unread[0])
            if unread
            else tr("Read as: {values}", values=said)
        )

    def _retype(self, reason: str) -> None:
        kind = self._kinds[self.kind.currentIndex()]
        words = self.question.text().strip()
        retype(self._session, self._standing.dispute.id, kind, question=words, reason=reason)
