"""Paints what an account says: one line with its value in semibold, or two where words are all there is."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from variorum.gui.card.context import Context
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.composition import turned, utf16
from variorum.gui.widgets.turning import turned as placed

MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
ELIDE = Qt.TextElideMode.ElideRight
SIZE, LINE = 14, 19


def paint_line(painter: QPainter, look: Look, context: Context, box: QRectF) -> None:
    """The words around the value as far as there is room, the value itself always."""
    normal, strong = _fonts(look)
    before = _shortened(context, normal, strong, box.width())
    parts = tuple(p for p in ((before, normal), (context.value, strong), (context.after, normal)) if p[0])
    backward = turned(before + context.value + context.after)
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    # Words stand at the side where the window's reading begins, and run as their own language does.
    whole = min(box.width(), sum(QFontMetricsF(font).horizontalAdvance(words) for words, font in parts))
    line = QRectF(box.right() - whole if mirrored else box.left(), box.top(), whole, box.height())
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if backward else Qt.LayoutDirection.LeftToRight)
    painter.setPen(look[Role.TEXT])
    done = 0.0
    for words, font in parts:
        room = line.width() - done
        if room <= look.px(8):
            continue
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(words, ELIDE, int(room + 2))
        part = QRectF(line.left() + done, box.top(), room + 2, box.height())
        painter.drawText(placed(part, line, mirrored=backward), MIDDLE, shown)
        done += QFontMetricsF(font).horizontalAdvance(words)
    painter.restore()


def paint_lines(painter: QPainter, look: Look, context: Context, box: QRectF) -> None:
    """The words in two lines, those that no other account has in semibold."""
    normal, strong = _fonts(look)
    text = context.before + context.value + context.after
    layout = QTextLayout(text, normal)
    emphasised = QTextLayout.FormatRange()
    emphasised.start, emphasised.length = utf16(context.before), utf16(context.value)
    how = QTextCharFormat()
    how.setFont(strong)
    emphasised.format = how
    layout.setFormats([emphasised])
    layout.beginLayout()
    height, y = look.px(LINE), 0.0
    while y < 2 * height and (line := layout.createLine()).isValid():
        line.setLineWidth(box.width())
        line.setPosition(QPointF(0, y))
        y += height
    layout.endLayout()
    last = layout.lineAt(layout.lineCount() - 1)
    cut = last.textStart() + last.textLength() < utf16(text)
    painter.setPen(look[Role.TEXT])
    at = QPointF(box.left(), box.center().y() - y / 2)
    layout.draw(painter, at)
    if cut:
        painter.setFont(normal)
        end = QPointF(at.x() + last.naturalTextWidth() + 1, at.y() + last.y() + last.ascent())
        painter.drawText(end, "…")


def _fonts(look: Look) -> tuple[QFont, QFont]:
    return (
        look.source_font(size=SIZE, zoomed=False),
        look.source_font(Weight.DemiBold, size=SIZE, zoomed=False),
    )


def _shortened(context: Context, normal: QFont, strong: QFont, room: float) -> str:
    """Fewer words before the value where else the value itself would not be seen."""
    value = QFontMetricsF(strong).horizontalAdvance(context.value)
    metrics = QFontMetricsF(normal)
    most = max(0.0, room - min(value, room * 0.8) - metrics.horizontalAdvance("… xxxx"))
    words = context.before
    while words and metrics.horizontalAdvance(words) > most:
        rest = words.removeprefix("… ").partition(" ")[2]
        words = f"… {rest}" if rest else ""
    return words
