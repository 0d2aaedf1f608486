"""At the head of a column that articles share, how many they are; pressed, it opens the column's menu."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.sheet_layout import Columns

HEIGHT, GLYPH = 24, 9  # at 100 %


def chip_box(look: Look, columns: Columns, index: int, height: float) -> QRectF | None:
    """Where it stands, in the lower corner of a head as high as `height`; None where nobody shares it."""
    words = columns.clusters.more_words(columns.ids[index])
    if not words:
        return None
    wide = QFontMetricsF(look.font(12, Weight.Medium)).horizontalAdvance(words)
    width = wide + look.px(8 + 4 + GLYPH + 7)
    end = columns.gutter(index + 1) - columns.forward * look.px(8)
    left = end if columns.mirrored else end - width
    return QRectF(left, height - look.px(HEIGHT) - 3, width, look.px(HEIGHT))


def paint_chip(
    painter: QPainter, look: Look, columns: Columns, index: int, box: QRectF, *, over: bool
) -> None:
    """`over`: with the mouse on it."""
    painter.setPen(QPen(look[Role.TEXT if over else Role.LINE2], 1))
    painter.setBrush(look[Role.PANE])
    painter.drawRoundedRect(box, 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(look.font(12, Weight.Medium))
    painter.setPen(look[Role.TEXT])
    glyph, edge = look.px(GLYPH), look.px(7)
    room = look.px(GLYPH + 4 + 7)
    words = (
        box.adjusted(room, 0, -look.px(8), 0) if columns.mirrored else box.adjusted(look.px(8), 0, -room, 0)
    )
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    side = Qt.AlignmentFlag.AlignRight if columns.mirrored else Qt.AlignmentFlag.AlignLeft
    painter.drawText(words, middle | side, columns.clusters.more_words(columns.ids[index]))
    x = box.left() + edge if columns.mirrored else box.right() - edge - glyph
    sign = QRectF(x, box.center().y() - glyph / 2, glyph, glyph)
    look.draw_icon(painter, "chevron-down", Role.TEXT, sign)
