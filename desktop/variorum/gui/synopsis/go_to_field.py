"""A small field for "13" or "A14": to a row, or to a paragraph of an article."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.going import target_of
from variorum.gui.synopsis.popover import Popover
from variorum.gui.widgets.words import Label
from variorum.translation import tr


class GoToField(Popover):
    """Appears with Ctrl+G over the columns."""

    wanted = Signal(int, object)  # a row's number, and a Place where one was named

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, tr("Go to row or paragraph"))
        self._sheet = Sheet()
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(tr("Row 13, or A14 for a paragraph"))
        self.words.setAccessibleName(tr("Go to row or paragraph"))
        self.words.setMinimumWidth(look.px(240))
        self.refusal = Label(parent=self)
        self.refusal.setObjectName("caption")
        self.refusal.hide()
        self.column.addWidget(self.words)
        self.column.addWidget(self.refusal)
        self.words.returnPressed.connect(self._go)
        self.words.textEdited.connect(self.refusal.hide)
        self.words.editingFinished.connect(self._look_elsewhere)

    def begin(self, sheet: Sheet, at: QPoint) -> None:
        self._sheet = sheet
        self.refusal.hide()
        self.words.selectAll()
        self.open_at(at, focus=self.words)

    def _look_elsewhere(self) -> None:
        if self.window().focusWidget() is not self.words:
            self.hide()

    def _go(self) -> None:
        target = target_of(self._sheet, self.words.text())
        if target is None:
            rows = sum(not row.left_out for row in self._sheet.rows)
            self.refusal.setText(tr("No such place. Rows run from 1 to {rows}.", rows=rows))
            self.refusal.show()
            self.adjustSize()
            return
        self.leave()
        self.wanted.emit(*target)
