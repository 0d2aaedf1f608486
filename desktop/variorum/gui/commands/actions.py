"""The actions of the window, made from their table, and where their keys work."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from variorum.gui.commands.spec import Spec
from variorum.gui.commands.table import ACTIONS
from variorum.gui.widgets.key_words import key_words
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr


def make_actions(window: QWidget, commands: QObject, places: tuple[QWidget, ...]) -> Mapping[str, QAction]:
    """The actions by name, those of the whole window on it and the local ones on their places."""
    made = {}
    for spec in ACTIONS:
        action = made[spec.name] = _make(spec, window, commands)
        if not (spec.local or spec.page):
            window.addAction(action)
            continue
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for place in () if spec.page else places:
            place.addAction(action)
    return made


def number_actions(commands: QObject, places: tuple[QWidget, ...]) -> list[QAction]:
    """1 to 9 start from an account; with Ctrl they take it, settle and go on."""
    made = []
    for number in range(1, 10):
        for keys, call in ((str(number), "prefill"), (f"Ctrl+{number}", "take")):
            action = QAction(commands)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, n=number, c=call: _do(commands, c, n))
            for place in places:
                place.addAction(action)
            made.append(action)
    return made


def _make(spec: Spec, window: QWidget, commands: QObject) -> QAction:
    words = tr(spec.text)
    action = QAction(words, window)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    action.setCheckable(spec.checkable)
    plain = words.replace("&", "").rstrip("…")
    keys = f" ({key_words(spec.keys[0])})" if spec.keys else ""
    action.setToolTip(as_it_stands((tr(spec.tip) or plain) + keys))
    action.triggered.connect(lambda _=False: _do(commands, spec.call))
    return action


def _do(commands: QObject, call: str, *arguments: int) -> None:
    """Call it, unless a menu or a box's list is open: then the key was meant for that."""
    if QApplication.activePopupWidget() is None:
        getattr(commands, call)(*arguments)
