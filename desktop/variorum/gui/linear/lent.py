"""Lends a widget from one place to another and gives it back: nothing is built twice."""

from PySide6.QtWidgets import QBoxLayout, QWidget


class Lent:
    """Remembers where the widget stood."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._home: QBoxLayout | None = None
        self._at = 0

    def lend(self, column: QBoxLayout) -> None:
        """Put it at the end of another column."""
        parent = self._widget.parentWidget()
        home = parent.layout() if parent is not None else None
        if self._home is None and isinstance(home, QBoxLayout):
            self._home, self._at = home, home.indexOf(self._widget)
        column.addWidget(self._widget)
        self._widget.show()

    def give_back(self) -> None:
        if self._home is not None:
            self._home.insertWidget(self._at, self._widget)
            self._home = None
            self._widget.show()
