"""A column's head under the mouse: dragged to another place, pressed for its menu."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication

from variorum.gui.look.palette import Role
from variorum.gui.synopsis.sheet_layout import Columns

if TYPE_CHECKING:
    from variorum.gui.synopsis.header import Header

BUTTON = 24  # at 100 %
_Shape = Qt.CursorShape


@dataclass(frozen=True, slots=True)
class HeadDrag:
    """A column that is being moved, and the shown column before which it would stand."""

    article: str
    at: int


class HeadMouse:
    """Belongs to the header."""

    def __init__(self, header: "Header") -> None:
        self._header = header
        self.over: int | None = None  # the column under the mouse
        self.drag: HeadDrag | None = None
        self._pressed: tuple[QPointF, int] | None = None

    def press(self, event: QMouseEvent) -> None:
        index = column_at(self._header.columns, event.position().x())
        if index is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.button_box(index).contains(event.position()):
            self._header.ask_menu(index)
            return
        self._pressed = event.position(), index

    def move(self, event: QMouseEvent) -> None:
        columns, point = self._header.columns, event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        start, index = self._pressed
        if self.drag is None and (point - start).manhattanLength() < QApplication.startDragDistance():
            return
        at = round((columns.turned(point.x()) - columns.left) / columns.width)
        self.drag = HeadDrag(columns.ids[index], max(0, min(len(columns.ids), at)))
        self._header.setCursor(_Shape.ClosedHandCursor)
        self._header.update()

    def release(self) -> None:
        drag, pressed, self.drag, self._pressed = self.drag, self._pressed, None, None
        self._header.unsetCursor()
        self._header.update()
        columns = self._header.columns
        if drag is not None and columns.ids.index(drag.article) not in (drag.at, drag.at - 1):
            self._header.moved.emit(drag.article, drag.at)
        elif drag is None and pressed is not None:
            self._header.pressed.emit(columns.ids[pressed[1]])

    def forget(self) -> None:
        """Other columns are in view: nothing of them is pressed or moved."""
        self.drag, self.over, self._pressed = None, None, None

    def leave(self) -> None:
        self.over = None
        self._header.update()

    def cancel(self) -> bool:
        """Leave the column where it is; answers whether one was being moved."""
        had, self.drag, self._pressed = self.drag is not None, None, None
        self._header.unsetCursor()
        self._header.update()
        return had

    def _hover(self, point: QPointF) -> None:
        over = column_at(self._header.columns, point.x())
        on_button = over is not None and self.button_box(over).contains(point)
        shape = _Shape.PointingHandCursor if on_button else _Shape.OpenHandCursor
        self._header.setCursor(shape if over is not None else _Shape.ArrowCursor)
        if over != self.over:
            self.over = over
            self._header.update()

    def button_box(self, index: int) -> QRectF:
        """Where the button of a column's menu stands, in its lower corner."""
        chip = self._header.chip(index)
        if chip is not None:
            return chip
        columns, look = self._header.columns, self._header.look
        size = look.px(BUTTON)
        end = columns.gutter(index + 1) - columns.forward * (look.px(8) + size / 2)
        x = end - size / 2
        return QRectF(x, self._header.height() - size - 3, size, size)

    def paint(self, painter: QPainter) -> None:
        """The menu's button under the mouse, and the place where a dragged column would stand."""
        look, columns = self._header.look, self._header.columns
        bare = self.over is not None and self.over < len(columns.ids) and self._header.chip(self.over) is None
        if self.over is not None and bare and self.drag is None:
            box = self.button_box(self.over)
            painter.setPen(QPen(look[Role.LINE2], 1))
            painter.setBrush(look[Role.PANE])
            painter.drawRoundedRect(box, 5, 5)
            inset = box.width() * 0.27
            look.draw_icon(painter, "chevron-down", Role.TEXT, box.adjusted(inset, inset, -inset, -inset))
        if self.drag is not None:
            index = columns.ids.index(self.drag.article)
            painter.setPen(QPen(look[Role.INK], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(columns.x(index) + 2, 2, columns.width - 4, self._header.height() - 5)
            painter.drawRoundedRect(box, 4, 4)
            x = max(2.0, min(columns.gutter(self.drag.at), columns.right - 2))
            painter.fillRect(QRectF(x - 2, 0, 4, self._header.height()), look[Role.FOCUS])


def column_at(columns: Columns, x: float) -> int | None:
    """The column over a place of the head."""
    return columns.at(x)
