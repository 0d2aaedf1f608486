"""What leads anywhere in the window: finder, linear view, keys, preferences, help, a second window."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWhatsThis

from variorum.gui.commands.desk import Desk

if TYPE_CHECKING:
    from variorum.gui.pages.about import About
    from variorum.gui.pages.keys import Keys


class ReachCommands(Desk):
    """Each method is one thing an editor can ask for."""

    def open_finder(self) -> None:
        self._window.reach.finder.begin()

    def toggle_linear(self) -> None:
        place = self._window.reach.linear
        place.set_shown(not place.shown)

    # Windows

    def new_window(self) -> None:
        self._window.reach.together.open_beside(self._window)

    def close_window(self) -> None:
        self._window.close()

    def close(self) -> None:
        """Quit: every window of the program closes."""
        self._window.reach.together.close_all()

    # Keys, preferences and help

    def show_keys(self) -> None:
        self._window.reach.pages.show_keys()

    def show_preferences(self) -> None:
        self._window.reach.pages.show_preferences()

    def show_help(self) -> None:
        """The manual, at what has the focus."""
        self._window.reach.pages.show_help_for(QApplication.focusWidget())

    def show_manual(self) -> None:
        self._window.reach.pages.show_help_for(None)

    def show_tutorial(self) -> None:
        self._window.reach.pages.show_page("tutorial.md")

    def say_what_this_is(self) -> None:
        from variorum.gui.help.topics import explain_parts, say_what_it_is

        explain_parts(self._window)
        if not say_what_it_is(QApplication.focusWidget()):
            QWhatsThis.enterWhatsThisMode()

    def point_and_ask(self) -> None:
        from variorum.gui.help.topics import explain_parts

        explain_parts(self._window)
        QWhatsThis.enterWhatsThisMode()

    def show_about(self) -> None:
        self._window.reach.pages.show_about()

    @property
    def keys_window(self) -> "Keys | None":
        return self._window.reach.pages.keys

    @property
    def about_window(self) -> "About | None":
        return self._window.reach.pages.about
