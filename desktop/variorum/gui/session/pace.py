"""How long the window lets an editor wait: its own counters, of the last thousand waits of each kind."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from PySide6.QtCore import QEvent, QObject

KEPT = 1000


class Pace(QObject):
    """Durations in seconds, newest last: of frames of the synopsis, and from a choice to its painted card."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: deque[float] = deque(maxlen=KEPT)
        self.cards: deque[float] = deque(maxlen=KEPT)
        self.painted = 0  # cards, since the window was opened
        self._dispute: str | None = None
        self._chosen: float | None = None

    @contextmanager
    def frame(self) -> Iterator[None]:
        """Around the painting of a frame."""
        began = perf_counter()
        yield
        self.frames.append(perf_counter() - began)

    def choose(self, dispute: str | None) -> None:
        """Another dispute is being chosen: it counts from now until the card begins to be painted."""
        if dispute != self._dispute:
            self._dispute, self._chosen = dispute, perf_counter()

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Installed on the card: its painting ends the wait."""
        if event.type() is QEvent.Type.Paint and self._chosen is not None:
            self.cards.append(perf_counter() - self._chosen)
            self.painted += 1
            self._chosen = None
        return False
