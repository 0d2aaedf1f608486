"""How many articles a core gets through in a batch, from a corpus of made events; `make bench-batch` runs it.

The corpus is grouped and compared by the command as it is typed. Seconds of
the processors are counted beside seconds of the clock, since what else the
machine does makes only the clock slower.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

from rich.console import Console

from variorum import __version__

HERE = Path(__file__).resolve().parent
RESULT = HERE.parent.parent / "docs" / "bench" / "batch.json"
sys.path.insert(0, str(HERE.parent))

from makers_agreement import agreement  # noqa: E402
from makers_made_events import corpus, write_corpus  # noqa: E402


@dataclass(frozen=True)
class Found:
    """One run over one corpus."""

    articles: int
    events_made: int
    events_found: int
    workers: int
    pairs_f1: float  # of pairs of articles that are of one event
    b_cubed_f1: float
    disputes: int
    failed: int
    megabytes_of_corpus: float
    seconds: float
    processor_seconds: float  # of all processes together
    articles_per_core_second: float
    largest_process_megabytes: float


def measured(articles: int, events: int, *, workers: int, meaning: str, folder: Path) -> Found:
    lines = corpus(articles, events, seed=1)
    path, out = write_corpus(folder / "made.jsonl", lines), folder / "out"
    typed = [sys.executable, "-P", "-m", "variorum", "--set", f"meaning={meaning}", "batch", str(path)]
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run([*typed, "--out", str(out), "--workers", str(workers)], check=True)
    seconds, used = perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    summary = json.loads((out / "summary.json").read_bytes())
    found = agreement(
        [event["articles"] for event in summary["events"]], {line["id"]: line["event"] for line in lines}
    )
    return Found(
        articles=articles,
        events_made=events,
        events_found=summary["counts"]["events"],
        workers=workers,
        pairs_f1=round(found.pairs_f1, 3),
        b_cubed_f1=round(found.b_cubed_f1, 3),
        disputes=summary["counts"]["disputes"],
        failed=summary["counts"]["failed"],
        megabytes_of_corpus=round(path.stat().st_size / 1e6, 1),
        seconds=round(seconds, 1),
        processor_seconds=round(processor, 1),
        articles_per_core_second=round(articles / processor, 2),
        largest_process_megabytes=round(used.ru_maxrss / 1024, 1),
    )


def main() -> int:
    typed = argparse.ArgumentParser(description=__doc__)
    typed.add_argument("--articles", type=int, default=10_000)
    typed.add_argument("--events", type=int, default=2_000)
    typed.add_argument("--workers", type=int, default=os.cpu_count())
    typed.add_argument("--meaning", choices=("yes", "no"), default="no", help="or by words alone")
    typed.add_argument("--keep", type=Path, default=RESULT, help="where the figures go")
    chosen = typed.parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        found = measured(
            chosen.articles,
            chosen.events,
            workers=chosen.workers,
            meaning=chosen.meaning,
            folder=Path(folder),
        )
    kept = {
        "version": __version__,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(load, 1),  # what else the machine did; seconds are only as good as this is low
        "meaning": chosen.meaning,
        "run": asdict(found),
    }
    text = json.dumps(kept, indent=1) + "\n"
    Console().print(text)
    chosen.keep.parent.mkdir(parents=True, exist_ok=True)
    chosen.keep.write_text(text, encoding="utf-8")
    return 1 if found.failed else 0


if __name__ == "__main__":
    sys.exit(main())
