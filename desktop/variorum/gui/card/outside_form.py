"""Asks for evidence that no article of the case holds; the card stays usable beside it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from variorum.dispute.decision import Outside
from variorum.gui.card.typed import DATE, read_date
from variorum.gui.look.look import Look
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label
from variorum.translation import tr

WIDTH, QUOTE = 420, 64


class OutsideForm(QDialog):
    """Title, address, day of retrieval and the words that count."""

    given = Signal(object)  # Outside

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(tr("Evidence from outside"))
        self.setModal(False)
        self.setMinimumWidth(look.px(WIDTH))
        self.title, self.url, self.retrieved = QLineEdit(), QLineEdit(), QLineEdit()
        self.quote = QPlainTextEdit()
        self.quote.setFixedHeight(look.px(QUOTE))
        self.quote.setTabChangesFocus(True)
        self.title.setPlaceholderText(tr("What it is: outlet, report, post"))
        self.quote.setPlaceholderText(tr("The words that count"))
        self._refusal = Label()
        self._refusal.setObjectName("refusal")
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self._arrange()

    def _arrange(self) -> None:
        px, column = self._look.px, QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(12))
        fields = QFormLayout()
        fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for words, field in (
            (tr("&Title"), self.title),
            (tr("&Address"), self.url),
            (tr("&Retrieved"), self.retrieved),
            (tr("&Quote"), self.quote),
        ):
            field.setAccessibleName(words.replace("&", ""))
            fields.addRow(words, field)
        column.addLayout(fields)
        column.addWidget(self._refusal)
        buttons = QHBoxLayout()
        self.add_button = KeyButton(
            tr("Add evidence"), "", self._look, kind="primary", tip=tr("Attach it to this decision")
        )
        self.cancel_button = KeyButton(tr("Cancel"), "Esc", self._look, tip=tr("Add nothing"))
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self._give)
        self.cancel_button.clicked.connect(self.reject)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.add_button)
        column.addLayout(buttons)

    def begin(self, today: date) -> None:
        """Empty the fields, but for the day: what is added now was most likely read today."""
        for field in (self.title, self.url):
            field.clear()
        self.quote.clear()
        self.retrieved.setText(today.isoformat())
        self._refusal.hide()
        self.show()
        self.title.setFocus()

    def _give(self) -> None:
        retrieved = read_date(self.retrieved.text()) if self.retrieved.text().strip() else ""
        if not self.title.text().strip():
            self._refuse(
                tr("Give it a title: whoever reads the record later must be able to find it."), self.title
            )
        elif retrieved is None:
            self._refuse(
                tr("“{text}” cannot be read. {how}", text=self.retrieved.text(), how=tr(DATE)), self.retrieved
            )
        else:
            quote = self.quote.toPlainText().strip()
            self.given.emit(Outside(self.title.text().strip(), self.url.text().strip(), retrieved, quote))
            self.accept()

    def _refuse(self, sentence: str, field: QWidget) -> None:
        self._refusal.setText(sentence)
        self._refusal.show()
        field.setFocus()
