"""The bar over the list while several disputes are selected: what can be done with all of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.flow import Flow
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr, trn
from variorum.wording.names import rule_name
from variorum.workspace.together import Bulk

RULES = (Bulk.LATEST, Bulk.UCDP, Bulk.CONSERVATIVE, Bulk.MEDIAN)


class BulkBar(QWidget):
    """Hidden unless two or more are selected."""

    wanted = Signal(object)  # Bulk
    merge_wanted = Signal()
    cleared = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("news")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Selected disputes"))
        self.count = Label()
        self.count.setFont(look.font(13, Weight.DemiBold))
        self.dismiss = self._button(tr("Dismiss…"), "X", Bulk.DISMISS, tr("Set them aside as no disputes"))
        self.trivial = self._button(tr("Trivial…"), "T", Bulk.TRIVIAL, tr("The differences do not matter"))
        self.leave = self._button(
            tr("Leave disputed…"), "U", Bulk.UNRESOLVED, tr("The report gives every account")
        )
        self.merge = KeyButton(tr("Merge…"), "M", look, kind="flat", tip=tr("Make one dispute of them"))
        self.merge.clicked.connect(self.merge_wanted)
        self.clear = KeyButton(tr("Clear"), "", look, kind="flat", tip=tr("Select only the current one"))
        self.clear.clicked.connect(self.cleared)
        self.rules = self._rules()
        self._flow = Flow(gap=look.px(4), sides=look.px(4))
        self._flow.place((self.dismiss, self.trivial, self.merge, self.leave, self.rules))
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        px, column, top = self._look.px, QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(4), px(6), 0, px(6))
        column.setSpacing(px(4))
        self.count.setContentsMargins(px(8), 0, 0, 0)
        top.addWidget(self.count, 1)
        top.addWidget(self.clear)
        column.addLayout(top)
        column.addWidget(self._flow)

    def _button(self, words: str, key: str, step: Bulk, tip: str) -> KeyButton:
        made = KeyButton(words, key, self._look, kind="flat", tip=tip)
        made.clicked.connect(lambda: self.wanted.emit(step))
        return made

    def _rules(self) -> QToolButton:
        made = QToolButton()
        made.setObjectName("bordered")
        made.setText(tr("By rule…"))
        made.setAccessibleName(tr("Decide by a rule"))
        made.setToolTip(as_it_stands(tr("Fill low, best and high of each by one rule")))
        made.setMinimumHeight(self._look.px(28))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        for step in RULES:
            action = menu.addAction(rule_name(step.value))
            action.triggered.connect(lambda _=False, wanted=step: self.wanted.emit(wanted))
        made.setMenu(menu)
        return made

    def show_count(self, count: int) -> None:
        """Show itself for several, and say how many they are."""
        words = trn("{number} dispute selected", "{number} disputes selected", count)
        self.count.setText(words)
        self.setAccessibleDescription(words)
        self.setVisible(count > 1)
        if count > 1:
            self._flow.refit()
