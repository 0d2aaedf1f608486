"""The overview map: all rows of all articles at a glance, shaded by how much is disputed; also a slider."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider

from variorum.article.article import Article
from variorum.gui.fact_types import state_icon, state_role
from variorum.gui.look import Look, Weight
from variorum.gui.overview_lines import Line, Weighing, changed_bands, lines_of, spread_out
from variorum.gui.overview_sight import NEAREST, Sight
from variorum.gui.palette import HEAT, Role
from variorum.gui.sheet import Sheet
from variorum.gui.synopsis.widget import Synopsis

WIDTH, FOLDED, CELL, GAP = 80, 24, 8, 2
LEFT, MARKS = 9, 21  # left of the cells, and right of them for state marks and the pointer
TOP, LEGEND, GLYPH = 30, 44, 9
LEAST_LINE = 2.0  # pixels; thinner ones are drawn together
_ZOOM = 1.25  # a notch of the wheel
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Drawn:
    """The map as it was last painted, and of what."""

    sheet: Sheet
    key: object  # size, theme and columns
    lines: tuple[Line, ...]
    pixmap: QPixmap


class Overview(QAbstractSlider):
    """One line a row, one cell an article; its value is the number of the row gone to."""

    row_wanted = Signal(int)  # to be made the current one

    def __init__(self, look: Look, synopsis: Synopsis) -> None:
        super().__init__()
        self._look = look
        self._synopsis = synopsis
        self._folded, self._following = False, False
        self._drawn: Drawn | None = None
        self._spread: tuple[tuple[int, float, float], ...] = ()  # row number, top, height
        self._weighing = Weighing()
        self._sight = Sight()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setAccessibleName("Overview of all rows")
        self.setToolTip(
            "All rows at a glance. Darker: more disputed facts. Click or drag to go there, wheel to zoom."
        )
        self._fit_width()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        synopsis.scrolled.connect(self._follow)
        look.changed.connect(self._fit_width)
        self.valueChanged.connect(self._go_to_value)

    def set_folded(self, folded: bool) -> None:
        """Fold to a strip that shows only how rows stand."""
        self._folded = folded
        self._fit_width()

    def _fit_width(self) -> None:
        """Each article keeps its eight pixels: with many of them the map grows."""
        self._shown_columns = len(self._columns)
        cells = LEFT + self._shown_columns * (CELL + GAP) + MARKS
        self.setFixedWidth(self._look.px(FOLDED if self._folded else max(WIDTH, cells)))
        self.update()

    # The slider

    def _follow(self) -> None:
        """The columns were scrolled: stand at the current row if it is in view, else at the first."""
        first, last = self._synopsis.viewed_rows()
        current = self._synopsis.current_row
        self._following = True
        self.setRange(1, max(1, self._last_row()))
        self.setPageStep(max(1, last - first))
        if not first <= self.value() <= last or current == self.value():
            self.setValue(current if current and first <= current <= last else first)
        self._following = False
        seen = self._in_view(first, last)
        if seen:
            self._sight = self._sight.showing(seen[0][1], seen[-1][1] + seen[-1][2], self._top, self._room)
        self._say()
        if self._shown_columns != len(self._columns):
            self._fit_width()
        self.update()

    def _last_row(self) -> int:
        rows = self._synopsis.sheet.rows
        return len(rows) - 1 if rows and rows[-1].left_out else len(rows)

    def _say(self) -> None:
        self.setAccessibleDescription(f"Row {self.value()} of {self.maximum()}")

    def _go_to_value(self, row: int) -> None:
        self._say()
        if not self._following:
            self._synopsis.scroll_to_row(row)
            self.update()

    def _go(self, y: float) -> None:
        number = next((n for n, top, height in self._spread if y < top + height), None)
        if number is not None:
            self.setValue(number)
            self._synopsis.scroll_to_row(number)

    # Painting

    @property
    def _columns(self) -> tuple[Article, ...]:
        return () if self._folded else self._synopsis.sheet.articles

    def _draw(self) -> QPixmap:
        """All rows, drawn once for a sheet, a size and a theme: scrolling only moves the frame."""
        sheet, look, drawn = self._synopsis.sheet, self._look, self._drawn
        key = (
            self.size(),
            look.palette.theme,
            self._folded,
            self._sight,
            tuple(a.id for a in sheet.articles),
        )
        if drawn is not None and drawn.sheet is sheet and drawn.key == key:
            return drawn.pixmap
        lines = self._spread_out()
        if drawn is not None and drawn.key == key and len(drawn.lines) == len(lines):
            made = drawn.pixmap
            stale = changed_bands(drawn.lines, lines, reach=look.px(GLYPH))
        else:
            made, stale = self._blank(), ((0.0, float(self.height())),)
        self._paint_bands(made, lines, stale)
        self._drawn = Drawn(sheet, key, lines, made)
        return made

    def _blank(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        return made

    def _paint_bands(
        self, made: QPixmap, lines: tuple[Line, ...], bands: tuple[tuple[float, float], ...]
    ) -> None:
        """Paint the map anew between these heights."""
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for top, bottom in bands:
            painter.setClipRect(QRectF(0, top, self.width(), bottom - top))
            self._paint_ground(painter)
            edge = self._look.px(GLYPH) / 2
            painter.setClipRect(
                QRectF(0, self._top - edge, self.width(), self._room + 2 * edge),
                Qt.ClipOperation.IntersectClip,
            )
            for line in lines:
                if line.top - self._look.px(GLYPH) < bottom and line.top + line.height + GLYPH > top:
                    self._paint_line(painter, line)
        painter.end()

    def _spread_out(self) -> tuple[Line, ...]:
        """Place every row; answers the lines to draw."""
        rows, sight = self._weighing.of(self._synopsis.sheet.rows), self._sight
        most = self._look.px(1) * 0.24
        whole = spread_out(rows, top=0.0, room=self._room, most=most)
        spread = [(self._top + sight.at(top), height * sight.zoom) for top, height in whole]
        self._spread = tuple((row.row.number, *place) for row, place in zip(rows, spread, strict=True))
        return lines_of(rows, spread, least=LEAST_LINE)

    @property
    def _top(self) -> float:
        return float(self._look.px(TOP))

    @property
    def _room(self) -> float:
        return max(1.0, self.height() - self._look.px(TOP + LEGEND))

    def _paint_line(self, painter: QPainter, line: Line) -> None:
        look = self._look
        step = look.px(CELL + GAP)
        for index, article in enumerate(self._columns):
            shade = line.shades.get(article.id)
            box = QRectF(look.px(LEFT) + index * step, line.top, look.px(CELL), max(1.0, line.height - 1))
            if shade is None:
                self._paint_gap(painter, box)
                continue
            painter.fillRect(box, look[HEAT[shade]])
            if not look.palette.has_tints and shade == 0:
                painter.setPen(QPen(look[Role.TEXT3], 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if line.state is not None:
            size = min(look.px(GLYPH), max(5.0, line.height))
            x = look.px(8 if self._folded else 13) + len(self._columns) * step
            box = QRectF(x, line.top + line.height / 2 - size / 2, size, size)
            look.draw_icon(painter, state_icon(line.state), state_role(line.state), box)

    def _paint_gap(self, painter: QPainter, box: QRectF) -> None:
        """A dotted line, where there is room for it."""
        if box.height() >= 4:
            pen = QPen(self._look[Role.LINE2], 1)
            pen.setDashPattern([1, 2])
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))

    def _paint_frame(self, painter: QPainter) -> None:
        look = self._look
        first, last = self._synopsis.viewed_rows()
        seen = [(top, height) for number, top, height in self._in_view(first, last)]
        if seen:
            width = max(look.px(12), len(self._columns) * look.px(CELL + GAP)) + look.px(5)
            height = max(look.px(4), seen[-1][0] + seen[-1][1] - seen[0][0] + 3)
            box = QRectF(look.px(4), seen[0][0] - 2, width, height)
            painter.setPen(QPen(look[Role.FOCUS], 1.5 if look.palette.has_tints else 3))
            painter.drawRoundedRect(box, 3, 3)
        row = self._synopsis.current_row
        current = next(iter(self._in_view(row, row)), None) if row is not None else None
        if current is not None:
            middle, right = current[1] + current[2] / 2, self.width() - 1.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look[Role.INK])
            arrow = [QPointF(right - 6, middle), QPointF(right, middle - 4), QPointF(right, middle + 4)]
            painter.drawPolygon(QPolygonF(arrow))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(look[Role.FOCUS], 2 if look.palette.has_tints else 3))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -2, -1))

    def _in_view(self, first: int, last: int) -> tuple[tuple[int, float, float], ...]:
        """The placed rows of these numbers."""
        begin = bisect_left(self._spread, first, key=lambda placed: placed[0])
        return self._spread[begin : bisect_right(self._spread, last, key=lambda placed: placed[0])]

    def _paint_ground(self, painter: QPainter) -> None:
        look = self._look
        painter.fillRect(self.rect(), look[Role.RAISED])
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), look[Role.LINE2])
        painter.setFont(look.font(11, Weight.Medium))
        painter.setPen(look[Role.TEXT2])
        step = look.px(CELL + GAP)
        for index, article in enumerate(self._columns):
            box = QRectF(look.px(LEFT) + index * step - 3, look.px(8), look.px(CELL) + 6, look.px(16))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._synopsis.sheet.letter(article.id))
        if not self._folded:
            self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        look = self._look
        width, y = look.px(50) / 5, self.height() - look.px(36)
        for index, role in enumerate(HEAT):
            painter.fillRect(QRectF(look.px(8) + index * width, y, width, look.px(8)), look[role])
        painter.setPen(QPen(look[Role.LINE2], 1))
        painter.drawRect(QRectF(look.px(8) - 0.5, y - 0.5, 5 * width, look.px(8)))
        painter.setFont(look.font(11))
        painter.setPen(look[Role.TEXT2])
        box = QRectF(look.px(6), y + look.px(9), self.width(), look.px(18))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "fewer, more")

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._draw())
        self._paint_frame(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        zoom = max(1.0, min(NEAREST, self._sight.zoom * _ZOOM ** (event.angleDelta().y() / 120)))
        self._sight = self._sight.zoomed(zoom, event.position().y() - self._top, self._room)
        self.update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down is the next row, as in the columns; Enter makes it the current one."""
        pages = {Qt.Key.Key_PageDown: self.pageStep(), Qt.Key.Key_PageUp: -self.pageStep()}
        by = (_STEPS | pages).get(Qt.Key(event.key()))
        if by is not None:
            self.setValue(self.value() + by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_wanted.emit(self.value())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
