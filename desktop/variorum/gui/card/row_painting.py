"""Paints what the rows of accounts have in common: key caps, heads of origins, letters, words, a legend."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from variorum.fact.fact import Moment
from variorum.gui.card.account_words import ELIDE, MIDDLE, paint_line, paint_lines
from variorum.gui.card.news_mark import paint_tag
from variorum.gui.card.origins import Group
from variorum.gui.card.rows import GROUP_HEAD, LEGEND, Placed, Rows, Setting
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.turning import turned
from variorum.translation import tr
from variorum.wording.short_dates import short_stretch

_MARKS = {"block": 12, "bar": 24, "triangle": 9}  # how wide they are
KEYS = 9  # accounts that a key can start from
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


def paint_cap(
    painter: QPainter, look: Look, words: str, at: QPointF, *, size: float = 18, filled: bool = False
) -> float:
    """A key as it looks on a keyboard; answers where it ends."""
    side = look.px(size)
    box = QRectF(at.x() + 0.5, at.y() + 0.5, side - 1, side - 1)
    painter.setPen(QPen(look[Role.INK if filled else Role.LINE2], 1))
    painter.setBrush(look[Role.INK if filled else Role.PANE])
    painter.drawRoundedRect(box, look.px(4), look.px(4))
    if not filled:  # the thicker lower edge of a key
        painter.drawLine(box.bottomLeft() + QPointF(3, 0.8), box.bottomRight() + QPointF(-3, 0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(look.font(size * 0.64, Weight.DemiBold))
    painter.setPen(look[Role.ON_INK if filled else Role.TEXT])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return box.right()


def paint_keys(painter: QPainter, look: Look, most: int, box: QRectF) -> None:
    """Press 1–5 to start from that account."""
    x = box.left()
    last = min(most, KEYS)
    words = (tr("Press"), "1", *(("–", str(last)) if last > 1 else ()), tr("to start from that account"))
    for part in words:
        room = box.right() - x
        if room < look.px(18):
            return
        if part.isdigit():
            cap = QRectF(x, box.center().y() - look.px(8), look.px(16), look.px(16))
            paint_cap(painter, look, part, _placed(painter, cap, box).topLeft(), size=16)
            x = cap.right() - 0.5 + look.px(5)
            continue
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        shown = painter.fontMetrics().elidedText(part, ELIDE, int(room))
        line = QRectF(x, box.top(), room, box.height())
        painter.drawText(_placed(painter, line, box), MIDDLE, shown)
        x += painter.fontMetrics().horizontalAdvance(part) + look.px(5)


def paint_group(
    painter: QPainter, look: Look, group: Group, top: float, right: float, *, width: float
) -> None:
    """A named origin has a filled square, one that is not stated a dotted one."""
    side, whole = look.px(8), QRectF(0, top, width, look.px(GROUP_HEAD))
    mark = QRectF(look.px(14), top + look.px(GROUP_HEAD) / 2 - side / 2, side, side)
    mark = _placed(painter, mark, whole)
    if group.named:
        painter.fillRect(mark, look[Role.TEXT])
    else:
        pen = QPen(look[Role.TEXT2], 1.2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.5, 1.5])
        painter.setPen(pen)
        painter.drawRect(mark)
    line = QRectF(look.px(28), top, right - look.px(28), look.px(GROUP_HEAD))
    painter.setFont(look.font(12, Weight.DemiBold))
    painter.setPen(look[Role.TEXT])
    title = painter.fontMetrics().elidedText(group.title, ELIDE, int(line.width() * 0.7))
    painter.drawText(_placed(painter, line, whole), MIDDLE, title)
    after = painter.fontMetrics().horizontalAdvance(title) + look.px(8)
    painter.setFont(look.font(12))
    painter.setPen(look[Role.TEXT2])
    rest = line.adjusted(after, 0, 0, 0)
    note = painter.fontMetrics().elidedText(group.note, ELIDE, int(rest.width()))
    painter.drawText(_placed(painter, rest, whole), MIDDLE, note)


def paint_words(
    painter: QPainter,
    look: Look,
    placed: Placed,
    rows: Rows,
    letter: str,
    box: QRectF,
    *,
    chosen: bool,
    news: str = "",
) -> None:
    """Key, letter, paragraph and what the account says, in a line or in two; `news` where it came lately."""
    middle, account = box.center().y(), placed.account
    whole = QRectF(0, box.top(), look.px(rows.width), box.height())
    cap = QRectF(look.px(14), middle - look.px(9), look.px(18), look.px(18))
    _paint_number(painter, look, account.number, _placed(painter, cap, whole).topLeft(), chosen=chosen)
    ring = QRectF(look.px(40), middle - look.px(8.5), look.px(17), look.px(17))
    draw_letter(painter, look, letter, _placed(painter, ring, whole))
    painter.setFont(look.font(11))
    painter.setPen(look[Role.TEXT3])
    number = f"¶\u2009{account.passage.paragraph}"
    line = QRectF(look.px(64), box.top(), look.px(60), box.height())
    painter.drawText(_placed(painter, line, whole), MIDDLE, number)
    left = look.px(64) + painter.fontMetrics().horizontalAdvance(number) + look.px(6)
    if news:
        left = int(paint_tag(painter, look, news, left, middle, room=look.px(110), within=whole))
    words = QRectF(left, box.top(), box.right() - left, box.height())
    words.setRight(words.right() - _paint_date(painter, look, placed, rows, words, whole))
    tall = rows.setting is Setting.WORDS or (rows.tall and rows.setting is Setting.BESIDE)
    (paint_lines if tall else paint_line)(painter, look, placed.context, _placed(painter, words, whole))


def _paint_number(painter: QPainter, look: Look, number: int, at: QPointF, *, chosen: bool) -> None:
    """A key's cap where there is such a key, else only the number."""
    if number <= KEYS:
        paint_cap(painter, look, str(number), at, filled=chosen)
        return
    painter.setFont(look.font(11.5, Weight.Bold if chosen else Weight.DemiBold))
    painter.setPen(look[Role.TEXT if chosen else Role.TEXT2])
    box = QRectF(at.x(), at.y(), look.px(18), look.px(18))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _paint_date(
    painter: QPainter, look: Look, placed: Placed, rows: Rows, box: QRectF, whole: QRectF
) -> float:
    """The date that an account's words come to, at the right; answers the room that it takes."""
    value = placed.account.value
    if not rows.calendar or not isinstance(value, Moment):
        return 0.0
    painter.setFont(look.font(12))
    painter.setPen(look[Role.TEXT2])
    words = short_stretch(value.start, value.end)
    painter.drawText(_placed(painter, box, whole), RIGHT, words)
    return painter.fontMetrics().horizontalAdvance(words) + look.px(10)


def paint_legend(painter: QPainter, look: Look, top: float, width: float) -> None:
    """What block, bar and triangle of a calendar mean."""
    x, middle = float(look.px(14)), top + look.px(LEGEND) / 2
    whole = QRectF(0, top, width, look.px(LEGEND))
    painter.setFont(look.font(11))
    for words, mark in (
        (tr("day stated"), "block"),
        (tr("some day within"), "bar"),
        (tr("published"), "triangle"),
    ):
        if x + look.px(24) + painter.fontMetrics().horizontalAdvance(words) > width:
            return
        room = QRectF(x, top, look.px(_MARKS[mark]), look.px(LEGEND))
        _paint_mark(painter, look, mark, _placed(painter, room, whole).left(), middle)
        x = room.right() + look.px(6)
        painter.setPen(look[Role.TEXT2])
        line = QRectF(x, top, look.px(160), look.px(LEGEND))
        painter.drawText(_placed(painter, line, whole), MIDDLE, words)
        x += painter.fontMetrics().horizontalAdvance(words) + look.px(14)


def _paint_mark(painter: QPainter, look: Look, mark: str, x: float, y: float) -> None:
    px, colour = look.px, look[Role.DATE]
    if mark == "block":
        painter.fillRect(QRectF(x, y - px(4), px(12), px(8)), colour)
        return
    if mark == "bar":
        faint = QColor(colour)
        faint.setAlphaF(0.6)
        painter.fillRect(QRectF(x, y - px(3), px(24), px(6)), faint)
        for end in (x, x + px(24) - 1.5):
            painter.fillRect(QRectF(end, y - px(5), 1.5, px(10)), colour)
        return
    painter.setPen(QPen(look[Role.TEXT2], 1))
    painter.drawPolygon(
        [QPointF(x, y + px(4)), QPointF(x + px(4.5), y - px(4)), QPointF(x + px(9), y + px(4))]
    )


def _placed(painter: QPainter, box: QRectF, within: QRectF) -> QRectF:
    return turned(box, within, mirrored=painter.layoutDirection() is Qt.LayoutDirection.RightToLeft)
