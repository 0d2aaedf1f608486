"""How far the editor is: a bar of all disputes by state, and counters that narrow the list when pressed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from variorum.dispute.decision import State
from variorum.gui.look.fact_types import COUNTED, FactType, state_icon, state_role
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.painting import hatch
from variorum.gui.widgets.flow import Flow
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import later, tr

LEAST = 24  # high enough to be met
SHOWN = (State.OPEN, State.SETTLED, State.UNRESOLVED, State.STALE)
_BAR = (State.SETTLED, State.UNRESOLVED, State.STALE)

_ONLY = {
    State.OPEN: later("Show only what is open"),
    State.SETTLED: later("Show only what is settled"),
    State.UNRESOLVED: later("Show only what is unresolved"),
    State.STALE: later("Show only what is stale"),
    State.DISMISSED: later("Show only what is dismissed"),
}
_ONLY_TYPE = {
    FactType.NUMBER: later("Show only number disputes; several types add"),
    FactType.DATE: later("Show only date disputes; several types add"),
    FactType.NAME: later("Show only name disputes; several types add"),
    FactType.CLAIM: later("Show only claim disputes; several types add"),
    FactType.LABEL: later("Show only label disputes; several types add"),
    FactType.ATTRIBUTION: later("Show only attribution disputes; several types add"),
}


class StateBar(QWidget):
    """Settled, unresolved, stale (hatched) and what is open."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._counts: Mapping[State, int] = {}
        self.setFixedHeight(look.px(10))
        self.setAccessibleName(tr("Progress"))

    def show_counts(self, counts: Mapping[State, int]) -> None:
        self._counts = counts
        self.setAccessibleDescription(
            ", ".join(tr(COUNTED[state], number=n) for state, n in counts.items() if n)
        )
        self.update()

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        total = sum(self._counts.get(state, 0) for state in SHOWN)
        painter.fillRect(box, look[Role.PANE])
        x = box.left()
        for state in _BAR:
            width = box.width() * self._counts.get(state, 0) / total if total else 0.0
            part = QRectF(x, box.top(), width, box.height())
            painter.fillRect(
                part, hatch(look, Role.STALE) if state is State.STALE else look[state_role(state)]
            )
            x += width
        painter.setPen(look[Role.LINE2])
        painter.drawRect(box)
        painter.end()


class StateCounters(QWidget):
    """One button a state; pressed ones narrow the list to their states."""

    chosen = Signal(object)  # frozenset[State]

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(2))
        self._buttons = {state: self._button(state) for state in (*SHOWN, State.DISMISSED)}
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)

    def show_counts(self, counts: Mapping[State, int]) -> None:
        for state, button in self._buttons.items():
            button.setText(tr(COUNTED[state], number=counts.get(state, 0)))
            button.setIcon(self._look.icon(state_icon(state), state_role(state), 14))
            button.setToolTip(as_it_stands(tr(_ONLY[state])))
            button.setAccessibleName(tr(COUNTED[state], number=counts.get(state, 0)))
        # What was set aside stays out of the way, but can always be looked at again.
        dismissed = self._buttons[State.DISMISSED]
        dismissed.setText(str(counts.get(State.DISMISSED, 0)))
        dismissed.setVisible(bool(counts.get(State.DISMISSED)) or dismissed.isChecked())

    def choose(self, state: State) -> None:
        """Press the counter of a state."""
        self._buttons[state].click()

    def clear(self) -> None:
        """Let every state in again; tells nobody."""
        for button in self._buttons.values():
            button.setChecked(False)

    def _button(self, state: State) -> ToolButton:
        return facet(self, self._look, "counter", self._tell, QSize(self._look.px(14), self._look.px(14)))

    def _tell(self) -> None:
        self.chosen.emit(frozenset(state for state, b in self._buttons.items() if b.isChecked()))


class TypeChips(QWidget):
    """One chip a type of fact, with its count; pressed chips add."""

    chosen = Signal(object)  # frozenset[FactType]

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        size = QSize(look.px(13), look.px(13))
        self._chips = {type: facet(self, look, "chip", self._tell, size) for type in FactType}
        self._flow = Flow(gap=look.px(6))
        self._flow.place(list(self._chips.values()))
        lines.addWidget(self._flow)

    def show_counts(self, counts: Mapping[FactType, int]) -> None:
        for type, chip in self._chips.items():
            chip.setText(f"{type.words} {counts.get(type, 0)}")
            icon = self._look.icon(type.value, type.role, 13)
            pressed = self._look.pixmap(type.value, Role.ON_INK, 13)
            icon.addPixmap(pressed, QIcon.Mode.Normal, QIcon.State.On)
            chip.setIcon(icon)
            chip.setToolTip(as_it_stands(tr(_ONLY_TYPE[type])))
            chip.setAccessibleName(f"{type.words}, {counts.get(type, 0)}")
            chip.setEnabled(bool(counts.get(type, 0)) or chip.isChecked())
        self._flow.refit()

    def clear(self) -> None:
        """Let every type in again; tells nobody."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def _tell(self) -> None:
        self.chosen.emit(frozenset(type for type, chip in self._chips.items() if chip.isChecked()))


def facet(parent: QWidget, look: Look, kind: str, pressed: Callable[[], None], size: QSize) -> ToolButton:
    """A button that stays pressed; the style sheet knows it by its kind."""
    button = ToolButton(look, kind, parent)
    button.setCheckable(True)
    button.setMinimumHeight(look.px(24))
    button.setIconSize(size)
    button.setMinimumHeight(look.px(LEAST))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.clicked.connect(pressed)
    return button
