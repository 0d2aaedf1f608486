"""Words of an article in a read-only text: selectable, read out, struck and mended where they were."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.review.runs import Run, Stretch
from variorum.gui.synopsis.composition import turned

SIZE, LINE = 15.0, 22.0
REPAIR = int(QTextCharFormat.Property.UserProperty) + 1  # of a run: 2 × its number, odd where taken back


class SourceText(QTextEdit):
    """As high as its words; it never scrolls by itself."""

    asked = Signal(QPoint, object)  # where a menu is wanted, and the repair there: (number, printed) or None
    deleted = Signal()

    def __init__(self, look: Look, name: str, *, faint: bool = False, size: float = SIZE) -> None:
        super().__init__()
        self._look, self._faint, self._size = look, faint, size
        self._runs: tuple[Run, ...] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setObjectName("sourceText")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(look.px(2))
        self.viewport().setAutoFillBackground(False)

    def show_runs(self, runs: Sequence[Run]) -> None:
        self._runs = tuple(runs)
        self.restyle()

    def restyle(self) -> None:
        """Set the words anew: as the theme and the size of the articles' text are now."""
        self.clear()
        self.setFont(self._look.source_font(size=self._size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        words = "".join(run.words for run in self._runs)
        rtl = turned(words)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)
        cursor, lines = QTextCursor(self.document()), QTextBlockFormat()
        height = self._look.px(LINE * self._size / SIZE) * self._look.zoom / 100
        lines.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor.setBlockFormat(lines)
        for run in self._runs:
            cursor.insertText(_shown(run.words), self._format(run))
        self._fit()

    def _format(self, run: Run) -> QTextCharFormat:
        look, made = self._look, QTextCharFormat()
        made.setFont(look.source_font(size=self._size))
        struck = self._faint or run.stretch is Stretch.STRUCK
        made.setForeground(look[Role.TEXT2 if struck else Role.TEXT])
        made.setFontStrikeOut(struck)
        if run.stretch is Stretch.MENDED:
            made.setFontWeight(Weight.DemiBold)
        if run.stretch is not Stretch.PLAIN:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setUnderlineColor(look[Role.TEXT2])
            made.setProperty(REPAIR, 2 * run.repair + (run.stretch is Stretch.PRINTED))
        return made

    def repair_at(self, at: QPoint) -> tuple[int, bool] | None:
        """The repair whose words stand at a point, and whether it was taken back."""
        cursor = self.cursorForPosition(at)
        if not self.cursorRect(cursor).adjusted(-self._look.px(12), 0, self._look.px(12), 0).contains(at):
            return None
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.MoveAnchor)
        value = cursor.charFormat().property(REPAIR)
        return (value // 2, bool(value % 2)) if isinstance(value, int) else None

    def _fit(self) -> None:
        self.document().setTextWidth(max(1, self.viewport().width()))
        self.setFixedHeight(ceil(self.document().size().height()) + 1)

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.asked.emit(event.globalPos(), self.repair_at(event.pos()) if by_mouse else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self.repair_at(event.position().toPoint())
        if found is not None and not self.textCursor().hasSelection():
            self.asked.emit(event.globalPosition().toPoint(), found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.deleted.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            event.ignore()  # from one paragraph to the next
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        # The wheel is for the page, not for a text that shows all its words.
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)


def _shown(words: str) -> str:
    """Marks that end a line or a paragraph in Qt's eyes are shown as blanks; a line end stays one."""
    return words.replace("\r\n", "\n").replace("\n", "\u2028").replace("\u2029", " ").replace("\0", "\ufffd")
