"""Where the linear view stands: in the card's dock, at the right, with the card's keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.linear.view import LinearView
    from variorum.gui.window.main_window import MainWindow

KEPT = "view/linear"


class LinearPlace(QObject):
    """Turns the card's dock to the linear view and back; the view is built when it is first asked for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._was_upright = False
        self.view: LinearView | None = None
        self.shown = False

    def restore(self) -> None:
        """As it was left."""
        if self._window.store.value(KEPT) == "true":
            self.set_shown(True)

    def set_shown(self, shown: bool) -> None:
        """Show disputes in words alone, or on the card."""
        if shown == self.shown:
            return
        self.shown = shown
        (self._open if shown else self._close)()
        self._window.store.setValue(KEPT, "true" if shown else "false")
        self._window.actions_by_name["linear"].setChecked(shown)

    def _open(self) -> None:
        window, view = self._window, self._made()
        card, dock = window.card, window.docks.card_dock
        had_focus = card.isAncestorOf(window.focusWidget()) or card.hasFocus()
        self._was_upright = window.docks.upright
        dock.setWidget(view)
        dock.setWindowTitle(tr("Linear view"))
        view.show()
        window.set_card_upright(True)
        # Whoever gives the keys to the card gives them to what stands in its place.
        card.setFocusProxy(view)
        window.panes = tuple(view if pane is card else pane for pane in window.panes)
        view.borrow()
        view.show_dispute()
        if had_focus:
            view.setFocus()

    def _close(self) -> None:
        window, view = self._window, self._made()
        card, dock = window.card, window.docks.card_dock
        view.give_back()
        card.setFocusProxy(None)  # type: ignore[arg-type]
        dock.setWidget(card)
        dock.setWindowTitle(tr("Settlement card"))
        card.show()
        window.set_card_upright(self._was_upright)
        window.panes = tuple(card if pane is view else pane for pane in window.panes)
        card.setFocus()

    def _made(self) -> "LinearView":
        from variorum.gui.linear.view import LinearView

        if self.view is None:
            window = self._window
            self.view = LinearView(window.session, window.card, window.look)
            for action in window.card.actions():
                self.view.addAction(action)
            self.view.show_keys(window.reach.keys)
        return self.view
