"""Variorum beside what would be used instead of it, in one run and one table; `make bench` runs it.

Everything runs in turn, whole processes for commands, at least five times;
medians count. What else the machine does meets all alike, and is told. Beside
the clock stands the processor time, which a busy machine changes less.
"""

import json
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version as version_of
from pathlib import Path
from time import perf_counter
from typing import Any

from first_picture import seen
from past import drawn, kept
from rich.console import Console
from rich.table import Table

from variorum import __version__
from variorum.article.reading import read_files
from variorum.paths import seeds

HERE = Path(__file__).resolve().parent
RESULTS = HERE.parent.parent / "docs" / "bench"
PEERS = HERE.parent.parent / ".venv-bench" / "bin" / "python"
SENTENCES = HERE.parent.parent.parent / "shared" / "bench"
RUNS = 5
WORDS = 10_000
CASE = "Sample case"
THIRD = 3  # of the sentences: the slowest reads ten a second


@dataclass(frozen=True)
class Once:
    """One run: seconds by the clock and of the processor, peak megabytes, how much was found."""

    seconds: float
    processor: float
    megabytes: float = 0.0
    found: int = 0


@dataclass
class Row:
    """What is measured, against which other row, and what the ratio may be."""

    group: str
    name: str
    run: Callable[[], Once] | None  # None: it is not to be had here
    against: str = ""
    most: float | None = None
    why_not: str = ""
    runs: list[Once] = field(default_factory=list)

    def median(self, what: str) -> float:
        return statistics.median(getattr(one, what) for one in self.runs)


def process(command: Sequence[str], environment: dict[str, str]) -> Once:
    """A whole process, from start to end."""
    with tempfile.TemporaryFile() as output:
        began = perf_counter()
        started = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, env=environment)
        _, status, used = os.wait4(started.pid, 0)
        seconds = perf_counter() - began
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {started.returncode}")
    return Once(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def part(command: Sequence[str], environment: dict[str, str]) -> Once:
    """A part that times itself, without its process's start."""
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    told = json.loads(ran.stdout.splitlines()[-1])
    return Once(told["seconds"], told["processor"], found=told["found"])


class Bench:
    """The folder with all that the runs are given, and the rows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "DISPLAY")},
            "VARIORUM_CACHE": str(folder / "cache"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "OMP_NUM_THREADS": "1",
            "NO_AT_BRIDGE": "1",
        }
        self.sizes: dict[str, int] = {}
        self.rows: list[Row] = []

    def written(self, name: str, content: Any) -> str:
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return str(path)

    def add(self, row: Row) -> None:
        self.rows.append(row)

    def variorum(self, *words: str) -> list[str]:
        return [sys.executable, "-P", "-m", "variorum", *words]

    # Analysis

    def analysis(self) -> None:
        articles, _ = read_files(seeds())
        paragraphs = [p.text for a in articles for p in a.paragraphs]
        self.sizes |= {
            "articles": len(articles),
            "words of the articles": sum(len(p.split()) for p in paragraphs),
        }
        listed = self.written("paragraphs", paragraphs)
        whole = self.written("texts", ["\n".join(p.text for p in a.paragraphs) for a in articles])
        compare = self.variorum("compare", *map(str, seeds()), "--format", "json", "--set", "meaning=no")
        floor = [sys.executable, str(HERE / "bare.py"), listed]
        for name, command, most in (
            ("floor: bare spaCy", floor, None),
            ("Variorum, cold", [*compare, "--no-cache"], 1.5),
            ("Variorum, from the cache", compare, 0.5),
        ):
            self._command("analysis", name, command, against="floor: bare spaCy", most=most)
        collate = [str(PEERS), str(HERE / "peers" / "collating.py"), whole]
        self._peer("analysis", "CollateX", "collatex", lambda: process(collate, self.environment))
        self.rows.append(Row("analysis", "Variorum, cold, again", None, "CollateX", 0.45, "see above"))

    def _command(
        self, group: str, name: str, command: Sequence[str], *, against: str, most: float | None
    ) -> None:
        process(
            command, self.environment
        )  # once unmeasured: files into the system's cache, results into ours
        self.add(Row(group, name, lambda: process(command, self.environment), against, most))

    def _peer(self, group: str, name: str, module: str, run: Callable[[], Once]) -> None:
        there = (
            PEERS.exists()
            and not subprocess.run(
                [str(PEERS), "-W", "ignore", "-c", f"import {module}"], capture_output=True
            ).returncode
        )
        self.add(Row(group, name, run if there else None, why_not="" if there else "could not be installed"))

    def _parts(self, group: str, names: Sequence[tuple[str, str, str, float | None]], given: str) -> None:
        """Peers by the name of their module, ours without; against which, and at most what."""
        for name, module, against, most in names:
            if module:
                command = [str(PEERS), str(HERE / "peers" / "part.py"), name, given]
                self._peer(group, name, module, lambda c=command: part(c, self.environment))  # type: ignore[misc]
            else:
                command = [sys.executable, "-P", str(HERE / "own_part.py"), name, given]
                run = lambda c=command: part(c, self.environment)  # type: ignore[misc]  # noqa: E731
                self.add(Row(group, name, run, against, most))

    # Words, values, names

    def words(self) -> None:
        near, other = two_texts()
        self.sizes |= {"words of each long text": WORDS}
        for group, texts, limit in (
            ("words, near-identical", near, ""),
            ("words, rewritten", other, ", 1 s"),
        ):
            slow = f"diff-match-patch{limit}"
            rows = (
                ("Variorum's difference", "", slow, 0.2 if texts is near else None),
                ("difflib on words", "", "Variorum's difference", None),
                (slow, "diff_match_patch", "", None),
                (f"fast-{slow}", "fast_diff_match_patch", "", None),
            )
            self._parts(group, rows, self.written(group.partition(", ")[2], texts))

    def values(self) -> None:
        sentences, pairs = sentences_and_pairs()
        self.sizes |= {"sentences with values": len(sentences), "pairs of names": len(pairs)}
        rows = (
            ("Variorum's values", "", "recognizers-text", None),
            ("quantulum3", "quantulum3", "", None),
            ("recognizers-text", "recognizers_text", "", None),
        )
        self._parts("values", rows, self.written("sentences", sentences))
        pair_rows = (("Variorum's names", "", "rapidfuzz", None), ("rapidfuzz", "rapidfuzz", "", None))
        self._parts("names", pair_rows, self.written("pairs", pairs))

    # The window

    def window(self) -> None:
        record = str(self.folder / "record.db")
        for words in (("case", "new", CASE), ("case", "add", CASE, *map(str, seeds())), ("disputes", CASE)):
            process(self.variorum(*words, "--record", record), self.environment)
        two = [str(path) for path in sorted(seeds())[:2]]
        for name, command, most in (
            ("Variorum", self.variorum("open", "--case", CASE, "--record", record), 1.0),
            ("Meld", ["meld", *two], None),
            ("KDiff3", ["kdiff3", *two], None),
        ):
            there = shutil.which("Xvfb") and (name == "Variorum" or shutil.which(command[0]))
            why = "" if there else "could not be installed, or no display to show it on"
            shows = Watched(command, self.environment)
            self.add(Row("first picture", name, shows.first if there else None, "Meld", most, why))
            self.add(Row("picture stands", name, shows.last if there else None, "Meld", most, why))


class Watched:
    """A program that is started once for both of its rows."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self._command, self._environment = command, {**environment, "QT_QPA_PLATFORM": "xcb"}
        self._last = 0.0
        self._warm = False

    def first(self) -> Once:
        if not self._warm:
            seen(self._command, self._environment)
            self._warm = True
        found = seen(self._command, self._environment)
        self._last = found.last
        return Once(found.first, 0.0)

    def last(self) -> Once:
        return Once(self._last, 0.0)


def two_texts() -> tuple[list[str], list[str]]:
    """Two texts that are nearly the same, and two of the same paragraphs in another order."""
    chance = random.Random(7)
    story = [p.text for a in read_files(seeds())[0] for p in a.story]

    def text() -> list[str]:
        words: list[str] = []
        while len(words) < WORDS:
            words += chance.choice(story).split()
        return words[:WORDS]

    left, other = text(), text()
    near = [chance.choice(left) if chance.random() < 0.01 else word for word in left]
    return [" ".join(left), " ".join(near)], [" ".join(left), " ".join(other)]


def sentences_and_pairs() -> tuple[list[str], list[list[str]]]:
    """Of the benchmarks where they lie beside the checkout, else of the samples."""
    files = [SENTENCES / f"{name}.jsonl" for name in ("numbers", "units", "newsquant", "names")]
    if all(file.exists() for file in files):
        *values, names = [
            [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
            for file in files
        ]
        return [item["text"] for kind in values for item in kind][::THIRD], [
            [item["a"], item["b"]] for item in names
        ]
    story = [p.text for a in read_files(seeds())[0] for p in a.story]
    names = sorted({word for text in story for word in text.split() if word[:1].isupper()})
    return story, [[a, b] for a in names for b in names[:20]]


def measure(bench: Bench, runs: int) -> None:
    for number in range(runs):
        sys.stderr.write(f"run {number + 1} of {runs}\n")
        for row in bench.rows:
            if row.run is not None:
                row.runs.append(row.run())


def ratios(rows: Sequence[Row]) -> dict[str, float]:
    """Each row's median beside that of the row it is held against."""
    found = {}
    by_name = {(row.group, row.name): row for row in rows}
    for row in rows:
        mine = by_name.get((row.group, row.name.removesuffix(", again")))
        other = by_name.get((row.group, row.against))
        if mine and other and mine is not other and mine.runs and other.runs:
            # Processor time where there is one: of what runs in turn on a busy machine it tells more.
            what = "processor" if mine.median("processor") else "seconds"
            name = f"{row.group}: {mine.name} / {other.name}"
            found[name] = round(mine.median(what) / other.median(what), 3)
    return found


def show(rows: Sequence[Row], found: dict[str, float], machine: dict[str, Any]) -> None:
    table = Table("", "", "seconds", "processor", "peak MB", "found", "ratio", "against", "at most")
    group = ""
    together = list(dict.fromkeys(row.group for row in rows))
    for row in sorted(rows, key=lambda row: together.index(row.group)):
        if row.group != group:
            table.add_section()
        again = row.name.removesuffix(", again")
        ratio = found.get(f"{row.group}: {again} / {row.against}")
        shown = (
            [f"{row.median('seconds'):.3f}", f"{row.median('processor'):.3f}"]
            if row.runs
            else [row.why_not, ""]
        )
        peak, count = (max(r.megabytes for r in row.runs), row.runs[0].found) if row.runs else (0, 0)
        told = [f"{peak:.0f}" if peak else "", str(count or "")]
        most = "" if row.most is None else f"{row.most:g}" + (" missed" if (ratio or 0) > row.most else "")
        compared = [f"{ratio:.3g}", row.against, most] if ratio is not None else ["", "", ""]
        table.add_row("" if row.group == group else row.group, again, *shown, *told, *compared)
        group = row.group
    console = Console(width=150)
    console.print(table)
    console.print(json.dumps(machine, indent=1, ensure_ascii=False), highlight=False)


def peers() -> dict[str, str]:
    """Versions of all that is held beside."""
    listed = subprocess.run(
        [str(PEERS), "-m", "pip", "list", "--format", "json"], capture_output=True, text=True
    )
    wanted = {
        "collatex",
        "diff-match-patch",
        "fast-diff-match-patch",
        "quantulum3",
        "recognizers-text",
        "rapidfuzz",
    }
    found = json.loads(listed.stdout) if listed.returncode == 0 else []
    versions = {p["name"].lower(): p["version"] for p in found if p["name"].lower() in wanted}
    for program in ("meld", "kdiff3"):
        asked = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", program], capture_output=True, text=True
        )
        versions |= {program: asked.stdout} if asked.returncode == 0 else {}
    return versions


def machine(bench: Bench, load: float, runs: int) -> dict[str, Any]:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    return {
        "at": datetime.now(UTC).strftime("%Y-%m-%d %H:%M"),
        "variorum": __version__,
        "python": platform.python_version(),
        "processor": model,
        "cores": os.cpu_count(),
        "load before": round(load, 1),  # seconds are only as good as this is low
        "runs": runs,
        "sizes": bench.sizes,
        "versions": {**{name: version_of(name) for name in ("spacy", "PySide6-Essentials")}, **peers()},
    }


def main() -> int:
    """Names of groups ask for a part of it, a number for so many runs; only the whole is kept."""
    asked = sys.argv[1:]
    groups = [word for word in asked if not word.isdigit()]
    runs = next((int(word) for word in asked if word.isdigit()), RUNS)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for group in ("analysis", "words", "values", "window"):
            if not groups or group in groups:
                getattr(bench, group)()
        measure(bench, runs)
        found, about = ratios(bench.rows), machine(bench, load, runs)
    show(bench.rows, found, about)
    if groups or runs < RUNS:
        return 0
    medians = {
        f"{row.group}: {row.name}": {
            "seconds": round(row.median("seconds"), 4),
            "processor": round(row.median("processor"), 4),
            "runs": [asdict(one) for one in row.runs],
        }
        for row in bench.rows
        if row.runs
    }
    runs = kept(RESULTS / "history.json", {**about, "ratios": found, "rows": medians})
    (RESULTS / "history.svg").write_text(drawn(runs), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
