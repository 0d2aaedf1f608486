"""The record's cases, to open one of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from variorum.gui.look import Look


class CaseList(QDialog):
    """Enter or a double click opens a case."""

    chosen = Signal(str)

    def __init__(self, cases: Sequence[Any], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Open case")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(look.px(480), look.px(360))
        self.list = QListWidget()
        self.list.setAccessibleName("Cases")
        for case in cases:
            item = QListWidgetItem(line(case))
            item.setData(Qt.ItemDataRole.UserRole, case.name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._open)
        buttons = QDialogButtonBox()
        opens = buttons.addButton("Open", QDialogButtonBox.ButtonRole.AcceptRole)
        opens.setEnabled(bool(cases))
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._open)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)

    def _open(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()


def line(case: Any) -> str:
    """Its name, how many articles it has, and how its disputes stand."""
    states = ", ".join(f"{count} {state}" for state, count in case.states.items() if count)
    articles = f"{case.articles} article{'s' * (case.articles != 1)}"
    return f"{case.name}\n{articles}{' · ' + states if states else ''}"
