"""A field that takes the next key pressed, whatever that key does elsewhere."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from variorum.gui.commands.key_map import PORTABLE
from variorum.gui.widgets.key_words import key_words
from variorum.translation import tr

_MODIFIERS = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
)
_WALKING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # leaves the field, as it leaves every other


class KeyField(QLineEdit):
    """Emits what was pressed in the words of the table: Ctrl+Shift+P."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press the new key here"))
        self.setAccessibleName(tr("New key"))

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKING:
            event.ignore()
        elif event.key() not in _MODIFIERS:
            keys = QKeySequence(event.keyCombination()).toString(PORTABLE).replace("Num+", "")
            self.setText(key_words(keys))
            self.pressed.emit(keys)
