"""The articles of the open case as they are read, for the page on which an editor looks them over.

Nothing is compared for a correction: the case is lined up when the page is left.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from variorum.article.article import Article, Unreadable
from variorum.article.readers.parts import Choice
from variorum.gui.session.bringing_in import Brought, PutIn, already_there, name_for, put_in
from variorum.gui.session.job import Job
from variorum.gui.session.session import Session
from variorum.progress import Progress
from variorum.translation import tr, trn
from variorum.workspace.changes import Changes
from variorum.workspace.checking import Checked, Several, looked_over
from variorum.workspace.corrections import Correction, Mending, Placing
from variorum.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ToCheck:
    """What came of files and texts that an editor brought in to be looked over."""

    checked: Checked
    unread: tuple[Unreadable, ...] = ()
    already: tuple[Article, ...] = ()
    several: tuple[Several, ...] = ()


class Checking(QObject):
    """Holds what the page shows, and asks for what the editor wants put right."""

    shown = Signal()  # what there is to show is other
    brought = Signal()  # an editor brought something in that is to be looked over

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.checked: Checked | None = None
        self.unread: tuple[Unreadable, ...] = ()
        self.several: tuple[Several, ...] = ()
        self.in_use = False  # the page stands before the editor
        self._case: str | None = None
        self._asked = 0  # corrections that are on their way to the record
        self._was_whole = False  # the case had been compared before anything was put right
        session.changed.connect(self._follow)
        session.partly_shown.connect(lambda: self._follow(Changes.ARTICLES))

    @property
    def articles(self) -> tuple[Article, ...]:
        return self.checked.case.comparison.articles if self.checked else ()

    @property
    def is_changed(self) -> bool:
        """Whether the case must be compared before what it shows is what was put right."""
        return bool(self._asked) or (self._session.partial and not self._session.is_opening)

    @property
    def was_whole(self) -> bool:
        return self._was_whole

    # What it shows

    def begin(self) -> None:
        """Look over the case that is open."""
        self.in_use = True
        self._was_whole = not self._session.partial
        self._look()

    def end(self) -> None:
        self.in_use = False

    def _follow(self, changes: Changes) -> None:
        if self._session.case != self._case:
            self._case, self.checked = self._session.case, None
            self.unread, self.several = (), ()
        if self.in_use and changes & Changes.ARTICLES:
            self._look()

    def _look(self) -> None:
        """Look over the articles that are shown; they may be compared meanwhile."""
        now, known = self._session.reconciliation, self.checked
        self._case = self._session.case
        if now is not None and (known is None or known.case.comparison.articles != now.comparison.articles):
            self._session.jobs.read(lambda progress: looked_over(now), self._show_if_still)
        else:
            self.shown.emit()

    def _show_if_still(self, checked: Checked) -> None:
        shown = self._session.reconciliation
        if shown is not None and shown.comparison.articles is checked.case.comparison.articles:
            self.checked = checked
            self.shown.emit()

    # What an editor puts right

    def correct(self, article: str, corrections: Sequence[Correction]) -> Job | None:
        """Put right how an article was read; what is being compared meanwhile is compared anew later."""
        if not corrections:
            return None

        def show(checked: Checked) -> None:
            self._show(checked)
            self._session.told.emit(done_words(corrections))

        return self._ask(lambda workspace, case: workspace.correct(case, article, corrections).value, show)

    def turn(self, *, back: bool) -> Job | None:
        """Undo or redo the last thing done, if it was about an article."""

        def show(checked: Checked) -> None:
            self._show(checked)
            self._session.told.emit(tr("Undone.") if back else tr("Redone."))

        return self._ask(lambda workspace, case: workspace.turn_reading(case, back=back).value, show)

    def _ask(self, ask: Callable[[Workspace, str], Any], then: Callable[[Any], None]) -> Job | None:
        case = self._session.case
        if case is None:
            return None
        self._session.stop_opening()
        self._asked += 1
        return self._session.jobs.write(
            lambda progress: ask(self._session.workspace, case), then, lastly=self._asked_less
        )

    def _asked_less(self) -> None:
        self._asked -= 1

    def _show(self, checked: Checked) -> None:
        self.checked, self._case = checked, checked.case.case
        self._session.show_part(checked.case)
        self._ask_turns()

    def _ask_turns(self) -> None:
        session, case = self._session, self._session.case
        if case is not None:
            session.jobs.ask(lambda progress: session.workspace.turns(case), session.record.turns.emit)

    # What an editor brings in

    def bring(self, brought: Brought) -> Job:
        """Read files and texts into the open case, or into one of their own, and compare nothing yet."""
        session = self._session
        case = session.case or name_for(brought.paths, brought.texts)
        session.stop_opening()
        return session.jobs.write(
            lambda progress: to_check(session.workspace, brought, case, progress=progress), self._show_brought
        )

    def choose(self, file: Several, numbers: frozenset[int]) -> Job | None:
        """Add those articles of a file that the editor ticked."""

        def add(workspace: Workspace, case: str) -> ToCheck:
            added = workspace.add(case, [file.path], choice=Choice(numbers=numbers)).value
            return ToCheck(workspace.check(case), added.unreadable, added.already)

        def show(found: ToCheck) -> None:
            self.several = tuple(one for one in self.several if one is not file)
            self._show_brought(found)

        return self._ask(add, show)

    def _show_brought(self, found: ToCheck) -> None:
        if found.checked.case.case != self._session.case:
            self.unread, self.several, self._was_whole = (), (), False
        self._case = found.checked.case.case
        known = {one.name for one in self.unread}
        self.unread = (*self.unread, *(one for one in found.unread if one.name not in known))
        waiting = {one.path for one in self.several}
        self.several = (*self.several, *(one for one in found.several if one.path not in waiting))
        self._show(found.checked)
        if found.already:
            self._session.refused.emit(already_there(found.already))
        self.brought.emit()

    def take_off(self, one: Unreadable | Several) -> None:
        """Go on without a file: nothing of it was added."""
        self.unread = tuple(other for other in self.unread if other is not one)
        self.several = tuple(other for other in self.several if other is not one)
        self.shown.emit()

    def line_up(self) -> Job | None:
        """Compare the case as it is read now."""
        case = self._session.case
        return self._session.open_case(case) if case is not None and self.is_changed else None


def to_check(workspace: Workspace, brought: Brought, case: str, *, progress: Progress) -> ToCheck:
    """Add what is an article by itself; a file that holds several waits until some of them are chosen."""

    def reading(done: int, total: int, doing: str) -> None:
        progress(done, total, tr("Reading"))

    several, alone = workspace.several_in(brought.paths, progress=reading)
    rest = Brought(alone, brought.texts)
    put: PutIn = put_in(workspace, rest, case, progress=progress, may_be_empty=bool(several))
    return ToCheck(workspace.check(case), put.unread, put.already, several)


def done_words(corrections: Sequence[Correction]) -> str:
    """What was put right, in a few words."""
    match corrections[0]:
        case Placing(in_story=in_story):
            return tr("Put back into the story.") if in_story else tr("Left out of the story.")
        case Mending(printed=printed):
            count = len(corrections)
            left = trn("{number} repair undone.", "{number} repairs undone.", count)
            return left if printed else trn("{number} place repaired.", "{number} places repaired.", count)
        case _:
            return tr("Recorded in the source card.")
