"""What stands in the middle of the window: first run, the case, or a page that takes the whole place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class Stage(QStackedWidget):
    """A page (the import review, the account) covers what was shown until it is turned back."""

    turned = Signal(bool)  # whether a page has the whole place now

    def __init__(self, first_run: QWidget, case: QWidget) -> None:
        super().__init__()
        self._first_run, self._case = first_run, case
        self._under: QWidget = first_run
        self.name = ""  # of the page that has the whole place, where it has actions of its own
        for page in (first_run, case):
            self.addWidget(page)

    @property
    def page(self) -> QWidget | None:
        """The page that has the whole place; None where the case, or first run, is shown."""
        current = self.currentWidget()
        return None if current in (self._first_run, self._case) else current

    def show_case(self, has_case: bool) -> None:
        """Show the case, or first run where there is none: under a page, if one is open."""
        self._under = self._case if has_case else self._first_run
        if self.page is None:
            self.setCurrentWidget(self._under)

    def turn_to(self, page: QWidget, *, name: str = "") -> None:
        """Give a page the whole place, and the keys; those of its actions go by its name."""
        self.name = name
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus()
        self.turned.emit(True)

    def turn_back(self) -> None:
        """Show again what the page covers."""
        self.name = ""
        self.setCurrentWidget(self._under)
        self.turned.emit(False)
