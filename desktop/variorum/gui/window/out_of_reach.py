"""The line that says that the record does not answer, and when it is tried again."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from variorum.errors import RecordOutOfReach
from variorum.gui.look.look import Look
from variorum.gui.session.listening import AGAIN
from variorum.gui.window.banner import Banner, Notice, Offer
from variorum.translation import tr


class OutOfReachBar(Banner):
    """Goes when the record answers; closed before, it stays away until the record is lost anew."""

    def __init__(self, look: Look, try_now: Callable[[], None]) -> None:
        super().__init__(look)
        self._try_now, self._what, self._left, self._is_lost = try_now, "", 0, False
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)

    def tell(self, error: RecordOutOfReach, ways: tuple[Offer, ...] = ()) -> None:
        """`ways` are what else can be done than to wait."""
        again, self._is_lost, self._left = self._is_lost, True, AGAIN
        self._what = error.what
        if not again:
            offer = Offer(tr("Try now"), self._try, tr("Try to reach the record at once"))
            self.show_notice(Notice(self._said(), (offer, *ways)))
        self._second.start()
        self.reword(self._said())

    def rest(self) -> None:
        self._is_lost = False
        self._second.stop()
        self.hide()

    def _try(self) -> None:
        self._left = 0
        self.reword(self._said())
        self._try_now()

    def _count(self) -> None:
        self._left = max(0, self._left - 1)
        self.reword(self._said())

    def _said(self) -> str:
        when = tr("Trying again in {seconds} s.", seconds=self._left) if self._left else tr("Trying again…")
        return tr("{what} What is shown can be read meanwhile. {when}", what=self._what, when=when)
