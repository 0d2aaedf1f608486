"""What an editor asks for to look over how articles were read: before they are compared, and at any time."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QApplication

from variorum.article.article import Unreadable
from variorum.gui.commands.desk import Desk
from variorum.gui.commands.spec import REVIEW_PAGE
from variorum.gui.commands.table import ACTIONS
from variorum.gui.session.bringing_in import Brought, is_sample
from variorum.gui.session.handing_over import is_case_file
from variorum.gui.window.banner import Notice, Offer
from variorum.translation import later, tr

if TYPE_CHECKING:
    from variorum.gui.review.page import ReviewPage
    from variorum.gui.session.checking import Checking

KEYS = later("Alt+↑ ↓ next article · P put back · F6 next pane")


class ReviewCommands(Desk):
    """The page is made when it is first wanted."""

    _review_page: "ReviewPage | None" = None
    _checking: "Checking | None" = None
    _pasting: Unreadable | None = None  # the file in whose place a text is being pasted

    @property
    def checking(self) -> "Checking":
        from variorum.gui.session.checking import Checking

        if self._checking is None:
            self._checking = Checking(self._session)
            self._checking.brought.connect(self._turn_to_review)
            self._session.changed.connect(lambda _: self._leave_where_closed())
        return self._checking

    @property
    def review(self) -> "ReviewPage":
        from variorum.gui.review.page import ReviewPage

        if self._review_page is None:
            page = self._review_page = ReviewPage(self._session, self.checking, self._look)
            head = page.head
            head.add_button.clicked.connect(lambda: self._window.actions_by_name["add"].trigger())
            head.back_button.clicked.connect(self.leave_review)
            head.line_up_button.clicked.connect(self.line_up)
            page.said.connect(self._say)
            page.paste_wanted.connect(self._paste_instead)
            for spec in ACTIONS:
                if spec.page == REVIEW_PAGE:
                    page.addAction(self._window.actions_by_name[spec.name])
        return self._review_page

    @property
    def reviews(self) -> bool:
        """Whether the review has the whole place now."""
        return self._review_page is not None and self._window.stage.page is self._review_page

    # Coming and going

    def check_what_was_read(self) -> None:
        """Show how the articles of the case were read, that of the current column first."""
        if self._session.case is None or self.reviews:
            return
        article = self._window.aligning.columns.article
        self._turn_to_review()
        self.review.show_article(article or "")

    def _turn_to_review(self) -> None:
        page = self.review
        if not self.reviews:
            self.checking.begin()
            self._window.stage.turn_to(page, name=REVIEW_PAGE)
        page.refresh()

    def leave_review(self) -> None:
        """Show the case again; one that had been compared is compared anew where something was put right."""
        if not self.reviews:
            return
        checking = self.checking
        self.review.card.commit()
        if checking.was_whole and checking.is_changed:
            checking.line_up()
        elif checking.is_changed and self._session.case is not None:
            self._offer_to_line_up(self._session.case)
        self._turn_back()

    def line_up_or_press(self) -> None:
        """Enter lines up, unless a button has the keys: then it presses that."""
        if not self.reviews:
            return
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        else:
            self.line_up()

    def line_up(self) -> None:
        """Compare what is read now, and show it."""
        if not self.reviews or not self.checking.articles:
            return
        self.review.card.commit()
        self.checking.line_up()
        self._turn_back()

    def _turn_back(self) -> None:
        self.checking.end()
        self._window.status.clearMessage()
        self._window.stage.turn_back()
        self._window.synopsis.setFocus()

    def _leave_where_closed(self) -> None:
        if self.reviews and self._session.reconciliation is None:
            self._turn_back()

    def _offer_to_line_up(self, case: str) -> None:
        def line_up() -> None:
            self._window.notices.banner.hide()
            self._session.open_case(case)

        words = tr("The articles are kept in “{case}” and are not compared yet.", case=case)
        offer = Offer(tr("Line up"), line_up, tr("Compare the articles"))
        self._window.notices.banner.show_notice(Notice(words, (offer,), grave=False))

    def _say(self, words: str) -> None:
        if self.reviews:
            self._window.status.showMessage(f"{words}     {tr(KEYS)}" if words else tr(KEYS))

    # On the page

    def next_article(self) -> None:
        if self.reviews:
            self.review.step(1)

    def previous_article(self) -> None:
        if self.reviews:
            self.review.step(-1)

    def put_back(self) -> None:
        if self.reviews:
            self.review.put_back()

    def on_page(self, name: str, *arguments: int) -> bool:
        """Whether the page that has the whole place does this by itself; then it is done."""
        call = getattr(self._window.stage.page, name, None)
        if call is None:
            return False
        call(*arguments)
        return True

    # What is brought in by hand

    def bring_by_hand(self, brought: Brought) -> None:
        """Files and texts of an editor: a new case is looked over first, and a file of several articles."""
        session, workspace = self._session, self._session.workspace
        if any(map(is_case_file, brought.paths)):
            session.take_in(brought.paths)
        elif not brought.texts and is_sample(brought.paths):
            session.bring_in(brought)
        elif self.reviews or self._is_looked_over():
            self.checking.bring(brought)
        else:
            session.jobs.read(
                lambda progress: workspace.several_in(brought.paths, progress=progress),
                lambda found: self._bring(brought, to_be_chosen=bool(found[0])),
            )

    def _bring(self, brought: Brought, *, to_be_chosen: bool) -> None:
        if to_be_chosen:
            self.checking.bring(brought)
        else:
            self._session.bring_in(brought)

    def _is_looked_over(self) -> bool:
        """Whether the review opens by itself for what is brought in now."""
        is_new = self._session.case is None or not self._session.sheet.articles
        return is_new and self._session.workspace.settings.review_on_import == "yes"

    def _paste_instead(self, unread: Unreadable) -> None:
        self._pasting = unread
        commands = self._window.commands
        is_first = commands.paste_form is None
        commands.begin_form("", "", Path(unread.name).stem)
        if is_first and commands.paste_form is not None:
            commands.paste_form.rejected.connect(self._paste_nothing)

    def _paste_nothing(self) -> None:
        self._pasting = None

    def pasted(self) -> None:
        """A text was pasted: the file in whose place it stands leaves the list."""
        if self._pasting is not None:
            self.checking.take_off(self._pasting)
            self._pasting = None
