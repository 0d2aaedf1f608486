"""What an editor asks for on the page of the reconciled account; it is made when it is first wanted."""

from typing import TYPE_CHECKING

from variorum.gui.commands.desk import Desk
from variorum.gui.commands.spec import ACCOUNT_PAGE
from variorum.gui.commands.table import ACTIONS

if TYPE_CHECKING:
    from variorum.gui.account.page import AccountPage


class AccountCommands(Desk):
    """Each method is one thing that has a key there."""

    account_page: "AccountPage | None" = None

    def open_account(self) -> None:
        """Give the reconciled account the whole place of the window."""
        if self._session.reconciliation is None or self._session.partial:
            return
        if self.account_page is None:
            self.account_page = self._made_account_page()
        self._window.stage.turn_to(self.account_page, name=ACCOUNT_PAGE)
        self.account_page.open()

    def _made_account_page(self) -> "AccountPage":
        from variorum.gui.account.page import AccountPage

        window = self._window
        page = AccountPage(self._session, self._look, window.store)
        page.left.connect(window.stage.turn_back)
        page.dispute_wanted.connect(self._leave_account_for)
        for spec in ACTIONS:
            if spec.page == ACCOUNT_PAGE:
                page.addAction(window.actions_by_name[spec.name])
        window.reach.keys.changed.connect(self._show_account_keys)
        page.show_keys(window.reach.keys)
        return page

    def _show_account_keys(self) -> None:
        if self.account_page is not None:
            self.account_page.show_keys(self._window.reach.keys)

    def _leave_account_for(self, dispute: str) -> None:
        self._session.choose(dispute)
        self._window.card.setFocus()

    @property
    def _account(self) -> "AccountPage | None":
        """The page while it has the whole place."""
        page = self.account_page
        return page if page is not None and self._window.stage.page is page else None

    def leave_account(self) -> None:
        if self._account is not None:
            self._account.leave()

    @property
    def edits_account(self) -> bool:
        return self._account is not None

    def save_account(self) -> None:
        if self._account is not None:
            self._account.keeping.keep()

    def begin_account(self) -> None:
        if self._account is not None and self._account.begin_form.isVisible():
            self._account.begin_form.begin()

    def begin_account_anew(self) -> None:
        if self._account is not None and self._account.head.anew.isVisible():
            self._account.head.anew.click()

    def insert_field(self) -> None:
        if self._account is not None:
            self._account.insert_field()

    def turn_heading(self) -> None:
        if self._account is not None and self._account.editor.isVisible():
            self._account.editor.turn_heading()

    def next_field(self) -> None:
        self._step_field(1)

    def previous_field(self) -> None:
        self._step_field(-1)

    def _step_field(self, by: int) -> None:
        if self._account is not None:
            self._account.editor.go_to_field(by)
