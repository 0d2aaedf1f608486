"""Shows the keys where they are told beside what they do: on the card's buttons, in the tool bar, in tips."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

from variorum.gui.commands.key_map import KeyMap
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.key_words import key_words
from variorum.gui.widgets.words import as_it_stands

if TYPE_CHECKING:
    from variorum.gui.card.buttons import Buttons
    from variorum.gui.window.main_window import MainWindow

CAPTIONS = ("previous", "next", "previous_open", "next_open")
_SHORT = {"Shift+": "⇧", "Return": "Enter"}


def show_keys(window: "MainWindow", keys: KeyMap) -> None:
    """Everywhere in the window; called again when a command has other keys."""
    on_buttons(window.card.buttons, keys)
    for name in CAPTIONS:
        window.actions_by_name[name].setIconText(short(first(keys, name)))
    for button, name in ((window.card.head.previous, "previous"), (window.card.head.next, "next")):
        retell(button, key_words(first(keys, name)))


def on_buttons(buttons: "Buttons", keys: KeyMap) -> None:
    """The caps after the words of what the card can do."""
    caps = {
        buttons.settle: "settle_here",
        buttons.keep: "keep",
        buttons.unresolved: "unresolved",
        buttons.trivial: "trivial",
        buttons.dismiss: "dismiss",
    }
    for button, name in caps.items():
        if isinstance(button, KeyButton):
            button.show_key(short(first(keys, name)))


def first(keys: KeyMap, name: str) -> str:
    """The key that is told, as it is kept."""
    return next(iter(keys.keys(name)), "")


def short(key: str) -> str:
    """As there is room for it on a cap."""
    for long, brief in _SHORT.items():
        key = key.replace(long, brief)
    return key


def retell(button: QAbstractButton, key: str) -> None:
    """The button's tip with this key at its end."""
    words = button.accessibleName().partition(" (")[0]
    button.setToolTip(as_it_stands(f"{words} ({key})" if key else words))
