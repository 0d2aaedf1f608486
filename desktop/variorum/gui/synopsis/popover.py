"""A small sheet that stands over the columns and goes away by itself."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.why_aligned import Reason
from variorum.gui.widgets.reading_order import stops_in
from variorum.gui.widgets.words import Label
from variorum.translation import tr

WIDTH, MOST = 330, 4


class Popover(QFrame):
    """Takes the keys while it is open; Escape or a look elsewhere closes it."""

    def __init__(self, look: Look, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._look, self._over = look, parent
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes to what stands in it
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

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round in it: what it asks would be gone with one step too many."""
        stops = [stop for stop in stops_in(self) if stop.isVisible() and stop.isEnabled()]
        here = QApplication.focusWidget()
        if not stops:
            return super().focusNextPrevChild(next)
        step, reason = 1 if next else -1, Qt.FocusReason
        at = stops.index(here) + step if here in stops else 0
        stops[at % len(stops)].setFocus(reason.TabFocusReason if next else reason.BacktabFocusReason)
        return True

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

    unlink_wanted = Signal(object, object, str)  # two Places, and why
    freeing_wanted = Signal(object, object, str)  # the same, to stand as the program finds them

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, tr("Why aligned"))
        self.setFixedWidth(look.px(WIDTH))
        self.buttons: list[QPushButton] = []
        self.reason = QLineEdit()

    def show_reasons(
        self, reasons: tuple[Reason, ...], at: QPoint, *, most: int = MOST, unlinking: bool = False
    ) -> None:
        """Open beside a point; `unlinking`, with the keys on the first button that parts two paragraphs."""
        self.buttons = []
        _emptied(self.column)
        for number, reason in enumerate(reasons[:most]):
            self._say_reason(reason, above=8 if number else 0)
        if len(reasons) > most:
            words = tr("and {number} more", number=len(reasons) - most)
            self.column.addWidget(self._said(words, 12, Role.TEXT2, above=8))
        if self.buttons:
            self._add_reason()
        said = [f"{r.title}: {r.grade}. {'. '.join(r.shared)}" for r in reasons]
        self.setAccessibleDescription(" ".join(said))
        self.open_at(at, focus=self.buttons[0] if unlinking and self.buttons else None)

    def _say_reason(self, reason: Reason, *, above: int) -> None:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setContentsMargins(0, self._look.px(above), 0, 0)
        words.setSpacing(self._look.px(2))
        row.setSpacing(self._look.px(8))
        words.addWidget(self._said(reason.title, 13, Role.TEXT, weight=Weight.DemiBold))
        words.addWidget(self._said(reason.grade, 12, Role.TEXT2))
        row.addLayout(words, 1)
        if reason.pair is not None:
            self._add_buttons(row, reason)
        self.column.addLayout(row)
        for line in reason.shared:
            self.column.addWidget(self._said(line, 12, Role.TEXT))

    def _add_reason(self) -> None:
        """One field for whichever of the buttons is pressed."""
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(tr("Reason, if you want to give one"))
        self.reason.setAccessibleName(tr("Reason"))
        self.column.addSpacing(self._look.px(8))
        self.column.addWidget(self.reason)

    def _add_buttons(self, row: QHBoxLayout, reason: Reason) -> None:
        """To unlink them, and to let go of what was set by hand."""
        unlink = self._button(tr("Unlink"), reason, self.unlink_wanted)
        unlink.setAccessibleName(tr("Unlink {paragraphs}", paragraphs=reason.title))
        unlink.setToolTip(tr("Say that these do not tell the same; undo links them again"))
        if reason.by_hand:
            free = self._button(tr("Let go"), reason, self.freeing_wanted)
            free.setAccessibleName(tr("Let go of {paragraphs}", paragraphs=reason.title))
            free.setToolTip(tr("Let them stand as the program finds them"))
            row.addWidget(free, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(unlink, 0, Qt.AlignmentFlag.AlignTop)
        self.buttons.append(unlink)

    def _button(self, words: str, reason: Reason, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(words, self)

        def press() -> None:
            self.leave()
            if reason.pair is not None:
                wanted.emit(*reason.pair, self.reason.text().strip())

        button.clicked.connect(press)
        return button

    def _said(
        self, words: str, size: int, role: Role, *, weight: Weight = Weight.Normal, above: int = 0
    ) -> Label:
        look = self._look
        label = Label(words, self)
        label.setWordWrap(True)
        label.setFont(look.font(size, weight))
        label.setStyleSheet(
            f"color: {look[role].name()}; font-size: {look.px(size)}px; background: transparent;"
        )
        label.setContentsMargins(0, look.px(above), 0, 0)
        return label


def _emptied(layout: QLayout) -> None:
    """Take out what was said before, also of the rows within."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.setParent(None)
        elif inner is not None:
            _emptied(inner)


def _closes(event: QEvent) -> bool:
    keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return isinstance(event, QKeyEvent) and event.key() in keys
