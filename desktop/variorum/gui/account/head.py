"""The bar over the account: back, what can be put in, whether it is saved, and how the preview looks."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, tr

SHOWN = {"pdf": later("Pages"), "html": later("HTML"), "md": later("Markdown")}
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Head(QWidget):
    """Buttons that say their keys."""

    format_chosen = Signal(str)

    def __init__(self, look: Look, format: str) -> None:
        super().__init__()
        self._look = look
        self.format = format if format in SHOWN else "pdf"
        self.setObjectName("cardHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tips: dict[ToolButton, str] = {}
        self.back = self._button(tr("Back"), tr("Back to the case; the account is saved"))
        self.title = Label(tr("Reconciled account"))
        self.title.setFont(look.font(15, Weight.DemiBold))
        self.insert = self._button(tr("Insert field"), tr("Put in a field that follows a decision"))
        self.heading = self._button(tr("Heading"), tr("Make the paragraph a heading, or words again"))
        self.anew = self._button(tr("Begin anew…"), tr("Begin on other words; undo brings these back"))
        self.state = Elided(look)
        self._formats = {name: self._format(name, words) for name, words in SHOWN.items()}
        self._arrange()
        self.setFocusProxy(self.back)
        look.changed.connect(self._restyle)
        self._restyle()

    def _arrange(self) -> None:
        px = self._look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(6), px(12), px(6))
        row.setSpacing(px(6))
        for part in (self.back, self.title, self.insert, self.heading, self.anew):
            row.addWidget(part)
        row.addWidget(self.state, 1)
        segments, group = QHBoxLayout(), QButtonGroup(self)
        segments.setSpacing(0)
        for button in self._formats.values():
            group.addButton(button)
            segments.addWidget(button)
        row.addLayout(segments)

    def _button(self, words: str, tip: str) -> ToolButton:
        button = ToolButton(self._look)
        button.setText(words)
        self._tips[button] = tip
        button.setToolTip(as_it_stands(tip))
        button.setToolButtonStyle(_BESIDE)
        button.setMinimumHeight(self._look.px(28))
        return button

    def _format(self, name: str, words: str) -> ToolButton:
        button = ToolButton(self._look, "segment")
        button.setText(tr(words))
        button.setCheckable(True)
        button.setChecked(name == self.format)
        button.setProperty("first", "true" if name == "pdf" else "false")
        button.setMinimumSize(self._look.px(60), self._look.px(28))
        button.setToolTip(as_it_stands(tr("Show the report as {format}", format=tr(words))))
        button.clicked.connect(lambda: self.choose(name))
        return button

    def choose(self, name: str) -> None:
        """Have the preview look so."""
        self._formats[name].setChecked(True)
        self.format = name
        self.format_chosen.emit(name)

    def show_keys(self, keys: Callable[[str], str]) -> None:
        """Each button's tip ends with the first key of its command."""
        named = {
            self.back: "leave_account",
            self.insert: "insert_field",
            self.heading: "turn_heading",
            self.anew: "begin_anew",
        }
        for button, name in named.items():
            key, tip = keys(name), self._tips[button]
            button.setToolTip(as_it_stands(f"{tip} ({key})" if key else tip))

    def say(self, words: str) -> None:
        """Whether what is written is saved."""
        self.state.say(words)

    def set_editing(self, editing: bool) -> None:
        """What changes the text has no meaning before there is one."""
        for part in (self.insert, self.heading, self.anew, *self._formats.values()):
            part.setVisible(editing)

    def _restyle(self) -> None:
        look = self._look
        self.insert.setIcon(look.icon("plus", Role.TEXT))
        self.back.setIcon(look.icon("chevron-right" if self.isRightToLeft() else "chevron-left", Role.TEXT))
        self.heading.setIcon(look.icon("heading", Role.TEXT))
        self.anew.setIcon(look.icon("document", Role.TEXT))
