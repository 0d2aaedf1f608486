"""A record: many cases with their articles, every decision on them, and what the program last found."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from variorum.article.article import Article
from variorum.dispute.decision import State
from variorum.dispute.dispute import Comparison
from variorum.guidance.equivalence import Equivalence
from variorum.progress import Progress, silent
from variorum.record import cases, kept, originals, revisions, steps
from variorum.record.cases import CaseSummary
from variorum.record.desk.address import Address
from variorum.record.held import held
from variorum.record.history import History
from variorum.record.holding import HeldArticle
from variorum.record.kept_article import KeptArticle
from variorum.record.own import Own
from variorum.record.paragraphs import place_paragraphs
from variorum.record.past import Past
from variorum.record.revision import Action, Revision
from variorum.record.shared_rules import SharedRules
from variorum.record.snapshot import Snapshot
from variorum.record.steps import Pen
from variorum.record.taking_in import Taken, every_article, take_in
from variorum.record.uncollected import uncollected
from variorum.record.waiting import BUSY_SECONDS, Waiting, patiently

if TYPE_CHECKING:
    from variorum.record.earlier import EarlierDecision
    from variorum.record.erasure.erasing import Erased
    from variorum.record.handover.case_copy import CaseCopy, CheckedCopy
    from variorum.record.handover.merging import Merged
    from variorum.record.searching import Hit
    from variorum.record.verifying import Verification
    from variorum.record.watching import Watch

Step = Callable[[History], Revision | tuple[Revision, ...]]


@dataclass(frozen=True, slots=True)
class Kept:
    """A case as the record keeps it."""

    name: str
    articles: tuple[tuple[str, str], ...]  # id and SHA-256 of the original, in the order they were added
    history: tuple[Revision, ...]
    held: tuple[HeldArticle, ...] = ()  # the same articles, and those that were taken out


class Record:
    """One record, in a file or a database. What a method returned is kept; what raised changed nothing."""

    def __init__(
        self,
        place: Path | Address,
        *,
        busy_seconds: float = BUSY_SECONDS,
        waiting: Waiting = patiently,
        read_only: bool = False,
        on_network: bool = False,
    ) -> None:
        """`on_network` writes to a file on a network drive too, where two machines could spoil it."""
        self.place = place
        self.read_only = read_only
        self._own = Own()
        self._held = held(
            place,
            busy_seconds=busy_seconds,
            waiting=waiting,
            read_only=read_only,
            on_network=on_network,
            opened=self._forget,
        )

    def _forget(self) -> None:
        """Let go of what was read: another record may lie there now."""
        self._histories: dict[int, Past] = {}
        self._shared_rules = SharedRules()

    def close(self) -> None:
        self._held.close()

    @property
    def path(self) -> Path:
        """Its file; a record in a database has none."""
        assert isinstance(self.place, Path)
        return self.place

    @property
    def writes_as(self) -> str | None:
        """The name under which the record itself lets this user write; None: under any."""
        return self._held.writes_as

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._held.reading()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._held.writing() as connection, self._own.noting(connection):
            yield connection

    def watch(self) -> "Watch":
        """Notices what others write to the record from here on."""
        return self._held.watch(self._own)

    def back_up(
        self, target: Path | None, *, replace: bool = False, now: datetime, progress: Progress = silent
    ) -> Path:
        """Copy the record as it is now into one file; of a record that does not hold no copy is kept."""
        return self._held.back_up(target, replace=replace, now=now, progress=progress)

    def cases(self) -> tuple[CaseSummary, ...]:
        with self._reading() as connection:
            return cases.summaries(connection)

    def new_case(self, pen: Pen) -> CaseSummary:
        pen = replace(pen, case=cases.checked_name(pen.case))
        with self._writing() as connection:
            case = cases.insert(connection, pen.case, at=pen.at)
            revisions.insert(connection, case, steps.create(pen, mark=secrets.token_hex(16)))
            return cases.summaries(connection, case)[0]

    def summary(self, name: str) -> CaseSummary:
        with self._reading() as connection:
            return cases.summaries(connection, cases.case_id(connection, name))[0]

    def listed_name(self, first: str) -> str | None:
        """The name on the list of the case whose history begins with the entry of this hash."""
        with self._reading() as connection:
            return cases.listed_name(connection, first)

    def contents(self, name: str) -> Kept:
        with self._reading() as connection, uncollected():
            case = cases.case_id(connection, name)
            history = tuple(self._history(connection, case))
            every = every_article(connection, case, history)
            here = {sha256 for _, sha256 in originals.here(connection, case)}
            articles = tuple((one.id, one.sha256) for one in every if one.inside and one.sha256 in here)
            return Kept(cases.title(connection, case), articles, history, every)

    def originals(self, name: str) -> tuple[KeptArticle, ...]:
        """The case's articles as they came in, also those that were taken out."""
        with self._reading() as connection:
            return originals.kept(connection, cases.case_id(connection, name))

    def history(self, name: str) -> tuple[Revision, ...]:
        """All revisions of a case, also of one that was removed."""
        with self._reading() as connection:
            case = cases.case_id(connection, name, also_removed=True)
            return tuple(self._history(connection, case))

    def shared_rules(self) -> tuple[Equivalence, ...]:
        """The rules of equivalence that a case on the list laid down for all cases."""
        with self._reading() as connection, uncollected():
            self._shared_rules = self._shared_rules.with_news(connection)
            return self._shared_rules.in_force

    def _history(self, connection: Connection, case: int) -> list[Revision]:
        """What was read before is not read again, as long as the record still holds its last entry."""
        past = self._histories.get(case)
        if past is None or not past.still_there(connection, case):
            past = Past()
        self._histories[case] = past.with_news(connection, case)
        return self._histories[case].line

    def add(self, pen: Pen, articles: Sequence[Article], *, replaces: str | None = None) -> Taken:
        """Keep the articles, all or none; returns those added, under their ids, and those that were there.

        One that was taken out is brought in again. With `replaces`, the one
        article takes the place of the article of that id, which is taken out.
        """
        with self._writing() as connection:
            case = cases.case_id(connection, pen.case)
            past = self._history(connection, case)
            return take_in(connection, case, past, pen, articles, replaces=replaces)

    def append(
        self,
        name: str,
        step: Step,
        *,
        known: Callable[[History], Mapping[State, int]] | None = None,
    ) -> Revision:
        """Write what the step makes of the history, one revision or several that are one step; the last.

        No other writer can come between. `known` tells from the new history how
        the case's disputes stand, for the list.
        """
        with self._writing() as connection:
            case = cases.case_id(connection, name, also_removed=True)
            past = tuple(self._history(connection, case))
            made = step(past)
            news = (made,) if isinstance(made, Revision) else made
            for revision in news:
                if revision.undoes is None and revision.redoes is None:
                    # A case that is off the list can be brought back, and is else left as it is.
                    cases.case_id(connection, name)
                self._follow(connection, case, revision)
                revisions.insert(connection, case, revision)
            if known is not None:
                cases.note_states(connection, case, known((*past, *news)))
        return news[-1]

    def _follow(self, connection: Connection, case: int, revision: Revision) -> None:
        """Keep the list in step with the history."""
        if revision.action is Action.RETURN:
            summary = cases.summaries(connection, case)[0]
            cases.refuse_taken(connection, summary.name)
        if revision.action is Action.RENAME:
            cases.note_name(connection, case, str(revision.about["name"]))
        if revision.action in {Action.REMOVE, Action.RETURN}:
            cases.note_removed(connection, case, removed=revision.action is Action.REMOVE)

    def kept_comparison(self, name: str, *, key: str) -> Comparison | None:
        """What was found under this key when the case was last analysed, if it is the same still."""
        with self._reading() as connection, uncollected():
            return kept.find(connection, cases.case_id(connection, name), key=key)

    def keep_comparison(self, name: str, comparison: Comparison, *, key: str, at: str) -> None:
        """Keep what was found, and the extractions it counts in; nothing where the record is only read."""
        if self.read_only:
            return
        with self._writing() as connection:
            case = cases.case_id(connection, name)
            rows = originals.rows(connection, case)
            for article in comparison.articles:
                originals.keep_extraction(connection, article.extraction)
                place_paragraphs(connection, rows[article.id], article)
            kept.keep(connection, case, comparison, key=key, at=at)

    def note_opened(self, name: str, states: Mapping[State, int], *, at: str) -> None:
        with self._writing() as connection:
            case = cases.case_id(connection, name)
            cases.note_states(connection, case, states)
            cases.note_opened(connection, case, at=at)

    def earlier(self, name: str, snapshot: Snapshot) -> "tuple[EarlierDecision, ...]":
        """Decisions in force on the same fact as a dispute of this case, of any case on the list."""
        from variorum.record.remembering import earlier

        with self._reading() as connection, uncollected():
            case = cases.case_id(connection, name)
            return earlier(connection, case, snapshot, line=lambda other: self._history(connection, other))

    def search(self, words: str) -> "tuple[Hit, ...]":
        from variorum.record import searching

        with self._reading() as connection:
            return searching.find(connection, words)

    def copy_of(self, name: str, *, texts: bool = True) -> "CheckedCopy":
        """A case as it is handed over, checked as whoever takes it in will."""
        from variorum.record.handover.case_copy import checked
        from variorum.record.handover.taking import taken

        with self._reading() as connection:
            return checked(taken(connection, cases.case_id(connection, name), with_texts=texts))

    def bring_in(self, copy: "CaseCopy", pen: Pen, *, name: str | None = None) -> "Merged":
        """Write what a copy of a case has and this record lacks, all or nothing."""
        from variorum.record.handover.merging import merge

        with self._writing() as connection:
            return merge(connection, copy, pen, name=name)

    def index(self, name: str, articles: Sequence[Article]) -> None:
        """Make the paragraphs of a case's articles findable before it is compared."""
        with self._writing() as connection:
            rows = originals.rows(connection, cases.case_id(connection, name))
            for article in articles:
                originals.keep_extraction(connection, article.extraction)
                place_paragraphs(connection, rows[article.id], article)

    def erase_article(self, pen: Pen, article: str, *, quotes: bool, reason: str) -> "Erased":
        """Erase an article's text for good, and, with `quotes`, what decisions quote of it."""
        from variorum.record.erasure.erasing import erase_article

        with self._erasing() as connection:
            return erase_article(connection, pen, article, quotes=quotes, reason=reason)

    def erase_editor(self, pen: Pen, name: str, *, instead: str, reason: str) -> "Erased":
        """Put another name in the place of an editor's in every entry of the record."""
        from variorum.record.erasure.erasing import erase_editor

        with self._erasing() as connection:
            return erase_editor(connection, pen, name, instead=instead, reason=reason)

    @contextmanager
    def _erasing(self) -> Iterator[Connection]:
        with self._held.erasing() as connection, self._own.noting(connection):
            yield connection
        self._forget()

    def verify(self, *, head: str = "") -> "Verification":
        """Check the whole record, and that it goes on from a head that was kept elsewhere."""
        from variorum.record import verifying

        with self._held.checking():
            return verifying.verified(self._held.engine, head=head, url=self._held.shared_address)
