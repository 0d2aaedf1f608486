"""A change of style frees no widget under Qt's hands."""

import gc
import weakref
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from variorum.gui.look.look import Look
from variorum.gui.look.style import apply_style


class Collects(QWidget):
    """Has dead objects collected whenever it is told of a style; Python may do so at any step."""

    def __init__(self) -> None:
        super().__init__()
        self.closed: weakref.ref[Any] | None = None
        self.seen: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:
        if self.closed is not None:
            gc.collect()
            self.seen.append(self.closed() is not None)


def test_a_closed_dialog_is_not_freed_while_qt_tells_all_widgets_of_a_style(qtbot, qapp, look) -> None:
    told = Collects()
    qtbot.addWidget(told)
    told.ensurePolished()
    dialog = QWidget()
    dialog.itself = dialog  # a cycle, as a dialog is in that calls its own methods
    told.closed = weakref.ref(dialog)
    del dialog
    apply_style(qapp, Look(theme="dark"))
    assert told.seen and all(told.seen)
    gc.collect()
    assert told.closed() is None
    told.closed = None
    apply_style(qapp, look)
