"""Works out which words of the rows in view differ, one row whenever the window has nothing else to do."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from variorum.alignment.link import Place
from variorum.gui.session.sheet import Row
from variorum.gui.synopsis.other_words import other_words
from variorum.text.span import Span


class WordingQueue(QObject):
    """Rows are worked out once for a set of articles."""

    found = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.spans: dict[Place, tuple[Span, ...]] = {}
        self.base: str | None = None  # the article that the others are set against
        self._done: set[int] = set()
        self._waiting: list[Row] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def forget(self) -> None:
        self.spans, self._done, self._waiting = {}, set(), []

    def want(self, rows: Sequence[Row]) -> None:
        """Only what is in view now is worked out."""
        self._waiting = [r for r in rows if r.number not in self._done and not r.only and not r.left_out]
        if self._waiting:
            self._timer.start()

    def _work(self) -> None:
        if not self._waiting:
            return
        row = self._waiting.pop(0)
        self._done.add(row.number)
        found = other_words(row, base=self.base)
        self.spans.update(found)
        if self._waiting:
            self._timer.start()
        if any(found.values()):
            self.found.emit()
