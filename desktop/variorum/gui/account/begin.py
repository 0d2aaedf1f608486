"""The first step of an account: on which words it begins."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from variorum.article.article import Article
from variorum.gui.look.look import Look, Weight
from variorum.gui.synopsis.header import title_of
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label
from variorum.report.letters import letter
from variorum.translation import tr
from variorum.workspace.accounts import Base

WIDE = 760
CHOSEN, BLANK = "chosen", "blank"
_SHORT = 110  # characters of a title or a paragraph


class BeginForm(QWidget):
    """Nothing begins before Begin is pressed; an account that is there stays in the history."""

    begun = Signal(object)  # the Base
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head, self.why = Label(tr("Which words does the account begin with?")), Label()
        self.head.setFont(look.font(16, Weight.DemiBold))
        self.why.setObjectName("second")
        self.why.setWordWrap(True)
        self.bases = QListWidget()
        self.bases.setAccessibleName(tr("Begin with"))
        self.setFocusProxy(self.bases)
        self.paragraphs = QTreeWidget()
        self.boxes: dict[tuple[str, int], QTreeWidgetItem] = {}  # by article and number
        self.paragraphs.setHeaderHidden(True)
        self.paragraphs.setAccessibleName(tr("Paragraphs"))
        self.begin_button = KeyButton(
            tr("Begin"), "", look, kind="primary", tip=tr("Begin the account with these words")
        )
        self.back_button = KeyButton(tr("Back"), "", look, tip=tr("Leave everything as it is"))
        self.bases.currentItemChanged.connect(lambda *_: self._check())
        self.bases.itemActivated.connect(lambda _: self.begin())
        self.paragraphs.itemChanged.connect(lambda *_: self._check())
        self.begin_button.clicked.connect(self.begin)
        self.back_button.clicked.connect(self.left)
        self._arrange()

    def _arrange(self) -> None:
        px = self._look.px
        outer, column, buttons = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(10))
        for part in (self.head, self.why):
            column.addWidget(part)
        self.bases.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        column.addWidget(self.bases)
        column.addWidget(self.paragraphs, 3)
        column.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.begin_button)
        column.addLayout(buttons)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(px(WIDE))
        outer.addStretch(1)
        outer.addWidget(holder, 10)
        outer.addStretch(1)

    def show_articles(self, articles: Sequence[Article], *, anew: bool) -> None:
        """What there is to begin with; `anew` where an account gives way to it."""
        gives_way = tr("The account as it is gives way to the new one. Undo brings it back.")
        first = tr("Settled facts take the place of its own readings, and follow when you settle anew.")
        self.why.setText(f"{first} {gives_way}" if anew else first)
        self.bases.clear()
        self.boxes = {}
        self.paragraphs.clear()
        for number, article in enumerate(articles):
            name = f"{letter(number)}  {_cut(title_of(article))}"
            self._add(name, article.id)
            self._add_paragraphs(name, article)
        self._add(tr("Chosen paragraphs of several articles"), CHOSEN)
        self._add(tr("A blank page"), BLANK)
        self.bases.setCurrentRow(0)
        self._check()

    def _add(self, words: str, base: str) -> None:
        item = QListWidgetItem(words, self.bases)
        item.setData(Qt.ItemDataRole.UserRole, base)
        item.setToolTip("")

    def _add_paragraphs(self, name: str, article: Article) -> None:
        top = QTreeWidgetItem(self.paragraphs, [name])
        top.setExpanded(self.paragraphs.topLevelItemCount() == 1)
        for paragraph in article.story:
            item = QTreeWidgetItem(top, [f"¶{paragraph.number}  {_cut(paragraph.text)}"])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            self.boxes[article.id, paragraph.number] = item

    def _kind(self) -> str:
        item = self.bases.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def base(self) -> Base:
        """An article's id, the paragraphs that are ticked, or nothing."""
        kind = self._kind()
        if kind == BLANK:
            return None
        return self.ticked() if kind == CHOSEN else kind

    def ticked(self) -> list[tuple[str, int]]:
        return [place for place, item in self.boxes.items() if item.checkState(0) is Qt.CheckState.Checked]

    def _check(self) -> None:
        kind = self._kind()
        self.paragraphs.setVisible(kind == CHOSEN)
        self.begin_button.setEnabled(bool(kind) and (kind != CHOSEN or bool(self.ticked())))

    def begin(self) -> None:
        if self.begin_button.isEnabled():
            self.begun.emit(self.base())


def _cut(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
