"""What a screen reader finds in a window: interfaces by name, and the events it is told."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Name, More, Worth = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value


def told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def inside(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(interface.childCount()):
        yield interface.child(index)


def all_inside(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for child in inside(interface):
        yield child
        yield from all_inside(child)


def names(interface: QAccessibleInterface, role: QAccessible.Role | None = None) -> list[str]:
    return [child.text(Name) for child in inside(interface) if role is None or child.role() is role]


def named(interface: QAccessibleInterface, begins: str) -> QAccessibleInterface:
    """The first child whose name begins so."""
    return next(child for child in inside(interface) if child.text(Name).startswith(begins))


class Listener:
    """Hears what a screen reader would be told."""

    def __init__(self, monkeypatch) -> None:
        self.heard: list[tuple[str, str]] = []
        self.said: list[str] = []
        monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
        monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(self._hear))

    def _hear(self, event) -> None:
        if hasattr(event, "message"):
            self.said.append(event.message())
            return
        self.heard.append((event.type().name, event.accessibleInterface().text(Name)))

    def last(self, kind: str) -> str:
        return [name for what, name in self.heard if what == kind][-1]
