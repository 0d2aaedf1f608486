"""A small form for a text that was pasted or dropped: what it is called, whose it is, of which day."""

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from variorum.article.pasted import Pasted
from variorum.gui.look.look import Look, Weight
from variorum.gui.session.bringing_in import Brought
from variorum.gui.widgets.words import Label
from variorum.translation import tr, trn

_LONGEST_TITLE = 160
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NOT_IN_NAMES = re.compile(r"[/\\#\x00-\x1f\x7f]+")


class PasteForm(QDialog):
    """Stands beside the window; nothing is added before a button says so."""

    given = Signal(object, bool)  # Brought, and whether it shall be a case of its own

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._html, self._guess = look, "", ""
        self.setWindowTitle(tr("Paste text as an article"))
        self.setModal(False)
        self.resize(look.px(620), look.px(520))
        self._build_fields()
        self._build_buttons()
        self._arrange()
        self.text.textChanged.connect(self._count)
        self.date.textChanged.connect(self._count)
        QShortcut(QKeySequence("Ctrl+Return"), self, lambda: self.add_button.click())

    def _build_fields(self) -> None:
        self.title = self._field(tr("Title"), tr("As the article has it"))
        self.outlet = self._field(tr("Outlet"), tr("Who published it"))
        self.date = self._field(tr("Date"), tr("2020-02-24, or as much of it as is known"))
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(tr("Paste or type the article's text here."))
        self.text.setAccessibleName(tr("Text"))
        self.text.setTabChangesFocus(True)
        self.text.setFont(self._look.source_font(size=15, zoomed=False))
        self.count, self.hint = Label(), Label()
        for label in (self.count, self.hint):
            label.setObjectName("second")

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        return field

    def _build_buttons(self) -> None:
        self.add_button = QPushButton(tr("Add article"))
        self.add_button.setObjectName("primary")
        self.add_button.setToolTip(tr("Add this text as an article (Ctrl+Enter)"))
        self.add_button.setDefault(True)
        self.apart_button = QPushButton(tr("Start a new case with it"))
        self.apart_button.setToolTip(tr("Leave the open case as it is"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Add nothing (Esc)"))
        self.add_button.clicked.connect(lambda: self._give(apart=False))
        self.apart_button.clicked.connect(lambda: self._give(apart=True))
        self.cancel_button.clicked.connect(self.reject)

    def _arrange(self) -> None:
        px = self._look.px
        column, grid, last, buttons = QVBoxLayout(self), QGridLayout(), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(12))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for row, field in enumerate((self.title, self.outlet, self.date)):
            label = Label(field.accessibleName())
            label.setFont(self._look.font(13, Weight.Medium))
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        column.addLayout(grid)
        column.addWidget(self.text, 1)
        last.addWidget(self.count)
        last.addStretch(1)
        last.addWidget(self.hint)
        column.addLayout(last)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.apart_button)
        buttons.addWidget(self.add_button)
        column.addLayout(buttons)

    def begin(self, text: str, html: str, *, case: str | None, title: str = "") -> None:
        """Show a text to be looked over; formatted text is shown as its words and kept as it came."""
        self._html = html if html.strip() else ""
        words = plain_of(html) if self._html else text
        self._guess = title or title_in(words)
        for field, value in ((self.title, self._guess), (self.outlet, ""), (self.date, "")):
            field.setText(value)
        self.text.setPlainText(words)
        self.text.setReadOnly(bool(self._html))
        self.add_button.setText(tr("Add to “{case}”", case=_short(case)) if case else tr("Add article"))
        self.add_button.setAccessibleName(tr("Add to “{case}”", case=case) if case else tr("Add article"))
        self.apart_button.setVisible(case is not None)
        self._count()
        self.show()
        self.activateWindow()
        (self.outlet if words.strip() else self.text).setFocus()

    def _count(self) -> None:
        words = len(self.text.toPlainText().split())
        formatted = tr(", with its formatting") if self._html else ""
        self.count.setText(
            trn("{number} word{formatted}", "{number} words{formatted}", words, formatted=formatted)
        )
        wrong = not is_date(self.date.text().strip())
        self.hint.setText(tr("Write the date like 2020-02-24.") if wrong else "")
        for button in (self.add_button, self.apart_button):
            button.setEnabled(words > 0 and not wrong)

    def _give(self, *, apart: bool) -> None:
        brought = Brought(texts=(self.pasted(),))
        self.accept()
        self.given.emit(brought, apart)

    def pasted(self) -> Pasted:
        """The text under a name of its own; what the editor left as guessed is not said again."""
        title, outlet, day = (f.text().strip() for f in (self.title, self.outlet, self.date))
        source = {"outlet": outlet, "published": day, "title": "" if title == self._guess else title}
        name = _NOT_IN_NAMES.sub(" ", title).strip()[:80].strip(" .") or tr("Pasted text")
        if self._html:
            return Pasted(f"{name}.html", self._html.encode(), _given(source))
        return Pasted(f"{name}.txt", self.text.toPlainText().encode(), _given(source))


def _given(source: dict[str, str]) -> dict[str, str]:
    return {field: value for field, value in source.items() if value}


def _short(case: str | None) -> str:
    return case if case is None or len(case) <= 30 else f"{case[:29]}…"  # type: ignore[return-value]


def plain_of(html: str) -> str:
    """The words of formatted text; nothing it refers to is fetched."""
    document = _Words()
    document.setHtml(html)
    return document.toPlainText()


class _Words(QTextDocument):
    """Formatted text of which only the words are wanted."""

    # Qt's names from here on

    def loadResource(self, type: int, name: object) -> None:
        return None


def title_in(text: str) -> str:
    """The first line, if it is short enough for a headline."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first if len(first) <= _LONGEST_TITLE and "\n" in text.strip() else ""


def is_date(words: str) -> bool:
    """A year, a month or a day; nothing is also well."""
    found = _DATE.fullmatch(words)
    if not found:
        return not words
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False
