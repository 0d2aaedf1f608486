"""A record: many cases with their articles, every decision on them, and what the program last found."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from variorum.article.article import Article
from variorum.dispute.decision import State
from variorum.dispute.dispute import Comparison
from variorum.errors import RecordUnusable
from variorum.guidance.equivalence import Equivalence
from variorum.record import cases, kept, originals, revisions, searching, shared_rules, steps, verifying
from variorum.record.cases import CaseSummary
from variorum.record.faults import told
from variorum.record.history import History
from variorum.record.holding import Held
from variorum.record.kept_article import KeptArticle
from variorum.record.opening import open_engine
from variorum.record.past import Past
from variorum.record.place import file_at
from variorum.record.revision import Action, Revision
from variorum.record.searching import Hit
from variorum.record.steps import Pen
from variorum.record.taking_in import Taken, every_article, take_in
from variorum.record.verifying import Verification
from variorum.record.waiting import BUSY_SECONDS, Waiting, patiently

Step = Callable[[History], Revision]


@dataclass(frozen=True, slots=True)
class Kept:
    """A case as the record keeps it."""

    name: str
    articles: tuple[tuple[str, str], ...]  # id and SHA-256 of the original, in the order they were added
    history: tuple[Revision, ...]
    held: tuple[Held, ...] = ()  # the same articles, and those that were taken out


class Record:
    """One record on the disk. What a method returned is on the disk; what raised changed nothing."""

    def __init__(
        self, path: Path, *, busy_seconds: float = BUSY_SECONDS, waiting: Waiting = patiently
    ) -> None:
        self.path = path
        self._waiting = waiting
        self._busy_seconds = busy_seconds
        self._open()

    def _open(self) -> None:
        self._engine = open_engine(self.path, busy_seconds=self._busy_seconds, waiting=self._waiting)
        self._file = file_at(self.path)
        self._histories: dict[int, Past] = {}

    def close(self) -> None:
        self._engine.dispose()

    def _find(self) -> None:
        """Open the record anew where another file was put in its place; refuse where there is none.

        SQLite would go on writing to the file that was there, and what it
        acknowledged would be gone with it.
        """
        if file_at(self.path) != self._file:
            self._engine.dispose()
            self._open()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self._find()
        with told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self._find()
        with told(self.path), self._engine.connect() as plain:
            connection = plain.execution_options(writing=True)
            with connection.begin():
                yield connection
        if file_at(self.path) != self._file:
            raise RecordUnusable(f"The record {self.path} was replaced at this moment. Do it again.")

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

    def contents(self, name: str) -> Kept:
        with self._reading() as connection:
            case = cases.case_id(connection, name)
            history = tuple(self._history(connection, case))
            every = every_article(connection, case, history)
            articles = tuple((one.id, one.sha256) for one in every if one.inside)
            return Kept(cases.summaries(connection, case)[0].name, articles, history, every)

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
        with self._reading() as connection:
            return shared_rules.of_all_cases(connection)

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
        """Write the revision that the step makes of the history; no other writer can come between.

        `known` tells from the new history how the case's disputes stand, for the list.
        """
        with self._writing() as connection:
            case = cases.case_id(connection, name, also_removed=True)
            past = tuple(self._history(connection, case))
            revision = step(past)
            self._follow(connection, case, revision)
            revisions.insert(connection, case, revision)
            if known is not None:
                cases.note_states(connection, case, known((*past, revision)))
        return revision

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
        with self._reading() as connection:
            return kept.find(connection, cases.case_id(connection, name), key=key)

    def keep_comparison(self, name: str, comparison: Comparison, *, key: str, at: str) -> None:
        """Keep what was found, and the extractions it counts in where they are new."""
        with self._writing() as connection:
            case = cases.case_id(connection, name)
            rows = originals.rows(connection, case)
            for article in comparison.articles:
                originals.keep_extraction(connection, article.extraction)
                originals.index_paragraphs(connection, rows[article.id], article)
            kept.keep(connection, case, comparison, key=key, at=at)

    def note_opened(self, name: str, states: Mapping[State, int], *, at: str) -> None:
        with self._writing() as connection:
            case = cases.case_id(connection, name)
            cases.note_states(connection, case, states)
            cases.note_opened(connection, case, at=at)

    def search(self, words: str) -> tuple[Hit, ...]:
        with self._reading() as connection:
            return searching.find(connection, words)

    def verify(self, *, head: str = "") -> Verification:
        """Check the whole record, and that it goes on from a head that was kept elsewhere."""
        self._find()
        with told(self.path):
            return verifying.verified(self._engine, head=head)
