"""Find in all columns: how often words stand in each article, and the way from one place to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.session.session import Session
from variorum.gui.synopsis.finding import Found, counts, find
from variorum.gui.synopsis.widget import Synopsis
from variorum.gui.widgets.key_words import key_words
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import figure, tr


class FindBar(QWidget):
    """Appears with Ctrl+F above the columns."""

    row_wanted = Signal(int)

    def __init__(self, session: Session, synopsis: Synopsis, look: Look) -> None:
        super().__init__()
        self._session, self._synopsis, self._look = session, synopsis, look
        self._found: tuple[Found, ...] = ()
        self._at: int | None = None  # of those found, the one gone to last
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self.words.textChanged.connect(self._look_for)
        self.words.returnPressed.connect(self.go_on)
        session.changed.connect(self._look_again)
        self.hide()

    def _build(self) -> None:
        look, row = self._look, QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(8), look.px(4))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find in all columns"))
        self.words.setAccessibleName(tr("Find in all columns"))
        self.words.setMinimumWidth(look.px(120))
        self.words.setMaximumWidth(look.px(320))
        self._icons: dict[QToolButton, str] = {}
        self._look.changed.connect(self._restyle)
        self.counts, self.place = Label(), Label()
        for label in (self.counts, self.place):
            label.setObjectName("second")
        self._previous = self._button("up", tr("Previous"), "Shift+F3", self.go_back)
        self._next = self._button("down", tr("Next"), "F3", self.go_on)
        close = self._button("close", tr("Close"), "Esc", self.leave)
        row.addWidget(self.words, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.counts)
        row.addWidget(close)

    def _button(self, icon: str, name: str, key: str, call: object) -> QToolButton:
        made = QToolButton()
        made.setIcon(self._look.icon(icon, Role.TEXT))
        made.setToolTip(as_it_stands(f"{name} ({key_words(key)})"))
        made.setAccessibleName(name)
        made.clicked.connect(call)
        self._icons[made] = icon
        return made

    def _restyle(self) -> None:
        for button, icon in self._icons.items():
            button.setIcon(self._look.icon(icon, Role.TEXT))

    def begin(self) -> None:
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self._look_for(self.words.text())

    def leave(self) -> None:
        self.hide()
        self._synopsis.search.show((), None)
        self._synopsis.setFocus()

    def go_on(self) -> None:
        """Go to the next place, after the last to the first."""
        self._go(1)

    def go_back(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        if not self.isVisible() and self.words.text():
            self.show()
            self._look_for(self.words.text())
        if not self._found:
            return
        at = self._begin(by) if self._at is None else self._at + by
        count, around = len(self._found), ""
        if not 0 <= at < count:
            around = tr("From the top again") if at >= count else tr("From the end again")
        self._at = at % count
        hit = self._found[self._at]
        if hit.row != self._session.row:
            self.row_wanted.emit(hit.row)
        self._synopsis.search.go_to(hit)
        self.place.setText(
            tr("{at} of {count}", at=figure(self._at + 1), count=figure(count))
            + (f". {around}." if around else "")
        )
        self.place.setAccessibleName(self.place.text())

    def _begin(self, by: int) -> int:
        """The first place from the current row on, or the last before it."""
        row = self._session.row or 1
        if by > 0:
            return next((n for n, hit in enumerate(self._found) if hit.row >= row), len(self._found))
        return next((n for n in reversed(range(len(self._found))) if self._found[n].row <= row), -1)

    def _look_for(self, words: str) -> None:
        sheet = self._synopsis.sheet
        self._found, self._at = find(sheet, words), None
        counted = counts(sheet, self._found)
        self._synopsis.search.show(self._found, counted if words else None)
        said = "   ".join(f"{sheet.letter(article)} {count}" for article, count in counted.items())
        self.counts.setText(said if words else "")
        self.place.setText(tr("Not found") if words and not self._found else "")

    def _look_again(self) -> None:
        """The rows may be others: what was found is looked for in them."""
        if self.isVisible():
            self._look_for(self.words.text())

    # Qt's names from here on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
