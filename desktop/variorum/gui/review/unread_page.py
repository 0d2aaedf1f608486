"""In place of a text: why a file could not be read, and what can be done instead."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from variorum.article.article import Unreadable
from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr


class UnreadPage(QWidget):
    """The file stays listed until it is taken off or its text was pasted."""

    paste_wanted = Signal()
    taken_off = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("A file that cannot be read"))
        self.name, self.cause, self.kept = Label(), Label(), Label()
        self.name.setFont(look.font(15, Weight.DemiBold))
        self.kept.setObjectName("second")
        self.kept.setText(tr("The other articles are there. Nothing of this file was added."))
        for label in (self.name, self.cause, self.kept):
            label.setWordWrap(True)
        self.paste_button = QPushButton(tr("Paste the text instead"))
        self.paste_button.setToolTip(as_it_stands(tr("Open a form for the text of this article")))
        self.off_button = QPushButton(tr("Take off the list"))
        self.off_button.setToolTip(as_it_stands(tr("Go on without this file (Delete in the list)")))
        self.paste_button.clicked.connect(self.paste_wanted)
        self.off_button.clicked.connect(self.taken_off)
        self._arrange(look)

    def _arrange(self, look: Look) -> None:
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(look.px(34), look.px(18), look.px(34), look.px(18))
        column.setSpacing(look.px(10))
        for label in (self.name, self.cause, self.kept):
            column.addWidget(label)
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.paste_button)
        buttons.addWidget(self.off_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_file(self, unread: Unreadable) -> None:
        self.name.setText(Path(unread.name).name)
        self.cause.setText(unread.reason)

    def focus_page(self) -> None:
        self.paste_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
