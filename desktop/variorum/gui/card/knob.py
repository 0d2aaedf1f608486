"""A handle of the best account: a slider that is dragged, or moved with the arrow keys."""

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.words import as_it_stands
from variorum.picture.handles import Handle
from variorum.translation import later, tr

TARGET = 24  # pixels that a hand can hit
BIG = 10  # steps with Shift
REACH = 1000  # steps to either side that a screen reader is offered
_MOST = 2**31 - 1
_NAMES = {
    Handle.LOW: later("Low"),
    Handle.BEST: later("Best"),
    Handle.HIGH: later("High"),
}
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageUp: BIG,
    Qt.Key.Key_PageDown: -BIG,
}


class Knob(QSlider):
    """The handle itself is part of the plot; this is what a hand, a key or a screen reader takes hold of."""

    dragged = Signal(float)  # to this place of the row
    stepped = Signal(int)
    opened = Signal()
    held = Signal(bool)

    def __init__(self, handle: Handle, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self.handle = look, handle
        self._offset = 0.0
        self._seen = 0
        self.anchor = 0.0  # where the handle stands in the row
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.valueChanged.connect(self._set_from_outside)

    def show_value(self, steps: int, words: str) -> None:
        """Say where the handle stands: so many steps, and the value in words."""
        self._seen = max(-_MOST, min(_MOST, steps))
        with QSignalBlocker(self):
            self.setRange(max(-_MOST, self._seen - REACH), min(_MOST, self._seen + REACH))
            self.setValue(self._seen)
        self.setAccessibleName(f"{tr(_NAMES[self.handle])}: {words}")
        end = "" if self.handle is Handle.BEST else tr(", Delete leaves this end open")
        self.setToolTip(
            as_it_stands(
                tr(
                    "{handle}: {words}\nDrag, or arrow keys; Shift for ten steps{end}",
                    handle=tr(_NAMES[self.handle]),
                    words=words,
                    end=end,
                )
            )
        )

    def _set_from_outside(self, steps: int) -> None:
        """A screen reader may set the slider as it sets any other."""
        by, self._seen = steps - self._seen, steps
        if by:
            self.stepped.emit(by)

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look[Role.FOCUS], 2 if look.palette.has_tints else 3))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._offset = self.mapToParent(event.position()).x() - self.anchor
            self.held.emit(True)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(event.position()).x() - self._offset)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.held.emit(False)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past must not change a value

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _STEPS.get(Qt.Key(event.key()))
        if by is not None:
            self.stepped.emit(by * (BIG if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.opened.emit()
        else:
            event.ignore()
