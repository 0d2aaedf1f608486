"""What an editor should know before a report goes out: what is stale, and what is left disputed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from variorum.dispute.decision import Standing, State
from variorum.gui.look.fact_types import state_icon, state_role
from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import Label
from variorum.translation import tr, trn


class Counts(QWidget):
    """A line for each, unless there are none."""

    review = Signal(object)  # the State to be looked at

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(6))
        self._grid.setVerticalSpacing(look.px(2))
        self._grid.setColumnStretch(4, 1)
        self.lines = {
            state: self._line(row, state) for row, state in enumerate((State.STALE, State.UNRESOLVED))
        }

    def _line(self, row: int, state: State) -> tuple[Label, Label, Label, ToolButton]:
        glyph, count, more = Label(), Label(), Label()
        count.setFont(self._look.font(12, Weight.DemiBold))
        more.setObjectName("caption")
        link = ToolButton(self._look, "link")
        link.setText(tr("Review them"))
        link.setMinimumHeight(self._look.px(24))
        link.setToolTip(tr("Close this window, and list only these disputes"))
        link.clicked.connect(lambda: self.review.emit(state))
        for column, part in enumerate((glyph, count, more, link)):
            self._grid.addWidget(part, row, column)
        return glyph, count, more, link

    def show_counts(self, standings: Sequence[Standing]) -> None:
        for state, (glyph, count, more, link) in self.lines.items():
            many = sum(standing.state is state for standing in standings)
            words, then = _said(state, many)
            count.setText(words)
            more.setText(then)
            link.setAccessibleName(f"{words} {link.text()}")
            glyph.setPixmap(self._look.pixmap(state_icon(state), state_role(state), 15))
            for part in (glyph, count, more, link):
                part.setVisible(many > 0)


def _said(state: State, many: int) -> tuple[str, str]:
    if state is State.STALE:
        return (
            trn("{number} dispute is stale.", "{number} disputes are stale.", many),
            tr("Printed with “new evidence, not yet reviewed”."),
        )
    return (
        trn("{number} is left disputed.", "{number} are left disputed.", many),
        tr("Every account is given, and no best value."),
    )
