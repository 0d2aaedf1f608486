"""The control that suits a setting: choices, boxes to tick, a number within bounds, a line of text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.look.look import Look
from variorum.gui.preferences.described import Described
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.tick import Tick
from variorum.settings import ALL, LONGEST_TEXT, NONE, listed


class Control(QWidget):
    """One value that can be shown and changed; `changed` gives it as the setting has it."""

    changed = Signal(object)

    def show_value(self, value: object) -> None:
        raise NotImplementedError

    def _hold(self, *parts: QWidget, down: bool = False) -> None:
        row = QVBoxLayout(self) if down else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            row.addWidget(part)
        self.setFocusProxy(parts[0])


class OneOf(Control):
    """A list of choices."""

    def __init__(self, setting: Described, look: Look) -> None:
        super().__init__()
        self._values = [value for value, _ in setting.choices]
        self.combo = Combo([words for _, words in setting.choices], setting.title, look)
        self._hold(self.combo)
        self.combo.activated.connect(lambda index: self.changed.emit(self._values[index]))

    def show_value(self, value: object) -> None:
        if value in self._values:
            self.combo.setCurrentIndex(self._values.index(str(value)))


class SomeOf(Control):
    """Boxes to tick, of which all or none may be."""

    def __init__(self, setting: Described, look: Look) -> None:
        super().__init__()
        self.boxes = {value: Tick(look) for value, _ in setting.choices}
        for value, words in setting.choices:
            self.boxes[value].say(words, "")
            self.boxes[value].clicked.connect(self._tell)
        self._hold(*self.boxes.values(), down=True)

    def _tell(self) -> None:
        chosen = [value for value, box in self.boxes.items() if box.isChecked()]
        everything = len(chosen) == len(self.boxes)
        self.changed.emit(ALL if everything else ",".join(chosen) or NONE)

    def show_value(self, value: object) -> None:
        chosen = listed(str(value), tuple(self.boxes))
        for one, box in self.boxes.items():
            box.setChecked(one in chosen)


class Figure(Control):
    """A number within its bounds, whole or with a fraction as the setting is."""

    def __init__(self, setting: Described, look: Look) -> None:
        super().__init__()
        least, most = setting.field.metadata["least"], setting.field.metadata["most"]
        whole = isinstance(setting.field.default, int)
        self.spin = QDoubleSpinBox()
        # Two buttons in so low a box are smaller than a target may be: keys and the wheel step it.
        self.spin.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.spin.setDecimals(0 if whole else 2)
        self.spin.setRange(least, most)
        self.spin.setSingleStep(1 if whole else (most - least) / 20)
        self.spin.setAccessibleName(setting.title)
        self.spin.setKeyboardTracking(False)
        self.spin.setMinimumHeight(look.px(28))
        self._hold(self.spin)
        self.spin.valueChanged.connect(lambda value: self.changed.emit(int(value) if whole else value))

    def show_value(self, value: object) -> None:
        self.spin.blockSignals(True)
        self.spin.setValue(float(str(value)))
        self.spin.blockSignals(False)


class Words(Control):
    """A line of text, taken when it is left or Enter is pressed."""

    def __init__(self, setting: Described, look: Look) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.setAccessibleName(setting.title)
        self._hold(self.line)
        self._told = ""
        self.line.editingFinished.connect(self._tell)

    def _tell(self) -> None:
        if self.line.text() != self._told:
            self._told = self.line.text()
            self.changed.emit(self._told)

    def show_value(self, value: object) -> None:
        self._told = str(value)
        self.line.setText(self._told)


def control_for(setting: Described, look: Look) -> Control:
    """By the kind of its default, its choices and its bounds."""
    field = setting.field
    if field.metadata["several"]:
        return SomeOf(setting, look)
    if setting.choices:
        return OneOf(setting, look)
    return Words(setting, look) if isinstance(field.default, str) else Figure(setting, look)
