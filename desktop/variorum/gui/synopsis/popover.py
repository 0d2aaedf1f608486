"""A small sheet that stands over the columns and goes away by itself."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.why_aligned import Reason
from variorum.gui.widgets.words import Label
from variorum.translation import tr

WIDTH, MOST = 330, 4


class Popover(QFrame):
    """Takes the keys while it is open; Escape or a look elsewhere closes it."""

    def __init__(self, look: Look, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._look, self._over = look, parent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(12))
        self.column.setSpacing(look.px(2))
        self.hide()

    def open_at(self, point: QPoint, *, focus: QWidget | None = None) -> None:
        """Stand by a point of the parent, within it."""
        self.adjustSize()
        room = self._over.rect()
        x = max(4, min(point.x(), room.width() - self.width() - 4))
        y = max(4, min(point.y(), room.height() - self.height() - 4))
        self.move(x, y)
        self.show()
        self.raise_()
        (focus or self).setFocus()

    def leave(self) -> None:
        """Close, and give the keys back to the columns."""
        if self.isVisible():
            self.hide()
            self._over.setFocus()

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        # The window's own Escape would stop what is running, and its Enter settle.
        if event.type() is QEvent.Type.ShortcutOverride and _closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # An Enter that a field has answered comes here too, and is done with.
        if event.key() == Qt.Key.Key_Escape or (_closes(event) and self.hasFocus()):
            self.leave()
        elif not _closes(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look[Role.RAISED])
        painter.setPen(QPen(self._look[Role.LINE2], 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


class WhyPopover(Popover):
    """Says why paragraphs stand side by side."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, tr("Why aligned"))
        self.setFixedWidth(look.px(WIDTH))

    def show_reasons(self, reasons: tuple[Reason, ...], at: QPoint) -> None:
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
        for number, reason in enumerate(reasons[:MOST]):
            self._say(reason.title, 13, Weight.DemiBold, Role.TEXT, above=8 if number else 0)
            self._say(reason.grade, 12, Weight.Normal, Role.TEXT2)
            for line in reason.shared:
                self._say(line, 12, Weight.Normal, Role.TEXT)
        if len(reasons) > MOST:
            self._say(
                tr("and {number} more", number=len(reasons) - MOST), 12, Weight.Normal, Role.TEXT2, above=8
            )
        said = [f"{r.title}: {r.grade}. {'. '.join(r.shared)}" for r in reasons]
        self.setAccessibleDescription(" ".join(said))
        self.open_at(at)

    def _say(self, words: str, size: int, weight: Weight, role: Role, *, above: int = 0) -> None:
        look = self._look
        label = Label(words, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(look.font(size, weight))
        label.setStyleSheet(
            f"color: {look[role].name()}; font-size: {look.px(size)}px; background: transparent;"
        )
        label.setContentsMargins(0, look.px(above), 0, 0)
        self.column.addWidget(label)


def _closes(event: QEvent) -> bool:
    keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return isinstance(event, QKeyEvent) and event.key() in keys
