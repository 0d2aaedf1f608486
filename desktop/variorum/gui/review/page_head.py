"""The head of the review: what it is, and the ways on from it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr, trn


class PageHead(QWidget):
    """Title at the leading edge, buttons at the other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("cardHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.said = Label(tr("Check what was read")), Label()
        self.title.setFont(look.font(16, Weight.DemiBold))
        self.said.setObjectName("caption")
        self.said.setWordWrap(True)
        self.add_button = QPushButton(tr("Add more…"))
        self.add_button.setObjectName("flat")
        self.add_button.setToolTip(as_it_stands(tr("Add articles from files (Ctrl+O)")))
        self.back_button = QPushButton(tr("Back"))
        self.line_up_button = KeyButton(
            tr("Line up"), "Enter", look, kind="primary", tip=tr("Compare the articles")
        )
        self._arrange(look)
        self.say(0, whole=False)

    def _arrange(self, look: Look) -> None:
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(10))
        row.setSpacing(look.px(8))
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.said)
        row.addLayout(words, 1)
        for button in (self.add_button, self.back_button, self.line_up_button):
            row.addWidget(button)

    def say(self, articles: int, *, whole: bool) -> None:
        """How many articles there are, and what Back does: `whole` where the case was compared before."""
        count = trn("{number} article.", "{number} articles.", articles)
        kept = tr("The originals are kept byte for byte; nothing left out is lost.")
        self.said.setText(f"{count} {kept}")
        self.line_up_button.say(trn("Line up {number} article", "Line up {number} articles", articles))
        self.line_up_button.setEnabled(articles > 0)
        back = tr("Back to the case (Alt+Left)") if whole else tr("Leave it for now; it is kept (Alt+Left)")
        self.back_button.setToolTip(as_it_stands(back))
