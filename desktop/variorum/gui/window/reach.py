"""What reaches across the window and is built when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from variorum.gui.commands.key_caps import on_buttons, show_keys
from variorum.gui.commands.key_map import KeyMap
from variorum.gui.finder.field import FinderField
from variorum.gui.finder.place import FinderPlace
from variorum.gui.linear.place import LinearPlace

if TYPE_CHECKING:
    from variorum.gui.pages.keys import Keys
    from variorum.gui.preferences.dialog import Preferences
    from variorum.gui.window.main_window import MainWindow


class Reach(QObject):
    """Belongs to a window, and comes last: it finds actions, menus and panes as they stand."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.keys = KeyMap(window.actions_by_name, window.store, self)
        self.finder = FinderPlace(window)
        self.linear = LinearPlace(window)
        self.keys_window: Keys | None = None
        self.preferences: Preferences | None = None
        window.toolbar.add_field(FinderField(window.actions_by_name["finder"], window.look))
        self.keys.changed.connect(self._show_keys)
        self._show_keys()
        self.linear.restore()

    def _show_keys(self) -> None:
        window = self._window
        show_keys(window, self.keys)
        if self.linear.view is not None:
            on_buttons(self.linear.view.buttons, self.keys)
        window.menus.show_turns(window.menus.turns)

    def show_keys(self) -> None:
        from variorum.gui.pages.keys import Keys

        if self.keys_window is None:
            self.keys_window = Keys(self.keys, self._window.look, self._window)
        self.keys_window.begin()

    def show_preferences(self) -> None:
        from variorum.gui.preferences.dialog import Preferences
        from variorum.gui.preferences.keeping import Keeper

        if self.preferences is None:
            window = self._window
            self.preferences = Preferences(Keeper(window.session, window.look), window.look, window)
        self.preferences.begin()
