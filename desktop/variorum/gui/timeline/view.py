"""The lines of the timeline: Enter or a click goes there, keys and wheel zoom the axis."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from variorum.translation import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ZOOM = {
    Qt.Key.Key_Plus: 0.8,
    Qt.Key.Key_Equal: 0.8,
    Qt.Key.Key_Minus: 1.25,
}
_MOVE = {Qt.Key.Key_Left: -0.1, Qt.Key.Key_Right: 0.1}
_FIT = {Qt.Key.Key_0: False, Qt.Key.Key_A: True}
_OWN = {*_ENTER, *_ZOOM, *_MOVE, *_FIT}


class EventView(QListView):
    """Scrolls by pixels; lines are as high as their dates."""

    gone_to = Signal(int)  # a line
    zoomed = Signal(float)  # factor
    zoomed_at = Signal(float, float)  # factor, and the place under the pointer
    moved = Signal(float)  # share of the window
    fitted = Signal(bool)  # to all events, or to those that most is told of
    widened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(tr("Timeline"))
        self.setAccessibleDescription(
            tr("Enter goes there; plus and minus zoom, Left and Right move the axis")
        )
        self.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
        self.gone_to.emit(index.row())

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        # These keys alone are commands on the dispute elsewhere.
        if isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER and self.currentIndex().isValid():
            self.gone_to.emit(self.currentIndex().row())
        elif key in _ZOOM:
            self.zoomed.emit(_ZOOM[key])
        elif key in _MOVE:
            self.moved.emit(_MOVE[key])
        elif key in _FIT:
            self.fitted.emit(_FIT[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed_at.emit(0.8**steps, event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.moved.emit(-0.1 * steps)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widened.emit()


def _is_own(event: QKeyEvent) -> bool:
    asked = event.type() is QEvent.Type.ShortcutOverride
    return asked and event.key() in _OWN and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
