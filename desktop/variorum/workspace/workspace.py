"""The program without a face: one method for each thing a user can do."""

import getpass
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.article.article import Article, Source
from variorum.article.guided import refuse_edit
from variorum.article.pasted import Pasted
from variorum.dispute.decision import Decision, Reconciliation, Standing
from variorum.dispute.dispute import Comparison
from variorum.errors import RecordUnusable, UnknownThing
from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import SourceEdit
from variorum.language.analyser import Analyser
from variorum.language.meaning import Encoder
from variorum.paths import user_cache
from variorum.progress import Progress, silent
from variorum.record import history as steps
from variorum.record.cache import ParseCache
from variorum.record.equivalences import checked as checked_rule
from variorum.record.history import History, Pen
from variorum.record.identity import reconciled
from variorum.record.place import is_there, record_path
from variorum.record.revision import Revision
from variorum.record.snapshot import paragraph_selector, printable
from variorum.settings import Settings
from variorum.workspace.analysing import Analysis, FactsFound
from variorum.workspace.changes import Answer, Changes, Turns
from variorum.workspace.naming import named

if TYPE_CHECKING:
    from variorum.record.cases import CaseSummary as CaseSummary
    from variorum.record.searching import Hit as Hit
    from variorum.record.verifying import Verification as Verification
    from variorum.workspace.casework import Added as Added
    from variorum.workspace.casework import Casework, Partly, Ruling

_DECIDED = Changes.DISPUTES | Changes.RECORD
_READ_AGAIN = Changes.ARTICLES | Changes.ALIGNMENT | Changes.DISPUTES | Changes.RECORD


class Workspace:
    """Compares files, and keeps cases in one record; what is heavy is opened when it is first needed."""

    def __init__(
        self,
        *,
        record_url: str | None = None,
        settings: Settings = Settings(),
        editor: str | None = None,
        cache: bool = True,
        analyser: Analyser | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        self.settings = settings
        self._record_url = record_url
        self._editor = editor
        self._cache = ParseCache(user_cache() / "parses") if cache else None
        self._analyser = analyser
        self._encoder = encoder  # None: by words alone
        # Told for how many seconds another program has kept the record from being written.
        self.waiting: Callable[[float], None] = lambda seconds: None

    # What keeps nothing

    def compare(self, paths: Sequence[Path], *, progress: Progress = silent) -> Comparison:
        articles, unreadable = self._analysis.read(paths, progress=progress)
        return self._analysis.compare(articles, unreadable=unreadable, progress=progress)

    def facts(self, paths: Sequence[Path], *, progress: Progress = silent) -> FactsFound:
        return self._analysis.facts(paths, progress=progress)

    def report_comparison(
        self, comparison: Comparison, path: Path, *, format: str | None = None, name: str = ""
    ) -> Answer[Path]:
        """Write a report of a comparison that is kept nowhere."""
        from variorum.report.writing import write

        return Answer(write(reconciled(name, comparison, ()), path, format=format))

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

    def add(self, case: str, paths: Sequence[Path], *, progress: Progress = silent) -> "Answer[Added]":
        """Add articles; every decision is kept, and those that the articles touch turn stale."""
        added = self._kept_in(case).add(self._pen(case), paths, progress=progress)
        return Answer(added, _READ_AGAIN if added.added else Changes.NONE)

    def add_texts(self, case: str, texts: Sequence[Pasted]) -> "Answer[Added]":
        """Add texts that have no file, with what the editor says of their sources."""
        added = self._kept_in(case).add_texts(self._pen(case), texts)
        return Answer(added, _READ_AGAIN if added.added else Changes.NONE)

    def open_case(
        self, case: str, *, progress: Progress = silent, partly: "Partly | None" = None
    ) -> Reconciliation:
        """The case as it stands; `partly` is shown its articles and rows where they are found anew."""
        return self._kept_in(case).open(case, at=now(), progress=progress, partly=partly)

    # Decisions: each is on the disk when its method returns

    def settle(self, case: str, dispute: str, decision: Decision) -> Answer[Standing]:
        return self._ruled(case, dispute, lambda seen: seen.settled(decision))

    def dismiss(self, case: str, dispute: str, *, reason: str) -> Answer[Standing]:
        """Set a dispute aside as none."""
        return self._ruled(
            case, dispute, lambda seen: steps.dismiss(seen.history, seen.pen, seen.snapshot, reason=reason)
        )

    def withdraw(self, case: str, dispute: str, *, reason: str = "") -> Answer[Standing]:
        """Take back what was decided; the dispute is open again."""
        return self._ruled(
            case,
            dispute,
            lambda seen: steps.withdraw(seen.history, seen.pen, seen.standing.dispute.id, reason=reason),
        )

    def reinstate(self, case: str, dispute: str, *, revision: int, reason: str = "") -> Answer[Standing]:
        """Bring the decision of an earlier revision back."""
        return self._ruled(
            case,
            dispute,
            lambda seen: steps.reinstate(
                seen.history, seen.pen, seen.standing.dispute.id, number=revision, reason=reason
            ),
        )

    def undo(self, case: str) -> Answer[Standing | None]:
        """Take back the last thing done in a case; None where it was not about a dispute."""
        return self._turned(case, steps.undo)

    def redo(self, case: str) -> Answer[Standing | None]:
        """Do again what the last undo took back."""
        return self._turned(case, steps.redo)

    # What the editor lays down about an article

    def edit_source(self, case: str, article: str, *, field: str, value: str) -> Answer[Reconciliation]:
        """Correct one field of an article's source card; the case is compared again."""
        known = [f.name for f in fields(Source) if not f.name.startswith("published_")]
        if field not in known:
            raise UnknownThing(f"A source card has no field “{field}”; it has {', '.join(known)}.")
        found = self._article(case, article)
        edit = SourceEdit(article=found.original.sha256, field=field, value=printable(value.strip()))
        refuse_edit(edit.field, edit.value)
        return self._laid_down(case, lambda history, pen: steps.edit_source(history, pen, edit))

    def put_back(self, case: str, article: str, *, paragraph: int) -> Answer[Reconciliation]:
        """Make a paragraph part of the story that was left out of it."""
        selector = paragraph_selector(self._article(case, article), paragraph)
        return self._laid_down(case, lambda history, pen: steps.put_back(history, pen, selector))

    def leave_out(self, case: str, article: str, *, paragraph: int) -> Answer[Reconciliation]:
        """Leave a paragraph out again that was put back."""
        selector = paragraph_selector(self._article(case, article), paragraph)
        return self._laid_down(case, lambda history, pen: steps.leave_out(history, pen, selector))

    # What the editor lays down about names and origins; nothing is read again for it

    def set_equivalence(self, case: str, rule: Equivalence) -> Answer[Reconciliation]:
        """Lay down, change or switch off which spellings are one name; the newest rule for them holds."""
        rule, pen = checked_rule(rule), self._pen(case)
        self._kept_in(case).record.append(case, lambda history: steps.lay_down(history, pen, rule))
        return Answer(self.open_case(case), _DECIDED)

    def equivalences(self, case: str) -> tuple[Equivalence, ...]:
        """The rules that hold in a case, its own and those of all cases; also those out of use."""
        return self.open_case(case).equivalences

    def correct_origins(
        self, case: str, dispute: str, rests_on: Mapping[int, str | None], *, reason: str = ""
    ) -> Answer[Reconciliation]:
        """Say what accounts, by number, rest on: a named origin, their own (empty), as they say (None)."""
        now = self._kept_in(case).correct_origins(self._pen(case), dispute, rests_on, reason=reason)
        return Answer(now, _DECIDED)

    # What is kept

    def history(self, case: str, dispute: str | None = None) -> tuple[Revision, ...]:
        """The revisions of a case, or those of one of its disputes."""
        revisions = self._kept_in(case).record.history(case)
        if dispute is None:
            return revisions
        # A decided id needs no analysis; a rank or the beginning of an id does.
        if dispute not in map(steps.concerned, revisions):
            dispute = named(self.open_case(case), dispute).dispute.id
        return tuple(r for r in revisions if steps.concerned(r) == dispute)

    def turns(self, case: str) -> Turns:
        """What undo and redo would turn next, and how many revisions the case has."""
        past = self._kept_in(case).record.history(case)
        return Turns(steps.undoable(past), steps.redoable(past), len(past))

    def search(self, words: str) -> "tuple[Hit, ...]":
        """Paragraphs and decisions, of all cases, in which all the words occur."""
        return self._casework.record.search(words) if self._has_record else ()

    @property
    def place(self) -> Path:
        """The record's file, whether there is one yet or not."""
        return self._path

    def verify(self) -> "Verification":
        if not self._has_record:
            raise RecordUnusable(f"There is no record at {self._path} yet.")
        return self._casework.record.verify()

    def report(self, case: str, path: Path, *, format: str | None = None) -> Answer[Path]:
        """Write the reconciled report of a case."""
        from variorum.report.writing import write

        return Answer(write(self.open_case(case), path, format=format))

    def close(self) -> None:
        """Let go of the record's file."""
        if "_casework" in self.__dict__:
            self._casework.record.close()
            del self._casework

    # Behind the methods

    @cached_property
    def _analysis(self) -> Analysis:
        from variorum.language.spacy_analyser import SpacyAnalyser
        from variorum.record.cache import MeaningCache

        analyser = self._analyser or SpacyAnalyser()
        kept = MeaningCache(self._cache.folder) if self._cache else None
        return Analysis(analyser, self._cache, self.settings, self._encoder, kept)

    @cached_property
    def _path(self) -> Path:
        return record_path(self._record_url)

    @property
    def _has_record(self) -> bool:
        return is_there(self._path)

    @cached_property
    def _casework(self) -> "Casework":
        # SQLAlchemy is imported here: a comparison that keeps nothing does without.
        from variorum.record.record import Record
        from variorum.workspace.casework import Casework

        return Casework(Record(self._path, waiting=lambda seconds: self.waiting(seconds)), self._analysis)

    def _kept_in(self, case: str) -> "Casework":
        """The record that must have the case; where there is none, none is made."""
        if not self._has_record:
            raise UnknownThing(f"There is no case “{case}”: there is no record at {self._path} yet.")
        return self._casework

    def _pen(self, case: str) -> Pen:
        return Pen(case=printable(case), editor=self._who, at=now())

    @cached_property
    def _who(self) -> str:
        """The name under which this workspace writes."""
        return printable(self._editor or self.settings.editor or login_name())

    def _article(self, case: str, article: str) -> Article:
        return self._kept_in(case).article(case, article, at=now())

    def _ruled(self, case: str, dispute: str, ruling: "Ruling") -> Answer[Standing]:
        standing = self._kept_in(case).rule(self._pen(case), dispute, ruling)
        return Answer(standing, _DECIDED, frozenset({standing.dispute.id}))

    def _turned(self, case: str, step: Callable[[History, Pen], Revision]) -> Answer[Standing | None]:
        revision, standing = self._kept_in(case).turn(self._pen(case), step)
        if revision.dispute is None:
            return Answer(None, Changes.CASES | _READ_AGAIN)
        return Answer(standing, _DECIDED, frozenset({revision.dispute}))

    def _laid_down(self, case: str, step: Callable[[History, Pen], Revision]) -> Answer[Reconciliation]:
        pen = self._pen(case)
        self._kept_in(case).record.append(case, lambda history: step(history, pen))
        return Answer(self.open_case(case), _READ_AGAIN)


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def login_name() -> str:
    """The user's login name; a machine without one still lets an editor work."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "editor"
