"""What an eye would find fault with in a window, found without one."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

from variorum.gui.widgets.focus_ring import FocusRing

LEAST_TARGET = 24
SLACK = 1  # pixels by which rounding may differ


def settle() -> None:
    """Let layouts and paints that were asked for take place."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    # Outside of Qt's loop nothing else carries out what was put off.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seen(root: QWidget) -> Iterator[QWidget]:
    """Every visible part of the program's own; not the parts that Qt's controls are made of."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not widget.objectName().startswith("qt_") and not _inner(widget):
            yield widget


def _inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QLineEdit | QMenuBar | QScrollBar):
            return True
        parent = parent.parentWidget()
    return isinstance(widget, QScrollBar)


def clipped(root: QWidget) -> list[str]:
    """Words that do not fit their place, unless they end in an ellipsis and a tooltip has the whole."""
    found = []
    for widget in seen(root):
        words = words_of(widget)
        if words and not _fits(widget, words) and not (words.endswith("…") and widget.toolTip()):
            found.append(f"{told(widget)}: {words!r} does not fit")
        if words and words.endswith("…") and not _is_command(widget) and not widget.toolTip():
            found.append(f"{told(widget)}: {words!r} is elided and no tooltip has the whole")
    return found


def _is_command(widget: QWidget) -> bool:
    """An ellipsis on a button says that it will ask for more."""
    return isinstance(widget, QAbstractButton)


def words_of(widget: QWidget) -> str:
    match widget:
        case QLabel() if widget.textFormat() is not Qt.TextFormat.RichText and "<" not in widget.text():
            return widget.text()
        case QToolButton() if widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            return "" if not widget.icon().isNull() else widget.text()
        case (
            QPushButton() | QToolButton() | QCheckBox() | QRadioButton()
        ):  # others paint their words themselves
            return widget.text()
        case QComboBox():
            return widget.currentText()
        case QLineEdit():
            return widget.text() or widget.placeholderText()
        case _:
            return ""


def _fits(widget: QWidget, words: str) -> bool:
    metrics = widget.fontMetrics()
    match widget:
        case _ if widget.hasHeightForWidth():
            return widget.heightForWidth(widget.width()) <= widget.height() + SLACK
        case QComboBox():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
            room = widget.style().subControlRect(control, option, part, widget)
            return metrics.horizontalAdvance(words) <= room.width() + SLACK
        case QLineEdit():
            frame = QStyleOptionFrame()
            widget.initStyleOption(frame)
            room = widget.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, widget)
            return metrics.horizontalAdvance(words) <= room.width() - 3
        case _:
            need = widget.sizeHint()
            return need.width() <= widget.width() + SLACK and need.height() <= widget.height() + SLACK


def cut(root: QWidget) -> list[str]:
    """Controls and labels that reach out of what is shown of their surroundings, where nothing scrolls."""
    found = []
    for widget in seen(root):
        if not isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit) or _scrolls(widget):
            continue
        whole, shown = QRect(widget.rect()), widget.visibleRegion().boundingRect()
        if shown.isEmpty():  # behind a tab, or its neighbour is told of
            continue
        if shown.width() + SLACK < whole.width() or shown.height() + SLACK < whole.height():
            found.append(f"{told(widget)} shows {shown.width()}x{shown.height()} of {_size(widget)}")
    return found


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def overlapping(root: QWidget) -> list[str]:
    """Parts of one surrounding that lie on each other."""
    found = []
    for parts in _by_parent(root).values():
        for one, other in combinations(parts, 2):
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > SLACK and shared.height() > SLACK:
                found.append(f"{told(one)} and {told(other)} share {shared.width()}x{shared.height()}")
    return found


def _by_parent(root: QWidget) -> dict[QWidget, list[QWidget]]:
    """Docks that share a place as tabs lie on each other by intent, as a ring does on its pane."""
    found: dict[QWidget, list[QWidget]] = {}
    for widget in seen(root):
        parent = widget.parentWidget()
        if isinstance(widget, FocusRing):
            continue
        if parent is not None and not widget.isWindow() and not widget.visibleRegion().isEmpty():
            found.setdefault(parent, []).append(widget)
    return found


def unnamed(root: QWidget) -> list[str]:
    """What can have the focus and has no name for those who hear it."""
    found = []
    for widget in seen(root):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isEnabled():
            continue
        if widget.visibleRegion().isEmpty():
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        name = widget.accessibleName() or (spoken.text(QAccessible.Text.Name) if spoken else "")
        if not name.strip():
            found.append(told(widget))
    return found


def small(root: QWidget) -> list[str]:
    """What is to be hit with a pointer and is smaller than a finger's or a tremor's breadth allows."""
    return [
        f"{told(widget)} is {_size(widget)}"
        for widget in seen(root)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
        and min(widget.width(), widget.height()) < LEAST_TARGET
    ]


def _size(widget: QWidget) -> str:
    return f"{widget.width()}x{widget.height()}"


def told(widget: QWidget) -> str:
    name = widget.accessibleName() or widget.objectName() or words_of(widget)
    return f"{type(widget).__name__} {name!r}"
