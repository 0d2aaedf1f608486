"""The cases last opened, each a button with its counts."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QVBoxLayout, QWidget

from variorum.dispute.decision import State
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.gui.window.menus import last_first
from variorum.translation import later, tr, trn

MOST = 6
EMPTY = later("Your cases will be listed here. One record keeps them all, with every decision you make.")
_WAITING = (State.OPEN, State.STALE, State.UNRESOLVED)


class RecentCases(QWidget):
    """The last opened first."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.buttons: list[CaseButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(2))
        self._empty = Label(tr(EMPTY))
        self._empty.setObjectName("second")
        self._empty.setWordWrap(True)
        self._column.addWidget(self._empty)

    def show_cases(self, cases: Sequence[Any]) -> None:
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [CaseButton(case, self._look) for case in last_first(cases)[:MOST]]
        for button in self.buttons:
            button.clicked.connect(partial(self._choose, button.case))
            self._column.addWidget(button)
        self._empty.setVisible(not self.buttons)

    def _choose(self, name: str, _: bool = False) -> None:
        self.chosen.emit(name)


class CaseButton(QPushButton):
    """A case's name, and under it how many articles it has and how its disputes stand."""

    def __init__(self, case: Any, look: Look) -> None:
        super().__init__(case.name.replace("&", "&&"))
        self._look, self.case, self._counts = look, case.name, counts_of(case)
        self.setObjectName("flat")
        self.setAccessibleName(tr("Open “{name}”, {counts}", name=case.name, counts=self._counts))
        self.setToolTip(as_it_stands(tr("Open “{name}”", name=case.name)))

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # drawn below, in two lines
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        lines = (
            (13, Weight.Medium, Role.TEXT, self.case, 4),
            (12, Weight.Normal, Role.TEXT2, self._counts, 22),
        )
        for size, weight, role, words, top in lines:
            painter.setFont(look.font(size, weight))
            painter.setPen(look[role])
            box = QRectF(px(3), px(top), self.width() - px(6), px(18))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


def counts_of(case: Any) -> str:
    """How many articles it has; how many disputes are open and settled, as last known."""
    articles = trn("{number} article", "{number} articles", case.articles)
    if not any(case.states.values()):
        return articles
    waiting = sum(case.states.get(state, 0) for state in _WAITING)
    return tr(
        "{articles}, {waiting} open, {settled} settled",
        articles=articles,
        waiting=waiting,
        settled=case.states.get(State.SETTLED, 0),
    )
