"""The list at the left of the review: one row an article, with the one remark that matters."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.review.rows import Row
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
EDGE, LEFT, RIGHT, HIGH = 10, 40, 14, 75
LEAST = 2  # rows that are always in sight
LINES = ((9, 20), (29, 18), (47, 18))  # of title, file and remark: where each begins, how high it is
ELIDE = Qt.TextElideMode.ElideRight


class Data(IntEnum):
    """What a view may ask of a row beside its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ArticleModel(QAbstractListModel):
    """Given its rows; reads nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; where the same stand as before, only their words change."""
        if [row.key for row in rows] != [row.key for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        old, self.rows = self.rows, rows
        for at, (before, now) in enumerate(zip(old, rows, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(at), self.index(at))

    def at(self, key: str) -> int | None:
        return next((at for at, row in enumerate(self.rows) if row.key == key), None)

    # Qt's names from here on

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Data.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return as_it_stands("\n".join((row.title, row.about, row.remark)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
        return None


class ArticleDelegate(QStyledItemDelegate):
    """Letter and title, file and length, the remark with its sign."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def _line(self, box: QRectF, line: int, *, indent: float = 0.0) -> QRectF:
        px = self._look.px
        top, height = LINES[line]
        left = px(LEFT) + indent
        return QRectF(box.left() + left, box.top() + px(top), box.width() - left - px(RIGHT), px(height))

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        look = self._look
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, look[Role.CURRENT if current else Role.RAISED])
        if current:
            bar = QRectF(box.left(), box.top(), look.px(4), box.height())
            painter.fillRect(_mirrored(bar, box, option), look[Role.INK])
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look[Role.LINE])

    def _paint_words(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, words: str, role: Role
    ) -> None:
        painter.setPen(self._look[role])
        shown = painter.fontMetrics().elidedText(words, ELIDE, int(box.width()))
        leading = (
            Qt.AlignmentFlag.AlignRight
            if option.direction is Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        flags = leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(_mirrored(box, QRectF(option.rect), option), int(flags), shown)

    def _paint_remark(self, painter: QPainter, row: Row, box: QRectF, option: QStyleOptionViewItem) -> None:
        look, role = self._look, Role.STALE if row.asks else Role.TEXT2
        line, size = self._line(box, 2), look.px(13)
        glyph = QRectF(line.left(), line.center().y() - size / 2, size, size)
        look.draw_icon(painter, "info" if row.asks else "check", role, _mirrored(glyph, box, option))
        painter.setFont(look.font(12))
        self._paint_words(painter, self._line(box, 2, indent=look.px(18)), option, row.remark, role)

    # Qt's names from here on

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(120), self._look.px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row, box = self._look, index.data(Data.ROW), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, option)
        size, title = look.px(18), self._line(box, 0)
        mark = QRectF(box.left() + look.px(EDGE + 4), title.center().y() - size / 2, size, size)
        if row.letter:
            draw_letter(painter, look, row.letter, _mirrored(mark, box, option))
        else:
            look.draw_icon(painter, "document", Role.TEXT2, _mirrored(mark, box, option))
        painter.setFont(look.font(13, Weight.Medium))
        self._paint_words(painter, title, option, row.title, Role.TEXT)
        painter.setFont(look.font(12))
        self._paint_words(painter, self._line(box, 1), option, row.about, Role.TEXT2)
        self._paint_remark(painter, row, box, option)
        painter.restore()


def _mirrored(part: QRectF, whole: QRectF, option: QStyleOptionViewItem) -> QRectF:
    """The part of a row where the window is read from right to left."""
    if option.direction is not Qt.LayoutDirection.RightToLeft:
        return part
    return QRectF(whole.left() + whole.right() - part.right(), part.top(), part.width(), part.height())


class ArticleList(QListView):
    """Moves with the arrow keys; Delete takes off what is no article yet."""

    chosen = Signal(str)  # key of the row
    taken_off = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows = ArticleModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ArticleDelegate(look, self))
        self.setObjectName("side")
        self.setAccessibleName(tr("Articles that were read"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._tell)
        look.changed.connect(self._restyle)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these, and stay at the row that was current."""
        at, key = self.currentIndex().row(), self.current_key
        self.rows.show(rows)
        self._fit()
        known = self.rows.at(key)
        if rows:
            self.go_to(known if known is not None else max(0, min(at, len(rows) - 1)))

    @property
    def current_key(self) -> str:
        at = self.currentIndex().row()
        return self.rows.rows[at].key if 0 <= at < len(self.rows.rows) else ""

    def go_to(self, at: int) -> None:
        if 0 <= at < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(at))

    def step(self, by: int) -> None:
        self.go_to(self.currentIndex().row() + by)

    def _tell(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self.rows.rows[now.row()].key)

    def _fit(self) -> None:
        """As high as its rows, where there is room for that."""
        count = max(1, self.rows.rowCount())
        self.setMaximumHeight(count * self._look.px(HIGH) + 2 * self.frameWidth() + 2)
        self.setMinimumHeight(min(count, LEAST) * self._look.px(HIGH))

    def _restyle(self) -> None:
        self._fit()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # Qt's names from here on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.taken_off.emit(self.current_key)
        else:
            super().keyPressEvent(event)
