"""A record as large as a newsroom's after years: many cases, disputes and revisions, made once and kept.

Every revision is made by the record's own steps and sealed by it; only the
writing is done in bulk, without waiting for the disk. `verify` finds it whole.
"""

import random
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from time import monotonic

from large_rows import Entry, Writer
from large_texts import MadeCase, made_case, spelled_otherwise

from variorum.article.article import Article
from variorum.dispute.decision import Decision, Outcome
from variorum.dispute.dispute import Dispute
from variorum.errors import DecisionRefused
from variorum.fact.fact import Kind
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.guidance.guidance import SourceEdit
from variorum.paths import user_cache
from variorum.record import originals, steps, turning
from variorum.record.deciding import checked
from variorum.record.foreign import DEFINITIONS
from variorum.record.migrating import MIGRATIONS
from variorum.record.record import Record
from variorum.record.revision import Revision
from variorum.record.snapshot import Snapshot, anchored, snapshot_of
from variorum.record.steps import Pen
from variorum.record.uncollected import uncollected

EDITORS = ("ada", "bo", "chidi", "dana", "esther", "farid", "grace")
REASONS = (
    "The wire report of the day gives this and names its source.",
    "Two independent origins agree; the third copies an older count.",
    "The ministry corrected its figure the next day, and this is the corrected one.",
    "The correspondent was there; the others report it at second hand.",
    "Later articles of the same outlet use it throughout.",
)
AT_ONCE = 24  # cases that are being worked on at one time
STRETCH = 12  # revisions in one case before the work goes on in another
ROWS = 4_000  # revisions written at once


@dataclass(frozen=True)
class Size:
    """How much there is of each."""

    cases: int
    disputes: int
    revisions: int

    @property
    def name(self) -> str:
        return f"{self.cases}-cases-{self.disputes}-disputes-{self.revisions}-revisions"


LARGE = Size(2_000, 100_000, 1_000_000)
SMALL = Size(20, 1_000, 10_000)


def kept_record(size: Size) -> Path:
    """The record of that size in the cache folder; made when it is first asked for."""
    folder = user_cache() / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    # Not by the version alone: before a release its tables may still change.
    tables = sha256((MIGRATIONS / DEFINITIONS).read_bytes()).hexdigest()[:8]
    path = folder / f"{size.name}-{tables}.db"
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        for old in filter(Path.is_file, folder.glob(f"{size.name}-*")):  # gigabytes of former tables
            old.unlink()
        make_record(unfinished, size)
        unfinished.rename(path)
    return path


def make_record(path: Path, size: Size) -> None:
    """Write a record of that size where none is."""
    Record(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # Nothing here is acknowledged to anybody: what is not finished is made again.
        for pragma in (
            "journal_mode = OFF",
            "synchronous = OFF",
            "foreign_keys = OFF",
            "cache_size = -400000",
        ):
            connection.execute(f"PRAGMA {pragma}")
        with uncollected():
            _write(Writer(connection), size)
        connection.execute("PRAGMA journal_mode = WAL")


def _write(writer: Writer, size: Size) -> None:
    entries = _worked_on(size, writer)
    while rows := list(islice(entries, ROWS)):
        writer.begin()
        writer.revisions(rows)
        writer.commit()


def disputes_in(size: Size) -> list[int]:
    """How many disputes each case has: most have few, some have many."""
    chance = random.Random("sizes")
    weights = [chance.lognormvariate(0, 0.8) for _ in range(size.cases)]
    least = min(5, size.disputes // size.cases)
    free = size.disputes - least * size.cases
    shares = [least + int(free * weight / sum(weights)) for weight in weights]
    shares[0] += size.disputes - sum(shares)
    return shares


def _worked_on(size: Size, writer: Writer) -> Iterator[Entry]:
    """All revisions in the order of writing: editors work on some cases at a time, by turns."""
    chance, clock = random.Random("turns"), _Clock()
    shares = disputes_in(size)
    waiting = iter(range(size.cases))
    extra = size.revisions - 10 * size.disputes
    at_work: list[tuple[int, Iterator[Revision]]] = []
    while True:
        for number in islice(waiting, AT_ONCE - len(at_work)):
            quota = 10 * shares[number] + (extra if number == 0 else 0)
            work = _Work(number, made_case(number, shares[number]), quota, clock)
            at_work.append((number + 1, chain(work.entries(), _ended(writer, work))))
        if not at_work:
            return
        turn = chance.randrange(len(at_work))
        row, entries = at_work[turn]
        taken = list(islice(entries, chance.randint(1, 2 * STRETCH)))
        yield from ((row, entry) for entry in taken)
        if not taken:
            del at_work[turn]


def _ended(writer: Writer, work: "_Work") -> Iterator[Revision]:
    """Nothing more is written in the case; its own rows can be."""
    writer.case(work.made, work.past, removed=work.removed)
    yield from ()


class _Clock:
    """Every entry a little later than the one before."""

    def __init__(self) -> None:
        self._now = datetime(2018, 1, 1, tzinfo=UTC)

    def at(self) -> str:
        self._now += timedelta(seconds=97, milliseconds=13)
        return self._now.isoformat(timespec="milliseconds").replace("+00:00", "Z")


Ready = tuple[Decision, Snapshot]


def _ready(dispute: Dispute, taken: tuple[int, ...], articles: Sequence[Article]) -> Ready:
    """A decision that takes these accounts, or leaves it open among all, as it is kept."""
    wanted = Decision(Outcome.ACCEPT if taken else Outcome.UNRESOLVED, reason="Because.", accounts=taken)
    decision = checked(wanted, dispute, articles)
    return decision, anchored(snapshot_of(dispute, articles), decision.evidence, articles)


@dataclass
class _Work:
    """What is done in one case, from its first entry to its last."""

    number: int
    made: MadeCase
    quota: int
    clock: _Clock
    past: list[Revision] = field(default_factory=list)
    decided: dict[str, Dispute] = field(default_factory=dict)
    ready: dict[tuple[str, tuple[int, ...]], Ready] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chance = random.Random(f"work {self.number}")
        self.editor = self.chance.choice(EDITORS)

    @property
    def removed(self) -> bool:
        return self.number % 50 == 49

    def pen(self) -> Pen:
        if self.chance.random() < 0.02:
            self.editor = self.chance.choice(EDITORS)
        return Pen(self.made.name, self.editor, self.clock.at())

    def entries(self) -> Iterator[Revision]:
        mark = f"{self.chance.getrandbits(128):032x}"
        yield self._written(steps.create(self.pen(), mark=mark))
        for article in self.made.articles:
            about = originals.about(article, article.id)
            yield self._written(steps.add_article(self.past, self.pen(), about))
        todo = list(self.made.disputes)
        while len(self.past) < self.quota - self.removed:
            yield self._written(self._next(todo))
        if self.removed:
            yield self._written(steps.remove(self.past, self.pen()))

    def _written(self, revision: Revision) -> Revision:
        self.past.append(revision)
        return revision

    def _next(self, todo: list[Dispute]) -> Revision:
        """A first decision, a change of mind, or something about the case, in a newsroom's proportions."""
        left = self.quota - len(self.past)
        if todo and self.chance.random() < max(0.1, len(todo) / left):
            return self._ruled(todo.pop(0))
        act = self.chance.choices(
            (self._again, self._withdrawn, self._brought_back, self._undone, self._rule, self._source),
            (0.62, 0.16, 0.14, 0.05, 0.02, 0.01),
        )[0]
        try:
            return act()
        except (DecisionRefused, IndexError):  # nothing is decided yet, or nothing is left to undo
            return self._again()

    def _ruled(self, dispute: Dispute) -> Revision:
        reason = f"{self.chance.choice(REASONS)} {self.chance.choice(dispute.accounts).text}."
        if self.chance.random() < 0.08:
            return steps.dismiss(self.past, self.pen(), self._prepared(dispute, ())[1], reason=reason)
        taken = (self.chance.choice(dispute.accounts).number,) if self.chance.random() < 0.75 else ()
        decision, snapshot = self._prepared(dispute, taken)
        return steps.settle(self.past, self.pen(), replace(decision, reason=reason), snapshot)

    def _prepared(self, dispute: Dispute, taken: tuple[int, ...]) -> Ready:
        """Checking a decision and finding its passages takes longest, so it is done once for each."""
        if (dispute.id, taken) not in self.ready:
            self.decided.setdefault(dispute.id, dispute)
            self.ready[dispute.id, taken] = _ready(dispute, taken, self.made.articles)
        return self.ready[dispute.id, taken]

    def _again(self) -> Revision:
        return self._ruled(self.chance.choice(tuple(self.decided.values()) or self.made.disputes))

    def _withdrawn(self) -> Revision:
        return steps.withdraw(self.past, self.pen(), self.chance.choice(tuple(self.decided)), reason="")

    def _brought_back(self) -> Revision:
        earlier = self.past[self.chance.randrange(len(self.past))]
        if earlier.dispute is None:
            return self._again()
        return steps.reinstate(self.past, self.pen(), earlier.dispute, number=earlier.number)

    def _undone(self) -> Revision:
        turn = turning.undo if self.past[-1].undoes is None else turning.redo
        return turn(self.past, self.pen())[-1]

    def _rule(self) -> Revision:
        names = [d for d in self.made.disputes if d.kind is Kind.NAME]
        form = self.chance.choice(names).accounts[0].text
        scope = Scope.ALL if self.chance.random() < 0.2 else Scope.CASE
        forms = (form, spelled_otherwise(form, self.chance))
        rule = Equivalence(forms, form, scope, reason=self.chance.choice(REASONS))
        return steps.lay_down(self.past, self.pen(), rule)

    def _source(self) -> Revision:
        article = self.chance.choice(self.made.articles)
        edit = SourceEdit(article.original.sha256, "byline", f"By {self.editor}")
        return steps.edit_source(self.past, self.pen(), edit)


def main() -> int:
    size = Size(*map(int, sys.argv[1:4])) if len(sys.argv) > 3 else LARGE
    began = monotonic()
    path = kept_record(size)
    print(f"{path}: {path.stat().st_size / 1e6:,.0f} MB, {monotonic() - began:.0f} s")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
