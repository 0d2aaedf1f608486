"""Find in all columns: how often words stand in each article, and the way from one row to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from variorum.gui.look import Look
from variorum.gui.session import Session
from variorum.gui.synopsis.spoken import rows_with
from variorum.gui.synopsis.widget import Synopsis


class FindBar(QWidget):
    """Appears with Ctrl+F above the columns."""

    row_wanted = Signal(int)

    def __init__(self, session: Session, synopsis: Synopsis, look: Look) -> None:
        super().__init__()
        self._session, self._synopsis = session, synopsis
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(8), look.px(4))
        self.words = QLineEdit()
        self.words.setPlaceholderText("Find in all columns")
        self.words.setAccessibleName("Find in all columns")
        self.words.setMaximumWidth(look.px(320))
        self.counts = QLabel()
        self.counts.setObjectName("second")
        close = QToolButton()
        close.setText("Done")
        close.setToolTip("Close (Esc)")
        close.clicked.connect(self.leave)
        row.addWidget(self.words, 1)
        row.addWidget(self.counts)
        row.addStretch(1)
        row.addWidget(close)
        self.words.textChanged.connect(self._look_for)
        self.words.returnPressed.connect(self.go_on)
        self.hide()

    def begin(self) -> None:
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self._look_for(self.words.text())

    def leave(self) -> None:
        self.hide()
        self._synopsis.mark_words("")
        self._synopsis.setFocus()

    def go_on(self) -> None:
        """Go to the next row that has the words, round about."""
        rows = rows_with(self._synopsis.sheet, self.words.text())
        at = self._session.row or 0
        if rows:
            self.row_wanted.emit(next((row for row in rows if row > at), rows[0]))

    def _look_for(self, words: str) -> None:
        found = self._synopsis.mark_words(words)
        letter = self._synopsis.sheet.letter
        said = "   ".join(f"{letter(article)} {count}" for article, count in found.items())
        self.counts.setText(said if words else "")

    # Qt's names from here on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
