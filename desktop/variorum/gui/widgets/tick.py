"""A check box whose words may take several lines."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.turning import turned
from variorum.gui.widgets.words import as_it_stands

_FLOW = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
SIDE, GAP, LEAST, NARROW = 16, 8, 24, 64


class Tick(QCheckBox):
    """Drawn in the colours of the look: filled with a check mark, or an empty box."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        self._look, self._wraps = look, wraps
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, tip: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(as_it_stands(tip))
        self.updateGeometry()

    def _words(self, width: int) -> QRect:
        look = self._look
        self.setFont(look.font(13))
        left = look.px(SIDE + GAP)
        room = QRect(left, 0, max(look.px(40), width - left - look.px(4)), 10_000)
        return self.fontMetrics().boundingRect(room, _FLOW, self.text())

    # Qt's names from here on

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._look.px(LEAST), self._words(width).height() + self._look.px(6))

    def sizeHint(self) -> QSize:
        if self._wraps:  # it takes what width there is
            return QSize(self._look.px(NARROW), self.heightForWidth(self.width()))
        return QSize(self._words(100_000).right() + self._look.px(5), self.heightForWidth(100_000))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(NARROW), self._look.px(LEAST))

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, side = self._words(self.width()), look.px(SIDE)
        top = look.px(3)
        whole, mirrored = QRectF(self.rect()), self.isRightToLeft()
        box = turned(QRectF(1.5, top + 0.5, side - 1, side - 1), whole, mirrored=mirrored)
        painter.setPen(QPen(look[Role.INK if self.isChecked() else Role.LINE2], 1))
        painter.setBrush(look[Role.INK if self.isChecked() else Role.PANE])
        painter.drawRoundedRect(box, look.px(3), look.px(3))
        if self.isChecked():
            look.draw_icon(painter, "check", Role.ON_INK, box.adjusted(2, 2, -2, -2))
        painter.setPen(look[Role.TEXT if self.isEnabled() else Role.TEXT3])
        line = QRectF(words.translated(0, top - look.px(1)))
        painter.drawText(turned(line, whole, mirrored=mirrored), _FLOW, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look[Role.FOCUS], 2 if look.palette.has_tints else 3))
            painter.drawRoundedRect(box.adjusted(-0.5, -1.5, 1.5, 1.5), look.px(4), look.px(4))
        painter.end()
