"""A synopsis alone on the seeds, and what a mouse does on it."""

from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from variorum.alignment.link import Place
from variorum.gui.aligning.where import boxes
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.widget import Synopsis

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def shown(sheet: Sheet, look: Look, qtbot: Any, *, size: tuple[int, int] = (1300, 900)) -> Synopsis:
    made = Synopsis(look)
    qtbot.addWidget(made)
    made.resize(*size)
    made.row_chosen.connect(lambda row: made.go_to(made.dispute, row))
    with qtbot.waitExposed(made):
        made.show()
    made.show_sheet(sheet, {})
    made.go_to("quantity-1", sheet.rows[sheet.home["quantity-1"]].number)
    made.setFocus()
    made.grab()
    return made


def number_of(view: Synopsis, place: Place) -> QPointF:
    """The middle of a paragraph's number, by which it is held."""
    scroll, height = view.verticalScrollBar().value(), view.viewport().height()
    box = dict(boxes(view.sheet_layout, view.look, scroll, height))[place]
    return box.topLeft() + QPointF(10, 8)


def mouse(widget: QWidget, kind: QEvent.Type, at: QPointF, *, held: bool, keys: Any = NONE) -> None:
    """The test library moves the mouse without a button held."""
    buttons = LEFT if held else Qt.MouseButton.NoButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    QApplication.sendEvent(widget, QMouseEvent(kind, at, widget.mapToGlobal(at), button, buttons, keys))


def drag(widget: QWidget, start: QPointF, end: QPointF, *, let_go: bool = True) -> None:
    """Press, go there in three steps, and let go."""
    mouse(widget, QEvent.Type.MouseButtonPress, start, held=True)
    for step in (1, 2, 3):
        mouse(widget, QEvent.Type.MouseMove, start + (end - start) * step / 3, held=True)
    if let_go:
        mouse(widget, QEvent.Type.MouseButtonRelease, end, held=False)
