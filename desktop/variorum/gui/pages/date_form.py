"""Asks when an article was published, where its date was worked out or is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from variorum.article.article import Article
from variorum.gui.card.typed import DATE, read_date
from variorum.gui.look.look import Look, Weight
from variorum.gui.session.laying_down import edit_source
from variorum.gui.session.session import Session
from variorum.gui.synopsis.header import dated
from variorum.gui.widgets.words import Label
from variorum.translation import tr
from variorum.wording.short_dates import short_date

WIDTH = 420


class DateForm(QDialog):
    """Nothing is recorded before Record is pressed; the case is read anew with the date that was given."""

    def __init__(self, article: Article, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._article, self._session = article, session
        self.setWindowTitle(tr("Date of an article"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(look.px(WIDTH))
        self.date = QLineEdit(short_date(article.source.published or ""))
        self.date.setAccessibleName(tr("Published"))
        self.date.setToolTip(tr("When the article was published; empty for the date that is worked out"))
        self.refusal = Label()
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.record_button = QPushButton(tr("Record"))
        self.record_button.setObjectName("primary")
        self.record_button.setToolTip(tr("Record this date and look at the case with it (Enter)"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Leave the date as it is (Esc)"))
        for button in (self.record_button, self.cancel_button):
            button.setAutoDefault(False)  # Enter in the field is told apart from a pressed button
        self.date.returnPressed.connect(self.accept)
        self.record_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self._arrange(look)
        self.date.selectAll()

    def _arrange(self, look: Look) -> None:
        px = look.px
        asked = Label(tr("When was {letter} published?", letter=self._session.sheet.letter(self._article.id)))
        asked.setFont(look.font(15, Weight.DemiBold))
        now = Label(tr("Now: {dated}. What rests on it is worked out anew.", dated=dated(self._article)))
        now.setObjectName("second")
        now.setWordWrap(True)
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(10))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.record_button)
        for part in (asked, now, self.date, self.refusal):
            column.addWidget(part)
        column.addLayout(buttons)

    # Qt's names from here on

    def accept(self) -> None:
        written = self.date.text().strip()
        value = read_date(written) if written else ""
        if value is None:
            self.refusal.setText(tr(DATE))
            self.date.setFocus()
            return
        edit_source(self._session, self._article.id, field="published", value=value)
        super().accept()
