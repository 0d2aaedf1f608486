"""An account as a button of words: its key, where it stands and what it says, and on whose word."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
)

from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.words import Label


class Choice(QAbstractButton):
    """Pressed by mouse, Space or Enter; the style sheet gives its edge and the ring of its focus."""

    def __init__(self, look: Look, *, key: str, heading: str, rest: str, taken: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("choice")
        self.setAccessibleName(f"{key}. {heading}. {rest}" if key else f"{heading}. {rest}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._cap, self._heading, self._rest = Label(key), Label(heading), Label(rest)
        self._arrange(has_key=bool(key))
        self.set_taken(taken)

    def _arrange(self, *, has_key: bool) -> None:
        px, words = self._look.px, QVBoxLayout()
        row = self._row = QHBoxLayout(self)
        self._cap.setObjectName("keycap" if has_key else "")
        self._cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cap.setFixedSize(px(20), px(20))
        self._heading.setFont(self._look.font(14, Weight.DemiBold))
        self._rest.setFont(self._look.font(14))
        for label in (self._heading, self._rest):
            label.setWordWrap(True)
            words.addWidget(label)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words.setSpacing(px(2))
        row.setContentsMargins(px(10), px(8), px(12), px(8))
        row.setSpacing(px(14))
        row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    @property
    def taken(self) -> bool:
        """Whether what would be recorded rests on it."""
        return self._taken

    def set_taken(self, taken: bool) -> None:
        self._taken = taken
        self.setAccessibleDescription(self.toolTip() if not taken else "")
        self._cap.setProperty("taken", "true" if taken else "false")
        self._cap.style().unpolish(self._cap)
        self._cap.style().polish(self._cap)

    def set_current(self, current: bool) -> None:
        """Draw the ring of the focus, which is that of the view as a whole."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        # Words that wrap say how high they are at their narrowest; the width decides.
        return QSize(self._look.px(120), self._look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        option, painter = QStyleOption(), QPainter(self)
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)
