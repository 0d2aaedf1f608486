"""The finder on a window: gathers what case, record and menus hold, and goes to what is chosen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from variorum.gui.session.sheet import Block, Row
from variorum.gui.synopsis.finding import Found, find
from variorum.text.span import Span

if TYPE_CHECKING:
    from variorum.gui.finder.entry import Entry
    from variorum.gui.finder.finder import Finder
    from variorum.gui.window.main_window import MainWindow

MOST_SEARCHES = 12


class FinderPlace(QObject):
    """Built when it is first asked for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._searches: dict[str, int] = {}  # words looked for in the columns, the last at the end
        self.finder: Finder | None = None
        window.find_bar.words.returnPressed.connect(self._remember)

    def begin(self) -> None:
        from variorum.gui.finder.finder import Finder
        from variorum.gui.finder.used import Used

        if self.finder is None:
            window = self._window
            self.finder = Finder(window.look, Used(window.store), lambda: tuple(self.gather()), window)
        self.finder.begin()

    def gather(self) -> "Iterator[Entry]":
        """Everything that can be found just now."""
        from variorum.gui.finder.case_found import cases_found, disputes_found, passages_found, searches_found
        from variorum.gui.finder.commands_found import commands_found

        window, session = self._window, self._window.session
        covered = window.stage.page is not None
        has_case = session.reconciliation is not None
        yield from commands_found(window.actions_by_name, has_case=has_case, covered=covered)
        if not covered:
            yield from disputes_found(session.standings, session.sheet, self._go_to_dispute)
            yield from passages_found(session.sheet, self._go_to_passage)
            yield from searches_found(list(self._searches.items())[::-1], self._look_for)
        yield from cases_found(session.record.cases, session.case, session.open_case)

    def _go_to_dispute(self, dispute: str) -> None:
        self._window.session.choose(dispute)
        self._window.card.setFocus()

    def _go_to_passage(self, row: Row, block: Block) -> None:
        synopsis = self._window.synopsis
        self._window.session.choose_row(row.number)
        place = Found(row.number, block.place, Span(0, len(block.text)))
        synopsis.search.show((), None)
        synopsis.search.go_to(place)
        synopsis.setFocus()

    def _look_for(self, words: str) -> None:
        bar = self._window.find_bar
        bar.begin()
        bar.words.setText(words)
        bar.go_on()

    def _remember(self) -> None:
        bar = self._window.find_bar
        words = bar.words.text().strip()
        if words:
            self._searches.pop(words, None)
            self._searches[words] = len(find(self._window.session.sheet, words))
            for old in list(self._searches)[:-MOST_SEARCHES]:
                del self._searches[old]
