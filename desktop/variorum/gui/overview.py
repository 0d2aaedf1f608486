"""The overview map: all rows of all articles at a glance, shaded by how much is disputed; also a slider."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from variorum.article.article import Article
from variorum.dispute.decision import State
from variorum.gui.fact_types import gravest, state_icon, state_role
from variorum.gui.look import Look, Weight
from variorum.gui.palette import HEAT, Role
from variorum.gui.sheet import Row, Sheet
from variorum.gui.synopsis.widget import Synopsis

WIDTH, FOLDED, CELL, GAP = 80, 24, 8, 2
TOP, LEGEND = 30, 44
_STEPS = (0, 1, 3, 5, 9)  # disputes at which the next shade begins


class Overview(QWidget):
    """One line a row, one cell an article; click or drag to go there."""

    def __init__(self, look: Look, synopsis: Synopsis) -> None:
        super().__init__()
        self._look = look
        self._synopsis = synopsis
        self._folded = False
        self._drawn: tuple[Sheet, object, QPixmap] | None = None
        self._spread: tuple[tuple[Row, float, float], ...] = ()
        self.setAccessibleName("Overview of all rows")
        self.setToolTip("All rows at a glance. Darker: more disputed facts. Click or drag to go there.")
        self.setFixedWidth(look.px(WIDTH))
        synopsis.scrolled.connect(self._follow)
        look.changed.connect(self.update)

    def set_folded(self, folded: bool) -> None:
        """Fold to a strip that shows only how rows stand."""
        self._folded = folded
        self.setFixedWidth(self._look.px(FOLDED if folded else WIDTH))

    def _follow(self) -> None:
        first, last = self._synopsis.viewed_rows()
        self.setAccessibleDescription(f"Rows {first} to {last} of {len(self._synopsis.sheet.rows)} in view")
        self.update()

    @property
    def _columns(self) -> tuple[Article, ...]:
        return () if self._folded else self._synopsis.sheet.articles

    def _draw(self) -> QPixmap:
        """All rows, drawn once for a sheet, a size and a theme: scrolling only moves the frame."""
        sheet, look = self._synopsis.sheet, self._look
        key = (self.size(), look.palette.theme, self._folded)
        if self._drawn is not None and self._drawn[0] is sheet and self._drawn[1] == key:
            return self._drawn[2]
        self._spread = self._spread_out(tuple(row for row in sheet.rows if not row.left_out))
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        for row, top, height in self._spread:
            self._paint_row(painter, row, top, height)
        painter.end()
        self._drawn = (sheet, key, made)
        return made

    def _spread_out(self, rows: tuple[Row, ...]) -> tuple[tuple[Row, float, float], ...]:
        """Top and height of each row's line: height is words, fitted to the widget."""
        words = [
            max((sum(len(b.text.split()) for b in blocks) for blocks in row.cells.values()), default=1)
            for row in rows
        ]
        room = self.height() - self._look.px(TOP + LEGEND)
        unit = min(self._look.px(1) * 0.24, room / max(1.0, sum(words) + 8.0 * len(words)))
        spread, y = [], float(self._look.px(TOP))
        for row, count in zip(rows, words, strict=True):
            height = (count + 8) * unit
            spread.append((row, y, height))
            y += height
        return tuple(spread)

    def _go(self, y: float) -> None:
        for row, top, height in self._spread:
            if y < top + height:
                self._synopsis.scroll_to_row(row.number)
                return

    def _paint_row(self, painter: QPainter, row: Row, top: float, height: float) -> None:
        look = self._look
        state = gravest(tuple(s for s in row.states if s is not State.DISMISSED))
        step = look.px(CELL + GAP)
        for index, article in enumerate(self._columns):
            box = QRectF(look.px(9) + index * step, top, look.px(CELL), max(1.0, height - 1))
            blocks = row.cells.get(article.id, ())
            if not blocks:
                continue
            disputed = len({mark.dispute for block in blocks for mark in block.marks})
            shade = sum(disputed >= least for least in _STEPS) - 1
            painter.fillRect(box, look[HEAT[shade]])
            if not look.palette.has_tints and shade == 0:
                painter.setPen(QPen(look[Role.TEXT3], 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if state is not None:
            size = min(look.px(9), max(5.0, height))
            x = look.px(8 if self._folded else 13) + len(self._columns) * step
            box = QRectF(x, top + height / 2 - size / 2, size, size)
            look.draw_icon(painter, state_icon(state), state_role(state), box)

    def _paint_frame(self, painter: QPainter) -> None:
        look = self._look
        first, last = self._synopsis.viewed_rows()
        seen = [(top, height) for row, top, height in self._spread if first <= row.number <= last]
        if seen:
            width = max(look.px(12), len(self._columns) * look.px(CELL + GAP)) + look.px(5)
            height = max(look.px(4), seen[-1][0] + seen[-1][1] - seen[0][0] + 3)
            box = QRectF(look.px(4), seen[0][0] - 2, width, height)
            painter.setPen(QPen(look[Role.FOCUS], 1.5 if look.palette.has_tints else 3))
            painter.drawRoundedRect(box, 3, 3)
        current = next((s for s in self._spread if s[0].number == self._synopsis.current_row), None)
        if current is not None:
            middle, right = current[1] + current[2] / 2, self.width() - 1.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look[Role.INK])
            arrow = [QPointF(right - 6, middle), QPointF(right, middle - 4), QPointF(right, middle + 4)]
            painter.drawPolygon(QPolygonF(arrow))
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_ground(self, painter: QPainter) -> None:
        look = self._look
        painter.fillRect(self.rect(), look[Role.RAISED])
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), look[Role.LINE2])
        painter.setFont(look.font(11, Weight.Medium))
        painter.setPen(look[Role.TEXT2])
        step = look.px(CELL + GAP)
        for index, article in enumerate(self._columns):
            box = QRectF(look.px(9) + index * step - 3, look.px(8), look.px(CELL) + 6, look.px(16))
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
        self._go(event.position().y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self._synopsis.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())
