"""All that moves in the window: the way to a row, and the strand's appearing; neither if none is wanted."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QScrollBar

from variorum.gui.look.look import Look

SCROLL, APPEAR = 120, 80  # milliseconds


class Motion(QObject):
    """Where nothing may move, everything is at its end at once."""

    def __init__(self, look: Look, bar: QScrollBar, paint: Callable[[], None]) -> None:
        super().__init__(bar)
        self._look, self._bar, self._paint = look, bar, paint
        self.strand = 1.0  # how much of the strand has appeared
        self._way = self._animation(SCROLL, lambda value: bar.setValue(int(value)))
        self._there: Callable[[], None] = lambda: None
        self._way.finished.connect(lambda: self._there())
        self._fade = self._animation(APPEAR, self._show_strand)

    def _animation(self, duration: int, step: Callable[[float], None]) -> QVariantAnimation:
        made = QVariantAnimation(self)
        made.setDuration(duration)
        made.setEasingCurve(QEasingCurve.Type.OutCubic)
        made.valueChanged.connect(step)
        return made

    @property
    def moving(self) -> bool:
        return self._way.state() is QVariantAnimation.State.Running

    def stop(self) -> None:
        """The editor scrolls, or goes elsewhere: what moved stands where it is."""
        self._way.stop()

    def end(self) -> None:
        """Another case comes: nothing of the one before moves on."""
        self._way.stop()
        self._fade.stop()
        self.strand = 1.0

    def go(self, before: int, there: Callable[[], None]) -> None:
        """From where the view was to where it is, a page of the way at the most; `there` sets it right."""
        after, page = self._bar.value(), self._bar.pageStep()
        if before == after or not self._look.moves or not self._bar.isVisible():
            return
        start = max(after - page, min(after + page, before))
        self._bar.setValue(start)
        self._way.setStartValue(float(start))
        self._way.setEndValue(float(after))
        self._there = there
        self._way.start()

    def appear(self) -> None:
        """Let the strand come in."""
        if not self._look.moves:
            return
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.start()

    def _show_strand(self, value: float) -> None:
        self.strand = value
        self._paint()
