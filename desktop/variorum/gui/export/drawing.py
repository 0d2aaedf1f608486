"""Draws pages off the window's thread: only those that are looked at, the last wanted first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from variorum.gui.session.job import Job, Jobs
from variorum.progress import Progress

if TYPE_CHECKING:
    from variorum.report.writers.typeset.pages import Page

MOST_KEPT = 60  # drawn pages
MOST_WAITING = 12  # what was wanted before is out of sight by then


class Drawing(QObject):
    """The pages of one report at a time; what was drawn of others is forgotten."""

    drawn = Signal(int)  # the index of a page

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._pages: Sequence[Page] = ()
        self._images: dict[tuple[int, int], QImage] = {}
        self._wanted: list[tuple[int, int]] = []
        self._running: Job | None = None

    def show(self, pages: "Sequence[Page]") -> None:
        self._pages, self._images, self._wanted = pages, {}, []
        if self._running is not None:
            self._running.cancel()

    def image(self, index: int, width: int) -> QImage | None:
        """The page, so many pixels wide; None until `drawn` says that it is there."""
        key = (index, width)
        if key in self._images or width <= 0 or index >= len(self._pages):
            return self._images.get(key)
        if key not in self._wanted:
            self._wanted = [*self._wanted, key][-MOST_WAITING:]
            self._go_on()
        return next((image for (at, _), image in reversed(self._images.items()) if at == index), None)

    def _go_on(self) -> None:
        if self._running is not None or not self._wanted:
            return
        pages, (index, width) = self._pages, self._wanted.pop()
        page = pages[index]
        dots = width / (page.width / 72)

        def work(progress: Progress) -> QImage:
            progress(0, 0, "")
            return QImage.fromData(page.png(dots=dots))

        def then(image: QImage) -> None:
            if pages is self._pages:
                self._keep((index, width), image)
                self.drawn.emit(index)

        self._running = self._jobs.read(work, then)
        self._running.signals.ended.connect(self._ended)

    def _keep(self, key: tuple[int, int], image: QImage) -> None:
        self._images[key] = image
        if len(self._images) > MOST_KEPT:
            del self._images[next(iter(self._images))]

    def _ended(self) -> None:
        self._running = None
        self._go_on()
