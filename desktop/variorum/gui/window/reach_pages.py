"""The windows beside the main one: keys, preferences, help, about; each built when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from variorum import __version__
from variorum.gui.commands.key_map import KeyMap

if TYPE_CHECKING:
    from variorum.gui.help.help_window import HelpWindow
    from variorum.gui.pages.about import About
    from variorum.gui.pages.keys import Keys
    from variorum.gui.preferences.dialog import Preferences
    from variorum.gui.window.main_window import MainWindow


class ReachPages:
    """Each stays where it was left until it is asked for again."""

    def __init__(self, window: "MainWindow", keys: KeyMap) -> None:
        self._window, self._keys = window, keys
        self.keys: Keys | None = None
        self.preferences: Preferences | None = None
        self.help: HelpWindow | None = None
        self.about: About | None = None

    def show_keys(self) -> None:
        from variorum.gui.pages.keys import Keys

        if self.keys is None:
            self.keys = Keys(self._keys, self._window.look, self._window)
            self._explain(self.keys, "keys.md")
        self.keys.begin()

    def show_preferences(self) -> None:
        from variorum.gui.preferences.dialog import Preferences
        from variorum.gui.preferences.keeping import Keeper

        if self.preferences is None:
            window = self._window
            self.preferences = Preferences(Keeper(window.session, window.look), window.look, window)
            self._explain(self.preferences, "settings.md")
        self.preferences.begin()

    def show_help_for(self, focus: QWidget | None) -> None:
        """The manual at the page that belongs to what has the focus."""
        from variorum.gui.help.help_window import HelpWindow
        from variorum.gui.help.topics import topic_of

        if self.help is None:
            self.help = HelpWindow(self._window.look, self._window)
        self.help.begin(*topic_of(self._window, focus))

    def _explain(self, page: QWidget, name: str) -> None:
        """Let the key of help open the manual's page there too."""
        for keys in self._keys.keys("help"):
            QShortcut(QKeySequence(keys), page, lambda: self.show_page(name))

    def show_page(self, name: str) -> None:
        self.show_help_for(None)
        if self.help is not None:
            self.help.open(name)

    def show_about(self) -> None:
        from variorum.gui.pages.about import About

        if self.about is None:
            self.about = About(self._window.look, __version__, self._window)
        self.about.show()
        self.about.activateWindow()
