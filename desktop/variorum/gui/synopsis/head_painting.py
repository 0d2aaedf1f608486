"""The head of a row: its number, how its disputes stand, and an arrow where its text was moved."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from variorum.dispute.decision import State
from variorum.gui.look.fact_types import state_icon, state_role
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.scene import Scene
from variorum.gui.synopsis.sheet_layout import HEAD, TOP, Columns, RowLayout

MOST_GLYPHS = 4


def paint_head(painter: QPainter, scene: Scene, made: RowLayout, top: float) -> None:
    look, row = scene.look, made.row
    current = row.number == scene.row
    middle, bottom = _middle(look, scene.columns), top + made.height
    painter.setFont(look.font(12, Weight.DemiBold if current else Weight.Normal))
    painter.setPen(look[Role.TEXT if current else Role.TEXT2])
    y = top + look.px(TOP)
    if not row.left_out:
        box = QRectF(middle - look.px(HEAD) / 2, y, look.px(HEAD), look.px(18))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.number))
    y += look.px(21)
    if row.number in scene.moved:
        _paint_arrow(painter, scene, made, QRectF(middle - look.px(7), y, look.px(14), look.px(14)))
        y += look.px(18)
    _paint_states(painter, scene, made, y, bottom)


def _paint_states(painter: QPainter, scene: Scene, made: RowLayout, y: float, bottom: float) -> None:
    look = scene.look
    middle, size = _middle(look, scene.columns), look.px(14)
    shown = [state for state in made.row.states if state is not State.DISMISSED]
    room = int((bottom - y - look.px(2)) / look.px(18))
    fitting = min(MOST_GLYPHS, room if len(shown) <= room else room - 1)
    if shown and fitting < 1:  # a low row: the gravest beside nothing else
        fitting = 1
    for state in shown[:fitting]:
        box = QRectF(middle - size / 2, y, size, size)
        if box.bottom() <= bottom:
            look.draw_icon(painter, state_icon(state), state_role(state), box)
        y += look.px(18)
    rest = len(shown) - fitting
    if rest > 0 and y + look.px(14) <= bottom:
        painter.setFont(look.font(11))
        painter.setPen(look[Role.TEXT3])
        box = QRectF(middle - look.px(HEAD) / 2, y - 2, look.px(HEAD), look.px(16))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"+{rest}")


def _middle(look: Look, columns: Columns) -> float:
    """Of the row heads; the bar of the current row takes some of their room."""
    return columns.turned(look.px(HEAD) / 2 + look.px(2))


def arrow_box(look: Look, columns: Columns, top: float) -> QRectF:
    """Where a moved row's arrow stands; pressed, it leads to the twin."""
    middle = _middle(look, columns)
    return QRectF(middle - look.px(12), top + look.px(TOP + 16), look.px(24), look.px(24))


def _paint_arrow(painter: QPainter, scene: Scene, made: RowLayout, box: QRectF) -> None:
    """Up where the text it leads to stands above, down where below."""
    look = scene.look
    pen = QPen(look[Role.TEXT2], 1.5 if look.palette.has_tints else 2.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    third = box.width() / 4
    inner = box.adjusted(third, 1.5, -third, -1.5)
    start, tip = inner.bottom(), inner.top()
    if not scene.moved[made.row.number][0].earlier:
        start, tip = tip, start
    wing = tip + (third if tip < start else -third)
    path = QPainterPath(QPointF(inner.center().x(), start))
    path.lineTo(inner.center().x(), tip)
    path.moveTo(inner.left(), wing)
    path.lineTo(inner.center().x(), tip)
    path.lineTo(inner.right(), wing)
    painter.drawPath(path)
