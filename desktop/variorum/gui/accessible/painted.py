"""A painted view as a screen reader meets it: parts are made when they are asked for, and few are kept."""

from collections.abc import Hashable, Sequence
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

from variorum.gui.accessible.part import Part, place_of

KEPT = 400  # parts; a screen reader that walks a long case leaves no more behind it

View = TypeVar("View", bound=QWidget)


class Painted(QAccessibleWidget, Generic[View]):
    """Stands for a view; each kind of view says what its parts are.

    Qt holds a part by its number until it is told to let it go, and would read
    one that Python has let go: so parts end here, and only between two events.
    """

    ROLE = QAccessible.Role.Grouping

    def __init__(self, view: View) -> None:
        super().__init__(view, self.ROLE)
        self._parts: dict[Hashable, Part] = {}
        self._sweep = QTimer(view)
        self._sweep.setSingleShot(True)
        self._sweep.setInterval(0)
        self._sweep.timeout.connect(self._let_old_go)
        view.destroyed.connect(self._let_all_go)
        self.follow(view)

    # What each kind of view says of itself

    def keys(self) -> Sequence[Hashable]:
        """The keys of the parts that stand directly in it."""
        return ()

    def has(self, key: Hashable) -> bool:
        """Whether there is such a part just now."""
        return key in self.keys()

    def make(self, key: Hashable) -> Part:
        raise NotImplementedError

    def current(self) -> Hashable | None:
        """The part where the keys work."""
        return None

    def key_at(self, point: QPoint) -> Hashable | None:
        """The part at a place of the surface."""
        return next((key for key in self.keys() if self.part(key).box().contains(point)), None)

    def follow(self, view: View) -> None:
        """Connect what tells that the keys work elsewhere."""

    def widgets(self) -> Sequence[QWidget]:
        """The widgets inside it that are not only there to be painted on."""
        return [w for w in self.view.findChildren(QWidget) if w.parentWidget() is self.view]

    @property
    def surface(self) -> QWidget:
        """What the parts are painted on."""
        return self.view

    # What every view does

    @property
    def view(self) -> View:
        return cast(View, self.widget())

    @property
    def is_alive(self) -> bool:
        return Shiboken.isValid(self)

    def part(self, key: Hashable) -> Part:
        """The part of a key, made if it is not at hand."""
        known = self._parts.pop(key, None) or self.make(key)
        self._parts[key] = known  # now the youngest
        if len(self._parts) > KEPT and not self._sweep.isActive():
            self._sweep.start()
        return known

    def kept(self) -> int:
        """How many parts are at hand."""
        return len(self._parts)

    def on_screen(self, box: QRect) -> QRect:
        return QRect(self.surface.mapToGlobal(box.topLeft()), box.size()) if box.isValid() else QRect()

    def state_of(self, part: Part, state: QAccessible.State) -> QAccessible.State:
        """What is true of any part, and what it adds of its own."""
        given: Any = state
        shown = self.surface.visibleRegion().boundingRect().intersects(part.box())
        given.focusable = given.selectable = True
        given.invisible = not self.surface.isVisible()
        given.offscreen = not shown
        is_current = self.current() == part.key
        given.selected = given.active = is_current
        given.focused = is_current and self.view.hasFocus()
        part.mark(state)
        return state

    def tell_current(self) -> None:
        """Tell whoever listens that the keys work on another part."""
        key = self.current() if self.is_alive and QAccessible.isActive() else None
        if key is None or not self.has(key) or not self.view.hasFocus():
            return
        for what in (QAccessible.Event.Selection, QAccessible.Event.Focus):
            QAccessible.updateAccessibility(QAccessibleEvent(self.part(key), what))

    def _let_old_go(self) -> None:
        for key in list(self._parts)[:-KEPT]:
            if key != self.current():
                let_go(self._parts.pop(key))

    def _let_all_go(self) -> None:
        while self._parts:
            let_go(self._parts.popitem()[1])

    # Qt's names from here on

    def childCount(self) -> int:
        return len(self.widgets()) + len(self.keys())

    def child(self, index: int) -> QAccessibleInterface:
        widgets = self.widgets()
        if 0 <= index < len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[index])
        keys, at = self.keys(), index - len(widgets)
        return self.part(keys[at]) if 0 <= at < len(keys) else None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        widgets, keys = self.widgets(), self.keys()
        if isinstance(child, Part):
            at = place_of(child, keys)
            return at + len(widgets) if at >= 0 else -1
        thing = child.object() if child is not None else None
        return next((n for n, widget in enumerate(widgets) if widget is thing), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        key = self.key_at(self.surface.mapFromGlobal(QPoint(x, y)))
        return self.part(key) if key is not None else super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface:
        key = self.current()
        if key is not None and self.has(key) and self.view.hasFocus():
            return self.part(key)
        return super().focusChild()


def let_go(part: Part) -> None:
    """Qt deletes what it holds; that it should hold it first is the surest way to be sure of both."""
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


def box_of(left: float, top: float, width: float, height: float) -> QRect:
    return QRect(QPoint(round(left), round(top)), QSize(max(1, round(width)), max(1, round(height))))
