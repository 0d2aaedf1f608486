"""Real keys and clicks: what an editor does with keyboard and mouse, by the words of the page."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMainWindow, QMenu, QWidget

from variorum.gui.shots.tutorial.things import NotSeen, Place, front, place_of, plain

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
_NAMES = {"Enter": "Return", "Esc": "Escape"}


def click(words: str) -> None:
    place = place_of(words)
    QTest.mouseClick(place.widget, _LEFT, _NONE, place.at)


def press(keys: str) -> None:
    """As "Ctrl+Enter" or "U"; they go to what has the focus."""
    *held, key = keys.split("+")
    modifiers = _NONE
    for one in held:
        modifiers |= _HELD[one]
    QTest.keyClick(_with_keys(), Qt.Key[f"Key_{_NAMES.get(key, key)}"], modifiers)


def write(words: str) -> None:
    """Letter by letter into what has the focus, in place of what was selected there."""
    for letter in words:
        QTest.sendKeyEvent(QTest.KeyAction.Click, _with_keys(), Qt.Key.Key_unknown, letter, _NONE)


def _with_keys() -> QWidget:
    return QApplication.focusWidget() or front()


def copy(text: str) -> None:
    """As from another program."""
    QGuiApplication.clipboard().setText(text)


def set_box(name: str, line: str) -> None:
    """Open the box, and go to its line with the keys."""
    box = place_of(name).widget
    if not isinstance(box, QComboBox):
        raise NotSeen(f"{name} is no box of which a line can be chosen")
    lines = [box.itemText(n) for n in range(box.count())]
    if line not in lines:
        raise NotSeen(f"{name} has no line {line}: {lines}")
    box.setFocus()
    for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * lines.index(line)):
        QTest.keyClick(box, key)


def pull_down(way: str) -> None:
    """Choose an entry of a menu by the mouse: "File > Export report…"."""
    title, name = way.split(" > ")
    window = front()
    if not isinstance(window, QMainWindow):
        raise NotSeen(f"{way}: what is in front has no menus but is called {window.windowTitle()}")
    bar = window.menuBar()
    head = next((a for a in bar.actions() if plain(a.text()) == title), None)
    menu = head.menu() if head is not None else None
    if head is None or not isinstance(menu, QMenu):
        raise NotSeen(f"no menu is called {title}: {[plain(a.text()) for a in bar.actions()]}")
    QTest.mouseClick(bar, _LEFT, _NONE, bar.actionGeometry(head).center())
    entry = next((a for a in menu.actions() if plain(a.text()) == name and a.isEnabled()), None)
    if entry is None:
        menu.close()
        raise NotSeen(f"no entry is called {name}: {[plain(a.text()) for a in menu.actions()]}")
    _click_in(Place(menu, menu.actionGeometry(entry).center()))


def _click_in(place: Place) -> None:
    at = QPoint(place.at)
    QTest.mouseMove(place.widget, at)
    QTest.mouseClick(place.widget, _LEFT, _NONE, at)
