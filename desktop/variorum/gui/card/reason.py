"""Why the editor decides so, in the editor's own words or in sentences offered from what is known."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from variorum.gui.look.look import Look
from variorum.gui.widgets.reading_order import lead_through
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, tr

KEY = "Alt+R"
OFFERED = 12  # sentences at once
LEAST, MOST = 28, 56
PLACEHOLDER = later("Why? Whoever reads the record later must see it.")


class ReasonField(QWidget):
    """What was typed stays: a prefilled reason gives way to another, typed words never do."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._given = ""  # the reason that came with an account or a rule
        self._offer: Callable[[], tuple[str, ...]] = lambda: ()
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Reason"))
        self.text.setPlaceholderText(tr(PLACEHOLDER))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(look.px(LEAST))
        self.text.setMaximumHeight(look.px(MOST))
        self.text.textChanged.connect(self._typed)
        self._refusal = Label()
        self._refusal.setObjectName("refusal")
        self._refusal.hide()
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.button = QToolButton()
        self._arrange()
        QShortcut(QKeySequence(KEY), self, self.open_menu)

    def _arrange(self) -> None:
        look, top = self._look, QHBoxLayout()
        caption = self._caption = Label(tr("Reason"))
        caption.setObjectName("caption")
        caption.setBuddy(self.text)
        self.button.setObjectName("small")
        self.button.setText(tr("Sentences"))
        self.button.setAccessibleName(tr("Sentences for the reason"))
        self.button.setToolTip(as_it_stands(tr("Add a sentence made from what is known ({key})", key=KEY)))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands after the word
        self.button.setIconSize(QSize(look.px(10), look.px(10)))
        self.button.setFixedHeight(look.px(24))
        self.button.clicked.connect(self.open_menu)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(caption, 0, Qt.AlignmentFlag.AlignBottom)
        top.addSpacing(look.px(12))
        top.addWidget(self._refusal, 1, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(0)
        top.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addLayout(top)
        column.addWidget(self.text)
        lead_through(self)
        self.restyle()

    def call_it(self, words: str, placeholder: str) -> None:
        """Ask for other words than a reason: none are offered."""
        self._caption.setText(words)
        self.text.setAccessibleName(words)
        self.text.setPlaceholderText(placeholder)
        self.button.hide()

    def restyle(self) -> None:
        self.button.setIcon(self._look.icon("chevron-down", size=10))

    # What stands in it

    @property
    def words(self) -> str:
        return self.text.toPlainText()

    @property
    def own_words(self) -> str:
        """The reason where the editor had a hand in it, else nothing."""
        return "" if self.words == self._given else self.words

    def begin(self, reason: str) -> None:
        """Show a reason in place of whatever stands there."""
        self._given = reason
        self._set(reason)

    def give(self, reason: str) -> None:
        """Show the reason that comes with an account or a rule, unless the editor wrote one."""
        if self.own_words.strip():
            return
        self.begin(reason)

    def insert(self, sentence: str, _: bool = False) -> None:
        """Add a sentence after what is there."""
        before = self.words.rstrip()
        self.text.setPlainText(f"{before} {sentence}" if before else sentence)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.text.setFocus()

    def refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        if sentence:
            self.text.setFocus()

    @property
    def refused(self) -> str:
        return self._refusal.text()

    def _set(self, reason: str) -> None:
        blocked = self.text.blockSignals(True)
        self.text.setPlainText(reason)
        self.text.blockSignals(blocked)
        self.refuse("")

    def _typed(self) -> None:
        self.refuse("")
        self.changed.emit()

    # What is offered

    def offer(self, sentences: Callable[[], tuple[str, ...]]) -> None:
        """Where the sentences come from when the menu opens."""
        self._offer = sentences

    def fill_menu(self) -> None:
        self.menu.clear()
        offered = [sentence for sentence in self._offer() if sentence not in self.words][:OFFERED]
        for sentence in offered:
            action = self.menu.addAction(sentence.replace("&", "&&"))
            action.setToolTip(as_it_stands(sentence))
            action.triggered.connect(partial(self.insert, sentence))
        if not offered:
            self.menu.addAction(tr("Nothing more is known of these accounts.")).setEnabled(False)

    def open_menu(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
