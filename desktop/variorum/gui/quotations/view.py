"""The table of quotations: Enter or a click goes to a passage."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyleOptionHeader, QTableView

from variorum.gui.look.look import Look
from variorum.gui.quotations.delegate import QuotationDelegate
from variorum.gui.quotations.model import QuotationModel
from variorum.translation import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAST = 240  # of a column; narrower ones scroll sideways
PADDING = 8  # at each side of a head


class Heads(QHeaderView):
    """Titles that end in … where there is no room; a style sheet would cut them within a letter."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    # Qt's names from here on

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        room = self.sectionSize(section) - self._look.px(2 * PADDING)
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)


class QuotationView(QTableView):
    """Columns of equal width; lines as high as their words."""

    gone_to = Signal(QModelIndex)

    def __init__(self, model: QuotationModel, delegate: QuotationDelegate, look: Look) -> None:
        super().__init__()
        self._look, self._lines, self._delegate = look, model, delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setHorizontalHeader(Heads(look))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Quotations"))
        self.setAccessibleDescription(tr("Enter goes to the passage"))
        self.clicked.connect(self.gone_to)

    def fit(self) -> None:
        """Share the width among the columns, and give each line the height of its words."""
        count = self._lines.columnCount()
        if not count:
            return
        width = max(self._look.px(LEAST), self.viewport().width() // count)
        self.clearSpans()
        for column in range(count):
            self.setColumnWidth(column, width)
        for row, line in enumerate(self._lines.lines):
            self.setRowHeight(row, self._delegate.height(line, width))
            if line.is_speaker and count > 1:
                self.setSpan(row, 0, 1, count)

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        # Enter would settle the dispute that the page covers.
        if isinstance(event, QKeyEvent) and _is_enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current: QModelIndex = self.currentIndex()
        if event.key() in _ENTER and current.isValid():
            self.gone_to.emit(current)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


def _is_enter(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.ShortcutOverride and event.key() in _ENTER
