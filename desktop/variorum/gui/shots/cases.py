"""The cases that pictures are taken of: the sample case after a morning's work, and those made by hand."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from variorum.bootstrap import workspace
from variorum.dispute.decision import Decision, Outcome, Reconciliation, Standing, State
from variorum.dispute.edited_text import EditedText
from variorum.gui.session.bringing_in import SAMPLE
from variorum.gui.shots.aligning_shots import pinned_case
from variorum.gui.shots.at_desk_shots import made_desk
from variorum.gui.shots.made_case import made_case, made_history, made_mixed, with_long_paragraph
from variorum.gui.shots.made_many import made_many
from variorum.gui.shots.made_reviews import review_case
from variorum.paths import seeds
from variorum.progress import Progress, silent
from variorum.record.revision import Revision
from variorum.report.copytext.case import case_of
from variorum.report.copytext.composing import Composed, composed
from variorum.settings import Settings
from variorum.workspace.accounts import AccountKept, AccountNow
from variorum.workspace.casework import Partly
from variorum.workspace.changes import Answer
from variorum.workspace.workspace import Workspace

EDITOR = "M. Okafor"

CASES: Mapping[str, Callable[[], Reconciliation]] = {
    "made 1": lambda: made_case(1),
    "made 3": lambda: made_case(3),
    "made 5": lambda: made_case(5),
    "settled 5": lambda: made_case(5, state=State.SETTLED),
    "made 10": made_case,
    "made mixed": made_mixed,
    "made 30": made_many,
    "arabic": lambda: made_case(3, arabic=True),
    "review": review_case,
    "long": lambda: with_long_paragraph(5000),
    "by hand": pinned_case,
    "desk": made_desk,
}


class ShownOnly(Workspace):
    """A workspace on a case that was made by hand: it has no record, and reads nothing."""

    def __init__(self, made: Reconciliation, place: Path) -> None:
        super().__init__(record_url=str(place / "none.db"), settings=Settings(editor=EDITOR), cache=False)
        self.made = made

    def open_case(
        self, case: str, *, progress: Progress = silent, partly: Partly | None = None
    ) -> Reconciliation:
        return self.made

    def account(self, case: str) -> AccountNow | None:
        if self.made.account is None:
            return None
        return AccountNow(self.made.account, composed(self.made.account, case_of(self.made)), "", (), 1)

    def keep_account(self, case: str, text: EditedText, *, instead_of: int) -> Answer[AccountKept]:
        self.made = replace(self.made, account=text)
        return Answer(AccountKept(self.made, AccountNow(text, Composed((), (), (), False), "", (), 1)))

    def history(self, case: str, dispute: str | None = None) -> tuple[Revision, ...]:
        standings = (s for s in self.made.standings if dispute in (None, s.dispute.id))
        return tuple(revision for standing in standings for revision in made_history(standing))


class Cases:
    """Opens each case when it is first wanted: what needs the analysis is not read for the rest."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._sample: Workspace | None = None

    def opened(self, name: str) -> tuple[Workspace, Reconciliation | None]:
        if name == "sample":
            record = self._sample = self._sample or a_worked_case(self.place)
            return record, record.open_case(SAMPLE)
        if not name:
            return Workspace(record_url=str(self.place / "empty.db"), cache=False), None
        made = CASES[name]()
        return ShownOnly(made, self.place), made

    def close(self) -> None:
        if self._sample is not None:
            self._sample.close()


@contextmanager
def cases() -> Iterator[Cases]:
    with TemporaryDirectory() as place:
        made = Cases(Path(place))
        try:
            yield made
        finally:
            made.close()


def a_worked_case(place: Path) -> Workspace:
    """A record with the sample case, in which some disputes are settled."""
    record = workspace(record=str(place / "record.db"), settings=Settings(editor=EDITOR))
    record.new_case(SAMPLE)
    record.add(SAMPLE, seeds())
    for standing, decision in _decisions(record.open_case(SAMPLE)):
        record.settle(SAMPLE, standing.dispute.id, decision)
    return record


def _decisions(case: Reconciliation) -> Iterator[tuple[Standing, Decision]]:
    """A morning's work: some of the later disputes, one of them left disputed."""
    for number, standing in enumerate(case.standings):
        if number > 5 and number % 3 == 0:
            yield standing, Decision(Outcome.ACCEPT, accounts=(1,), reason="The fuller account.")
        elif number > 8 and number % 11 == 0:
            yield standing, Decision(Outcome.UNRESOLVED, reason="No account is better supported.")
