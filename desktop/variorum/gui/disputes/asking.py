"""Asks once, with a reason, before something is recorded about disputes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from variorum.gui.card.reason import ReasonField
from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

WIDTH, TALLEST = 520, 260


class Asking(QDialog):
    """A question, what it is about, why, and a verb; nothing is recorded before the verb is pressed."""

    def __init__(self, title: str, question: str, act: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._record: Callable[[str], None] = lambda reason: None
        self._needs_reason = True
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(look.px(WIDTH))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(*(look.px(16),) * 4)
        self._rows.setSpacing(look.px(10))
        asked = Label(question)
        asked.setFont(look.font(15, Weight.DemiBold))
        asked.setWordWrap(True)
        self._rows.addWidget(asked)
        self.reason = ReasonField(look)
        self.act = QPushButton(act)
        self._build_buttons()

    def _build_buttons(self) -> None:
        keys = "Ctrl+Enter"
        self.act.setObjectName("primary")
        self.act.setDefault(True)
        self.act.setToolTip(as_it_stands(tr("Record this; one undo takes it back ({keys})", keys=keys)))
        self.act.clicked.connect(self.accept)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip(as_it_stands(tr("Leave everything as it is (Esc)")))
        self.cancel.clicked.connect(self.reject)
        for chord in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(chord), self, self.act.click)

    def ask(
        self, sentences: Sequence[str], record: Callable[[str], None], *, given: str = "", must: bool = True
    ) -> "Asking":
        """Close the form with the reason and the buttons; `record` is given the reason."""
        self._record, self._needs_reason = record, must
        self.reason.offer(lambda: tuple(sentences))
        self.reason.begin(given)
        self._rows.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(self._look.px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.act)
        self._rows.addLayout(buttons)
        return self

    def say(self, words: str, *, second: bool = True) -> Label:
        """A line of words; `second` where it is beside the point."""
        made = Label(words)
        made.setWordWrap(True)
        if second:
            made.setObjectName("second")
        self._rows.addWidget(made)
        return made

    def add(self, widget: QWidget) -> None:
        self._rows.addWidget(widget)

    def add_lines(self, lines: Sequence[QWidget]) -> None:
        """Widgets under one another that scroll where they are many."""
        page, column = QWidget(), QVBoxLayout()
        page.setObjectName("pane")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column.setContentsMargins(*(self._look.px(8),) * 4)
        column.setSpacing(self._look.px(6))
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)
        page.setLayout(column)
        area = Lines(page, self._look)
        area.setAccessibleName(self.windowTitle())
        self._rows.addWidget(area)

    # Qt's names from here on

    def accept(self) -> None:
        words = self.reason.words.strip()
        if self._needs_reason and not words:
            self.reason.refuse(tr("Say why; it is kept in the history."))
            return
        self._record(words)
        super().accept()


class Lines(QScrollArea):
    """As high as its lines, up to a height from which on it scrolls."""

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("lines")
        self.setWidget(page)
        layout = page.layout()
        wanted = layout.heightForWidth(look.px(WIDTH - 40)) if layout is not None else 0
        high = max(wanted, page.sizeHint().height()) + look.px(4)
        self.setMinimumHeight(min(high, look.px(TALLEST)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if high <= look.px(TALLEST) else Qt.FocusPolicy.TabFocus)
