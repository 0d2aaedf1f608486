"""The overview map: all rows of all articles at a glance, shaded by how much is disputed; also a slider."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider

from variorum.gui.look.fact_types import state_icon, state_role
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import HEAT, Role
from variorum.gui.overview.bands import Band, Weighing, bands_of, changed_bands
from variorum.gui.overview.spread import NEAREST, Spread
from variorum.gui.session.sheet import Row, Sheet
from variorum.gui.synopsis.widget import Synopsis
from variorum.gui.widgets.turning import turned
from variorum.translation import tr

WIDTH, FOLDED, CELL, GAP = 80, 24, 8, 2
LEFT, MARKS = 9, 21  # left of the cells, and right of them for state marks and the pointer
TOP, LEGEND, GLYPH = 30, 44, 9
SOON = 60  # milliseconds after which the map catches up with a decision
LEAST_BAND = 2.0  # pixels; thinner rows are drawn together
_ZOOM = 1.25  # a notch of the wheel


@dataclass(frozen=True, slots=True)
class Drawn:
    """The map as it was last painted, and of what."""

    sheet: Sheet
    key: object  # size, theme, columns and zoom
    bands: tuple[Band, ...]
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
        self._weighing = Weighing()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SOON)
        self._later.timeout.connect(self._catch_up)
        self._counted: tuple[Sheet, tuple[Row, ...]] = Sheet(), ()
        self._spread = Spread((), 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setAccessibleName(tr("Overview of all rows"))
        self.setToolTip(
            tr("All rows at a glance. Darker: more disputed facts. Click or drag to go there, wheel to zoom.")
        )
        self._fit_width()
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

    @property
    def _columns(self) -> tuple[tuple[str, ...], ...]:
        return () if self._folded else self._synopsis.columns.by_column(self._synopsis.sheet)

    # The slider

    def _follow(self) -> None:
        """The columns were scrolled: stand at the current row if it is in view, else at the first."""
        first, last = self._synopsis.viewed_rows()
        current = self._synopsis.current_row
        self._following = True
        self.setRange(1, max(1, len(self._rows)))
        self.setPageStep(max(1, last - first))
        if not first <= self.value() <= last or current == self.value():
            self.setValue(current if current and first <= current <= last else first)
        self._following = False
        self._spread = self._spread.showing(first, last)
        self._say()
        if self._shown_columns != len(self._columns):
            self._fit_width()
        self.update()

    @property
    def _rows(self) -> tuple[Row, ...]:
        sheet = self._synopsis.sheet
        if self._counted[0] is not sheet:
            self._counted = sheet, tuple(row for row in sheet.rows if not row.left_out)
        return self._counted[1]

    def _say(self) -> None:
        self.setAccessibleDescription(
            tr("Row {value} of {maximum}", value=self.value(), maximum=self.maximum())
        )

    def _go_to_value(self, row: int) -> None:
        self._say()
        if not self._following:
            self._synopsis.scroll_to_row(row)
            self.update()

    def _go(self, y: float) -> None:
        line = self._spread.at(y)
        if line is not None:
            self.setValue(line.row.number)
            self._synopsis.scroll_to_row(line.row.number)

    # Painting

    def _map(self) -> QPixmap:
        """The map; what a decision changes in it may come a moment after the next card, which is urgent."""
        drawn, sheet = self._drawn, self._synopsis.sheet
        if (
            drawn is None
            or drawn.sheet is sheet
            or drawn.key != self._key
            or len(drawn.sheet.rows) != len(sheet.rows)
        ):
            return self._draw()
        if not self._later.isActive():
            self._later.start()
        return drawn.pixmap

    def _catch_up(self) -> None:
        self._draw()
        self.update()

    @property
    def _key(self) -> object:
        ids, theme = self._columns, self._look.palette.theme
        return (self.size(), theme, ids, self._folded, self._spread.zoom, self._spread.shift)

    def _draw(self) -> QPixmap:
        """All rows, drawn once for a sheet, a size and a theme: scrolling only moves the frame."""
        sheet, look = self._synopsis.sheet, self._look
        if not self._spread_holds(sheet):
            self._spread = self._spread.renewed(self._rows, look.px(TOP), self._room, most=look.px(1) * 0.24)
            self._spread = self._spread.showing(*self._synopsis.viewed_rows())
        spread, drawn, key = self._spread, self._drawn, self._key
        if drawn is not None and drawn.sheet is sheet and drawn.key == key:
            return drawn.pixmap
        bands = bands_of(self._weighing.of(self._rows), spread.places, least=LEAST_BAND)
        if drawn is not None and drawn.key == key and len(drawn.bands) == len(bands):
            made, stale = drawn.pixmap, changed_bands(drawn.bands, bands, reach=look.px(GLYPH))
        else:
            made, stale = self._blank(), ((0.0, float(self.height())),)
        self._paint_between(made, bands, stale)
        self._drawn = Drawn(sheet, key, bands, made)
        return made

    def _spread_holds(self, sheet: Sheet) -> bool:
        """Whether rows stand where they stood: a decision moves none of them."""
        drawn = self._drawn
        if drawn is None or self._spread.room != self._room:
            return False
        return drawn.sheet.articles is sheet.articles and len(drawn.sheet.rows) == len(sheet.rows)

    def _blank(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        return made

    def _paint_between(
        self, made: QPixmap, bands: tuple[Band, ...], heights: tuple[tuple[float, float], ...]
    ) -> None:
        """Paint the map anew between these heights: after a decision only where it shows."""
        look, painter = self._look, QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(0, look.px(TOP) - 3, self.width(), self._room + 6)
        for top, bottom in heights:
            part = QRectF(0, top, self.width(), bottom - top)
            painter.setClipRect(part)
            self._paint_ground(painter)
            painter.setClipRect(part & room)
            for band in bands:
                if band.top - look.px(GLYPH) < bottom and band.bottom + look.px(GLYPH) > top:
                    self._paint_band(painter, band)
        painter.end()

    @property
    def _room(self) -> int:
        return self.height() - self._look.px(TOP + LEGEND)

    def _paint_band(self, painter: QPainter, band: Band) -> None:
        look = self._look
        step = look.px(CELL + GAP)
        for index, articles in enumerate(self._columns):
            box = QRectF(look.px(LEFT) + index * step, band.top, look.px(CELL), max(1.0, band.height - 1))
            box = self._turned(box)
            shade = max((band.shades[a] for a in articles if a in band.shades), default=None)
            if shade is None:
                self._paint_gap(painter, box)
                continue
            painter.fillRect(box, look[HEAT[shade]])
            if not look.palette.has_tints and shade == 0:
                painter.setPen(QPen(look[Role.TEXT3], 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if band.state is not None:
            size = min(look.px(GLYPH), max(5.0, band.height))
            x = look.px(8 if self._folded else 13) + len(self._columns) * step
            box = QRectF(x, band.top + band.height / 2 - size / 2, size, size)
            look.draw_icon(painter, state_icon(band.state), state_role(band.state), self._turned(box))

    def _turned(self, box: QRectF) -> QRectF:
        return turned(box, QRectF(self.rect()), mirrored=self.isRightToLeft())

    def _paint_gap(self, painter: QPainter, box: QRectF) -> None:
        if box.height() >= 3:
            pen = QPen(self._look[Role.LINE2], 1)
            pen.setDashPattern([1, 2])
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))

    def _paint_frame(self, painter: QPainter) -> None:
        look = self._look
        width = 1.5 if look.palette.has_tints else 3
        seen = self._spread.between(*self._synopsis.viewed_rows())
        if seen:
            across = max(look.px(12), len(self._columns) * look.px(CELL + GAP)) + look.px(5)
            height = max(look.px(4), seen[-1].bottom - seen[0].top + 3)
            painter.setPen(QPen(look[Role.FOCUS], width))
            frame = self._turned(QRectF(look.px(4), seen[0].top - 2, across, height))
            painter.drawRoundedRect(frame, 3, 3)
        row = self._synopsis.current_row or 0
        for current in self._spread.between(row, row):
            middle, right = current.top + current.height / 2, self.width() - 1.0
            back = 6
            if self.isRightToLeft():
                right, back = 1.0, -6
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look[Role.INK])
            arrow = [QPointF(right - back, middle), QPointF(right, middle - 4), QPointF(right, middle + 4)]
            painter.drawPolygon(QPolygonF(arrow))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(look[Role.FOCUS], 2 if look.palette.has_tints else 3))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -2, -1))

    def _paint_ground(self, painter: QPainter) -> None:
        look = self._look
        painter.fillRect(self.rect(), look[Role.RAISED])
        painter.fillRect(self._turned(QRectF(self.width() - 1, 0, 1, self.height())), look[Role.LINE2])
        painter.setFont(look.font(11, Weight.Medium))
        painter.setPen(look[Role.TEXT2])
        step = look.px(CELL + GAP)
        for index, articles in enumerate(self._columns):
            box = QRectF(look.px(LEFT) + index * step - 3, look.px(8), look.px(CELL) + 6, look.px(16))
            letter = self._synopsis.sheet.letter(articles[0])
            painter.setFont(look.font(11 if len(letter) < 2 else 7, Weight.Medium))
            painter.drawText(self._turned(box), Qt.AlignmentFlag.AlignCenter, letter)
        if not self._folded:
            self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        look = self._look
        width, y = look.px(50) / 5, self.height() - look.px(36)
        for index, role in enumerate(HEAT):
            painter.fillRect(
                self._turned(QRectF(look.px(8) + index * width, y, width, look.px(8))), look[role]
            )
        painter.setPen(QPen(look[Role.LINE2], 1))
        painter.drawRect(self._turned(QRectF(look.px(8) - 0.5, y - 0.5, 5 * width, look.px(8))))
        painter.setFont(look.font(11))
        painter.setPen(look[Role.TEXT2])
        box = QRectF(look.px(6), y + look.px(9), self.width() - look.px(6), look.px(18))
        painter.drawText(self._turned(box), Qt.AlignmentFlag.AlignVCenter, tr("fewer, more"))

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._map())
        self._paint_frame(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        zoom = max(1.0, min(NEAREST, self._spread.zoom * _ZOOM**notches))
        self._spread = self._spread.zoomed(zoom, around=event.position().y())
        self.update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down is the next row, as in the columns; Enter makes it the current one."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pages = {Qt.Key.Key_PageDown: self.pageStep(), Qt.Key.Key_PageUp: -self.pageStep()}
        by = (steps | pages).get(Qt.Key(event.key()))
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
