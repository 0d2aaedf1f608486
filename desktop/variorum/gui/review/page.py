"""The import review: the articles, the text of one as it will be compared, and its source card."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from variorum.article.article import Article
from variorum.dispute.dispute import Verdict
from variorum.gui.card.room import Scrolled
from variorum.gui.look.look import Look
from variorum.gui.review.article_list import ArticleList
from variorum.gui.review.card_field import heading
from variorum.gui.review.page_head import PageHead
from variorum.gui.review.rows import rows_of
from variorum.gui.review.several_page import SeveralPage
from variorum.gui.review.shared_words import shared_words
from variorum.gui.review.source_pane import SourcePane
from variorum.gui.review.text_pane import TextPane
from variorum.gui.review.unread_page import UnreadPage
from variorum.gui.session.checking import Checking
from variorum.gui.session.session import Session
from variorum.gui.session.sheet import letters
from variorum.gui.widgets.words import Label
from variorum.translation import tr, trn

LIST_WIDE, CARD_WIDE, TEXT_LEAST = 300, 400, 360


class ReviewPage(QWidget):
    """Three panes; which article is shown is the list's to say."""

    said = Signal(str)  # how much of the article is compared
    paste_wanted = Signal(object)  # the Unreadable whose text is to be pasted

    def __init__(self, session: Session, checking: Checking, look: Look) -> None:
        super().__init__()
        self._session, self.checking, self._look = session, checking, look
        self._wanted = ""  # id of an article that is not listed yet
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Check what was read"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes past it, to what stands in it
        self.head = PageHead(look)
        self.list, self.text, self.card = ArticleList(look), TextPane(look), SourcePane(look)
        self.unread, self.several = UnreadPage(look), SeveralPage(look)
        self._arrange()
        self._connect()

    # Building

    def _arrange(self) -> None:
        self.centre = QStackedWidget()
        for page in (self.text, self.unread, self.several):
            self.centre.addWidget(page)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self._side = self._made_side()
        for pane in (self._side, self.centre, self.card):
            self.split.addWidget(pane)
        self.split.setStretchFactor(1, 1)
        self.centre.setMinimumWidth(self._look.px(TEXT_LEAST))
        self.card.setMinimumWidth(self._look.px(260))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.split, 1)
        self._size()

    def _made_side(self) -> QWidget:
        px, side, shared = self._look.px, QWidget(), QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(px(200))
        shared.setObjectName("side")
        self.shared = Label()
        self.shared.setObjectName("note")
        self.shared.setWordWrap(True)
        self.shared.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words, column = QVBoxLayout(shared), QVBoxLayout(side)
        words.setContentsMargins(px(14), px(10), px(14), px(14))
        words.setSpacing(px(4))
        words.addWidget(heading(tr("Shared copy")))
        words.addWidget(self.shared)
        words.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 3)
        column.addWidget(Scrolled(shared), 1)
        return side

    def _size(self) -> None:
        """The sides as wide as designed, or what there is in equal shares."""
        px, width = self._look.px, max(self.width(), 1)
        share = min(1.0, width / px(LIST_WIDE + CARD_WIDE + TEXT_LEAST))
        left, right = round(px(LIST_WIDE) * share), round(px(CARD_WIDE) * share)
        self.split.setSizes([left, width - left - right, right])

    def _connect(self) -> None:
        checking = self.checking
        checking.shown.connect(self.refresh)
        self.list.chosen.connect(lambda _: self._show_current())
        self.list.taken_off.connect(self._take_off)
        self.text.corrected.connect(self._correct)
        self.card.corrected.connect(lambda edit: self._correct((edit,)))
        self.unread.paste_wanted.connect(self._paste)
        for page in (self.unread, self.several):
            page.taken_off.connect(lambda: self._take_off(self.list.current_key))
        self.several.chosen.connect(self._choose)

    # What it shows

    def refresh(self) -> None:
        checking = self.checking
        self.list.show_rows(rows_of(checking.checked, checking.several, checking.unread))
        self.head.say(len(checking.articles), whole=checking.was_whole)
        reviews = checking.checked.reviews if checking.checked else ()
        self.shared.setText(shared_words(reviews, letters(checking.articles)))
        if self._wanted:
            self.show_article(self._wanted)
        self._show_current()

    def show_article(self, id: str) -> None:
        """Make an article the current one, as soon as it is listed."""
        at = self.list.rows.at(f"article {id}")
        self._wanted = id if at is None else ""
        if at is not None:
            self.list.go_to(at)

    @property
    def article(self) -> Article | None:
        key = self.list.current_key
        return next((one for one in self.checking.articles if key == f"article {one.id}"), None)

    def _show_current(self) -> None:
        article, key = self.article, self.list.current_key
        self.card.setVisible(article is not None)
        if article is not None:
            self.centre.setCurrentWidget(self.text)
            self._show_article(article)
            return
        self.text.show_article(None)
        self.said.emit("")
        for unread in self.checking.unread:
            if key == f"unread {unread.name}":
                self.unread.show_file(unread)
                self.centre.setCurrentWidget(self.unread)
        for file in self.checking.several:
            if key == f"several {file.path}":
                self.several.show_file(file)
                self.centre.setCurrentWidget(self.several)

    def _show_article(self, article: Article) -> None:
        checked = self.checking.checked
        if checked is None:
            return
        articles = checked.case.comparison.articles
        letter = letters(articles)[article.id]
        self.text.show_article(article)
        flagged = self._flagged(article)
        self.card.show_article(article, letter, checked.dates[article.id], articles, flagged)
        self.said.emit(read_words(article, letter))

    def _flagged(self, article: Article) -> int:
        """How many damaged phrases were found in it, if the case has been compared."""
        accounts = (
            a
            for s in self._session.standings
            if s.dispute.verdict is Verdict.GARBLE
            for a in s.dispute.accounts
        )
        return sum(account.passage.article == article.id for account in accounts)

    # What an editor does

    def _correct(self, corrections: object) -> None:
        article = self.article
        if article is not None and isinstance(corrections, tuple):
            self.checking.correct(article.id, corrections)

    def _take_off(self, key: str) -> None:
        for unread in self.checking.unread:
            if key == f"unread {unread.name}":
                self.checking.take_off(unread)
        for file in self.checking.several:
            if key == f"several {file.path}":
                self.checking.take_off(file)

    def _paste(self) -> None:
        key = self.list.current_key
        for unread in self.checking.unread:
            if key == f"unread {unread.name}":
                self.paste_wanted.emit(unread)

    def _choose(self, numbers: frozenset[int]) -> None:
        key = self.list.current_key
        for file in self.checking.several:
            if key == f"several {file.path}":
                self.checking.choose(file, numbers)

    def step(self, by: int) -> None:
        """Go to the next article; what was being typed of this one is recorded."""
        self.card.commit()
        self.list.step(by)

    def put_back(self) -> None:
        if (
            self.centre.currentWidget() is self.text
            and not self.text.put_back_here()
            and not self.text.blocks
        ):
            self.said.emit(tr("Nothing is left out of this article."))

    def undo(self) -> None:
        self.checking.turn(back=True)

    def redo(self) -> None:
        self.checking.turn(back=False)

    def step_pane(self, by: int) -> None:
        """Go round list, text and card."""
        focus = QApplication.focusWidget()
        panes = [self._side, self.centre, *([self.card] if self.card.isVisible() else [])]
        at = next((n for n, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -1)
        self._focus_pane((at + by) % len(panes))

    def _focus_pane(self, at: int) -> None:
        match at:
            case 0:
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case 1:
                page = self.centre.currentWidget()
                if isinstance(page, UnreadPage | SeveralPage):
                    page.focus_page()
                else:
                    self.text.focus_text()
            case _:
                self.card.focus_card()

    # Qt's names from here on

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.list.setFocus()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._size()
        return super().event(event)


def read_words(article: Article, letter: str) -> str:
    """How much of an article was read, and how much of that is compared."""
    every, told = len(article.paragraphs), len(article.story)
    return tr(
        "{letter}: {read}, {compared} compared, {out} left out",
        letter=letter,
        read=trn("{number} block read", "{number} blocks read", every),
        compared=told,
        out=every - told,
    )
