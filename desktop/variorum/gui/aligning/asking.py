"""Says what a step would do before it is done, and asks once, with a reason if one is given."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.synopsis.popover import Popover
from variorum.gui.widgets.words import Label
from variorum.translation import tr

WIDE = 360  # at 100 %


@dataclass(frozen=True, slots=True)
class Question:
    """A step, what it would do, and the words of its two buttons."""

    title: str
    words: str
    do: str
    leave: str
    wants_reason: bool = True  # the record keeps one with this step
    is_reason: bool = False  # and nothing else is asked: its field has the keys


class Asking(Popover):
    """Stands under a column's head; Escape leaves everything as it is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, tr("Before it is done"))
        self.setFixedWidth(look.px(WIDE))
        self._then: Callable[[str], None] = lambda reason: None
        self._title, self._words = Label(parent=self), Label(parent=self)
        self._title.setFont(look.font(13, Weight.DemiBold))
        for label in (self._title, self._words):
            label.setWordWrap(True)
            self.column.addWidget(label)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(tr("Reason, if you want to give one"))
        self.reason.setAccessibleName(tr("Reason"))
        self.do, self.leave_it = QPushButton(self), QPushButton(self)
        self.column.addSpacing(look.px(6))
        self.column.addWidget(self.reason)
        self.column.addSpacing(look.px(6))
        self.column.addLayout(self._buttons())
        self.do.clicked.connect(self._do)
        self.leave_it.clicked.connect(self.leave)
        self.reason.returnPressed.connect(self._do)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        self.do.setObjectName("primary")
        row.addWidget(self.do)
        row.addWidget(self.leave_it)
        row.addStretch(1)
        return row

    def ask(self, question: Question, at: QPoint, then: Callable[[str], None]) -> None:
        """`then` is called with the reason, if the editor goes on."""
        self._then = then
        self._title.setText(question.title)
        self._words.setText(question.words)
        self.do.setText(question.do)
        self.leave_it.setText(question.leave)
        self.reason.clear()
        self.reason.setVisible(question.wants_reason)
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.words)
        for label in (self._title, self._words):
            # A label that wraps knows its height only at a width.
            label.setMinimumHeight(label.heightForWidth(self.width() - 2 * self._look.px(14)))
        first: QWidget = self.reason if question.is_reason else self.leave_it
        self.open_at(at, focus=first)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _do(self) -> None:
        reason = self.reason.text().strip()
        self.leave()
        self._then(reason)
