"""A walk through a view by Tab and Shift+Tab alone, and what is found amiss on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from makers_sight import seen, settle, told
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

MOST = 250  # steps; no view has so many controls
TOUCH = 3  # pixels by which two lines may share a height and yet be two lines
ROUND = 4  # pixels round a control in which its ring may lie
LEAST_TARGET = 24
Role = QAccessible.Role
NO_ROLE = (Role.NoRole, Role.Client, Role.Window)


def focusable(part: QWidget) -> list[QWidget]:
    """What Tab should lead to: all that is enabled, seen and takes the focus from Tab."""
    found = [part, *seen(part)]
    return [w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled() and w.isVisible()]


def mates(widget: QWidget) -> Sequence[QWidget]:
    """Of several of which one holds Tab leads to one, and the arrow keys to the others."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return ()
    group, parent = widget.group(), widget.parentWidget()
    if group is not None and group.exclusive():
        return group.buttons()
    return parent.findChildren(type(widget)) if widget.autoExclusive() and parent is not None else ()


@dataclass(frozen=True, slots=True)
class Walk:
    """A view, and where Tab and Shift+Tab come to in it."""

    part: QWidget
    there: tuple[QWidget, ...]
    back: tuple[QWidget, ...]


def walk(part: QWidget) -> Walk:
    return Walk(part, (*walked(part),), (*walked(part, back=True),))


def walked(part: QWidget, *, back: bool = False) -> list[QWidget]:
    """Where the keys come to, until they are where they have been."""
    part.window().activateWindow()
    settle()
    start = next(iter(focusable(part)), None)
    if start is None:
        return []
    start.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    for _ in range(MOST):
        here = QApplication.focusWidget()
        if here is None or (here in found and here is not found[-1]):
            break
        if here not in found:  # what holds links, or cells, may have several stops of its own
            found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    return found


def not_come_to(walk: Walk) -> list[str]:
    """Controls that Tab, or Shift+Tab, does not lead to, and those out of sight that it does."""
    wanted, faults = focusable(walk.part), []
    clickable = [w for w in seen(walk.part) if isinstance(w, QAbstractButton) and w.isEnabled()]
    for key, found in (("Tab", walk.there), ("Shift+Tab", walk.back)):
        for widget in dict.fromkeys((*wanted, *clickable)):
            if widget not in found and not any(mate in found for mate in mates(widget)):
                faults.append(f"{key} does not lead to {told(widget)}")
        faults += [f"{key} leads to {told(w)}, which is not seen" for w in found if not w.isVisible()]
    return faults


def not_the_same_back(walk: Walk) -> list[str]:
    """Shift+Tab goes the way that Tab came."""
    if walk.there[1:] == walk.back[:0:-1]:
        return []
    return [f"there: {[told(w) for w in walk.there]}", f"back: {[told(w) for w in walk.back]}"]


def out_of_order(walk: Walk) -> list[str]:
    """Neighbours of the walk that a reader would meet the other way round.

    A part of the page is read to its end before the next one begins, and of two
    parts of one surrounding that one first which is higher, or begins a line.
    Where the walk began does not matter, as it comes round.
    """
    part = walk.part
    order = [w for w in walk.there if part is w or part.isAncestorOf(w)]
    turns = (order[at:] + order[:at] for at in range(max(1, len(order))))
    return min((_turned_round(part, turn) for turn in turns), key=len)


def _turned_round(part: QWidget, order: Sequence[QWidget]) -> list[str]:
    return [
        f"{told(one)} {box(one).getRect()} comes before {told(other)} {box(other).getRect()}"
        for group in _branches(part, order)
        for one, other in pairwise(group)
        if reads_before(other, one) and not by_design(one, other)
    ]


def by_design(one: QWidget, other: QWidget) -> bool:
    """The list comes before the card, which stands under the columns: F6 goes round the same way."""
    return (one.objectName(), other.objectName()) == ("Disputes", "Settlement card")


def _branches(part: QWidget, order: Sequence[QWidget]) -> list[list[QWidget]]:
    """Of each surrounding, its parts in the order of the walk; a part that is met twice is there twice."""
    found: dict[QWidget, list[QWidget]] = {}
    for widget in order:
        child = widget
        while child is not part:
            parent = child.parentWidget()
            assert parent is not None
            line = found.setdefault(parent, [])
            if not line or line[-1] is not child:
                line.append(child)
            child = parent
    return list(found.values())


def box(widget: QWidget) -> QRect:
    """Where it stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def reads_before(one: QWidget, other: QWidget) -> bool:
    a, b = box(one), box(other)
    if a.bottom() - TOUCH < b.top():
        return True
    if b.bottom() - TOUCH < a.top():
        return False
    if one.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return a.left() + TOUCH > b.right()
    return a.right() - TOUCH < b.left()


def without_name_or_role(walk: Walk) -> list[str]:
    """What takes the keys says what it is and what it is called, in words and not in the program's own."""
    faults = []
    for widget in focusable(walk.part):
        heard = QAccessible.queryAccessibleInterface(widget)
        name, classes = heard.text(QAccessible.Text.Name).strip(), _classes(widget)
        if not name or (name in classes and not widget.accessibleName()):
            faults.append(f"{told(widget)} is called {name!r}")
        if heard.role() in NO_ROLE:
            faults.append(f"{told(widget)} is {heard.role()}")
    return faults


def _classes(widget: QWidget) -> set[str]:
    return {kind.__name__ for kind in type(widget).__mro__}


def too_small(walk: Walk) -> list[str]:
    """Targets of less than 24 by 24 pixels.

    WCAG 2.5.8 excepts a link within a line of words, as high as its line: those
    of the manual and of the linear view are no widgets, and are not met here.
    A scroll bar, which only repeats what wheel and keys do, is excepted as
    equivalent. Nothing else is.
    """
    return [
        f"{told(widget)} is {widget.width()}x{widget.height()}"
        for widget in seen(walk.part)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
        and min(widget.width(), widget.height()) < LEAST_TARGET
    ]


def without_ring(walk: Walk) -> list[str]:
    """What looks the same with the keys as without them."""
    faults, order = [], walk.there
    for at, widget in enumerate(order):
        if not (walk.part is widget or walk.part.isAncestorOf(widget)) or len(order) < 2:
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        having = _around(widget)
        order[at - 1].setFocus(Qt.FocusReason.TabFocusReason)
        if widget.isVisible() and having == _around(widget):
            faults.append(f"{told(widget)} looks the same with the keys as without")
    return faults


def _around(widget: QWidget) -> QImage:
    """With what its surrounding paints next to it."""
    parent = widget.parentWidget() or widget
    place = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
    return parent.grab(place.adjusted(-ROUND, -ROUND, ROUND, ROUND)).toImage()
