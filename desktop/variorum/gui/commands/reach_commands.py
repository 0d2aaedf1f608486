"""What leads anywhere in the window: the finder, linear view, keys, preferences, help, a second window."""

from variorum.gui.commands.desk import Desk


class ReachCommands(Desk):
    """Each method is one thing an editor can ask for."""

    def open_finder(self) -> None:
        self._window.reach.finder.begin()

    def toggle_linear(self) -> None:
        place = self._window.reach.linear
        place.set_shown(not place.shown)

    def show_keys(self) -> None:
        self._window.reach.show_keys()

    def show_preferences(self) -> None:
        self._window.reach.show_preferences()
