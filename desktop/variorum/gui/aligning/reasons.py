"""After rows were arranged by hand without a question: a line that offers to say why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from variorum.alignment.link import Place
from variorum.gui.aligning import laying
from variorum.gui.aligning.asking import Asking, Question
from variorum.gui.window.banner import Notice, Offer
from variorum.translation import tr
from variorum.workspace.changes import Changes

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow


class Reasons(QObject):
    """What was done stands without a reason; the line goes when something else is recorded."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session, self._synopsis = window, window.session, window.synopsis
        self.asking = Asking(window.look, self._synopsis)
        self._notice: Notice | None = None
        self._session.changed.connect(self._follow)

    def offer(self, these: tuple[Place, ...], those: tuple[Place, ...]) -> None:
        """Of what has just been said by hand of each of these and each of those."""
        give = Offer(
            tr("Give a reason…"),
            lambda: self._ask(these, those),
            tr("Say why; it is kept in the history"),
        )
        self._notice = Notice(tr("Recorded without a reason."), (give,), grave=False)
        self._window.notices.banner.show_notice(self._notice)

    def _follow(self, changes: Changes) -> None:
        if changes & (Changes.RECORD | Changes.CASES):
            self._take_back()

    def _take_back(self) -> None:
        if self._notice is not None:
            self._window.notices.banner.take_back(self._notice)
            self._notice = None

    def _ask(self, these: tuple[Place, ...], those: tuple[Place, ...]) -> None:
        names = " – ".join(", ".join(map(self._synopsis.pins.name, places)) for places in (these, those))
        question = Question(
            tr("Why?"), names, tr("Record the reason"), tr("Leave it without"), is_reason=True
        )
        look, viewport = self._window.look, self._synopsis.viewport()
        at = viewport.mapTo(self._synopsis, QPoint(look.px(48), look.px(8)))
        self._take_back()

        def give(reason: str) -> None:
            if reason:
                laying.say_why(self._session, these, those, reason, lambda _: self._tell())

        self.asking.ask(question, at, give)

    def _tell(self) -> None:
        self._session.told.emit(tr("The reason is recorded."))
