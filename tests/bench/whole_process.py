"""How long and how much memory a whole comparison takes beside bare spaCy; `make bench` runs it.

Both are processes of their own, run in turn, so that what else the machine
does meets both alike.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

from variorum import __version__
from variorum.article.reading import read_files
from variorum.paths import seeds

HERE = Path(__file__).resolve().parent
RESULT = HERE.parent.parent / "docs" / "bench" / "latest.json"
RUNS = 7
MOST_RATIO = 2.5
MOST_MEGABYTES = 600


@dataclass(frozen=True)
class Measured:
    """One process from start to end."""

    seconds: float
    megabytes: float


def measured(command: list[str], *, cache: Path) -> Measured:
    with tempfile.TemporaryFile() as output:
        started = perf_counter()
        process = subprocess.Popen(command, stdout=output, env={**os.environ, "VARIORUM_CACHE": str(cache)})
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return Measured(seconds, used.ru_maxrss / 1024)


def medians(runs: list[Measured]) -> Measured:
    return Measured(
        round(statistics.median(run.seconds for run in runs), 2), round(max(run.megabytes for run in runs), 1)
    )


def measure(folder: Path) -> dict[str, Measured]:
    paragraphs = folder / "paragraphs.json"
    articles, _ = read_files(seeds())
    paragraphs.write_text(json.dumps([p.text for a in articles for p in a.paragraphs]), encoding="utf-8")
    files = [str(path) for path in seeds()]
    compare = [sys.executable, "-P", "-m", "variorum", "compare", *files, "--format", "json"]
    commands = {
        "bare spaCy": [sys.executable, str(HERE / "bare.py"), str(paragraphs)],
        "compare --no-cache": [*compare, "--no-cache"],
        "compare, analysed before": compare,
    }
    for command in commands.values():  # once unmeasured: files into the system's cache, results into ours
        measured(command, cache=folder)
    runs: dict[str, list[Measured]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            runs[name].append(measured(command, cache=folder))
    return {name: medians(found) for name, found in runs.items()}


def show(found: dict[str, Measured], *, ratio: float) -> None:
    table = Table("process", "median seconds", "peak MB", "times bare spaCy")
    bare = found["bare spaCy"].seconds
    for name, one in found.items():
        table.add_row(name, f"{one.seconds:.2f}", f"{one.megabytes:.0f}", f"{one.seconds / bare:.2f}")
    console = Console()
    console.print(table)
    console.print(f"allowed: {MOST_RATIO} times, {MOST_MEGABYTES} MB; found: {ratio:.2f} times")


def main() -> int:
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder))
    whole = found["compare --no-cache"]
    ratio = whole.seconds / found["bare spaCy"].seconds
    show(found, ratio=ratio)
    kept = {
        "version": __version__,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(load, 1),  # what else the machine did; seconds are only as good as this is low
        "runs": RUNS,
        "ratio": round(ratio, 2),
        "processes": {name: asdict(one) for name, one in found.items()},
    }
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0 if ratio <= MOST_RATIO and whole.megabytes <= MOST_MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
