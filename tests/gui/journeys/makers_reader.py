"""An editor who sees nothing: hears names, roles, values and states, and has nothing but keys.

Nothing here looks at a widget. What is in front and what has the focus is what
QAccessible says; keys go to whatever window they would go to.
"""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest

Role = QAccessible.Role
KNOWN = {
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Delete": Qt.Key.Key_Delete,
}
HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
PATIENCE = 150_000  # the machine may be busy, and the language model is loaded


class Thing:
    """What a screen reader can say of one thing."""

    def __init__(self, interface: QAccessibleInterface) -> None:
        self.interface = interface

    @property
    def name(self) -> str:
        return self.interface.text(QAccessible.Text.Name)

    @property
    def role(self) -> Role:
        return self.interface.role()

    @property
    def value(self) -> str:
        return self.interface.text(QAccessible.Text.Value)

    @property
    def more(self) -> str:
        return self.interface.text(QAccessible.Text.Description)

    @property
    def state(self) -> QAccessible.State:
        return self.interface.state()

    @property
    def is_seen(self) -> bool:
        return not self.state.invisible

    def inside(self) -> Iterator["Thing"]:
        for index in range(self.interface.childCount()):
            child = self.interface.child(index)
            if child is not None:
                yield Thing(child)

    def all_inside(self, *, past: tuple[Role, ...] = ()) -> Iterator["Thing"]:
        """Everything in it that is seen, going past what stands in things of these roles."""
        for thing in self.inside():
            if thing.is_seen:
                yield thing
                if thing.role not in past:
                    yield from thing.all_inside(past=past)

    def __repr__(self) -> str:
        return f"{self.role.name} “{self.name}” {self.value}".strip()


class Reader:
    """Reads and presses keys."""

    def __init__(self, qtbot: Any, monkeypatch: Any) -> None:
        self._qtbot = qtbot
        self.announced: list[str] = []
        self._dialogs: list[QTimer] = []
        QAccessible.setActive(
            True
        )  # as it is where a screen reader runs; else lists keep what they were read as
        monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(self._hear))

    def _hear(self, event: Any) -> None:
        if hasattr(event, "message"):
            self.announced.append(event.message())

    # What is heard

    @property
    def _all(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(QGuiApplication.instance())

    @property
    def front(self) -> Thing:
        """The window that keys go to."""
        windows = [Thing(self._all.child(n)) for n in range(self._all.childCount())]
        return next((w for w in windows if w.state.active), windows[0])

    @property
    def here(self) -> Thing:
        """What has the focus."""
        found = self._all.focusChild()
        while found is not None:
            deeper = found.focusChild()
            if deeper is None or (deeper.object() is not None and deeper.object() is found.object()):
                return Thing(found)
            found = deeper
        return self.front

    def find(self, name: str, role: Role | None = None) -> Thing:
        """The first thing in front whose name begins so."""
        heard = []
        for thing in self.front.all_inside(past=(Role.Table, Role.List)):
            if (role is None or thing.role is role) and thing.name.startswith(name):
                return thing
            heard.append(thing)
        raise LookupError(f"nothing in front is called {name}: {heard}")

    def hears(self, name: str, role: Role | None = None) -> bool:
        try:
            self.find(name, role)
        except LookupError:
            return False
        return True

    def until(self, happened: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(lambda: bool(happened()), timeout=PATIENCE)

    def until_said(self, words: str) -> None:
        """Wait for an announcement that holds these words; what was announced before counts no more."""
        self.until(lambda: any(words in said for said in self.announced))
        self.announced.clear()

    # What is pressed

    def press(self, *chords: str) -> None:
        """Press keys one after another, each as "Ctrl+Enter" or "U"."""
        for chord in chords:
            *held, key = chord.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for one in held:
                modifiers |= HELD[one]
            window = QGuiApplication.focusWindow()
            assert window is not None, chord
            code = KNOWN.get(key) or Qt.Key[f"Key_{key}"]
            QTest.keyClick(window, code, modifiers)

    def type(self, words: str) -> None:
        for letter in words:
            window = QGuiApplication.focusWindow()
            assert window is not None
            none = Qt.KeyboardModifier.NoModifier
            QTest.sendKeyEvent(QTest.KeyAction.Click, window, Qt.Key.Key_unknown, letter, none)

    def tab_to(self, *names: str, most: int = 150) -> Thing:
        """Go on with Tab until what has the focus is called one of these."""
        heard = []
        for _ in range(most):
            here = self.here
            if here.name.startswith(names):
                return here
            heard.append(repr(here))
            self.press("Tab")
        raise LookupError(f"Tab does not lead to {names}; it leads to {heard}")

    def answer(self, title: str, do: Callable[[], None], *, role: Role | None = None) -> None:
        """When a window of that name comes to the front, do this in it; it may hold up whatever opened it.

        With a role, when something of that role has the focus in it.
        """
        timer = QTimer()
        timer.setInterval(20)

        def look() -> None:
            if not self.front.name.startswith(title) or role not in (None, self.here.role):
                return
            timer.stop()
            try:
                do()
            except BaseException:
                self.press("Esc")  # else the test would hang in the dialog
                raise

        timer.timeout.connect(look)
        timer.start()
        self._dialogs.append(timer)
