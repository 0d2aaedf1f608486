"""How long the window lets an editor wait: its own counters, of the last thousand waits of each kind."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

KEPT = 1000


class Pace:
    """Durations in seconds, newest last: of frames of the synopsis, and from a choice to its painted card."""

    def __init__(self) -> None:
        self.frames: deque[float] = deque(maxlen=KEPT)
        self.cards: deque[float] = deque(maxlen=KEPT)
        self._chosen: float | None = None

    @contextmanager
    def frame(self) -> Iterator[None]:
        """Around the painting of a frame."""
        began = perf_counter()
        yield
        self.frames.append(perf_counter() - began)

    def choose(self) -> None:
        """Another dispute was chosen; the first choice counts until a card is painted."""
        if self._chosen is None:
            self._chosen = perf_counter()

    def card_painted(self) -> None:
        if self._chosen is not None:
            self.cards.append(perf_counter() - self._chosen)
            self._chosen = None
