"""What the window says of others who work on the same record, and of a record that does not answer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.errors import RecordOutOfReach
from variorum.gui.commands.deeds import unseen_words
from variorum.gui.commands.recovering import Recovering
from variorum.gui.window.banner import Notice, Offer
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow
    from variorum.gui.window.out_of_reach import OutOfReachBar
    from variorum.record.revision import Revision


class Others(Recovering):
    """Called by the session when it hears of it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._bar: OutOfReachBar | None = None
        window.session.record.listed.connect(self._answered)

    @property
    def out_of_reach(self) -> "OutOfReachBar | None":
        """The line that says so, once the record did not answer."""
        return self._bar

    def tell_clash(self, others: "Sequence[Revision]") -> None:
        """Another decided otherwise while the editor decided: lay that decision before the editor."""
        words = unseen_words(others, self._session.reconciliation)
        show = Offer(
            tr("Show it"),
            lambda: self._show_clash(str(others[0].dispute)),
            tr("Go to the dispute on its card"),
        )
        self._window.notices.banner.show_notice(Notice(words, (show,)))

    def _show_clash(self, dispute: str) -> None:
        self._window.notices.banner.hide()
        self._session.choose(dispute)
        self._window.card.setFocus()

    def tell_lost(self, error: RecordOutOfReach) -> None:
        """The record does not answer: what is shown can be read, and it is tried again."""
        if self._bar is None:
            from variorum.gui.window.out_of_reach import OutOfReachBar

            self._bar = OutOfReachBar(self._look, self._session.record.try_now)
            self._window.notices.add(self._bar)
        self._bar.tell(error, (self.restoring(),) if self.has_copies else ())

    def hide_out_of_reach(self) -> bool:
        """Close the line, where there is one."""
        shown = self._bar is not None and self._bar.isVisible()
        if self._bar is not None:
            self._bar.hide()
        return shown

    def _answered(self, cases: object = None) -> None:
        if self._bar is not None:
            self._bar.rest()

    def tell_found(self) -> None:
        self._answered()
        self._session.told.emit(tr("The record can be reached again."))
