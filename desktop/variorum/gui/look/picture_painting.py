"""Paints the plain shapes of a picture, so that screen and report show the same drawing."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPen, QPolygonF

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.painting import hatch
from variorum.picture.picture import Picture
from variorum.picture.shapes import Anchor, Circle, Fade, Hatch, Line, Polygon, Rect, Shape, Text

_GRID = 12.0  # a longer upright line is none of an axis' ticks


def paint_picture(
    painter: QPainter,
    look: Look,
    picture: Picture,
    at: QPointF,
    *,
    band: tuple[float, float] | None = None,
    grid: bool = True,
) -> None:
    """Paint a picture, or of it only the band between two heights, moved up to start at `at`."""
    painter.save()
    top, bottom = band if band is not None else (0.0, picture.height)
    painter.translate(at)
    painter.scale(look.scale, look.scale)
    painter.setClipRect(QRectF(-2, 0, picture.width + 4, bottom - top))
    painter.translate(0, -top)
    for shape in picture.shapes:
        if not grid and _is_grid(shape):
            continue
        _paint(painter, look, shape)
    painter.restore()


def paint_grid(painter: QPainter, look: Look, picture: Picture, left: float, height: float) -> None:
    """What runs through all rows, on over whatever else stands between them: ticks, days, weekends."""
    for shape in picture.shapes:
        if isinstance(shape, Rect) and _is_grid(shape):
            box = QRectF(left + shape.x * look.scale, 0, shape.width * look.scale, height)
            painter.fillRect(box, _at_opacity(look[Role(shape.role)], shape.opacity))
        elif isinstance(shape, Line) and _is_grid(shape):
            painter.fillRect(QRectF(left + shape.x1 * look.scale - 0.5, 0, 1, height), look[Role(shape.role)])


def _is_grid(shape: Shape) -> bool:
    if isinstance(shape, Line):
        return shape.role == Role.LINE or (shape.role == Role.LINE2 and shape.y2 - shape.y1 > _GRID)
    return isinstance(shape, Rect) and shape.role == Role.SUNKEN


def _paint(painter: QPainter, look: Look, shape: Shape) -> None:
    colour = look[Role(shape.role)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match shape:
        case Line():
            painter.setPen(_pen(colour, shape.width, shape.dash))
            painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        case Rect():
            painter.fillRect(_box(shape), _at_opacity(colour, shape.opacity))
        case Circle():
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour if shape.filled else look[Role.PANE])
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Polygon():
            _paint_polygon(painter, look, shape, colour)
        case Text():
            _paint_text(painter, look, shape, colour)
        case Fade():
            painter.fillRect(_box(shape), _gradient(shape, colour))
        case Hatch():
            painter.fillRect(_box(shape), hatch(look, Role(shape.role)))
            painter.setPen(_pen(colour, 1, (3, 2)))
            painter.drawRect(_box(shape))


def _box(shape: Rect | Fade | Hatch) -> QRectF:
    return QRectF(shape.x, shape.y, shape.width, shape.height)


def _pen(colour: QColor, width: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(colour, width)
    if dash:
        # A square cap, Qt's own, would fill the gaps of a fine dash.
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([length / width for length in dash])
    return pen


def _at_opacity(colour: QColor, opacity: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(colour.alphaF() * opacity)
    return made


def _gradient(shape: Fade, colour: QColor) -> QBrush:
    gradient = QLinearGradient(QPointF(shape.x, 0), QPointF(shape.x + shape.width, 0))
    for place, opacity in shape.stops:
        gradient.setColorAt(place, _at_opacity(colour, opacity))
    return QBrush(gradient)


def _paint_polygon(painter: QPainter, look: Look, shape: Polygon, colour: QColor) -> None:
    painter.setPen(_pen(colour, shape.width, shape.dash))
    points = QPolygonF([QPointF(x, y) for x, y in shape.points])
    if not shape.closed:
        painter.drawPolyline(points)
        return
    painter.setBrush(colour if shape.filled else look[Role.PANE])
    painter.drawPolygon(points)


def _paint_text(painter: QPainter, look: Look, shape: Text, colour: QColor) -> None:
    font = look.font(shape.size / look.scale, Weight.DemiBold if shape.strong else Weight.Normal)
    width = QFontMetricsF(font).horizontalAdvance(shape.text)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[shape.anchor]
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(shape.x - shift, shape.y), shape.text)
