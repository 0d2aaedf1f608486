"""The order of reading for the Tab key: as layouts have the parts of a page, whenever each was made.

Qt leads the keys through controls in the order in which they came into the
window; what is filled later, or built before its surroundings, would come last.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from variorum.gui.widgets.flow import Flow

_WHOLE = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)


def lead_through(page: QWidget) -> None:
    """Have Tab go through what stands in a page as it is read."""
    stops = stops_in(page)
    kept = [(part, part.focusPolicy()) for part in stops]
    for part in stops:  # one that is not chosen among several has no place of its own until it is
        part.setFocusPolicy(part.focusPolicy() | Qt.FocusPolicy.TabFocus)
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
    for part, policy in kept:
        part.setFocusPolicy(policy)


def stops_in(page: QWidget) -> list[QWidget]:
    """What in a page takes the keys, or may at another time, as it is read."""
    return [part for part in _parts(page) if part is not page and _is_stop(part)]


def _is_stop(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(part, QAbstractButton)


def _parts(part: QWidget) -> Iterator[QWidget]:
    """The part, and what stands in it."""
    yield part
    match part:
        case QScrollArea():
            inner: QWidget | None = part.widget()
            if inner is not None:
                yield from _parts(inner)
        case QSplitter() | QStackedWidget():
            for index in range(part.count()):
                held = part.widget(index)
                if held is not None:
                    yield from _parts(held)
        case _ if isinstance(part, (*_WHOLE, QAbstractScrollArea)):
            return
        case _:
            yield from _held(part)


def _held(part: QWidget) -> Iterator[QWidget]:
    layout = part.layout()
    if isinstance(part, Flow):
        for placed in part.placed:
            yield from _parts(placed)
        return
    if layout is not None:
        yield from _laid_out(layout)
        return
    for child in part.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from _parts(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        held, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if held is not None:
            yield from _parts(held)
        elif inner is not None:
            yield from _laid_out(inner)
