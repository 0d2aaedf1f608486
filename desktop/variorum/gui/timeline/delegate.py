"""Paints a line of the timeline: what happened and who says so, beside it when."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from variorum.dispute.decision import State
from variorum.gui.look.fact_types import state_icon, state_role
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.look.picture_painting import paint_grid, paint_picture
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.timeline.model import Data
from variorum.picture.day_lines import ROW, event_line
from variorum.picture.day_window import Window
from variorum.workspace.events import Event

Index = QModelIndex | QPersistentModelIndex
WORDS, SHARE = 400, 0.36  # of the words at the left: at most so wide, and so much of the width
LINE, RING, TOP, GLYPH = 18, 15, 6, 36
LINES = 2  # of what happened


@dataclass(frozen=True, slots=True)
class Columns:
    """Where words and axis stand, in pixels of the view; in a right-to-left layout they change sides."""

    width: int
    scale: float
    mirrored: bool = False

    @property
    def words(self) -> int:
        return round(min(WORDS * self.scale, self.width * SHARE))

    @property
    def axis(self) -> float:
        """The width of the axis, as pictures count."""
        return max(80.0, (self.width - self.words) / self.scale)

    @property
    def words_left(self) -> int:
        return self.width - self.words if self.mirrored else 0

    @property
    def axis_left(self) -> int:
        return 0 if self.mirrored else self.words


class EventDelegate(QStyledItemDelegate):
    """All lines stand on the axis of one window of time."""

    def __init__(self, look: Look, window: Window) -> None:
        super().__init__()
        self._look = look
        self.window = window

    def columns(self, option: QStyleOptionViewItem) -> Columns:
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        return Columns(option.rect.width(), self._look.scale, mirrored)

    def _height(self, event: Event) -> int:
        rows = len(event.rows) + (event.decision is not None and event.decision.best is not None)
        words = LINES * LINE + RING + 6
        return self._look.px(max(rows * ROW, words) + 2 * TOP)

    def _paint_words(self, painter: QPainter, event: Event, box: QRectF, *, mirrored: bool) -> None:
        look = self._look
        dimmed = event.state is State.DISMISSED
        painter.setFont(look.font(13, Weight.Medium if event.state else Weight.Normal))
        painter.setPen(look[Role.TEXT3 if dimmed else Role.TEXT])
        room = QRectF(box.left(), box.top(), box.width(), look.px(LINE) * LINES)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        words = self._fitted(painter, event.what, room)
        painter.drawText(room, words, option)
        flow = int(Qt.TextFlag.TextWordWrap)
        under = box.top() + painter.fontMetrics().boundingRect(room.toRect(), flow, words).height()
        row = QRectF(box.left(), under + look.px(4), box.width(), look.px(RING))
        self._paint_letters(painter, event, row, mirrored=mirrored)

    def _fitted(self, painter: QPainter, words: str, room: QRectF) -> str:
        """Words that are too long for their lines end in …"""
        metrics, flow = painter.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        shown, kept = words, words
        while metrics.boundingRect(room.toRect(), flow, shown).height() > room.height() + 1 and kept:
            kept = kept[: max(0, len(kept) - 8)].rpartition(" ")[0]
            shown = f"{kept} …"
        return shown

    def _paint_letters(self, painter: QPainter, event: Event, at: QRectF, *, mirrored: bool) -> None:
        look, side = self._look, at.height()
        x, step = at.left(), side + look.px(4)
        if mirrored:
            x, step = at.right() - side, -step
        for letter in event.letters:
            draw_letter(painter, look, letter, QRectF(x, at.top(), side, side))
            x += step

    def _paint_ground(self, painter: QPainter, box: QRectF, *, current: bool, mirrored: bool) -> None:
        look = self._look
        painter.fillRect(box, look[Role.CURRENT if current else Role.PANE])
        if current:
            bar = look.px(4)
            left = box.right() - bar + 1 if mirrored else box.left()
            painter.fillRect(QRectF(left, box.top(), bar, box.height()), look[Role.INK])
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look[Role.LINE])

    # Qt's names from here on

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 0
        return QSize(width, self._height(index.data(Data.EVENT)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, event, box = self._look, index.data(Data.EVENT), QRectF(option.rect)
        columns = self.columns(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, current=current, mirrored=columns.mirrored)
        px, left = look.px, box.left() + columns.words_left
        if event.state is not None:
            size = px(14)
            x = left + columns.words - px(12) - size if columns.mirrored else left + px(12)
            at = QPointF(x, box.top() + px(TOP) + (px(LINE) - size) / 2)
            painter.drawPixmap(at, look.pixmap(state_icon(event.state), state_role(event.state), 14))
        start = px(8) if columns.mirrored else px(GLYPH)
        words = QRectF(left + start, box.top() + px(TOP), columns.words - px(GLYPH + 8), box.height())
        self._paint_words(painter, event, words, mirrored=columns.mirrored)
        picture = event_line(
            event.rows,
            self.window,
            columns.axis,
            decision=event.decision,
            stale=event.state is State.STALE,
        )
        left = box.left() + columns.axis_left
        painter.translate(0, box.top())
        paint_grid(painter, look, picture, left, box.height() - 1)
        top = (box.height() - picture.height * look.scale) / 2
        paint_picture(painter, look, picture, QPointF(left, top), grid=False)
        painter.restore()
