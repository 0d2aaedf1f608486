"""Keeps the letters of an open menu its own: T opens its Theme, and settles no dispute as trivial."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu


class MenuLetters(QObject):
    """Qt asks a menu whether a key is for it, and takes silence for a no; this answers yes."""

    def keep(self, *menus: QMenu) -> None:
        for menu in menus:
            menu.installEventFilter(self)

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().eventFilter(watched, event)
