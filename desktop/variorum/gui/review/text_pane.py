"""The centre of the review: an article's text as it will be compared, as it came in, or both."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from variorum.article.article import Article
from variorum.gui.card.room import Scrolled
from variorum.gui.look.look import Look, Weight
from variorum.gui.review.blocks import Block, Folded, Out, Told, blocks_of
from variorum.gui.review.paragraph_menu import ParagraphMenu
from variorum.gui.review.repairs_foot import RepairsFoot
from variorum.gui.review.source_text import SIZE
from variorum.gui.review.text_blocks import GUTTER, OutBlock, Pill, StoryBlock
from variorum.gui.widgets.reading_order import lead_through
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, tr, trn
from variorum.workspace.corrections import Placing, all_mendings

AT_ONCE = 120  # blocks that are laid out; more are asked for
WIDEST = 860


class View(StrEnum):
    """What of the text is shown."""

    CLEANED = "cleaned"
    ORIGINAL = "original"
    BOTH = "both"


VIEWS = {
    View.CLEANED: (later("Cleaned"), later("Text as it will be compared")),
    View.ORIGINAL: (later("Original"), later("Text as it came in")),
    View.BOTH: (later("Both"), later("As it came in, and as it will be compared")),
}
Shown = OutBlock | StoryBlock | Pill


class TextPane(QWidget):
    """Everything an editor can do to a text answers through `corrected`."""

    corrected = Signal(object)  # a sequence of Corrections

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._article: Article | None = None
        self._opened: set[int] = set()
        self._most = AT_ONCE
        self.view = View.CLEANED
        self.blocks: list[Shown] = []
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Text of the article"))
        self._build_head()
        self._build_pages()
        self.menu = ParagraphMenu(self)
        self.menu.corrected.connect(self.corrected)
        look.changed.connect(self._restyle)

    def _build_head(self) -> None:
        look = self._look
        self.title = Label()
        self.title.setFont(look.font(15, Weight.DemiBold))
        self.title.setWordWrap(True)
        self.head, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(look.px(34), look.px(12), look.px(34), look.px(8))
        row.setSpacing(0)
        row.addWidget(self.title, 1)
        self.head.setLayout(row)
        self.views: dict[View, QToolButton] = {}
        group = QButtonGroup(self)
        for view, (words, title) in VIEWS.items():
            button = self.views[view] = QToolButton()
            button.setObjectName("segment")
            button.setProperty("first", "true" if view is View.CLEANED else "false")
            button.setText(tr(words))
            button.setAccessibleName(tr(title))
            button.setToolTip(as_it_stands(tr(title)))
            button.setCheckable(True)
            button.setChecked(view is self.view)
            button.clicked.connect(lambda _=False, view=view: self.show_view(view))
            group.addButton(button)
            row.addWidget(button)

    def _build_pages(self) -> None:
        px = self._look.px
        self.original = QPlainTextEdit()
        self.original.setReadOnly(True)
        self.original.setTabChangesFocus(True)
        self.original.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.original.setAccessibleName(tr("Text as it came in"))
        self._page, holder = QWidget(), QHBoxLayout()
        self._page.setObjectName("pane")
        self._page.setLayout(holder)
        holder.setContentsMargins(px(34), px(2), px(34), px(16))
        inner = QWidget()
        inner.setMaximumWidth(px(WIDEST))
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        holder.addWidget(inner, 1)
        self.scrolled: QScrollArea = Scrolled(self._page)
        self.original.setObjectName("originalText")
        self._as_it_came, around = QWidget(), QHBoxLayout()
        self._as_it_came.setLayout(around)
        around.setContentsMargins(px(28), 0, px(8), px(8))
        around.addWidget(self.original)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.scrolled)
        self._pages.addWidget(self._as_it_came)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._pages, 1)

    # What it shows

    def show_article(self, article: Article | None) -> None:
        """Show an article; the same one, read anew, at the place where it was."""
        same = self._article is not None and article is not None and self._article.id == article.id
        if same and self._article == article:
            return
        place, focus = self.scrolled.verticalScrollBar().value(), self._place_of_focus()
        if not same:
            self._opened, self._most = set(), AT_ONCE
        self._article = article
        self._fill()
        self.scrolled.verticalScrollBar().setValue(place if same else 0)
        if same and focus is not None:
            self._give_focus(focus)

    def show_view(self, view: View) -> None:
        self.view = view
        self.views[view].setChecked(True)
        self._fill()

    def _fill(self) -> None:
        self.title.setText(tr(VIEWS[self.view][1]))
        self._pages.setCurrentIndex(1 if self.view is View.ORIGINAL else 0)
        self._empty()
        article = self._article
        if article is None:
            return
        if self.view is View.ORIGINAL:
            self.original.setFont(self._look.source_font(size=SIZE))
            self.original.setPlainText(article.extraction)
            return
        blocks = blocks_of(article, opened=self._opened)
        for block in blocks[: self._most]:
            self._add(block, article)
        if len(blocks) > self._most:
            self._add_more(len(blocks) - self._most)
        self._add_foot(article)
        self._column.addStretch(1)
        lead_through(self)

    def _empty(self) -> None:
        self.blocks = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, block: Block, article: Article) -> None:
        match block:
            case Told(paragraph):
                story = StoryBlock(paragraph, article, self._look, both=self.view is View.BOTH)
                story.menu_wanted.connect(self.menu.show_for)
                story.left_out.connect(self._leave_out)
                self._show(story)
            case Out():
                out = OutBlock(block, self._look)
                out.put_back.connect(self._put_back)
                out.menu_wanted.connect(self.menu.show_for)
                self._show(out)
            case Folded():
                pill = Pill(block, self._look)
                pill.clicked.connect(lambda: self._open(block.first))
                self._show(pill)

    def _show(self, shown: Shown) -> None:
        self.blocks.append(shown)
        if isinstance(shown, Pill):
            line = QHBoxLayout()
            holder = QWidget()
            line.setContentsMargins(self._look.px(GUTTER), 0, 0, self._look.px(4))
            line.addWidget(shown)
            line.addStretch(1)
            holder.setLayout(line)
            self._column.addWidget(holder)
        else:
            self._column.addWidget(shown)
            if self.isVisible():  # at once: the keys may be wanted here
                shown.show()
        shown.stop.installEventFilter(self)

    def _add_more(self, left: int) -> None:
        more = QPushButton(trn("Show {number} more block", "Show {number} more blocks", left))
        more.clicked.connect(self._show_more)
        self._column.addWidget(more)

    def _show_more(self) -> None:
        self._most += AT_ONCE
        self._fill()

    def _add_foot(self, article: Article) -> None:
        if any(p.repairs or p.as_printed for p in article.paragraphs):
            foot = RepairsFoot(article, self._look)
            foot.undo_all.connect(lambda: self._mend_all(printed=True))
            foot.mend_all.connect(lambda: self._mend_all(printed=False))
            self._column.addWidget(foot)

    def _open(self, first: int) -> None:
        self._opened.add(first)
        self._fill()
        self._give_focus(first)

    # What an editor does

    def put_back_here(self) -> bool:
        """Put back what has the keys; else go to the next block that is left out."""
        outs = [block for block in self.blocks if isinstance(block, OutBlock)]
        focus = QApplication.focusWidget()
        here = next((one for one in outs if focus is not None and one.isAncestorOf(focus)), None)
        if here is not None:
            self._put_back(here.paragraph.number)
        elif outs:
            self._go_to(outs[0])
        return here is not None

    def _put_back(self, number: int) -> None:
        self.corrected.emit((Placing((number,), in_story=True),))

    def _leave_out(self, number: int) -> None:
        self.corrected.emit((Placing((number,), in_story=False),))

    def _mend_all(self, *, printed: bool) -> None:
        if self._article is not None:
            self.corrected.emit(all_mendings(self._article, printed=printed))

    # Going about

    def focus_text(self) -> None:
        """Give the keys to the text, where it can take them."""
        if self.view is View.ORIGINAL:
            self.original.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.blocks:
            self._go_to(self.blocks[0])
        else:
            self.views[self.view].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, stop: QObject, by: int) -> None:
        at = next((n for n, block in enumerate(self.blocks) if block.stop is stop), None)
        if at is not None and 0 <= at + by < len(self.blocks):
            self._go_to(self.blocks[at + by])

    def _go_to(self, block: Shown) -> None:
        block.stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.scrolled.ensureWidgetVisible(block, 0, self._look.px(40))

    def _place_of_focus(self) -> int | None:
        """The number of the paragraph that has the keys."""
        focus = QApplication.focusWidget()
        return next((_number(block) for block in self.blocks if _holds(block, focus)), None)

    def _give_focus(self, number: int) -> None:
        block = next((one for one in self.blocks if _number(one) >= number), None)
        if block is not None:
            block.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        self.title.setFont(self._look.font(15, Weight.DemiBold))
        self._fill()

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None:
                self._step(watched, by)
                return True
        return False


def _holds(block: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (block is focus or block.isAncestorOf(focus))


def _number(block: Shown) -> int:
    return block.first if isinstance(block, Pill) else block.paragraph.number
