"""The list itself: letters that are no command begin the filter, Enter goes to the card."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView

from variorum.gui.disputes.model import Data, Index
from variorum.translation import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


class DisputeView(QListView):
    """Scrolls by pixels; lines are as high as their questions."""

    typed = Signal(str)  # what begins the filter
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(tr("Disputes"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # Qt moves what is painted only where nothing shows through; else each step paints every line anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def go_to(self, index: Index) -> None:
        """Make one line current, and the only one selected, whichever keys are held down just now."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)

    # Qt's names from here on

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paints a line that is as high as before; Qt would measure all lines anew."""
        if list(roles) == [int(Data.ITEM)] and first == last:
            self.update(first)
        else:
            super().dataChanged(first, last, roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = self.viewport()
        painter = QPainter(ground)
        painter.fillRect(event.rect(), ground.palette().brush(ground.backgroundRole()))
        painter.end()
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        # Enter would settle from here, while the eye is on the list and not on the form.
        if _overrides(event, _ENTER):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = event.text()
        if event.key() in _ENTER:
            self.entered.emit()
        elif words.isprintable() and words.strip() and event.modifiers() in _PLAIN:
            self.typed.emit("" if words == "/" else words)
        else:
            super().keyPressEvent(event)


class FilterField(QLineEdit):
    """Down and Enter go to the list; Escape empties it first."""

    left = Signal()

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        if _overrides(event, (Qt.Key.Key_Escape,)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, *_ENTER):
            self.left.emit()
            return
        super().keyPressEvent(event)


def _overrides(event: QEvent, keys: tuple[Qt.Key, ...]) -> bool:
    """Whether one of these keys, alone, is about to be taken by an action of the window."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.key() in keys and event.modifiers() in _PLAIN
