"""How well words stand out from what they stand on, measured on the pixels that a view draws."""

from collections import Counter
from collections.abc import Iterator

from makers_sight import seen, settle, told, words_of
from makers_walk import box
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from test_palette import contrast

from variorum.gui.export.thumbs import UNDER, Thumbs

LEAST = 4.5  # WCAG 1.4.3; of the strongest pixels: those between are smoothed edges
EDGE = 3  # pixels of a control that are its edge, and no words
PARTLY = 0.8  # of its height that must be seen; of words at an edge there may be nothing to measure
ITEMS = 6  # of a list that are looked at


def faint(part: QWidget) -> list[str]:
    """Words that stand out too little; what is disabled is excepted, as WCAG has it."""
    settle()
    picture = part.window().grab().toImage()
    whole = QRect(0, 0, picture.width(), picture.height())
    faults = []
    for name, place in _worded(part):
        inner = place.adjusted(EDGE, EDGE, -EDGE, -EDGE).intersected(whole)
        found = strongest(picture, inner) if inner.isValid() else LEAST
        if found < LEAST:
            faults.append(f"{name}: {found:.1f}")
    return faults


def _worded(part: QWidget) -> Iterator[tuple[str, QRect]]:
    """What shows words, and where in its window."""
    for widget in seen(part):
        shown = widget.visibleRegion().boundingRect()
        if not widget.isEnabled() or shown.height() < PARTLY * widget.height():
            continue
        offset = box(widget).topLeft()
        if isinstance(widget, QAbstractItemView):
            for index, place in _items(widget):
                yield f"{told(widget)} {index}", place
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            shown = widget.viewport().rect()  # scrolls, and may be seen in part
            if widget.toPlainText():
                yield told(widget), shown.translated(offset)
        elif words_of(widget).strip():
            placeholder = isinstance(widget, QLineEdit) and not widget.text()
            yield f"{told(widget)}{' (placeholder)' if placeholder else ''}", shown.translated(offset)


def _items(view: QAbstractItemView) -> Iterator[tuple[int, QRect]]:
    model, port = view.model(), view.viewport()
    for row in range(min(ITEMS, model.rowCount(view.rootIndex())) if model is not None else 0):
        index = model.index(row, 0, view.rootIndex())
        place = view.visualRect(index).intersected(port.rect())
        if isinstance(view, Thumbs):  # the number under it; a page in small is a picture
            place.setTop(place.bottom() - view.look.px(UNDER))
        if place.height() > 2 * EDGE and index.data():
            yield row, place.translated(box(port).topLeft())


def strongest(picture: QImage, place: QRect) -> float:
    """The contrast of what stands out most from the ground, which is what there is most of."""
    part = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    seen_here = Counter(memoryview(part.constBits()).cast("I"))
    ground = QColor(seen_here.most_common(1)[0][0])
    return max(contrast(QColor(colour), ground) for colour in seen_here)
