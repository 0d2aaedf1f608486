"""The foot of the text: how much was repaired, where, and the way back for all of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from variorum.article.article import Article
from variorum.gui.look.look import Look, Weight
from variorum.gui.review.text_blocks import GUTTER
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr, trn

_MOST = 8  # paragraphs that are named


class RepairsFoot(QWidget):
    """One line for what was repaired, one for what was left as printed."""

    undo_all = Signal()
    mend_all = Signal()

    def __init__(self, article: Article, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(GUTTER), look.px(10), 0, look.px(10))
        column.setSpacing(look.px(8))
        rule = QWidget()
        rule.setObjectName("rule")
        rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rule.setFixedHeight(1)
        column.addWidget(rule)
        self.undo_button, self.mend_button = QPushButton(tr("Undo repairs")), QPushButton(tr("Repair them"))
        self.undo_button.setToolTip(as_it_stands(tr("Let all of it stand as it came in")))
        self.mend_button.setToolTip(as_it_stands(tr("Repair what was left as printed")))
        self.undo_button.clicked.connect(self.undo_all)
        self.mend_button.clicked.connect(self.mend_all)
        mended = [p.number for p in article.paragraphs for _ in p.repairs]
        printed = [p.number for p in article.paragraphs for _ in p.as_printed]
        said = trn("{number} place repaired", "{number} places repaired", len(mended))
        if mended:
            column.addLayout(self._line(said, mended, self.undo_button))
        said = trn("{number} place left as printed", "{number} places left as printed", len(printed))
        if printed:
            column.addLayout(self._line(said, printed, self.mend_button))

    def _line(self, said: str, numbers: list[int], button: QPushButton) -> QHBoxLayout:
        line, head, where = QHBoxLayout(), Label(said), Label(_places(numbers))
        head.setFont(self._look.font(12, Weight.DemiBold))
        where.setObjectName("caption")
        where.setWordWrap(True)
        line.setSpacing(self._look.px(10))
        line.addWidget(head)
        line.addWidget(where, 1)
        line.addWidget(button)
        return line


def _places(numbers: list[int]) -> str:
    once = list(dict.fromkeys(numbers))
    named = ", ".join(f"¶ {number}" for number in once[:_MOST])
    return tr("{places} and more", places=named) if len(once) > _MOST else named
