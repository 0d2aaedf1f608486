"""The fields for what is recorded: low, best and high, one spelling, or several values with labels."""

from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from variorum.dispute.dispute import Dispute
from variorum.gui.card.refusals import Refusal, refusal_of
from variorum.gui.card.typed import read, shown
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

MOST = 8  # values that can be true side by side
COLUMNS = 3
CAPTION = 17  # high


class Fields(Enum):
    """Which fields an outcome has."""

    ENDS = auto()
    ONE = auto()
    SEVERAL = auto()
    NONE = auto()


class ValueField(QWidget):
    """A caption over a field; the caption of one of several true values is written by the editor."""

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.caption, self.hold, self.line = Label(name), QLineEdit(), QLineEdit()
        self.caption.setObjectName("caption")
        self.caption.setBuddy(self.line)
        self.hold.setObjectName("hold")
        self.hold.setPlaceholderText(tr("What it holds of"))
        self.line.setAccessibleName(name)
        self._top = QStackedWidget()
        self._top.addWidget(self.caption)
        self._top.addWidget(self.hold)
        self._top.setFixedHeight(look.px(CAPTION))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        column.addWidget(self._top)
        column.addWidget(self.line)

    def fit(self, *, several: bool, number: int = 1) -> None:
        self._top.setCurrentWidget(self.hold if several else self.caption)
        if several:
            self.line.setAccessibleName(tr("Value {number}", number=number))
            self.hold.setAccessibleName(tr("What value {number} holds of", number=number))
            self.hold.setToolTip(tr("Say what this value holds of: a place, a time, a scope"))

    def name(self, words: str) -> None:
        self.caption.setText(words)
        self.line.setAccessibleName(words)


class ValueFields(QWidget):
    """Asks for as much as kind and outcome need, and says under a field what is wrong with it."""

    typed = Signal()
    finished = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._dispute: Dispute | None = None
        self.mode = Fields.ENDS
        self.low, self.best, self.high = (
            ValueField(name, look, self) for name in (tr("Low"), tr("Best"), tr("High"))
        )
        self.more: list[ValueField] = []
        self.tail: QWidget | None = None  # stands at the end of the line of low, best and high
        self._refusal = Elided(look, role=Role.DANGER)
        self._refusal.setParent(self)
        self.another = ToolButton(look, parent=self)
        self.another.setIconSize(QSize(look.px(14), look.px(14)))
        self.another.setAccessibleName(tr("Another value"))
        self.another.setToolTip(tr("Add another value that is true as well"))
        self.another.clicked.connect(self._add_one)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(6))
        self._grid.setVerticalSpacing(look.px(3))
        for field in (self.low, self.best, self.high):
            self._connect(field)

    def _connect(self, field: ValueField) -> None:
        for line in (field.line, field.hold):
            line.textEdited.connect(self.typed)
            line.editingFinished.connect(self.finished)

    # What it shows

    def show_values(
        self, dispute: Dispute | None, low: str, values: tuple[str, ...], high: str, holds: tuple[str, ...]
    ) -> None:
        self._dispute = dispute
        self.low.line.setText(shown(low, dispute))
        self.high.line.setText(shown(high, dispute))
        self._have(len(values) - 1)
        for index, field in enumerate(self._several):
            value = values[index] if index < len(values) else ""
            field.line.setText(shown(value, dispute, weekday=len(values) > 1))
            field.hold.setText(holds[index] if index < len(holds) else "")
        for field in (self.low, self.high, *self._several):
            field.line.setCursorPosition(0)
        self.explain()
        self.refuse(None)

    def explain(self) -> None:
        """Tell in a tooltip what a narrow field may not show whole."""
        for field in (self.low, self.high, *self._several):
            text = field.line.text()
            field.line.setToolTip(
                as_it_stands(
                    f"{field.line.accessibleName()}: {text}" if text else field.line.accessibleName()
                )
            )

    def fit(self, mode: Fields, *, name: str) -> None:
        """Place the fields that the mode has, the others out of sight."""
        self.mode = mode
        self.another.setIcon(self._look.icon("plus", size=14))
        while self._grid.takeAt(0) is not None:
            pass
        placed = self._placed(mode)
        for widget in (self.low, self.best, self.high, *self.more, self.another, self._refusal):
            widget.setVisible(widget in placed)
        for field in self._several:
            field.fit(several=mode is Fields.SEVERAL, number=self._several.index(field) + 1)
        if mode is not Fields.SEVERAL:
            self.best.name(name)
        columns = COLUMNS if mode is Fields.SEVERAL else 4
        for index, widget in enumerate(placed):
            row, column = index // columns * 2, index % columns
            across = 4 if len(placed) == 1 else 1
            self._grid.addWidget(widget, row, column, 1, across, Qt.AlignmentFlag.AlignBottom)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < len(placed) and column < 3))
        self._grid.addWidget(self._refusal, len(placed) // columns * 2 + 1, 0, 1, 4)
        self.refuse(None)

    def _placed(self, mode: Fields) -> list[QWidget]:
        match mode:
            case Fields.ENDS:
                return [self.low, self.best, self.high, *([self.tail] if self.tail else [])]
            case Fields.ONE:
                return [self.best]
            case Fields.SEVERAL:
                return [*self._several, *([self.another] if len(self._several) < MOST else [])]
            case _:
                return []

    @property
    def _several(self) -> list[ValueField]:
        return [self.best, *self.more]

    @property
    def stops(self) -> list[QWidget]:
        """Where the tab key stops, in order."""
        if self.mode is not Fields.SEVERAL:
            return [self.low.line, self.best.line, self.high.line]
        return [*(w for field in self._several for w in (field.hold, field.line)), self.another]

    @property
    def count(self) -> int:
        return len(self._several)

    def _have(self, more: int) -> None:
        """As many fields after the first as there are values."""
        more = min(max(more, 0), MOST - 1)
        while len(self.more) < more:
            field = ValueField(tr("Value {number}", number=len(self.more) + 2), self._look, self)
            self._connect(field)
            self.more.append(field)
        while len(self.more) > more:
            field = self.more.pop()
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()

    def _add_one(self) -> None:
        self._have(self.count)
        self.fit(Fields.SEVERAL, name="")
        self.more[-1].hold.setFocus()

    def tidy(self) -> None:
        """Show every value as it was read: 24 Feb 2020 for 2020-02-24."""
        if self._dispute is None:
            return
        for field in (self.low, self.high, *self._several):
            kept = read(field.line.text(), self._dispute)
            if kept and not field.line.hasFocus():
                field.line.setText(shown(kept, self._dispute, weekday=self.mode is Fields.SEVERAL))
        self.explain()

    # What stands in it

    @property
    def values(self) -> tuple[str, ...]:
        fields = self._several if self.mode is Fields.SEVERAL else [self.best]
        return tuple(field.line.text() for field in fields if field.line.text().strip())

    @property
    def holds(self) -> tuple[str, ...]:
        return tuple(field.hold.text() for field in self._several if field.line.text().strip())

    def refusal(self) -> Refusal | None:
        """What is wrong with what stands in the fields."""
        if self._dispute is None or self.mode is Fields.NONE:
            return None
        if self.mode is Fields.ENDS:
            fields = {"low": self.low, "best": self.best, "high": self.high}
        else:
            fields = {str(n): field for n, field in enumerate(self._several)}
        texts = {name: field.line.text() for name, field in fields.items()}
        return refusal_of(texts, self._dispute, ends=self.mode is Fields.ENDS)

    def refuse(self, refusal: Refusal | None) -> ValueField | None:
        """Say what is wrong under its field; None takes it back."""
        wrong = self._named(refusal.field) if refusal else None
        for field in (self.low, self.high, *self._several):
            _mark(field.line, refused=field is wrong, sentence=refusal.sentence if refusal else "")
        self._refusal.say(refusal.sentence if refusal else "")
        self._refusal.setVisible(refusal is not None)
        if wrong is not None and self.mode is Fields.ENDS:
            column = next(n for n, field in enumerate((self.low, self.best, self.high)) if field is wrong)
            self._grid.removeWidget(self._refusal)
            # Under "high" there is too little room for a sentence.
            column = min(column, 1)
            self._grid.addWidget(self._refusal, 1, column, 1, 4 - column)
        return wrong

    @property
    def refused(self) -> str:
        return self._refusal.text()

    def _named(self, name: str) -> ValueField:
        ends = {"low": self.low, "best": self.best, "high": self.high}
        return ends[name] if name in ends else self._several[int(name)]


def _mark(line: QLineEdit, *, refused: bool, sentence: str) -> None:
    if bool(line.property("refused")) == refused:
        return
    line.setProperty("refused", refused)
    line.setAccessibleDescription(sentence if refused else "")
    line.style().unpolish(line)
    line.style().polish(line)
