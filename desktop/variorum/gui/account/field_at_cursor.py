"""Under the text: the field that the cursor stands on, its dispute, and what can be done with it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from variorum.dispute.edited_text import Manner
from variorum.gui.account.telling import Said
from variorum.gui.look.fact_types import state_icon, state_role
from variorum.gui.look.look import Look
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, tr

MANNERS = {
    Manner.READING: later("In the words of its account"),
    Manner.FIGURE: later("As a figure of the house"),
    Manner.DATE: later("As a date of the house"),
    Manner.WHOLE: later("With the whole passage"),
}


class FieldAtCursor(QWidget):
    """Speaks of one field, or says how many there are."""

    go = Signal()
    free = Signal()
    written_as = Signal(object)  # Manner
    field_wanted = Signal(str)  # the name of one that the text shall stand on

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.fields: Callable[[], Mapping[str, Said]] = dict  # all of the text, for who hears them
        self.glyph = Label()
        self.told = Elided(look)
        self.go_button = self._button(
            tr("Go to the dispute"), tr("Leave the account for this dispute (Enter)")
        )
        self.manner_button = self._button(tr("Written as"), tr("How its value is written once it is settled"))
        self.free_button = self._button(
            tr("Words alone"), tr("Put its own words here; no decision changes them any more")
        )
        self.menu = QMenu(self)
        for manner, words in MANNERS.items():
            action = self.menu.addAction(tr(words))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, manner=manner: self.written_as.emit(manner))
        self.manner_button.setMenu(self.menu)
        self.manner_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.go_button.clicked.connect(self.go)
        self.free_button.clicked.connect(self.free)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(8), look.px(4))
        row.setSpacing(look.px(6))
        row.addWidget(self.glyph)
        row.addWidget(self.told, 1)
        for button in (self.go_button, self.manner_button, self.free_button):
            row.addWidget(button)

    def _button(self, words: str, tip: str) -> ToolButton:
        button = ToolButton(self._look, "small")
        button.setText(words)
        button.setToolTip(as_it_stands(tip))
        button.setMinimumHeight(self._look.px(24))
        return button

    def show_field(self, said: Said | None, manner: Manner, else_words: Callable[[], str]) -> None:
        """Say what the cursor stands on, also to those who hear the window."""
        for part in (self.glyph, self.go_button, self.manner_button, self.free_button):
            part.setVisible(said is not None)
        if said is None:
            # Tab would come to what is hidden, and go no further.
            self.setFocusProxy(None)  # type: ignore[arg-type]
            self.told.say(else_words())
            return
        self.go_button.setEnabled(said.standing is not None)
        self.setFocusProxy(self.go_button if said.standing is not None else self.manner_button)
        self.glyph.setPixmap(self._look.pixmap(state_icon(said.state), state_role(said.state), 14))
        for action, known in zip(self.menu.actions(), MANNERS, strict=True):
            action.setChecked(known is manner)
        if said.told != self.told.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said.told))
        self.told.say(said.told)
