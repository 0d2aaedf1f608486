"""What reaches across the window: keys, finder, linear view, windows beside it, and what is kept typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from variorum.gui.commands.key_caps import show_keys
from variorum.gui.commands.key_map import KeyMap
from variorum.gui.crash.card_drafts import CardDrafts
from variorum.gui.crash.crashes import Crashes
from variorum.gui.finder.field import FinderField
from variorum.gui.finder.place import FinderPlace
from variorum.gui.linear.place import LinearPlace
from variorum.gui.window.reach_pages import ReachPages
from variorum.gui.window.together import Together

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow


class Reach(QObject):
    """Belongs to a window, and comes last: it finds actions, menus and panes as they stand."""

    def __init__(self, window: "MainWindow", together: Together) -> None:
        super().__init__(window)
        self._window, self.together = window, together
        together.join(window)
        self.keys = KeyMap(window.actions_by_name, window.store, self)
        self.finder = FinderPlace(window)
        self.linear = LinearPlace(window)
        self.pages = ReachPages(window, self.keys)
        self.crashes = Crashes(window)
        self.drafts = CardDrafts(window, together.unsaved)
        window.toolbar.add_field(FinderField(window.actions_by_name["finder"], window.look))
        self.keys.changed.connect(self._show_keys)
        self._show_keys()

    def _show_keys(self) -> None:
        window = self._window
        show_keys(window, self.keys)
        if self.linear.view is not None:
            self.linear.view.show_keys(self.keys)
        window.menus.show_turns(window.menus.turns)

    def keep_typed(self) -> None:
        """Something went wrong: what is being typed is written now."""
        self.drafts.keep_now()
        account = self._window.commands.account_page
        if account is not None:
            account.keeping.keep()

    def hand_over(self) -> None:
        """The program is started again, and finds what was being typed."""
        self.keep_typed()
        self.together.handed_over = True

    def close(self) -> None:
        """The window closes."""
        self.together.leave(self._window)
