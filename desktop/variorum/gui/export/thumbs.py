"""Small pictures of all pages, each the way to its page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from variorum.gui.export.drawing import Drawing
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.report.writers.typeset.pages import Page

WIDE, PAGE, UNDER, GAP = 108, 72, 22, 8
Index = QModelIndex | QPersistentModelIndex


class PageNames(QAbstractListModel):
    """The pages by number."""

    def __init__(self) -> None:
        super().__init__()
        self._many = 0

    def show(self, many: int) -> None:
        self.beginResetModel()
        self._many = many
        self.endResetModel()

    # Qt's names from here on

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._many

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("Page {number} of {many}", number=index.row() + 1, many=self._many)
        return None


class _Delegate(QStyledItemDelegate):
    """Draws a page and its number under it."""

    def __init__(self, drawing: Drawing, look: Look) -> None:
        super().__init__()
        self._drawing, self._look = drawing, look
        self.shape = 1.414

    # Qt's names from here on

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._look.px
        return QSize(px(WIDE), round(px(PAGE) * self.shape) + px(UNDER) + px(GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, room = self._look, option.rect
        wide, high = look.px(PAGE), round(look.px(PAGE) * self.shape)
        page = QRect(room.center().x() - wide // 2, room.y() + look.px(GAP), wide, high)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(page, Qt.GlobalColor.white)
        image = self._drawing.image(index.row(), 2 * wide)
        if image is not None:
            painter.drawImage(QRectF(page), image)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(look[Role.FOCUS if chosen else Role.LINE2], 2 if chosen else 1))
        painter.drawRect(page)
        painter.setPen(look[Role.TEXT if chosen else Role.TEXT2])
        painter.setFont(look.font(11))
        under = QRect(room.x(), page.bottom(), room.width(), look.px(UNDER))
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()


class Thumbs(QListView):
    """Up and down go through the pages."""

    def __init__(self, drawing: Drawing, look: Look) -> None:
        super().__init__()
        self.look, self._drawing = look, drawing
        self.names = PageNames()
        self._delegate = _Delegate(drawing, look)
        self.setModel(self.names)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("desk")
        self.setFixedWidth(look.px(WIDE + 14))
        self.setAccessibleName(tr("Pages in small"))
        drawing.drawn.connect(lambda _: self.viewport().update())

    def show_pages(self, pages: "Sequence[Page]") -> None:
        if pages:
            self._delegate.shape = pages[0].height / pages[0].width
        self.names.show(len(pages))

    def mark(self, index: int) -> None:
        """Mark the page that is looked at."""
        there = self.names.index(index, 0)
        if there.isValid() and there != self.currentIndex():
            self.setCurrentIndex(there)
