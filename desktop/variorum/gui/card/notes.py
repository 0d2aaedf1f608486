"""What is known beside the accounts: how dates were worked out, that it may be an update, where to start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from variorum.article.article import Source
from variorum.dispute.decision import Standing
from variorum.dispute.dispute import Account, Dispute, Verdict
from variorum.gui.card.draft import account_of, where
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.words import Label
from variorum.translation import later, tr
from variorum.wording.sentences import say
from variorum.wording.worked_out import is_worked_out, worked_out, worked_out_title

UPDATE = later("This may be an update, not a contradiction.")


class Notes(QWidget):
    """Quiet boxes; none of them fills the form."""

    source_wanted = Signal(str)  # article id

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._standing: Standing | None = None
        self._sheet = Sheet()
        self._article = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.update_box = Note(look)
        self.dates_box = Note(look, link=tr("Change"))
        self.start_box, self.start_line = Note(look), Elided(look)
        self.dates_box.link.setToolTip(tr("Change the date of this article"))
        self.dates_box.link.clicked.connect(lambda: self.source_wanted.emit(self._article))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(6), look.px(14), look.px(8))
        column.setSpacing(look.px(6))
        for box in (self.update_box, self.dates_box, self.start_box, self.start_line):
            column.addWidget(box)
        self._upright = False

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self._standing, self._sheet = standing, sheet
        dispute = standing.dispute if standing else None
        is_update = dispute is not None and dispute.verdict is Verdict.TIME
        self.update_box.say(
            tr(UPDATE) if is_update else "", say(dispute.why) if dispute and is_update else ""
        )
        title, words = self._start(dispute)
        self.start_box.say(title if self._upright else "", words)
        self.start_line.say(f"{title}. {words}" if title else "")
        self.show_chosen(())

    def set_upright(self, upright: bool) -> None:
        """In a low card the start is told in a line."""
        self._upright = upright
        self.show_standing(self._standing, self._sheet)

    def show_chosen(self, chosen: tuple[int, ...]) -> None:
        """How the chosen account's date was worked out; of none chosen, how all were."""
        dispute = self._standing.dispute if self._standing else None
        told = [a for a in dispute.accounts if is_worked_out(a)] if dispute else []
        taken = [a for a in told if a.number in chosen] if len(chosen) == 1 else told
        self._article = taken[0].passage.article if taken else ""
        words = "\n".join(self._worked_out(account) for account in taken)
        self.dates_box.say(worked_out_title(taken) if taken else "", words)
        self.start_line.setVisible(bool(self.start_line.text()) and not self._upright)
        boxes = (self.update_box, self.dates_box, self.start_box, self.start_line)
        self.setVisible(any(box.isVisibleTo(self) for box in boxes))

    def _worked_out(self, account: Account) -> str:
        article = next((a for a in self._sheet.articles if a.id == account.passage.article), None)
        source = article.source if article else Source()
        return worked_out(account, source, self._sheet.letter(account.passage.article))

    def _start(self, dispute: Dispute | None) -> tuple[str, str]:
        """Which account the program would start from, and why; the form stays as it is."""
        if dispute is None or dispute.suggestion is None:
            return "", ""
        suggestion = dispute.suggestion
        account = account_of(dispute, suggestion.account)
        title = tr(
            "Nearest to what the rule gives: {number} ({where})",
            number=account.number,
            where=where(account, self._sheet),
        )
        return title, " ".join(say(reason) for reason in suggestion.reasons)


class Note(QFrame):
    """A title in semibold and what there is to say, quietly."""

    def __init__(self, look: Look, *, link: str = "") -> None:
        super().__init__()
        self._look = look
        self.setObjectName("quiet")
        self._title, self._words, self.link = Label(), Label(), QToolButton()
        for label in (self._title, self._words):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._title.setObjectName("noteTitle")
        self._words.setObjectName("note")
        self.link.setObjectName("link")
        self.link.setText(link)
        self.link.setAccessibleName(link)
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(look.px(10), look.px(6), look.px(10), look.px(6))
        column.setSpacing(look.px(2))
        top.addWidget(self._title, 1)
        if link:
            top.addWidget(self.link)
        column.addLayout(top)
        column.addWidget(self._words)
        self.hide()

    def say(self, title: str, words: str) -> None:
        """Without a title the box is not shown."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(f"{title} {words}".strip())
        self.setVisible(bool(title))

    def words(self) -> str:
        return f"{self._title.text()} {self._words.text()}".strip()
