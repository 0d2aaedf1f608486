"""Which highlights are shown: a menu with every type of fact, and Alt held down to see the bare text."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from variorum.gui.look.fact_types import FactType
from variorum.gui.synopsis.widget import Synopsis
from variorum.translation import tr

HELD = 250  # ms that Alt must be held, so that Alt with another key does not make the text flicker


class Highlights(QObject):
    """Tells the synopsis what to show; hears Alt before the menu bar does."""

    def __init__(self, window: QMainWindow, synopsis: Synopsis) -> None:
        super().__init__(window)
        self._synopsis = synopsis
        self._types, self._hidden, self._peeking = frozenset(FactType), False, False
        self.menu = QMenu(tr("&Highlights"), window)
        self._all = self._check(tr("&All types"), self._show_all)
        self.menu.addSeparator()
        self._checks = {type: self._check_type(type) for type in FactType}
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(HELD)
        self._held.timeout.connect(lambda: self._peek(True))
        self._check_all()
        window.menuBar()  # watches the window as well; who comes last is asked first
        window.installEventFilter(self)

    def set_hidden(self, hidden: bool) -> None:
        self._hidden = hidden
        self._tell()

    def show_types(self, types: frozenset[FactType]) -> None:
        self._types = types
        self._check_all()
        self._tell()

    def _check(self, words: str, call: object) -> QAction:
        made = self.menu.addAction(words)
        made.setCheckable(True)
        made.triggered.connect(call)
        return made

    def _check_type(self, type: FactType) -> QAction:
        return self._check("&" + type.words, lambda _=False: self.show_types(self._types ^ {type}))

    def _show_all(self) -> None:
        every = frozenset(FactType)
        self.show_types(frozenset() if self._types == every else every)

    def _check_all(self) -> None:
        self._all.setChecked(self._types == frozenset(FactType))
        for type, action in self._checks.items():
            action.setChecked(type in self._types)

    def _peek(self, peeking: bool) -> None:
        self._held.stop()
        if peeking is not self._peeking:
            self._peeking = peeking
            self._tell()

    def _tell(self) -> None:
        bare = self._hidden or self._peeking
        self._synopsis.show_types(frozenset() if bare else self._types)

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
        if event.type() is QEvent.Type.WindowDeactivate:
            self._peek(False)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Alt:
            self._peek(False)
            return False
        # Kept from the menu bar, which would open for it.
        event.accept()
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._held.start()
        elif event.type() is QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._peek(False)
        return True
