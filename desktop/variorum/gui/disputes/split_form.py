"""Asks which accounts leave a dispute, since they are about something else."""

from PySide6.QtWidgets import QWidget

from variorum.dispute.decision import Standing
from variorum.dispute.dispute import Account
from variorum.gui.card.draft import where
from variorum.gui.disputes.asking import Asking
from variorum.gui.look.look import Look
from variorum.gui.session.by_hand import split
from variorum.gui.session.session import Session
from variorum.gui.widgets.tick import Tick
from variorum.translation import later, tr, trn
from variorum.wording.sentences import say

FEWEST = 2  # accounts that must stay
REASONS = (
    later("They are about something else."),
    later("They are of another day."),
    later("They are of another place."),
    later("They count something else."),
)


class SplitForm(Asking):
    """A tick for each account that leaves; at least two stay."""

    def __init__(self, standing: Standing, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(
            tr("Split a dispute"), tr("Which accounts leave this dispute?"), tr("Split"), look, parent
        )
        self._session, self._dispute = session, standing.dispute
        self.say(say(standing.dispute.question))
        self.ticks = {account.number: self._tick(account) for account in standing.dispute.accounts}
        self.add_lines(list(self.ticks.values()))
        self.news = self.say("")
        self.ask([tr(words) for words in REASONS], self._split)
        self._check()

    def _tick(self, account: Account) -> Tick:
        made = Tick(self._look, self, wraps=True)
        words = tr(
            "{where}: {value}, “{quote}”",
            where=where(account, self._session.sheet),
            value=account.text,
            quote=account.passage.quote,
        )
        made.say(words, words)
        made.toggled.connect(self._check)
        return made

    @property
    def going(self) -> tuple[int, ...]:
        """Numbers of the accounts that leave."""
        return tuple(number for number, tick in self.ticks.items() if tick.isChecked())

    def _check(self) -> None:
        going, stay = len(self.going), len(self.ticks) - len(self.going)
        self.act.setEnabled(going > 0 and stay >= FEWEST)
        if stay < FEWEST:
            words = tr("At least two must stay; to set the whole aside, dismiss it.")
        elif going == 1:
            words = tr("One alone is no dispute: it stands apart.")
        elif going:
            words = trn(
                "{number} account becomes a dispute of its own.",
                "{number} accounts become a dispute of their own.",
                going,
            )
        else:
            words = tr("Tick the accounts that are about something else.")
        self.news.setText(words)

    def _split(self, reason: str) -> None:
        split(self._session, self._dispute.id, self.going, reason)
