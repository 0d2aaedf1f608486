"""How fast a record answers that has grown for years; `make bench` runs it.

2,000 cases, 100,000 disputes and 1,000,000 revisions, made once (minutes) and
kept in the cache. Everything is done as the program does it, on the disk; the
floors are what SQLite and SHA-256 alone take for the same.
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
from contextlib import closing
from dataclasses import asdict, dataclass
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter, process_time

from large_record import LARGE, Size, disputes_in, kept_record
from large_texts import WHAT, made_case, places, vocabulary
from rich.console import Console
from rich.table import Table

from variorum import __version__
from variorum.bootstrap import workspace
from variorum.dispute.decision import Decision, Outcome
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

    path: Path
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
        return workspace(record=str(self.path), settings=Settings(editor="bench"))

    def compared(self, *numbers: int) -> list[str]:
        """Let these cases count as compared by this program as it is, and answer their names."""
        used = self.opened()
        names = [self.name(number) for number in numbers]
        with closing(sqlite3.connect(self.path)) as connection, connection:
            for number, name in zip(numbers, names, strict=True):
                contents = used._casework.record.contents(name)
                key = used._casework.analysis.key(contents.articles, guidance(contents.history))
                change = "UPDATE comparison SET key = ? WHERE case_id = ?"
                assert connection.execute(change, (key, number + 1)).rowcount == 1
        used.close()
        return names


def listed(subject: Subject) -> Iterator[Callable[[], object]]:
    for _ in range(7):

        def act() -> None:
            record = Record(subject.path)
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
    with closing(sqlite3.connect(subject.path)) as source:
        [[content]] = source.execute("SELECT content FROM revision WHERE action = 'settle' LIMIT 1")
    with (
        tempfile.TemporaryDirectory(dir=subject.path.parent) as folder,
        closing(sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)) as bare,
    ):
        for line in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE kept (content)"):
            bare.execute(line)
        for _ in range(100):
            yield lambda: bare.execute("INSERT INTO kept VALUES (?)", (content,))


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
    with closing(sqlite3.connect(subject.path)) as connection:
        began, number = perf_counter(), 0
        for (content,) in connection.execute("SELECT content FROM revision ORDER BY seq"):
            sha256(content).digest()
            number += 1
        return number / (perf_counter() - began)


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
    size = Size(*map(int, sys.argv[1:4])) if len(sys.argv) > 3 else LARGE
    load = os.getloadavg()[0]
    subject = Subject(kept_record(size), size)
    found = measure(subject)
    rates = {"verify": round(verified(subject)), "SHA-256 alone": round(hashed(subject))}
    show(found, rates)
    kept = {
        "version": __version__,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(load, 1),
        "size": asdict(size),
        "megabytes": round(subject.path.stat().st_size / 1e6),
        "waits": {name: asdict(one) for name, one in found.items()},
        "revisions a second": rates,
    }
    if size == LARGE:
        RESULT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0 if all(one.met for one in found.values()) and rates["verify"] >= LEAST_VERIFIED else 1


if __name__ == "__main__":
    sys.exit(main())
