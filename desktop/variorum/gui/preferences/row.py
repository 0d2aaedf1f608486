"""One setting in the dialog: its name, its control, what it does, and the way back to its default."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.preferences.control import control_for
from variorum.gui.preferences.described import Described
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

CONTROL = 250  # width at 100 %


class SettingRow(QWidget):
    """Tells what was chosen; whoever listens keeps it and says what came of it."""

    chosen = Signal(str, object)  # name, value

    def __init__(self, setting: Described, look: Look) -> None:
        super().__init__()
        self.setting, self._look = setting, look
        self.control = control_for(setting, look)
        self.control.changed.connect(lambda value: self.chosen.emit(setting.name, value))
        self.title, self._about, self.said = Label(setting.title), Label(setting.description), Label()
        self.title.setBuddy(self.control)
        self.title.setFont(look.font(13, Weight.Medium))
        self._about.setObjectName("second")
        self.said.setObjectName("second")
        for label in (self._about, self.said):
            label.setWordWrap(True)
        self.back = QToolButton()
        self.back.setText(tr("Reset"))
        default = tr("Back to {value}", value=self._default_words())
        self.back.setToolTip(as_it_stands(default))
        self.back.setAccessibleName(tr("Reset {setting}", setting=setting.title))
        self.back.clicked.connect(lambda: self.chosen.emit(setting.name, setting.field.default))
        self._arrange()

    def _default_words(self) -> str:
        default = self.setting.field.default
        return dict(self.setting.choices).get(str(default), "") or str(default) or tr("nothing")

    def _arrange(self) -> None:
        px, row, words = self._look.px, QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, px(4), 0, px(8))
        row.setSpacing(px(12))
        words.setSpacing(px(2))
        for label in (self.title, self._about, self.said):
            words.addWidget(label)
        words.addStretch(1)
        self.control.setFixedWidth(px(CONTROL))
        self.back.setMinimumSize(px(56), px(24))
        top = Qt.AlignmentFlag.AlignTop
        row.addLayout(words, 1)
        row.addWidget(self.control, 0, top)
        row.addWidget(self.back, 0, top)

    def show_value(self, value: Any) -> None:
        """Show what is set; the way back is there only where it leads elsewhere."""
        self.control.show_value(value)
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.setVisible(value != self.setting.field.default)
        self.say("")

    def say(self, words: str, *, grave: bool = False) -> None:
        """Say what came of a change."""
        self.said.setObjectName("refusal" if grave else "second")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.control.setAccessibleDescription(" ".join(p for p in (self.setting.description, words) if p))
