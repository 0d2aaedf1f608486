"""Paints a cell of the quotations: the paragraph, the words, and under those that differ a line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from variorum.gui.card.passage_text import PassageText, Strong
from variorum.gui.look.fact_types import FactType
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.quotations.lines import Cell, Line
from variorum.gui.quotations.model import Data
from variorum.gui.synopsis.painting import hatch
from variorum.text.span import Span
from variorum.translation import tr

Index = QModelIndex | QPersistentModelIndex
PAD, HEAD, GAP, TITLE = 10, 18, 8, 34
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class QuotationDelegate(QStyledItemDelegate):
    """Words are laid out once a width; another font lays them out anew."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._mirrored = False  # of the cell that is painted just now
        self._laid_out: dict[tuple[int, int, int], PassageText] = {}

    def forget(self) -> None:
        """Lay all words out anew."""
        self._laid_out.clear()

    def height(self, line: Line, width: int) -> int:
        """How high a line is at a width of its columns."""
        px = self._look.px
        if line.is_speaker:
            return px(TITLE)
        return max((self._cell_height(cell, width) for cell in line.cells.values()), default=0) + px(PAD)

    def _cell_height(self, cell: Cell, width: int) -> int:
        texts = [self._text(cell, number, width).height for number in range(len(cell.quoted))]
        return int(sum(texts)) + self._look.px(PAD + HEAD * len(texts) + GAP * (len(texts) - 1))

    def _text(self, cell: Cell, number: int, width: int) -> PassageText:
        key = (id(cell), number, width)
        known = self._laid_out.get(key)
        if known is None:
            one = cell.quoted[number]
            quote = one.quotation.passage.quote
            strong = [Strong(_shifted(span), FactType.ATTRIBUTION) for span in one.differing]
            room = width - 2 * self._look.px(PAD)
            known = self._laid_out[key] = PassageText(f"“{quote}”", strong, self._look, width=room)
        return known

    def _paint_speaker(self, painter: QPainter, line: Line, box: QRectF) -> None:
        look, px = self._look, self._look.px
        painter.fillRect(box, look[Role.RAISED])
        inner = box.adjusted(px(PAD), 0, -px(PAD), 0)
        painter.setFont(look.font(13, Weight.DemiBold))
        painter.setPen(look[Role.TEXT])
        room = int(inner.width() * 0.6)
        name = painter.fontMetrics().elidedText(line.speaker, Qt.TextElideMode.ElideRight, room)
        mirrored = self._mirrored
        painter.drawText(inner, _leading(mirrored), name)
        used = painter.fontMetrics().horizontalAdvance(name) + px(12)
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        rest = inner.adjusted(0, 0, -used, 0) if mirrored else inner.adjusted(used, 0, 0, 0)
        painter.drawText(rest, _leading(mirrored), line.words)

    def _paint_cell(self, painter: QPainter, cell: Cell, box: QRectF) -> None:
        look, px, y = self._look, self._look.px, box.top() + self._look.px(PAD / 2)
        for number, one in enumerate(cell.quoted):
            painter.setFont(look.font(11))
            painter.setPen(look[Role.TEXT3])
            head = QRectF(box.left() + px(PAD), y, box.width() - 2 * px(PAD), px(HEAD))
            paragraph = one.quotation.passage.paragraph
            named = tr(", named earlier") if one.quotation.carried else ""
            painter.drawText(head, _leading(self._mirrored), f"¶\u2009{paragraph}{named}")
            y += px(HEAD)
            text = self._text(cell, number, int(box.width()))
            text.paint(painter, QPointF(box.left() + px(PAD), y))
            y += text.height + px(GAP)

    def _paint_nothing(self, painter: QPainter, box: QRectF) -> None:
        look, px = self._look, self._look.px
        painter.fillRect(box.adjusted(px(4), px(4), -px(4), -px(4)), hatch(look, Role.LINE))
        words = tr("Not quoted")
        painter.setFont(look.font(12))
        ground = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(words) + px(12), px(20))
        ground.moveCenter(box.center())
        painter.fillRect(ground, look[Role.PANE])
        painter.setPen(look[Role.TEXT2])
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)

    # Qt's names from here on

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(index.data(Data.LINE), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = self._look, QRectF(option.rect)
        line, cell = index.data(Data.LINE), index.data(Data.CELL)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(box)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, look[Role.CURRENT if selected else Role.PANE])
        if line.is_speaker:
            self._paint_speaker(painter, line, box)
        elif cell is not None:
            self._paint_cell(painter, cell, box)
        else:
            self._paint_nothing(painter, box)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look[Role.LINE])
        if selected:
            width = 2 if look.palette.has_tints else 3
            painter.setPen(QPen(look[Role.FOCUS], width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.restore()


def _leading(mirrored: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return int(MIDDLE | side)


def _shifted(span: Span) -> Span:
    """The words within quotation marks of our own."""
    return span.shifted(1)
