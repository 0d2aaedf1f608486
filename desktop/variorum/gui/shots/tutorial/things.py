"""What is seen in front, found by its words: as an editor finds it who has read a page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

Text = QAccessible.Text
_DEEP = (QAccessible.Role.MenuBar, QAccessible.Role.PopupMenu)


class NotSeen(LookupError):
    """Nothing in front bears these words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is clicked."""

    widget: QWidget
    at: QPoint


Where = Callable[[], Place]
Named = tuple[str, Where]


def front() -> QWidget:
    """The window that an editor would look at: a dialog before what it lies over."""
    shown = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    if shown is not None:
        return shown
    active = QApplication.activeWindow()
    if active is not None and active.isVisible():
        return active
    left = next((w for w in QApplication.topLevelWidgets() if w.isVisible()), None)
    if left is None:
        raise NotSeen("no window is open")
    return left


def plain(words: str) -> str:
    """As an eye reads it: without the marks of keys, and spaces as one."""
    return " ".join(words.replace("&&", "\0").replace("&", "").replace("\0", "&").split())


def place_of(words: str) -> Place:
    """Where what bears these words is clicked: what is called just so before what begins so."""
    found = list(_clickable(front()))
    same = [where for name, where in found if name == words]
    begun = [where for name, where in found if name.startswith(words)]
    for where in (*same, *begun):
        return where()
    raise NotSeen(f"nothing to click is called {words}: {sorted({name for name, _ in found})}")


def _clickable(root: QWidget) -> Iterator[Named]:
    for widget in _visible(root):
        match widget:
            case QAbstractButton():
                yield plain(widget.text()), _middle(widget)
                yield plain(widget.accessibleName()), _middle(widget)
            case QLineEdit() | QPlainTextEdit() | QComboBox():
                yield plain(widget.accessibleName()), _middle(widget)
                if isinstance(widget, QLineEdit) and not widget.text():
                    yield plain(widget.placeholderText()), _middle(widget)
            case QAbstractItemView():
                yield from _lines(widget)
    for thing in _things(root):
        if thing.role() in (QAccessible.Role.ListItem, QAccessible.Role.Link, QAccessible.Role.Cell):
            yield plain(thing.text(Text.Name)), _middle_of(thing, root)


def _middle(widget: QWidget) -> Where:
    return lambda: Place(widget, widget.rect().center())


def _middle_of(thing: QAccessibleInterface, root: QWidget) -> Where:
    def found() -> Place:
        at = root.mapFromGlobal(thing.rect().center())
        widget = root.childAt(at) or root
        return Place(widget, widget.mapFrom(root, at))

    return found


def _lines(view: QAbstractItemView) -> Iterator[Named]:
    model = view.model()
    for row in range(model.rowCount(view.rootIndex()) if model is not None else 0):
        index = model.index(row, 0, view.rootIndex())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            yield plain(str(index.data(role) or "")), _at_line(view, index)


def _at_line(view: QAbstractItemView, index: QModelIndex | QPersistentModelIndex) -> Where:
    def found() -> Place:
        view.scrollTo(index)
        return Place(view.viewport(), view.visualRect(index).center())

    return found


def is_seen(words: str) -> bool:
    """Whether they can be read in a window that is open, as whole words."""
    return re.search(rf"(?<!\w){re.escape(plain(words))}(?!\w)", seen()) is not None


def seen() -> str:
    """All words in the windows that are open, as they can be read or heard."""
    roots = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    return "\n".join(dict.fromkeys(words for root in roots for words in _words(root) if words))


def _words(root: QWidget) -> Iterator[str]:
    yield plain(root.windowTitle())
    for widget in _visible(root):
        text = getattr(widget, "text", None)
        if callable(text):
            yield plain(str(text()))
        if isinstance(widget, QPlainTextEdit | QTextEdit):
            yield plain(widget.toPlainText())
        if isinstance(widget, QComboBox):
            yield plain(widget.currentText())
    for thing in _things(root):
        for kind in (Text.Name, Text.Value, Text.Description):
            yield plain(thing.text(kind))


def _visible(root: QWidget) -> Iterator[QWidget]:
    return (w for w in (root, *root.findChildren(QWidget)) if w.isVisible())


def _things(root: QWidget) -> Iterator[QAccessibleInterface]:
    known = QAccessible.queryAccessibleInterface(root)
    waiting = [known] if known is not None else []
    while waiting:
        thing = waiting.pop()
        if thing.state().invisible or thing.role() in _DEEP:
            continue
        yield thing
        waiting += [c for n in range(thing.childCount()) if (c := thing.child(n)) is not None]
