"""A combo box with the program's own arrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.words import as_it_stands

CHORD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Combo(QComboBox):
    """The style sheet takes Qt's arrow away; this one has the colour of the text."""

    def __init__(self, words: Sequence[str], name: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.addItems(list(words))
        self.setAccessibleName(name)
        self.setToolTip(as_it_stands(name))

    def _paint_arrow(self) -> None:
        size, painter = self._look.px(13), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = self._look.px(7)
        left = gap if self.isRightToLeft() else self.width() - size - gap
        box = QRectF(left, (self.height() - size) / 2, size, size)
        role = Role.TEXT2 if self.isEnabled() else Role.TEXT3
        self._look.draw_icon(painter, "chevron-down", role, box)
        painter.end()

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        # A letter typed here seeks an entry; it is no command on the dispute.
        if isinstance(event, QKeyEvent) and _types(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_arrow()


def _types(event: QKeyEvent) -> bool:
    is_asked = event.type() is QEvent.Type.ShortcutOverride
    return is_asked and event.text().isprintable() and bool(event.text()) and not event.modifiers() & CHORD
