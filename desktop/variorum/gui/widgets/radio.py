"""One of several, of which one holds; its words may take several lines."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.words import as_it_stands

_FLOW = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
SIDE, GAP, LEAST, NARROW, WIDEST = 16, 8, 24, 64, 460


class Radio(QRadioButton):
    """Drawn in the colours of the look: a ring, with a disc in it where it holds."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._said = look, words
        self.setAccessibleName(words)
        self.setToolTip(as_it_stands(words))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _words(self, width: int) -> QRect:
        look = self._look
        self.setFont(look.font(13))
        left = look.px(SIDE + GAP)
        room = QRect(0, 0, max(look.px(40), width - left - look.px(4)), 10_000)
        found = self.fontMetrics().boundingRect(room, _FLOW, self._said)
        return QRect(0 if self._mirrored else left, 0, room.width(), found.height())

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    # Qt's names from here on

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._look.px(LEAST), self._words(width).height() + self._look.px(6))

    def sizeHint(self) -> QSize:
        self.setFont(self._look.font(13))
        natural = self.fontMetrics().horizontalAdvance(self._said) + self._look.px(SIDE + 2 * GAP)
        width = min(natural, self._look.px(WIDEST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(NARROW), self._look.px(LEAST))

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, top = look.px(SIDE), look.px(3)
        left = self.width() - side - 1.5 if self._mirrored else 1.5
        ring = QRectF(left, top + 0.5, side - 1, side - 1)
        painter.setPen(QPen(look[Role.INK if self.isChecked() else Role.LINE2], 1.5))
        painter.setBrush(look[Role.PANE])
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setBrush(look[Role.INK])
            inset = look.px(4)
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
        painter.setPen(look[Role.TEXT if self.isEnabled() else Role.TEXT3])
        painter.drawText(self._words(self.width()).translated(0, top - look.px(1)), _FLOW, self._said)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look[Role.FOCUS], 2 if look.palette.has_tints else 3))
            painter.drawEllipse(ring.adjusted(-2, -2, 2, 2))
        painter.end()
