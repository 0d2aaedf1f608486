"""Lines over the text of an account: what clashes, what was refused, what was left from last time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from variorum.gui.look.look import Look
from variorum.gui.widgets.words import Label, as_it_stands

Choice = tuple[str, str, Callable[[], None]]  # words, what they do, and the deed


class Bar(QWidget):
    """A sentence with the choices that it leaves; gone when one is taken."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(12), look.px(6), look.px(8), look.px(6))
        self._row.setSpacing(look.px(8))
        self.words = Label()
        self.words.setWordWrap(True)
        self._row.addWidget(self.words, 1)
        self.buttons: list[QPushButton] = []
        self.hide()

    def say(self, words: str, choices: Sequence[Choice] = ()) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(*choice) for choice in choices]
        self.show()

    def _button(self, words: str, tip: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(as_it_stands(tip))

        def pressed() -> None:
            self.hide()
            deed()

        button.clicked.connect(pressed)
        self._row.addWidget(button)
        return button
