"""A page on the whole case: what it is called, how much it holds, its tools, and the way back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label
from variorum.translation import tr


class CasePage(QWidget):
    """Takes the whole place; Escape, or its button, leads back to the case."""

    left = Signal()

    def __init__(self, title: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.title, self.count = Label(title), Label()
        self.title.setFont(look.font(16, Weight.DemiBold))
        self.count.setObjectName("second")
        self.back = KeyButton(tr("Back to the case"), "Esc", look, tip=tr("Show the case again"))
        self.back.clicked.connect(self.left)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(look.px(4))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._head())
        rule = QFrame()
        rule.setObjectName("rule2")
        rule.setFixedHeight(1)
        self.body.addWidget(rule)

    def _head(self) -> QHBoxLayout:
        px, row = self._look.px, QHBoxLayout()
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(12))
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        row.addLayout(self.tools)
        row.addWidget(self.back)
        return row

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        # Else Escape would stop what the window is doing.
        if isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape
