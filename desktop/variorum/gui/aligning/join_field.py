"""A small field for the row that a paragraph, or its whole row, is to be joined with."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from variorum.gui.look.look import Look
from variorum.gui.synopsis.popover import Popover
from variorum.gui.widgets.words import Label
from variorum.translation import tr


class JoinField(Popover):
    """Appears with Alt+J over the columns."""

    wanted = Signal(int, bool, str)  # a row's number, whether the whole row is joined with it, and why

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, tr("Join with a row"))
        self._words = Label(parent=self)
        self._words.setObjectName("caption")
        self.number = QLineEdit(self)
        self.number.setValidator(QIntValidator(1, 99_999, self))
        self.number.setPlaceholderText(tr("Number of the row"))
        self.number.setAccessibleName(tr("Join with row"))
        self.number.setMinimumWidth(look.px(240))
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(tr("Reason, if you want to give one"))
        self.reason.setAccessibleName(tr("Reason"))
        self.paragraph = QPushButton(tr("Join the paragraph"), self)
        self.paragraph.setObjectName("primary")
        self.whole = QPushButton(tr("Join the whole row"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.paragraph)
        buttons.addWidget(self.whole)
        self.column.addWidget(self._words)
        self.column.addWidget(self.number)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self.reason)
        self.column.addSpacing(look.px(6))
        self.column.addLayout(buttons)
        for field in (self.number, self.reason):
            field.returnPressed.connect(lambda: self._join(whole=not self.paragraph.isEnabled()))
        self.paragraph.clicked.connect(lambda: self._join(whole=False))
        self.whole.clicked.connect(lambda: self._join(whole=True))

    def begin(self, paragraph: str | None, row: int, at: QPoint) -> None:
        """Without a paragraph, only the whole row can be joined."""
        self.paragraph.setEnabled(paragraph is not None)
        name = paragraph or tr("Row {row}", row=row)
        self._words.setText(tr("{paragraph}, in row {row}", paragraph=name, row=row) if paragraph else name)
        self.setAccessibleDescription(self._words.text())
        self.number.clear()
        self.reason.clear()
        self.open_at(at, focus=self.number)

    def _join(self, *, whole: bool) -> None:
        if self.number.hasAcceptableInput():
            number, reason = int(self.number.text()), self.reason.text().strip()
            self.leave()
            self.wanted.emit(number, whole, reason)
        else:
            self.number.setFocus()
