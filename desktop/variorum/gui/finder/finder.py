"""The finder itself: one field, and under it what can be done or gone to; wholly by key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from variorum.gui.finder.delegate import HIGH, FinderDelegate
from variorum.gui.finder.entry import Entry
from variorum.gui.finder.model import FinderModel
from variorum.gui.finder.ranking import ranked
from variorum.gui.finder.used import Used
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.words import Label
from variorum.translation import tr

WIDE, LINES, MARGIN = 640, 16, 12  # at 100 %; lines that are seen at once
_PAGE = 8
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_OWN = (*_MOVES, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class FinderLine(QLineEdit):
    """Its arrows, Enter and Esc belong to the list under it."""

    pressed = Signal(int)

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        # Letters are typed here, and the arrows go through the list; they are no commands.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OWN:
            self.pressed.emit(event.key())
        else:
            super().keyPressEvent(event)


class Finder(QFrame):
    """Lies over the window while it is asked; `gather` lists all there is when it opens."""

    def __init__(
        self, look: Look, used: Used, gather: Callable[[], Sequence[Entry]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._used, self._gather = look, used, gather
        self._entries: Sequence[Entry] = ()
        self._came_from: QWidget | None = None
        self.setObjectName("finder")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Command or passage"))
        self.words = FinderLine()
        self.words.setPlaceholderText(tr("Command or passage"))
        self.words.setAccessibleName(tr("Command or passage"))
        self._glass = self.words.addAction(
            look.icon("search", Role.TEXT2), QLineEdit.ActionPosition.LeadingPosition
        )
        self.model = FinderModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("What was found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = FinderDelegate(look)
        self.list.setItemDelegate(self._delegate)
        self.said = Label()
        self.said.setObjectName("second")
        self.said.setWordWrap(True)
        self._arrange()
        self._connect()
        self.hide()

    def _arrange(self) -> None:
        px, column = self._look.px, QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._look_for)
        self.words.pressed.connect(self._press)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self._look.changed.connect(self._restyle)

    # What an editor does

    def begin(self) -> None:
        """Open over the window, with what was used last on top."""
        focus = QApplication.focusWidget()
        if not self.isVisible():
            self._came_from = focus
        self._entries = tuple(self._gather())
        self.words.clear()
        self._look_for("")
        self._place()
        self.show()
        self.raise_()
        self.words.setFocus()

    def leave(self) -> None:
        """Close, and give the keys back to where they were."""
        self.hide()
        before, self._came_from = self._came_from, None
        # A button of a list that was filled anew meanwhile is gone.
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus()

    @property
    def current(self) -> Entry | None:
        return self.model.entry(self.list.currentIndex().row())

    def _look_for(self, typed: str) -> None:
        found = ranked(self._entries, typed, self._used.ids)
        self.model.show_entries(found)
        self.list.setCurrentIndex(QModelIndex())
        self.list.scrollToTop()
        self._go_to(self.model.next_entry(-1, 1))
        self.said.setText("" if found else tr("Nothing is called that, and no passage says it."))
        self.said.setVisible(not found)

    def _press(self, key: int) -> None:
        row = self.list.currentIndex().row()
        if key in _MOVES:
            self._go_to(self.model.next_entry(row, _MOVES[Qt.Key(key)]))
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            self._choose(row)

    def _go_to(self, row: int) -> None:
        if row < 0:
            return
        self.list.setCurrentIndex(self.model.index(row))
        entry = self.model.entry(row)
        if entry is not None:
            self.words.setAccessibleDescription(entry.spoken)
            if self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.words, entry.spoken))

    def _choose(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is None:
            return
        if entry.why_not:
            self.said.setText(f"{entry.words}: {entry.why_not}.")
            self.said.show()
            return
        self._used.use(entry.id)
        self.leave()
        entry.call()

    # How it looks

    def _place(self) -> None:
        """Under the tool bar at the trailing side, as wide and as high as there is room for."""
        px, window = self._look.px, self.window()
        margin = px(MARGIN)
        width = min(px(WIDE), window.width() - 2 * margin)
        height = min(px(HIGH) * LINES + px(64), window.height() - px(80))
        left = window.width() - width - margin
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = margin
        self.setGeometry(left, px(64), width, height)

    def _restyle(self) -> None:
        self._glass.setIcon(self._look.icon("search", Role.TEXT2))
        self.list.doItemsLayout()
        if self.isVisible():
            self._place()

    def _is_beside(self, pressed: QObject) -> bool:
        """Not in the finder, nor in a menu that lies over it."""
        inside = pressed is self or (isinstance(pressed, QWidget) and self.isAncestorOf(pressed))
        return isinstance(pressed, QWidget) and not inside and QApplication.activePopupWidget() is None

    # Qt's names from here on

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def hideEvent(self, event: QHideEvent) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press beside it closes it, and does there what it does."""
        if event.type() is QEvent.Type.MouseButtonPress and self._is_beside(watched):
            self.leave()
        return False


def _is_own(event: QKeyEvent) -> bool:
    keys = Qt.KeyboardModifier
    chord = event.modifiers() & (keys.ControlModifier | keys.AltModifier | keys.MetaModifier)
    return event.key() in _OWN or bool(event.text() and event.text().isprintable() and not chord)
