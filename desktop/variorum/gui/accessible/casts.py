"""What a part can be beside a name and a place: something to press, a text, a cell of a table, a value."""

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import (
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QAccessibleTextInterface,
    QAccessibleValueInterface,
)

if TYPE_CHECKING:
    from variorum.gui.accessible.part import Part


class Deeds(QAccessibleActionInterface):
    """What can be done to a part."""

    def __init__(self, part: "Part") -> None:
        super().__init__()
        self._part = part

    # Qt's names from here on

    def actionNames(self) -> list[str]:
        return list(self._part.deeds()) if self._part.isValid() else []

    def doAction(self, name: str) -> None:
        deed = self._part.deeds().get(name) if self._part.isValid() else None
        if deed is not None:
            deed()

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


class Words(QAccessibleTextInterface):
    """A part's text, as it is read aloud; it is only read."""

    def __init__(self, part: "Part") -> None:
        super().__init__()
        self._part = part

    # Qt's names from here on

    def characterCount(self) -> int:
        return len(self._part.words())

    def text(self, start: int, end: int) -> str:
        words = self._part.words()
        return words[start : end if end >= 0 else len(words)]

    def cursorPosition(self) -> int:
        return 0

    def setCursorPosition(self, position: int) -> None:
        pass

    def characterRect(self, offset: int) -> QRect:
        return self._part.rect()

    def offsetAtPoint(self, point: QPoint) -> int:
        return 0

    def selectionCount(self) -> int:
        return 0

    def selection(self, index: int) -> tuple[int, int]:
        return 0, 0

    def addSelection(self, start: int, end: int) -> None:
        pass

    def removeSelection(self, index: int) -> None:
        pass

    def setSelection(self, index: int, start: int, end: int) -> None:
        pass

    def scrollToSubstring(self, start: int, end: int) -> None:
        pass

    def attributes(self, offset: int) -> tuple[str, int, int]:
        return "", 0, self.characterCount()


class Position(QAccessibleTableCellInterface):
    """Where in its table a cell stands."""

    def __init__(self, part: "Part") -> None:
        super().__init__()
        self._part = part

    def _at(self) -> tuple[int, int]:
        return self._part.position() or (0, 0)

    # Qt's names from here on

    def rowIndex(self) -> int:
        return self._at()[0]

    def columnIndex(self) -> int:
        return self._at()[1]

    def rowExtent(self) -> int:
        return 1

    def columnExtent(self) -> int:
        return 1

    def isSelected(self) -> bool:
        return bool(self._part.state().selected)

    def table(self) -> QAccessibleInterface:
        return self._part.painted

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        return []

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        return []


class Slider(Protocol):
    """A slider's three numbers and its value."""

    def value(self) -> int: ...
    def setValue(self, value: int) -> None: ...
    def minimum(self) -> int: ...
    def maximum(self) -> int: ...
    def singleStep(self) -> int: ...


class Value(QAccessibleValueInterface):
    """A slider as a number."""

    def __init__(self, slider: Slider) -> None:
        super().__init__()
        self._slider = slider

    # Qt's names from here on

    def currentValue(self) -> Any:
        return self._slider.value()

    def setCurrentValue(self, value: Any) -> None:
        self._slider.setValue(int(value))

    def minimumValue(self) -> Any:
        return self._slider.minimum()

    def maximumValue(self) -> Any:
        return self._slider.maximum()

    def minimumStepSize(self) -> Any:
        return self._slider.singleStep()
