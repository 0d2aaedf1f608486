"""What was decided about a dispute before: newest first; any of it can be brought back."""

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.card.history_words import Entry, entries_of
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, tr

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
WIDE, NODE_AT, WORDS_AT = 380, 108, 126  # under the first, the time stands over the words
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
EMPTY = later("Nothing has been decided here yet.")


class EntryDelegate(QStyledItemDelegate):
    """Time, node and line, then who did what and why."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def _document(self, entry: Entry, width: float, *, wide: bool) -> QTextDocument:
        look = self._look
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(look.font(13))
        text, faint = look[Role.TEXT].name(), look[Role.TEXT2].name()
        when = "" if wide else f'<span style="color:{faint}">{escape(entry.when)}</span><br>'
        change = f": {escape(entry.change)}" if entry.change else ""
        who = f'<span style="font-weight:600">{escape(entry.who)}</span>'
        said = f"{who} {escape(entry.did)}{change}."
        why = f'<br><span style="color:{faint}">“{escape(entry.reason)}”</span>' if entry.reason else ""
        made.setHtml(f'<div style="color:{text}">{when}{said}{why}</div>')
        made.setTextWidth(max(1.0, width))
        return made

    def _room(self, width: float) -> tuple[bool, float, float]:
        """Whether it is wide, where the words begin and how much room they have."""
        px = self._look.px
        wide = width >= px(WIDE)
        left = px(WORDS_AT if wide else 30)
        return wide, left, width - left - px(12)

    def _paint_line(self, painter: QPainter, box: QRectF, wide: bool, *, first: bool, last: bool) -> None:
        look = self._look
        x = box.left() + look.px(NODE_AT if wide else 16)
        y, radius = box.top() + look.px(15), look.px(4)
        painter.setPen(QPen(look[Role.LINE2], 1.2))
        if not first:
            painter.drawLine(QPointF(x, box.top()), QPointF(x, y - radius))
        if not last:
            painter.drawLine(QPointF(x, y + radius), QPointF(x, box.bottom()))
        painter.setPen(QPen(look[Role.TEXT], 1.5))
        painter.setBrush(look[Role.INK if first else Role.PANE])
        painter.drawEllipse(QPointF(x, y), radius, radius)

    # Qt's names from here on

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry, view = index.data(ENTRY), option.widget
        width = view.viewport().width() if view is not None else option.rect.width()  # type: ignore[attr-defined]
        if not isinstance(entry, Entry):
            return QSize(width, self._look.px(28))
        wide, _, room = self._room(width)
        return QSize(width, int(self._document(entry, room, wide=wide).size().height()) + self._look.px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, look, box = index.data(ENTRY), self._look, QRectF(option.rect)
        if not isinstance(entry, Entry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, look[Role.CURRENT if is_current else Role.PANE])
        if is_current:
            painter.fillRect(QRectF(box.left(), box.top(), look.px(3), box.height()), look[Role.INK])
        wide, left, room = self._room(box.width())
        count = index.model().rowCount()
        self._paint_line(painter, box, wide, first=index.row() == 0, last=index.row() == count - 1)
        if wide:
            painter.setFont(look.font(12))
            painter.setPen(look[Role.TEXT2])
            at = QRectF(box.left() + look.px(12), box.top() + look.px(6), look.px(90), look.px(18))
            painter.drawText(at, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), entry.when)
        painter.translate(box.left() + left, box.top() + look.px(6))
        self._document(entry, room, wide=wide).drawContents(painter)
        painter.restore()


class Entries(QListWidget):
    """Enter belongs to the entry that is current, not to the card."""

    entered = Signal()

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class History(QWidget):
    """A line a revision; Enter, a double click or the button brings its decision back."""

    wanted = Signal(int)  # number of a revision

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = Entries()
        self.list.setObjectName("history")
        self.list.setAccessibleName(tr("History"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._delegate = EntryDelegate(look)
        self.list.setItemDelegate(self._delegate)
        self.empty = Label(tr(EMPTY))
        self.empty.setObjectName("second")
        self.empty.setMargin(look.px(14))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button = KeyButton(
            tr("Bring this back"), "Enter", look, tip=tr("Record this decision again; nothing is overwritten")
        )
        self._arrange()
        self.list.itemDoubleClicked.connect(lambda _: self._bring_back())
        self.list.entered.connect(self._bring_back)
        self.list.currentRowChanged.connect(self._fit_button)
        self.button.clicked.connect(self._bring_back)

    def _arrange(self) -> None:
        px = self._look.px
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(6), px(12), px(2))
        title, note = Label(tr("History")), Label(tr("nothing here is ever overwritten"))
        title.setFont(self._look.font(13, Weight.DemiBold))
        note.setObjectName("second")
        head.setSpacing(px(8))
        head.addWidget(title)
        head.addWidget(note)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), px(4), px(12), px(8))
        foot.addWidget(self.button)
        foot.addStretch(1)
        self._stack = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._stack, 1)
        whole.addLayout(foot)
        # Only now: without a place of its own the first would be shown as a window, and take the keys.
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)

    def show_revisions(self, revisions: Sequence[Any]) -> None:
        self.list.clear()
        for entry in entries_of(revisions):
            item = QListWidgetItem(entry.spoken)
            item.setData(ENTRY, entry)
            item.setToolTip(as_it_stands(f"{entry.at}\n{entry.reason}".strip()))
            self.list.addItem(item)
        self._stack.setCurrentIndex(0 if self.list.count() else 1)
        self._fit_button()

    def count(self) -> int:
        return self.list.count()

    def _current(self) -> Entry | None:
        item = self.list.currentItem()
        entry = item.data(ENTRY) if item is not None else None
        return entry if isinstance(entry, Entry) else None

    def _fit_button(self) -> None:
        entry = self._current()
        self.button.setVisible(self.list.count() > 1)
        self.button.setEnabled(entry is not None and entry.can_return)

    def _bring_back(self) -> None:
        entry = self._current()
        if entry is not None and entry.can_return:
            self.wanted.emit(entry.number)
