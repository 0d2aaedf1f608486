"""What an editor lays down, and the analysis respects: sources, texts, names, origins."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation
from variorum.errors import DecisionRefused, UnknownThing
from variorum.guidance.equivalence import Equivalence
from variorum.progress import Progress, silent
from variorum.record import steps
from variorum.record.history import History
from variorum.record.holding import HeldArticle, order_of
from variorum.record.revision import Revision
from variorum.record.steps import Pen
from variorum.translation import tr
from variorum.workspace.changes import DECIDED, READ_AGAIN, Answer
from variorum.workspace.corrections import CardEdit, Correction, Mending, Placing
from variorum.workspace.opened import Opened, now

if TYPE_CHECKING:
    from variorum.workspace.foreseeing import Foreseen, Steps
    from variorum.workspace.reviewing import Review
    from variorum.workspace.versions import Versions


class ByHand(Opened):
    """What an editor lays down about articles, names and origins; each is a revision."""

    # What the editor lays down about an article

    def reviews(self, case: str) -> "tuple[Review, ...]":
        """How each article of a case was read; nothing is compared for it."""
        from variorum.workspace.reviewing import reviews

        return reviews(self._kept_in(case).read_again(case)[0])

    def edit_source(self, case: str, article: str, *, field: str, value: str) -> Answer[Reconciliation]:
        """Correct one field of an article's source card; the case is compared again."""
        return self._corrected(case, article, CardEdit(field, value))

    def put_back(self, case: str, article: str, *, paragraphs: Sequence[int]) -> Answer[Reconciliation]:
        """Make paragraphs part of the story that were left out of it; each is a step of its own."""
        return self._corrected(case, article, Placing(paragraphs, in_story=True))

    def leave_out(self, case: str, article: str, *, paragraphs: Sequence[int]) -> Answer[Reconciliation]:
        """Leave paragraphs out of the story: such as were put back, or taken for story."""
        return self._corrected(case, article, Placing(paragraphs, in_story=False))

    def take_back_repair(
        self, case: str, article: str, *, paragraph: int, repair: int, printed: bool = True
    ) -> Answer[Reconciliation]:
        """Let a repair (from 1 within its paragraph) stand as printed; or, not `printed`, be made after all.

        Repairs taken back are numbered among themselves.
        """
        return self._corrected(case, article, Mending(paragraph, repair, printed))

    def _corrected(self, case: str, article: str, correction: Correction) -> Answer[Reconciliation]:
        return self._laid_down(case, *correction.steps(self._article(case, article)))

    # Which articles are compared, and in which order they stand

    def articles(self, case: str) -> tuple[HeldArticle, ...]:
        """Every article that was ever added to a case, also those that were taken out."""
        return self._kept_in(case).record.contents(case).held

    def take_out(
        self, case: str, article: str, *, reason: str = "", progress: Progress = silent
    ) -> Answer[Reconciliation]:
        """Set an article aside: it is not compared, and what was decided on it turns stale.

        This, `bring_in` and `replace` compare first and write then: Cancelled, nothing was done.
        """
        from variorum.workspace.foreseeing import taking_out

        held, pen = self._held(case, article), self._pen(case)
        foreseen = self._foresee(pen, taking_out(held, reason), progress=progress)
        self._append(case, lambda history, pen: steps.take_out(history, pen, held, reason=reason))
        return self._come_true(foreseen)

    def bring_in(
        self, case: str, article: str, *, reason: str = "", progress: Progress = silent
    ) -> Answer[Reconciliation]:
        """Compare an article again that was taken out."""
        from variorum.workspace.foreseeing import bringing_in

        held, pen = self._held(case, article), self._pen(case)
        foreseen = self._foresee(pen, bringing_in(held, reason), progress=progress)
        self._append(case, lambda history, pen: steps.bring_in(history, pen, held, reason=reason))
        return self._come_true(foreseen)

    def replace(
        self, case: str, article: str, path: Path, *, progress: Progress = silent
    ) -> Answer[Reconciliation]:
        """Let the article of a file stand in the place of an older version of itself."""
        from variorum.workspace.foreseeing import replacing

        held, pen, casework = self._held(case, article), self._pen(case), self._kept_in(case)
        found, _ = casework.analysis.read([path], progress=progress)
        if len(found) != 1 or found[0].original.sha256 == held.sha256 or not held.inside:
            casework.add(pen, [path], replaces=article)  # which refuses it, and says why
            return Answer(self.open_case(case), READ_AGAIN)
        foreseen = self._foresee(pen, replacing(held, found[0]), news=found, progress=progress)
        casework.add(pen, [path], replaces=article)
        return self._come_true(foreseen)

    def _foresee(
        self, pen: Pen, would_be: "Steps", *, news: Sequence[Article] = (), progress: Progress
    ) -> "Foreseen":
        from variorum.workspace.foreseeing import foresee

        return foresee(self._kept_in(pen.case), pen, would_be, news=news, progress=progress)

    def _come_true(self, foreseen: "Foreseen") -> Answer[Reconciliation]:
        """What was foreseen is written now: it is not looked for again."""
        casework = self._kept_in(foreseen.case)
        casework.remember(foreseen.case, foreseen.comparison, key=foreseen.key, at=now())
        return Answer(self.open_case(foreseen.case), READ_AGAIN)

    def order(self, case: str, articles: Sequence[str]) -> Answer[Reconciliation]:
        """Say in which order articles stand beside each other; those not named follow as they stood."""
        if len(set(articles)) < len(articles):
            raise DecisionRefused(tr("Name each article once."))
        named = [self._held(case, article) for article in articles]
        first = [one.sha256 for one in named]

        def step(history: History, pen: Pen) -> Revision:
            wanted = tuple(dict.fromkeys((*first, *order_of(history))))
            return steps.put_in_order(history, pen, wanted)

        return self._laid_down(case, step)

    def versions(self, case: str, article: str) -> "Versions":
        """An article that was replaced, or that replaced another, beside the other version."""
        from variorum.workspace.versions import versions_of

        return versions_of(self._kept_in(case).record, self._analysis, case, article)

    def _held(self, case: str, article: str) -> HeldArticle:
        for one in self.articles(case):
            if one.id == article:
                return one
        raise UnknownThing(tr("The case “{case}” has no article “{article}”.", case=case, article=article))

    # What the editor lays down about names and origins; nothing is read again for it

    def set_equivalence(self, case: str, rule: Equivalence) -> Answer[Reconciliation]:
        """Lay down, change or switch off which spellings are one name; the newest rule for them holds."""
        from variorum.record.equivalences import checked as checked_rule

        rule, pen = checked_rule(rule), self._pen(case)
        self._kept_in(case).record.append(case, lambda history: steps.lay_down(history, pen, rule))
        return Answer(self.open_case(case), DECIDED)

    def equivalences(self, case: str) -> tuple[Equivalence, ...]:
        """The rules that hold in a case, its own and those of all cases; also those out of use."""
        return self.open_case(case).equivalences

    def correct_origins(
        self, case: str, dispute: str, rests_on: Mapping[int, str | None], *, reason: str = ""
    ) -> Answer[Reconciliation]:
        """Say what accounts, by number, rest on: a named origin, their own (empty), as they say (None)."""
        now = self._kept_in(case).correct_origins(self._pen(case), dispute, rests_on, reason=reason)
        return Answer(now, DECIDED)

    def _laid_down(self, case: str, *steps: Callable[[History, Pen], Revision]) -> Answer[Reconciliation]:
        """Each step is a revision; the case is read again once."""
        for step in steps:
            self._append(case, step)
        return Answer(self.open_case(case), READ_AGAIN)

    def _append(self, case: str, step: Callable[[History, Pen], Revision | tuple[Revision, ...]]) -> None:
        pen = self._pen(case)
        self._kept_in(case).record.append(case, lambda history: step(history, pen))
