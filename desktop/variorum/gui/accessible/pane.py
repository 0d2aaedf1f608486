"""A pane that takes the keys as a whole: a group with a name; Qt would call it nothing in particular."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Pane(QAccessibleWidget):
    """What stands in it is told by itself."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane, QAccessible.Role.Grouping)
