"""Works out which words of the rows in view differ, one row whenever the window has nothing else to do."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from variorum.alignment.link import Place
from variorum.gui.session.sheet import Row
from variorum.gui.synopsis.other_words import other_words
from variorum.gui.synopsis.sheet_layout import Columns
from variorum.text.span import Span


class WordingQueue(QObject):
    """Rows are worked out once for a set of articles."""

    found = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.spans: dict[Place, tuple[Span, ...]] = {}
        self.base: str | None = None  # the article that the others are set against
        self._done: set[tuple[int, tuple[str, ...]]] = set()  # rows, and which articles stand in them
        self._waiting: list[Row] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def forget(self) -> None:
        self.spans, self._done, self._waiting = {}, set(), []

    def want(self, rows: Sequence[Row], columns: Columns, dispute: str | None) -> None:
        """Only what is in view now is worked out."""
        several = (row for row in rows if not row.only and not row.left_out)
        self._waiting = [row for row in _shown(several, columns, dispute) if _key(row) not in self._done]
        if self._waiting:
            self._timer.start()

    def _work(self) -> None:
        if not self._waiting:
            return
        row = self._waiting.pop(0)
        self._done.add(_key(row))
        found = other_words(row, base=self.base)
        self.spans.update(found)
        if self._waiting:
            self._timer.start()
        if any(found.values()):
            self.found.emit()


def _key(row: Row) -> tuple[int, tuple[str, ...]]:
    return row.number, tuple(row.cells)


def _shown(rows: Iterable[Row], columns: Columns, dispute: str | None) -> Iterator[Row]:
    """Where articles share columns, only those that stand in them: a row of a hundred would take too long."""
    for row in rows:
        if columns.clusters:
            cells = {id: row.cells[id] for id in columns.telling(row, dispute) if id in row.cells}
            row = replace(row, cells=cells)
        yield row
