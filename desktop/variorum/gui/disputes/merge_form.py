"""Asks, of several disputes that are to be one, whose question it asks and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from variorum.dispute.decision import Standing, State
from variorum.gui.disputes.asking import Asking
from variorum.gui.look.look import Look
from variorum.gui.session.by_hand import merge
from variorum.gui.session.session import Session
from variorum.gui.widgets.radio import Radio
from variorum.translation import later, tr, trn
from variorum.wording.names import state_name
from variorum.wording.sentences import say

REASONS = (
    later("They ask the same."),
    later("They are accounts of one event."),
    later("One is part of the other."),
)


class MergeForm(Asking):
    """Each dispute by its question; the one chosen gives the question of the whole."""

    def __init__(self, parts: Sequence[Standing], session: Session, look: Look, parent: QWidget) -> None:
        count = trn("Make one of {number} dispute?", "Make one of {number} disputes?", len(parts))
        super().__init__(tr("Merge disputes"), count, tr("Merge"), look, parent)
        self._session, self._parts = session, tuple(parts)
        self.say(tr("Which question does it ask?"))
        self.questions = [self._question(part) for part in parts]
        self.add(self._together())
        self.questions[0].setChecked(True)
        decided = [part for part in parts if part.decision is not None]
        if decided:
            self.say(tr("What is decided stays in force, and turns stale: it has more accounts now."))
        self.ask([tr(words) for words in REASONS], self._merge)

    def _question(self, part: Standing) -> Radio:
        words = say(part.dispute.question)
        accounts = trn("{number} account", "{number} accounts", len(part.dispute.accounts))
        about = accounts if part.state is State.OPEN else f"{accounts}, {state_name(part.state).lower()}"
        return Radio(self._look, tr("{question} ({about})", question=words, about=about), self)

    def _together(self) -> QWidget:
        box, column, group = QWidget(), QVBoxLayout(), QButtonGroup(self)
        column.setContentsMargins(0, 0, 0, 0)
        for question in self.questions:
            column.addWidget(question)
            group.addButton(question)
        box.setLayout(column)
        return box

    def _merge(self, reason: str) -> None:
        asks = next(n for n, question in enumerate(self.questions) if question.isChecked())
        ids = [part.dispute.id for part in self._parts]
        merge(self._session, ids, asks=ids[asks], reason=reason)
