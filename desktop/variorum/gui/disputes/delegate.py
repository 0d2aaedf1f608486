"""Paints one dispute of the list: state, question, values in short, spark plot, letters and outcome."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from variorum.dispute.decision import State
from variorum.gui.disputes.in_short import Short
from variorum.gui.disputes.item import Item
from variorum.gui.disputes.model import Data
from variorum.gui.look.fact_types import state_icon, state_role
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.look.picture_painting import paint_picture
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.turning import turned
from variorum.gui.widgets.words import apart
from variorum.translation import figure, tr

Index = QModelIndex | QPersistentModelIndex
LEFT, RIGHT, SPARK, TOP = 36, 12, 74, 7
OUTCOME, LEAST = 70, 8  # room beside letters and row: for an outcome, or for none
LINE, LINES = 18, 18  # of the question; of values and letters
MOST = 2  # lines of a question
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
ATRIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
ELIDE = Qt.TextElideMode.ElideRight
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


class DisputeDelegate(QStyledItemDelegate):
    """Three lines: what is asked, what is said, who says it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._questions: dict[tuple[str, int], tuple[str, ...]] = {}
        self._values: dict[tuple[Short, int], str] = {}

    def forget(self) -> None:
        """Lines are set once a width; another font sets them anew."""
        self._questions.clear()
        self._values.clear()

    def question_lines(self, question: str, width: int) -> tuple[str, ...]:
        """The question in two lines at most, set in the wider letters of the current item."""
        known = self._questions.get((question, width))
        if known is None:
            room = width - self._look.px(LEFT + RIGHT)
            known = self._questions[question, width] = self._set(question, room)
        return known

    def _set(self, question: str, room: int) -> tuple[str, ...]:
        font = self._look.font(13, Weight.DemiBold)
        layout = QTextLayout(question, font)
        lines: list[int] = []
        layout.beginLayout()
        while len(lines) < MOST and (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, room))
            lines.append(line.textStart())
        layout.endLayout()
        texts = [question[a:b].strip() for a, b in zip(lines, [*lines[1:], None], strict=True)]
        last = QFontMetrics(font).elidedText(texts[-1], ELIDE, room) if texts else ""
        return (*texts[:-1], last)

    def values_line(self, values: Short, room: int) -> str:
        """The values in the room there is: each is cut, so that none loses its place to the one before."""
        known = self._values.get((values, room))
        if known is None:
            metrics = QFontMetrics(self._look.font(12))
            known = self._values[values, room] = fitted(values, room, metrics)
        return known

    def _paint_question(self, painter: QPainter, item: Item, box: QRectF, width: int, current: bool) -> None:
        look = self._look
        painter.setFont(look.font(13, Weight.DemiBold if current else Weight.Medium))
        painter.setPen(look[Role.TEXT3 if item.state is State.DISMISSED else Role.TEXT])
        for number, words in enumerate(self.question_lines(item.question, width)):
            line = QRectF(box.left(), box.top() + number * look.px(LINE), box.width(), look.px(LINE))
            painter.drawText(line, MIDDLE | Qt.TextFlag.TextDontClip, apart(words))
        size = look.px(14)
        room = box.adjusted(-look.px(LEFT), 0, look.px(RIGHT), 0)
        glyph = QRectF(look.px(12), round(box.top() + (look.px(LINE) - size) / 2), size, size)
        if painter.layoutDirection() is _RIGHT_TO_LEFT:
            room = box.adjusted(-look.px(RIGHT), 0, look.px(LEFT), 0)
        at = _placed(painter, glyph, room).topLeft()
        painter.drawPixmap(at, look.pixmap(state_icon(item.state), state_role(item.state), 14))

    def _paint_values(self, painter: QPainter, item: Item, box: QRectF) -> None:
        look, size = self._look, self._look.px(12)
        sign = QRectF(round(box.left()), round(box.center().y() - size / 2), size, size)
        at = _placed(painter, sign, box).topLeft()
        painter.drawPixmap(at, look.pixmap(item.type.value, item.type.role, 12))
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        line = box.adjusted(look.px(19), 0, -look.px(SPARK + 10) if item.picture else 0, 0)
        values = self.values_line(item.values, int(line.width()))
        painter.drawText(_placed(painter, line, box), MIDDLE, values)
        if item.picture:
            top = box.center().y() - item.picture.height * look.scale / 2
            spark = QRectF(box.right() - look.px(SPARK), top, look.px(SPARK), 1)
            paint_picture(painter, look, item.picture, _placed(painter, spark, box).topLeft())

    def _paint_letters(self, painter: QPainter, item: Item, box: QRectF) -> None:
        look, x = self._look, box.left()
        size, step = look.px(15), look.px(19)
        row = tr("row {row}", row=item.row) if item.row else ""
        where = " · ".join(part for part in (row, tr("yours") if item.yours else "", item.mark) if part)
        painter.setFont(look.font(12))
        wide = painter.fontMetrics().horizontalAdvance(where)
        free = box.width() - wide - look.px(OUTCOME if item.outcome else LEAST)
        fitting = fitting_of(len(item.letters), int(free // step))
        for letter in item.letters[:fitting]:
            ring = QRectF(x, box.center().y() - size / 2, size, size)
            draw_letter(painter, look, letter, _placed(painter, ring, box))
            x += step
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        if fitting < len(item.letters):
            rest = QRectF(x, box.top(), 2 * step, box.height())
            painter.drawText(_placed(painter, rest, box), MIDDLE, f"+{figure(len(item.letters) - fitting)}")
            x += painter.fontMetrics().horizontalAdvance(f"+{len(item.letters) - fitting}")
        if where:
            room = QRectF(x + look.px(5), box.top(), wide + 2, box.height())
            painter.drawText(_placed(painter, room, box), MIDDLE, where)
            x += look.px(5) + wide
        if item.outcome:
            painter.setFont(look.font(12, Weight.Medium))
            painter.setPen(look[state_role(item.state)])
            room = QRectF(x + look.px(12), box.top(), box.right() - x - look.px(12), box.height())
            words = painter.fontMetrics().elidedText(item.outcome, ELIDE, int(room.width()))
            painter.drawText(_placed(painter, room, box), ATRIGHT, words)

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        """One of several that are selected: not by its ground alone."""
        look, size = self._look, self._look.px(14)
        ring = QRectF(look.px(12), box.bottom() - size - look.px(9), size, size)
        ring = _placed(painter, ring, box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look[Role.INK])
        painter.drawRoundedRect(ring, look.px(3), look.px(3))
        look.draw_icon(painter, "check", Role.ON_INK, ring.adjusted(1, 1, -1, -1))

    def _paint_ground(self, painter: QPainter, box: QRectF, *, chosen: bool, current: bool) -> None:
        look = self._look
        painter.fillRect(box, look[Role.CURRENT if chosen or current else Role.PANE])
        if current:
            bar = QRectF(box.left(), box.top(), look.px(4), box.height())
            painter.fillRect(_placed(painter, bar, box), look[Role.INK])
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look[Role.LINE])

    # Qt's names from here on

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look, item = self._look, index.data(Data.ITEM)
        view = option.widget
        width = view.viewport().width() if view is not None else option.rect.width()  # type: ignore[attr-defined]
        lines = len(self.question_lines(item.question, width))
        return QSize(width, look.px(2 * TOP + lines * LINE + 2 * LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, item, box = self._look, index.data(Data.ITEM), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        view = option.widget
        current = view.currentIndex() == index if isinstance(view, QListView) else chosen
        several = isinstance(view, QListView) and len(view.selectionModel().selectedRows()) > 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self._paint_ground(painter, box, chosen=chosen, current=current)
        if several and chosen:
            self._paint_tick(painter, box)
        inner = box.adjusted(look.px(LEFT), look.px(TOP), -look.px(RIGHT), 0)
        inner = _placed(painter, inner, box)
        width = int(box.width())
        self._paint_question(painter, item, inner, width, current)
        height = len(self.question_lines(item.question, width)) * look.px(LINE)
        values = QRectF(inner.left(), inner.top() + height, inner.width(), look.px(LINES))
        self._paint_values(painter, item, values)
        self._paint_letters(painter, item, values.translated(0, look.px(LINES)))
        painter.restore()


def fitting_of(letters: int, room: int) -> int:
    """How many letters are drawn where there is room for so many; the rest is counted in place of two."""
    return letters if letters <= room else max(1, room - 2)


def _placed(painter: QPainter, box: QRectF, within: QRectF) -> QRectF:
    return turned(box, within, mirrored=painter.layoutDirection() is _RIGHT_TO_LEFT)


def fitted(values: Short, room: int, metrics: QFontMetrics) -> str:
    """All parts whole where they fit; else short ones whole and the long ones cut to equal shares."""
    whole = str(values)
    if metrics.horizontalAdvance(whole) <= room:
        return whole
    if values.unit:
        return fitted(Short(values.parts, values.joiner), room, metrics)
    free = room - metrics.horizontalAdvance(values.joiner) * (len(values.parts) - 1)
    widths = [metrics.horizontalAdvance(part) + 1 for part in values.parts]
    shares = dict(enumerate(widths))
    left = free
    for place, (number, width) in enumerate(sorted(shares.items(), key=lambda found: found[1])):
        shares[number] = min(width, left // (len(widths) - place))
        left -= shares[number]
    cut = (metrics.elidedText(part, ELIDE, shares[n]) for n, part in enumerate(values.parts))
    return values.joiner.join(cut)
