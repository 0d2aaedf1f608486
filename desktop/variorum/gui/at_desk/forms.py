"""Asks what the desk says: for whom a dispute is, who is to sign a decision off, and a comment's words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from variorum.dispute.decision import Standing
from variorum.dispute.desk import same_editor
from variorum.gui.at_desk.waiting import editors_of
from variorum.gui.disputes.asking import Asking
from variorum.gui.look.look import Look
from variorum.gui.session.at_desk import ask, assign, comment
from variorum.gui.session.session import Session
from variorum.gui.widgets.radio import Radio
from variorum.gui.widgets.words import Label
from variorum.translation import later, tr
from variorum.wording.dates import date_text
from variorum.wording.sentences import say

LONGEST_NAME = 120  # characters
_NOT_DECIDED = later("Nothing is decided here, so there is nothing to sign off.")


class NamingForm(Asking):
    """A line for each editor who may be meant, and a field for any other."""

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Each is a name, and the words that it is shown with."""
        self._choices = [name for name, _ in choices]
        self.radios = [Radio(self._look, words, self) for _, words in choices]
        self.another = Radio(self._look, tr("Another:"), self)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(tr("Name of another editor"))
        self.field.textEdited.connect(lambda: self.another.setChecked(True))
        box, group = QWidget(), QButtonGroup(self)
        column, line = QVBoxLayout(box), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        for radio in (*self.radios, self.another):
            group.addButton(radio)
        for radio in self.radios:
            column.addWidget(radio)
        line.addWidget(self.another)
        line.addWidget(self.field, 1)
        column.addLayout(line)
        self.add(box)
        (self.radios[0] if self.radios else self.another).setChecked(True)
        self.news = self.say("")
        self.news.hide()
        self.reason.call_it(tr("Note"), tr("Kept in the history; may stay empty"))

    @property
    def name(self) -> str:
        """Who is meant; empty: nobody by name."""
        chosen = (name for name, radio in zip(self._choices, self.radios, strict=True) if radio.isChecked())
        return next(chosen, self.field.text().strip())

    # Qt's names from here on

    def accept(self) -> None:
        if self.another.isChecked() and not self.field.text().strip():
            self.news.setText(tr("Type a name."))
            self.news.show()
            self.field.setFocus()
            return
        super().accept()


class AssignForm(NamingForm):
    """You, whom the case knows, anybody else, or nobody."""

    def __init__(self, standing: Standing, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(
            tr("Assign a dispute"), tr("Who is to settle this dispute?"), tr("Assign"), look, parent
        )
        self._session = session
        now, me = standing.desk.assigned, session.workspace.editor
        self.say(say(standing.dispute.question))
        choices = [(me, tr("{editor} (you)", editor=me)), *_others(session, me)]
        left = [one for one in choices if now is None or not same_editor(one[0], now)]
        self.offer([*left, ("", tr("Nobody"))] if now else left)
        self.ask((), self._assign, must=False)

    def _assign(self, reason: str) -> None:
        assign(self._session, self.name, reason)


class AskForm(NamingForm):
    """Any second editor, or one by name; never who decided."""

    def __init__(self, standing: Standing, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(
            tr("Ask for a sign-off"), tr("Who is to sign this decision off?"), tr("Ask"), look, parent
        )
        self._session = session
        desk, decided = standing.desk, standing.desk.decided_by or standing.editor or ""
        self.say(say(standing.dispute.question))
        away = (decided, *(one.editor for one in desk.holding), *(one.of for one in desk.asked))
        names = [one for one in editors_of(session.standings) if not any(same_editor(one, o) for o in away)]
        anybody = [] if desk.holding or "" in away[1:] else [("", tr("Any second editor"))]
        self.offer([*anybody, *((name, name) for name in names)])
        self.ask((), self._ask, must=False)

    def _ask(self, reason: str) -> None:
        ask(self._session, self.name, reason)


class CommentForm(Asking):
    """What was said so far, and a field for more."""

    def __init__(self, standing: Standing, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(
            tr("Comment on a dispute"), say(standing.dispute.question), tr("Comment"), look, parent
        )
        self._session = session
        if standing.desk.comments:
            self.add_lines([self._line(one.editor, one.at, one.text) for one in standing.desk.comments])
        self.say(tr("It decides nothing, and stays in the record: no report has it."))
        self.reason.call_it(tr("Comment"), tr("What you say of this dispute"))
        self.ask((), self._comment)
        self.reason.text.setFocus()

    def _line(self, editor: str, at: str, text: str) -> Label:
        made = Label(f"{editor}, {date_text(at[:10])}: {text}")
        made.setWordWrap(True)
        return made

    def _comment(self, words: str) -> None:
        comment(self._session, words)


def _others(session: Session, me: str) -> list[tuple[str, str]]:
    return [(name, name) for name in editors_of(session.standings) if not same_editor(name, me)]


def why_not_asked(standing: Standing) -> str:
    """Why nobody can be asked to sign off; empty where somebody can."""
    return "" if standing.decision is not None else tr(_NOT_DECIDED)
