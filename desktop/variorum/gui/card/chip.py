"""A chip of evidence: a passage by letter and paragraph, or a source from outside by its title."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.turning import turned

HEIGHT, MOST = 24, 180


class Chip(QAbstractButton):
    """Checked: solid edge and a check mark. Not checked: dashed edge. A removable one ends in a cross."""

    removed = Signal()

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        letter: str = "",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._letter, self._removable = look, letter, removable
        self.setText(words)
        self.setCheckable(not removable)
        self.setChecked(removable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_passage(self, words: str, letter: str) -> None:
        """Stand for this passage from now on, not taken."""
        self._letter = letter
        self.setText(words)
        self.setChecked(False)
        self.show()
        self.updateGeometry()
        self.update()

    @property
    def _is_attached(self) -> bool:
        return self._removable or self.isChecked()

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        look = self._look
        self.setFont(look.font(12, Weight.Medium))
        words = min(self.fontMetrics().horizontalAdvance(self.text()), look.px(MOST))
        icon = look.px(20) if self._letter or not self._removable else look.px(4)
        return QSize(words + icon + look.px(24 if self._removable else 12), look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 1.0 if self._is_attached else 0.9
        pen = QPen(look[Role.TEXT if self._is_attached else Role.LINE2], edge)
        if not self._is_attached:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([3, 2])
        if self.hasFocus():
            pen = QPen(look[Role.FOCUS], 2 if look.palette.has_tints else 3)
        painter.setPen(pen)
        painter.setBrush(look[Role.CURRENT if self._is_attached else Role.PANE])
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, look.px(5), look.px(5))
        self._paint_words(painter, box)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        x = box.left() + look.px(6)
        if self._letter:
            ring = QRectF(box.left() + look.px(4), box.center().y() - look.px(8), look.px(16), look.px(16))
            draw_letter(painter, look, self._letter, self._turned(ring), faint=not self._is_attached)
            x = ring.right() + look.px(4)
        right = box.right() - look.px(20 if self._removable else 4)
        painter.setFont(look.font(12, Weight.Medium if self._is_attached else Weight.Normal))
        painter.setPen(look[Role.TEXT if self._is_attached else Role.TEXT2])
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(self.text(), elide, int(right - x) + 2)
        line = self._turned(QRectF(x, box.top(), right - x + 4, box.height()))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self._removable:
            side = look.px(12)
            cross = QRectF(box.right() - look.px(17), box.center().y() - side / 2, side, side)
            look.draw_icon(painter, "close", Role.TEXT2, self._turned(cross))

    def _turned(self, box: QRectF) -> QRectF:
        return turned(box, QRectF(self.rect()), mirrored=self.isRightToLeft())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        along = self.width() - x if self.isRightToLeft() else x
        if self._removable and along >= self.width() - self._look.px(HEIGHT):
            self.removed.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)
