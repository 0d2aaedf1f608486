"""Asks what accounts rest on: which of them, the source's name, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from variorum.dispute.dispute import Account, Dispute
from variorum.gui.card.draft import where
from variorum.gui.look.look import Look, Weight
from variorum.gui.session.laying_down import correct_origins
from variorum.gui.session.session import Session
from variorum.gui.widgets.tick import Tick
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

WIDTH, LONGEST_NAME = 440, 120


class OriginDialog(QDialog):
    """Nothing is recorded before Record is pressed."""

    def __init__(
        self,
        question: str,
        account: Account,
        dispute: Dispute,
        others: Sequence[Account],
        session: Session,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._account, self._dispute = account, dispute
        self.setWindowTitle(tr("Origin"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(look.px(WIDTH))
        self._question = question
        self.ticks = {other.number: self._tick(other) for other in others}
        self._build()
        self._check()

    @classmethod
    def naming(
        cls, account: Account, dispute: Dispute, session: Session, look: Look, parent: QWidget
    ) -> "OriginDialog":
        """Which source one account rests on."""
        question = tr("What does the account in {where} rest on?", where=where(account, session.sheet))
        made = cls(question, account, dispute, (), session, look, parent)
        made._suggest(names_in(session, dispute), account.attribution or "")
        return made

    @classmethod
    def joining(
        cls, account: Account, dispute: Dispute, session: Session, look: Look, parent: QWidget
    ) -> "OriginDialog":
        """Which accounts go back to one source, together with this one."""
        others = [other for other in dispute.accounts if other.number != account.number]
        question = tr(
            "Which accounts go back to one source with {where}?", where=where(account, session.sheet)
        )
        made = cls(question, account, dispute, others, session, look, parent)
        for other in others:
            made.ticks[other.number].setChecked(other.origin == account.origin)
        named = [one.attribution for one in (account, *others) if one.attribution]
        made._suggest(names_in(session, dispute), named[0] if named else "")
        made._check()
        return made

    @property
    def rests_on(self) -> dict[int, str | None]:
        """The accounts, by number, and the name of what they rest on."""
        name = " ".join(self.name.text().split())
        joined = [number for number, tick in self.ticks.items() if tick.isChecked()]
        return dict.fromkeys((self._account.number, *joined), name)

    def _suggest(self, names: Sequence[str], first: str) -> None:
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)
        self.name.setText(first)
        self.name.selectAll()

    def _check(self) -> None:
        """What is to be recorded must have a name, and joining needs another account."""
        joined = not self.ticks or any(tick.isChecked() for tick in self.ticks.values())
        self.record.setEnabled(bool(self.name.text().strip()) and joined)

    def _record(self) -> None:
        correct_origins(self._session, self._dispute.id, self.rests_on, self.reason.text())
        self.accept()

    # How it is built

    def _build(self) -> None:
        px, rows = self._look.px, QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(16), px(16), px(16))
        rows.setSpacing(px(8))
        asked = Label(self._question)
        asked.setFont(self._look.font(15, Weight.DemiBold))
        asked.setWordWrap(True)
        rows.addWidget(asked)
        for tick in self.ticks.values():
            rows.addWidget(tick)
        self.name = _field(
            rows, tr("Name of the source"), tr("A body, a person, an agency: UN, Reuters, a war monitor")
        )
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textChanged.connect(self._check)
        self.reason = _field(rows, tr("Reason"), tr("Why; it is kept in the history"))
        rows.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        self.record = QPushButton(tr("Record"))
        self.record.setObjectName("primary")
        self.record.setDefault(True)
        self.record.setToolTip(tr("Count the accounts so; it can be undone (Enter)"))
        self.record.clicked.connect(self._record)
        cancel = QPushButton(tr("Cancel"))
        cancel.setToolTip(tr("Leave the origins as they are (Esc)"))
        cancel.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.record)
        return row

    def _tick(self, account: Account) -> Tick:
        made = Tick(self._look, self, wraps=True)
        source = f" ({account.attribution})" if account.attribution else ""
        made.say(
            f"{where(account, self._session.sheet)}: {account.text}{source}", f"“{account.passage.quote}”"
        )
        made.toggled.connect(self._check)
        return made


def _field(rows: QVBoxLayout, name: str, tip: str) -> QLineEdit:
    label, made = Label(name), QLineEdit()
    label.setObjectName("caption")
    label.setBuddy(made)
    made.setAccessibleName(name)
    made.setToolTip(as_it_stands(tip))
    together = QVBoxLayout()
    together.setSpacing(2)
    together.addWidget(label)
    together.addWidget(made)
    rows.addLayout(together)
    return made


def names_in(session: Session, dispute: Dispute) -> tuple[str, ...]:
    """The sources that the case names, those of the dispute first."""
    disputes = (dispute, *(standing.dispute for standing in session.standings))
    named = (a.attribution for one in disputes for a in one.accounts if a.attribution)
    return tuple(dict.fromkeys(named))
