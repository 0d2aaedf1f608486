"""A small sheet that stands over the columns and goes away by itself."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from variorum.alignment.link import Place
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
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Close when the keys go elsewhere in the window; another window in front closes nothing."""
        inside = now is self or (now is not None and self.isAncestorOf(now))
        if now is not None and not inside and self.isVisible():
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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look[Role.RAISED])
        painter.setPen(QPen(self._look[Role.LINE2], 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


class WhyPopover(Popover):
    """Says why paragraphs stand side by side, and unlinks them."""

    unlink_wanted = Signal(object, object)  # two Places

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, tr("Why aligned"))
        self.setFixedWidth(look.px(WIDTH))

    def show_reasons(
        self, reasons: tuple[Reason, ...], at: QPoint, *, most: int = MOST, unlinking: bool = False
    ) -> None:
        """Open beside a point; `unlinking`, with the keys on the first button that parts two paragraphs."""
        self.buttons: list[QPushButton] = []
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
        for number, reason in enumerate(reasons[:most]):
            self._say(reason.title, 13, Weight.DemiBold, Role.TEXT, above=8 if number else 0)
            self._say(reason.grade, 12, Weight.Normal, Role.TEXT2)
            for line in reason.shared:
                self._say(line, 12, Weight.Normal, Role.TEXT)
            self._add_unlink(reason)
        if len(reasons) > most:
            self._say(
                tr("and {number} more", number=len(reasons) - most), 12, Weight.Normal, Role.TEXT2, above=8
            )
        said = [f"{r.title}: {r.grade}. {'. '.join(r.shared)}" for r in reasons]
        self.setAccessibleDescription(" ".join(said))
        first = self.buttons[0] if unlinking and self.buttons else None
        self.open_at(at, focus=first)

    def _add_unlink(self, reason: Reason) -> None:
        if reason.pair is None:
            return
        button = QPushButton(tr("Unlink"), self)
        button.setAccessibleName(tr("Unlink {paragraphs}", paragraphs=reason.title))
        button.setToolTip(tr("Say that these do not tell the same; undo links them again"))
        button.setMinimumHeight(self._look.px(26))
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _=False, pair=reason.pair: self._unlink(*pair))
        self.column.addWidget(button)
        self.buttons.append(button)

    def _unlink(self, one: Place, other: Place) -> None:
        self.leave()
        self.unlink_wanted.emit(one, other)

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
