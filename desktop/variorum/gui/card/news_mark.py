"""The mark of an account that came, changed or went after the decision: hatched ground and a dashed tag."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.painting import hatch
from variorum.gui.widgets.turning import turned

HEIGHT, SIDE = 16, 7


def paint_hatched(painter: QPainter, look: Look, box: QRectF) -> None:
    """Faint enough for words to stand on it."""
    painter.save()
    painter.setOpacity(0.35)
    painter.fillRect(box, hatch(look, Role.STALE))
    painter.restore()


def paint_tag(
    painter: QPainter,
    look: Look,
    words: str,
    x: float,
    middle: float,
    *,
    room: float = 400,
    within: QRectF | None = None,
) -> float:
    """A dashed pill with a word in it; answers where the next thing may begin."""
    painter.setFont(look.font(11, Weight.Medium))
    metrics = painter.fontMetrics()
    short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room - look.px(2 * SIDE)))
    width = metrics.horizontalAdvance(short) + look.px(2 * SIDE)
    box = QRectF(x, middle - look.px(HEIGHT) / 2, width, look.px(HEIGHT))
    end = box.right() + look.px(8)
    if within is not None:
        mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        box = turned(box, within, mirrored=mirrored)
    pen = QPen(look[Role.STALE], 1.2)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(look[Role.PANE])
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(look[Role.STALE])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short)
    return end
