"""The program without a face: one method for each thing a user can do."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.article.pasted import Pasted
from variorum.article.readers.parts import ALL, Choice
from variorum.dispute.decision import Decision, Standing
from variorum.dispute.dispute import Comparison
from variorum.progress import Progress, silent
from variorum.record import history as histories
from variorum.record import steps, turning
from variorum.record.revision import Action, Revision
from variorum.workspace.accounts import Accounts
from variorum.workspace.analysing import FactsFound
from variorum.workspace.arranging import Arranging
from variorum.workspace.at_desk import AtDesk
from variorum.workspace.care import Care
from variorum.workspace.changes import DECIDED, READ_AGAIN, Answer, Changes, Turns
from variorum.workspace.checking import Checking
from variorum.workspace.handover import HandOver
from variorum.workspace.joining import Joining
from variorum.workspace.naming import named
from variorum.workspace.retyping import Retyping
from variorum.workspace.rules import Rules
from variorum.workspace.sharing import Sharing
from variorum.workspace.telling import Telling
from variorum.workspace.together import Together

if TYPE_CHECKING:
    from variorum.record.cases import CaseSummary as CaseSummary
    from variorum.workspace.casework import Added as Added
    from variorum.workspace.casework import Turn
    from variorum.workspace.ruling import Ruling


class Workspace(
    Care,
    Checking,
    Arranging,
    Joining,
    Accounts,
    HandOver,
    Telling,
    Rules,
    Retyping,
    Together,
    Sharing,
    AtDesk,
):
    """Compares files, and keeps cases in one record; what is heavy is opened when it is first needed."""

    # What keeps nothing

    def compare(self, paths: Sequence[Path], *, progress: Progress = silent) -> Comparison:
        from variorum.record.cache import ComparisonCache
        from variorum.record.uncollected import uncollected
        from variorum.workspace.compared_before import compared_once

        with uncollected():
            articles, unreadable = self._analysis.read(paths, progress=progress)
            if not articles or self._cache is None:
                return self._analysis.compare(articles, unreadable=unreadable, progress=progress)
            kept = ComparisonCache(self._cache.folder)
            return compared_once(self._analysis, articles, unreadable, cache=kept, progress=progress)

    def facts(self, paths: Sequence[Path], *, progress: Progress = silent) -> FactsFound:
        return self._analysis.facts(paths, progress=progress)

    def report_comparison(
        self, comparison: Comparison, path: Path, *, format: str | None = None, name: str = ""
    ) -> Answer[Path]:
        """Write a report of a comparison that is kept nowhere, in the style that the settings give."""
        from variorum.record.identity import reconciled
        from variorum.report.house_style import house_style
        from variorum.report.writing import write

        house = house_style(self.settings)
        return Answer(write(reconciled(name, comparison, ()), path, format=format, house=house))

    # Cases

    def cases(self) -> "tuple[CaseSummary, ...]":
        return self._casework.record.cases() if self._has_record else ()

    def new_case(self, name: str) -> "Answer[CaseSummary]":
        made = self._casework.record.new_case(self._pen(name))
        return Answer(made, Changes.CASES | Changes.RECORD)

    def remove_case(self, name: str) -> "Answer[CaseSummary]":
        """Take a case off the list; `undo` brings it back."""
        record, pen = self._kept_in(name).record, self._pen(name)
        summary = record.summary(name)
        record.append(name, lambda history: steps.remove(history, pen))
        return Answer(summary, Changes.CASES | Changes.RECORD)

    def rename_case(self, name: str, new: str) -> "Answer[CaseSummary]":
        """Let a case bear another name; its history goes on under it."""
        from variorum.record.cases import checked_name

        record, pen, wanted = self._kept_in(name).record, self._pen(name), checked_name(new)
        record.summary(name)  # a case that is off the list keeps its name
        record.append(name, lambda history: steps.rename(history, pen, wanted))
        return Answer(record.summary(wanted), Changes.CASES | Changes.RECORD, case=wanted)

    def add(
        self,
        case: str,
        paths: Sequence[Path],
        *,
        choice: Choice = ALL,
        replaces: str | None = None,
        progress: Progress = silent,
    ) -> "Answer[Added]":
        """Add articles; every decision is kept, and those that the articles touch turn stale.

        `choice` says which articles of a file that holds several. `replaces`
        is the id of the article whose newer version the one file is.
        """
        added = self._kept_in(case).add(
            self._pen(case), paths, choice=choice, replaces=replaces, progress=progress
        )
        return Answer(added, READ_AGAIN if added.added or replaces else Changes.NONE)

    def add_texts(self, case: str, texts: Sequence[Pasted]) -> "Answer[Added]":
        """Add texts that have no file, with what the editor says of their sources."""
        added = self._kept_in(case).add_texts(self._pen(case), texts)
        return Answer(added, READ_AGAIN if added.added else Changes.NONE)

    # Decisions: each is on the disk when its method returns

    # and takes, as `seen`, the dispute's newest entry that its editor was shown, by its hash: where another
    # was written since, the new one says so, and what it did not see waits on the dispute as a clash.

    def settle(
        self, case: str, dispute: str, decision: Decision, *, seen: str | None = None
    ) -> Answer[Standing]:
        return self._ruled(case, dispute, lambda on: on.settled(decision), seen)

    def dismiss(self, case: str, dispute: str, *, reason: str, seen: str | None = None) -> Answer[Standing]:
        """Set a dispute aside as none."""
        return self._ruled(
            case, dispute, lambda on: steps.dismiss(on.history, on.pen, on.snapshot, reason=reason), seen
        )

    def withdraw(
        self, case: str, dispute: str, *, reason: str = "", seen: str | None = None
    ) -> Answer[Standing]:
        """Take back what was decided; the dispute is open again."""
        return self._ruled(
            case,
            dispute,
            lambda on: steps.withdraw(on.history, on.pen, on.standing.dispute.id, reason=reason),
            seen,
        )

    def reinstate(
        self, case: str, dispute: str, *, revision: int, reason: str = "", seen: str | None = None
    ) -> Answer[Standing]:
        """Bring the decision of an earlier revision back."""
        return self._ruled(
            case,
            dispute,
            lambda on: steps.reinstate(
                on.history, on.pen, on.standing.dispute.id, number=revision, reason=reason
            ),
            seen,
        )

    def undo(self, case: str, *, seen: str | None = None) -> Answer[Standing | None]:
        """Take back the last step in a case; None where it was about no dispute, or about several.

        `seen` is the hash of the step that is meant: another is refused.
        """
        return self._turned(case, partial(turning.undo, seen=seen))

    def redo(self, case: str) -> Answer[Standing | None]:
        """Do again what the last undo took back."""
        return self._turned(case, turning.redo)

    # What is kept

    def history(self, case: str, dispute: str | None = None) -> tuple[Revision, ...]:
        """The revisions of a case, or those of one of its disputes."""
        revisions = self._kept_in(case).record.history(case)
        if dispute is None:
            return revisions
        # A decided id needs no analysis; a rank or the beginning of an id does.
        if dispute not in map(histories.concerned, revisions):
            dispute = named(self.open_case(case), dispute).dispute.id
        return tuple(r for r in revisions if histories.concerned(r) == dispute)

    def turns(self, case: str) -> Turns:
        """What undo and redo would turn next, and how far the case's history has come."""
        past = self._kept_in(case).record.history(case)
        return Turns(turning.undoable(past), turning.redoable(past), len(past), past[-1], past[0].hash)

    def name_now(self, first: str) -> str | None:
        """The listed name of the case that begins with the entry of this hash; None: it is off the list."""
        return self._casework.record.listed_name(first) if self._has_record else None

    def report(self, case: str, path: Path, *, format: str | None = None) -> Answer[Path]:
        """Write the reconciled report of a case, in the style that the settings give."""
        from variorum.report.house_style import house_style
        from variorum.report.writing import write

        house = house_style(self.settings)
        return Answer(write(self.open_case(case), path, format=format, house=house))

    def _ruled(self, case: str, dispute: str, ruling: "Ruling", seen: str | None) -> Answer[Standing]:
        standing = self._kept_in(case).rule(self._pen(case), dispute, ruling, seen=seen)
        return self._answered(case, standing, frozenset({standing.dispute.id}))

    def _turned(self, case: str, step: "Turn") -> Answer[Standing | None]:
        revision, standing = self._kept_in(case).turn(self._pen(case), step)
        if "together" in revision.about:
            return Answer(None, DECIDED)
        dispute = histories.concerned(revision)
        if revision.action not in histories.ON_ONE or dispute is None:
            name = histories.name_of([revision]) if revision.action is Action.RENAME else None
            return Answer(None, Changes.CASES | READ_AGAIN, case=name)
        return Answer(standing, DECIDED, frozenset({dispute}))
