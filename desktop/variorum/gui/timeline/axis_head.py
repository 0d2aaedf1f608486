"""The axis over the timeline: the wheel zooms it, dragging moves it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.look.picture_painting import paint_picture
from variorum.gui.timeline.delegate import Columns
from variorum.picture.day_lines import axis_head
from variorum.picture.day_window import Window

HEIGHT = 48.0


class TimelineAxis(QWidget):
    """Stands over the lines, as wide as they are; keys do the same from the lines."""

    zoomed = Signal(float, float)  # factor, and the moment that stays where it is
    moved = Signal(float)  # share of the window

    def __init__(self, look: Look, window: Window) -> None:
        super().__init__()
        self._look = look
        self.shown = window
        self.width_of_lines = 0
        self._dragged: float | None = None
        self.setFixedHeight(look.px(HEIGHT))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def columns(self) -> Columns:
        return Columns(self.width_of_lines or self.width(), self._look.scale, self.isRightToLeft())

    def moment_at(self, x: float) -> float:
        """The moment over a place of the widget."""
        axis = axis_head(self.shown, self.columns.axis).axis
        assert axis is not None  # it is a picture of nothing else
        return axis.value((x - self._left) / self._look.scale)

    @property
    def _left(self) -> int:
        spare = self.width() - (self.width_of_lines or self.width())
        return self.columns.axis_left + (spare if self.isRightToLeft() else 0)

    # Qt's names from here on

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoomed.emit(0.8**steps, self.moment_at(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            x = event.position().x()
            self.moved.emit((self._dragged - x) / self._look.scale / self.columns.axis)
            self._dragged = x

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look[Role.RAISED])
        picture = axis_head(self.shown, self.columns.axis)
        top = self.height() - picture.height * look.scale
        paint_picture(painter, look, picture, QPointF(self._left, top))
        painter.end()
