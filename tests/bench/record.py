"""How fast a record answers that has grown for years; `make bench` runs it.

2,000 cases, 100,000 disputes and 1,000,000 revisions, made once (minutes) and
kept in the cache. Everything is done as the program does it, on the disk; the
floors are what the database and SHA-256 alone take for the same.

With --database the same record is moved into PostgreSQL, on a server that is
started for it, and asked the same; that takes half an hour the first time.
"""

import json
import os
import platform
import random
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, nullcontext
from dataclasses import asdict, dataclass
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter, process_time

from large_database import in_database, megabytes
from large_record import LARGE, Size, disputes_in, kept_record
from large_texts import WHAT, made_case, places, vocabulary
from rich.console import Console
from rich.table import Table
from sqlalchemy import text

from variorum import __version__
from variorum.bootstrap import workspace
from variorum.dispute.decision import Decision, Outcome
from variorum.record.checks.rows import rows
from variorum.record.desk.address import Address
from variorum.record.history import guidance
from variorum.record.record import Record
from variorum.settings import Settings
from variorum.workspace.workspace import Workspace

RESULT = Path(__file__).resolve().parent.parent.parent / "docs" / "bench" / "record.json"
LEAST_VERIFIED = 20_000  # revisions a second
DECISION = Decision(Outcome.ACCEPT, accounts=(1,), reason="The wire report of the day gives this value.")


@dataclass(frozen=True)
class Waits:
    """Milliseconds of one kind of wait: by the clock, and of the processor's time alone."""

    times: int
    median: float
    longest: float
    median_cpu: float
    aim: float | None = None

    @property
    def met(self) -> bool:
        return self.aim is None or self.median < self.aim


def timed(acts: Iterable[Callable[[], object]], *, aim: float | None = None) -> Waits:
    clock, cpu = [], []
    for act in acts:
        began, worked = perf_counter(), process_time()
        act()
        clock.append((perf_counter() - began) * 1000)
        cpu.append((process_time() - worked) * 1000)
    median, own = round(statistics.median(clock), 2), round(statistics.median(cpu), 2)
    return Waits(len(clock), median, round(max(clock), 1), own, aim)


@dataclass(frozen=True)
class Subject:
    """The record that is measured, and which of its cases."""

    place: Path | Address
    size: Size

    def case(self, place: float) -> int:
        """The number of a case of that place in the order of size: 0.5 is the median, 1 the largest."""
        shares = disputes_in(self.size)
        listed = [n for n in range(self.size.cases) if n % 50 != 49]  # the others were taken off the list
        ordered = sorted(listed, key=shares.__getitem__)
        return ordered[round(place * (len(ordered) - 1))]

    def name(self, number: int) -> str:
        return made_case(number, disputes_in(self.size)[number]).name

    def opened(self) -> Workspace:
        return workspace(record=str(self.place), settings=Settings(editor="bench"))

    def compared(self, *numbers: int) -> list[str]:
        """Let these cases count as compared by this program as it is, and answer their names."""
        used = self.opened()
        names = [self.name(number) for number in numbers]
        record = used._casework.record
        for number, name in zip(numbers, names, strict=True):
            contents = record.contents(name)
            key = used._casework.analysis.key(contents.articles, guidance(contents.history))
            with record._writing() as connection:
                change = text("UPDATE comparison SET key = :key WHERE case_id = :case")
                assert connection.execute(change, {"key": key, "case": number + 1}).rowcount == 1
        used.close()
        return names


def listed(subject: Subject) -> Iterator[Callable[[], object]]:
    for _ in range(7):

        def act() -> None:
            record = Record(subject.place)
            record.cases()
            record.close()

        yield act


def openings(subject: Subject, place: float) -> Iterator[Callable[[], object]]:
    [name] = subject.compared(subject.case(place))
    for _ in range(5):
        fresh = subject.opened()
        yield lambda fresh=fresh: fresh.open_case(name)  # type: ignore[misc]
        fresh.close()


def searches(subject: Subject, words: Iterable[str]) -> Iterator[Callable[[], object]]:
    used = subject.opened()
    used.cases()
    for word in words:
        yield lambda word=word: used.search(word)  # type: ignore[misc]
    used.close()


def common_words() -> list[str]:
    return ["the", "people", "killed", "displaced", "wire", "ministry", "how", "said", "army", *WHAT[3:6]]


def rare_words() -> list[str]:
    return vocabulary().last(12)


def two_words() -> list[str]:
    chance = random.Random("two words")
    return [f"{places().one(chance)} {what}" for what in islice(cycle(WHAT), 10)] + [
        "people killed",
        "the wire",
    ]


def settlements(subject: Subject, places: Iterable[float], *, each: int) -> Iterator[Callable[[], object]]:
    used = subject.opened()
    for name in subject.compared(*map(subject.case, places)):
        ids = [standing.dispute.id for standing in used.open_case(name).standings]
        for id in islice(cycle(ids), each):
            yield lambda name=name, id=id: used.settle(name, id, DECISION)  # type: ignore[misc]
    used.close()


def offers(subject: Subject, places: Iterable[float], *, each: int) -> Iterator[Callable[[], object]]:
    """Earlier decisions on disputes of some cases."""
    used = subject.opened()
    for name in subject.compared(*map(subject.case, places)):
        for standing in used.open_case(name).standings[:each]:
            id = standing.dispute.id
            yield lambda name=name, id=id: used.earlier(name, id)  # type: ignore[misc]
    used.close()


def bare_insertions(subject: Subject) -> Iterator[Callable[[], object]]:
    """The least that an acknowledged decision costs here: one row of its size, written and synced."""
    record = Record(subject.place)
    with record._reading() as source:
        content = source.exec_driver_sql(
            "SELECT content FROM revision WHERE action = 'settle' LIMIT 1"
        ).scalar()
    if isinstance(subject.place, Address):
        yield from _bare_rows(record, content)
        return
    record.close()
    with (
        tempfile.TemporaryDirectory(dir=subject.place.parent) as folder,
        closing(sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)) as bare,
    ):
        for line in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE kept (content)"):
            bare.execute(line)
        for _ in range(100):
            yield lambda: bare.execute("INSERT INTO kept VALUES (?)", (content,))


def _bare_rows(record: Record, content: bytes) -> Iterator[Callable[[], object]]:
    with record._held.engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS bare (content bytea)")
        connection.commit()

        def act() -> None:
            connection.execute(text("INSERT INTO bare VALUES (:content)"), {"content": content})
            connection.commit()

        for _ in range(100):
            yield act
        connection.exec_driver_sql("DROP TABLE bare")
        connection.commit()
    record.close()


def verified(subject: Subject) -> float:
    """Revisions a second of the whole check."""
    used = subject.opened()
    began = perf_counter()
    found = used.verify()
    seconds = perf_counter() - began
    used.close()
    assert found.ok, found.damaged
    return found.revisions / seconds


def hashed(subject: Subject) -> float:
    """Revisions a second where nothing is done but to read and hash their contents."""
    record = Record(subject.place)
    with record._reading() as connection:
        began, number = perf_counter(), 0
        with rows(connection, "SELECT content FROM revision ORDER BY seq", {}) as found:
            for (content,) in found:
                sha256(content).digest()
                number += 1
        took = perf_counter() - began
    record.close()
    return number / took


def measure(subject: Subject) -> dict[str, Waits]:
    words = [*rare_words(), *common_words(), *two_words()]
    return {
        "open the case list": timed(listed(subject), aim=500),
        "open a case of median size": timed(openings(subject, 0.5), aim=1000),
        "open the largest case": timed(openings(subject, 1), aim=1000),
        "search, all": timed(searches(subject, words), aim=100),
        "search, rare words": timed(searches(subject, rare_words())),
        "search, common words": timed(searches(subject, common_words())),
        "search, two words": timed(searches(subject, two_words())),
        "earlier decisions": timed(offers(subject, (0.3, 0.5, 0.7), each=30), aim=100),
        "settle": timed(settlements(subject, (0.3, 0.5, 0.7), each=40), aim=20),
        "settle in the largest case": timed(settlements(subject, (1,), each=20)),
        "a bare row, written and synced": timed(bare_insertions(subject)),
    }


def show(found: dict[str, Waits], rates: dict[str, int]) -> None:
    table = Table("wait (ms)", "times", "median", "longest", "median, own work", "aim")
    for name, waits in found.items():
        aim = "" if waits.aim is None else f"< {waits.aim:g}" + ("" if waits.met else "  missed")
        figures = (waits.times, waits.median, waits.longest, waits.median_cpu)
        table.add_row(name, *(f"{figure:g}" for figure in figures), aim)
    console = Console(width=100)
    console.print(table)
    floor = found["a bare row, written and synced"].median
    console.print(f"settle: {found['settle'].median / floor:.1f} times a bare row")
    verify, alone = rates["verify"], rates["SHA-256 alone"]
    console.print(f"verify: {verify:,} revisions a second (aim {LEAST_VERIFIED:,})")
    console.print(f"SHA-256 alone: {alone:,}, {alone / verify:.1f} times that")


def main() -> int:
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    size = Size(*numbers) if numbers else LARGE
    with in_database(size) if "--database" in sys.argv else nullcontext(kept_record(size)) as place:
        return _measured(Subject(place, size))


def _measured(subject: Subject) -> int:
    size, load = subject.size, os.getloadavg()[0]
    found = measure(subject)
    rates = {"verify": round(verified(subject)), "SHA-256 alone": round(hashed(subject))}
    show(found, rates)
    kept = {
        "version": __version__,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(load, 1),
        "size": asdict(size),
        "megabytes": megabytes(subject.place),
        "waits": {name: asdict(one) for name, one in found.items()},
        "revisions a second": rates,
    }
    if size == LARGE:
        result = RESULT if isinstance(subject.place, Path) else RESULT.with_name("record_database.json")
        result.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0 if all(one.met for one in found.values()) and rates["verify"] >= LEAST_VERIFIED else 1


if __name__ == "__main__":
    sys.exit(main())
