"""Looks over how the articles of a case were read, and puts it right, before anything is compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.article.article import Article, Unreadable
from variorum.dispute.decision import Reconciliation
from variorum.errors import DecisionRefused, UnknownThing, UnreadableArticle
from variorum.progress import Progress, silent
from variorum.record import turning
from variorum.record.history import History
from variorum.record.revision import Action, Revision
from variorum.record.steps import Pen
from variorum.translation import later, tr
from variorum.workspace.by_hand import ByHand
from variorum.workspace.changes import READ_AGAIN, Answer
from variorum.workspace.corrections import Correction
from variorum.workspace.reviewing import Review, reviews

if TYPE_CHECKING:
    from variorum.workspace.text_dates import TextDates

NOT_HERE = later("What was done last is not about how an article was read. Go back to the case first.")
# What can be taken back without looking at any dispute.
_OF_READING = frozenset(
    {
        *(Action.SOURCE, Action.PUT_BACK, Action.LEAVE_OUT, Action.AS_PRINTED),
        *(Action.ADD, Action.TAKE_OUT, Action.BRING_IN),
    }
)


@dataclass(frozen=True, slots=True)
class Checked:
    """The articles of a case as they are read now."""

    case: Reconciliation  # whatever was found in it by now
    reviews: tuple[Review, ...]
    dates: "Mapping[str, TextDates]"  # by article id


@dataclass(frozen=True, slots=True)
class Several:
    """A file that holds several articles, by their numbers in it; none of them is in the case yet."""

    path: Path
    parts: tuple[tuple[int, Article | Unreadable], ...]


class Checking(ByHand):
    """The same corrections as by hand, answered with the articles as they are read, not with a comparison."""

    def check(self, case: str) -> Checked:
        """How the articles of a case are read; nothing is compared for it."""
        return looked_over(self._kept_in(case).as_read(case))

    def correct(self, case: str, article: str, corrections: Sequence[Correction]) -> Answer[Checked]:
        """Put right how an article was read; each correction is a revision, all are refused or none."""
        found = self._as_read(case, article)
        steps = [step for correction in corrections for step in correction.steps(found)]
        for step in steps:
            self._append(case, step)
        return Answer(self.check(case), READ_AGAIN)

    def turn_reading(self, case: str, *, back: bool) -> Answer[Checked]:
        """Undo or redo the last thing done, if it was about an article."""

        def step(history: History, pen: Pen) -> tuple[Revision, ...]:
            turned = turning.undoable(history) if back else turning.redoable(history)
            if turned is not None and turned.action not in _OF_READING:
                raise DecisionRefused(tr(NOT_HERE))
            return turning.undo(history, pen) if back else turning.redo(history, pen)

        self._append(case, step)
        return Answer(self.check(case), READ_AGAIN)

    def several_in(
        self, paths: Sequence[Path], *, progress: Progress = silent
    ) -> tuple[tuple[Several, ...], tuple[Path, ...]]:
        """The files that hold several articles, and those that are one by themselves or cannot be read."""
        from variorum.article.reading import parts_of

        several, alone = [], []
        for done, path in enumerate(paths):
            progress(done, len(paths), path.name)
            try:
                parts = parts_of(path, progress=progress)
            except UnreadableArticle:  # said where it is added
                parts = ()
            if len(parts) > 1:
                several.append(Several(path, parts))
            else:
                alone.append(path)
        return tuple(several), tuple(alone)

    def _as_read(self, case: str, article: str) -> Article:
        for one in self._kept_in(case).as_read(case).comparison.articles:
            if one.id == article:
                return one
        raise UnknownThing(tr("The case “{case}” has no article “{article}”.", case=case, article=article))


def looked_over(case: Reconciliation) -> Checked:
    """The articles of a case as they stand in it, beside each other."""
    from variorum.workspace.text_dates import all_dates

    articles = case.comparison.articles
    return Checked(case, reviews(articles), all_dates(articles))
