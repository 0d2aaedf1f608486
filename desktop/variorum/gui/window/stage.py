"""What stands in the middle of the window: first run, the case, or a page that takes the whole place."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class Stage(QStackedWidget):
    """A page (the import review, the account) covers what was shown until it is turned back."""

    turned = Signal(bool)  # whether a page has the whole place now

    def __init__(self, first_run: QWidget, case: QWidget, *, wait: int = 0) -> None:
        """Where a case is on its way already, first run waits so many milliseconds for it not to come."""
        super().__init__()
        self._first_run, self._case = first_run, case
        self._none: QWidget = QWidget() if wait else first_run  # shown where there is no case
        self._under = self._none
        self.name = ""  # of the page that has the whole place, where it has actions of its own
        for page in dict.fromkeys((self._none, first_run, case)):
            self.addWidget(page)
        if wait:
            QTimer.singleShot(wait, self, self._wait_no_more)

    @property
    def page(self) -> QWidget | None:
        """The page that has the whole place; None where the case, or first run, is shown."""
        current = self.currentWidget()
        return None if current in (self._none, self._first_run, self._case) else current

    def show_case(self, has_case: bool) -> None:
        """Show the case, or first run where there is none: under a page, if one is open."""
        self._under = self._case if has_case else self._none
        if self.page is None:
            self.setCurrentWidget(self._under)

    def _wait_no_more(self) -> None:
        none, self._none = self._none, self._first_run
        if self._under is none:
            self.show_case(False)
        self.removeWidget(none)
        none.deleteLater()

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
