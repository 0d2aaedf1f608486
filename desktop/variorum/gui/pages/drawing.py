"""The picture on the first page: five small columns, the frame around them, and five letters in rings."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.header import draw_letter
from variorum.translation import tr

_LINES = ((4, 5, 3, 4, 3), (5, 3, 6, 4, 4), (3, 4, 3, 0, 5))  # of each small column, in three rows
_LASTS = ((0.53, 0.56, 0.41, 0.43, 0.66), (0.83, 0.68, 0.77, 0.56, 0.4), (0.45, 0.4, 0.64, 1, 0.81))
_TOPS = (14, 106, 214)  # of the rows
_STOPS = ((2, 0.28, 0.76), (1, 0.13, 0.73), (3, 0.46, 0.88), (2, 0.06, 0.6), (1, 0.36, 0.85))
_COLUMN, _GAP = 132, 40


class Drawing(QWidget):
    """Five small columns with a strand through them: the product in one picture."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(look.px(284))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Five columns of text, joined by one line through the disputed words"))

    def _column(self, index: int) -> tuple[float, float]:
        share = min(1.0, self.width() / self._look.px(5 * _COLUMN + 4 * _GAP))
        width, gap = self._look.px(_COLUMN * share), self._look.px(_GAP * share)
        left = (self.width() - 5 * width - 4 * gap) / 2
        return left + index * (width + gap), width

    def _row(self, row: int) -> float:
        return self._look.px(_TOPS[row])

    def _paint_text(self, painter: QPainter, row: int, column: int) -> None:
        look, (x, width), y = self._look, self._column(column), self._row(row)
        lines = _LINES[row][column]
        if not lines:
            pen = QPen(look[Role.LINE2], 1.5)
            pen.setDashPattern([2, 3])
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(x, y, width, look.px(52)), 4, 4)
            return
        for line in range(lines):
            share = _LASTS[row][column] if line == lines - 1 else 1.0
            box = QRectF(x, y + line * look.px(13), width * share, look.px(4.5))
            painter.fillRect(box, look[Role.HEAT2])

    def _paint_strand(self, painter: QPainter) -> None:
        look = self._look
        painter.setBrush(look[Role.NUMBER_TINT])
        before: QPointF | None = None
        for column, (line, start, end) in enumerate(_STOPS):
            x, width = self._column(column)
            y = self._row(1) + line * look.px(13) + look.px(2)
            box = QRectF(x + start * width, y - look.px(7), (end - start) * width, look.px(14))
            if before is not None:
                path, to = QPainterPath(before), QPointF(box.left(), y)
                middle = (before.x() + to.x()) / 2
                path.cubicTo(QPointF(middle, before.y()), QPointF(middle, to.y()), to)
                painter.strokePath(path, QPen(look[Role.NUMBER], 2))
            painter.setPen(QPen(look[Role.NUMBER], 1.5))
            painter.drawRect(box)
            painter.fillRect(box.adjusted(4, look.px(5), -4, -look.px(5)), look[Role.NUMBER])
            before = QPointF(box.right(), y)

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(3):
            for column in range(5):
                self._paint_text(painter, row, column)
        self._paint_strand(painter)
        painter.end()


class DropZone(QFrame):
    """A dashed frame that says what may be dropped."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look[Role.LINE2], 2)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(look[Role.RAISED])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(8), look.px(8))
        painter.end()


class Letters(QWidget):
    """A B C D E, each in its ring."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(QSize(look.px(112), look.px(22)))

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, letter in enumerate("ABCDE"):
            draw_letter(painter, look, letter, QRectF(1 + index * look.px(22), 2, look.px(17), look.px(17)))
        painter.end()
