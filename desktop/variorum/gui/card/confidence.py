"""How sure the editor is: low, medium, high, or not said."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from variorum.dispute.decision import Confidence
from variorum.gui.look.look import Look
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, laterc, tr

NAMES = {
    Confidence.LOW: laterc("confidence", "Low"),
    Confidence.MEDIUM: laterc("confidence", "Medium"),
    Confidence.HIGH: laterc("confidence", "High"),
}
_SPOKEN = {
    Confidence.LOW: later("Confidence low"),
    Confidence.MEDIUM: later("Confidence medium"),
    Confidence.HIGH: later("Confidence high"),
}
_TIPS = {
    Confidence.LOW: later("How sure you are of this decision: low"),
    Confidence.MEDIUM: later("How sure you are of this decision: medium"),
    Confidence.HIGH: later("How sure you are of this decision: high"),
}


class ConfidenceField(QWidget):
    """Three segments; pressing the one that is chosen takes it back."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.buttons = {c: _segment(c, first=c is Confidence.LOW) for c in Confidence}
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        row.setSpacing(0)
        caption = Label(tr("Confidence"))
        caption.setObjectName("caption")
        caption.setFixedHeight(look.px(17))
        for button in self.buttons.values():
            button.setFixedHeight(look.px(28))
            words = QFontMetrics(look.font(12)).horizontalAdvance(button.text())
            button.setFixedWidth(words + look.px(16))
            button.clicked.connect(self._pressed)
            row.addWidget(button)
        column.addWidget(caption)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_confidence(self, confidence: Confidence | None) -> None:
        for one, button in self.buttons.items():
            button.setChecked(one is confidence)

    @property
    def chosen(self) -> Confidence | None:
        return next((c for c, button in self.buttons.items() if button.isChecked()), None)

    def _pressed(self) -> None:
        pressed = self.sender()
        for button in self.buttons.values():
            if button is not pressed:
                button.setChecked(False)
        self.changed.emit()


def _segment(confidence: Confidence, *, first: bool) -> QToolButton:
    made = QToolButton()
    made.setObjectName("segment")
    made.setProperty("first", first)
    made.setProperty("compact", True)
    made.setText(tr(NAMES[confidence]))
    made.setCheckable(True)
    made.setAccessibleName(tr(_SPOKEN[confidence]))
    made.setToolTip(as_it_stands(tr(_TIPS[confidence])))
    return made
