"""How the work grows with the number and the length of articles of one event; `make growth` runs it.

Each size is analysed in a process of its own, so that each has its own peak of memory. Clocks are the
processor's, which a busy machine moves less than the wall's; beside them stands counted work, which
no machine moves: clauses, pairs scored, links found. Exponents are fitted on logarithms.
"""

import json
import math
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import linear_regression
from time import perf_counter, process_time
from typing import Any

from clock import LISTING, STAGES, Clock
from growth_drawn import drawn
from one_event import articles_of_one_event
from rich.console import Console
from rich.table import Table

from variorum import __version__
from variorum.article.article import Article
from variorum.article.dating import date_articles
from variorum.article.pasted import Pasted, read_pasted
from variorum.language.spacy_analyser import SpacyAnalyser
from variorum.language.trained import Matrix, Model, Trained, Values, shipped
from variorum.workspace import comparing
from variorum.workspace.comparing import compare_articles
from variorum.workspace.parsing import parses_of

DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "bench"
ARTICLES = (2, 5, 10, 20, 50, 100)
LENGTHS = (15, 30, 60, 120, 240)  # topics of one event that five articles tell of
_LEAST_FITTED = 0.02  # seconds
MOST_SECONDS, MOST_MEGABYTES = 90, 2048
SHOWN = ("parsing", "facts", "lining up", "links", "disputes", LISTING)


def made(count: int, topics: int) -> tuple[Article, ...]:
    texts = articles_of_one_event(count, topics=topics)
    read, _ = read_pasted([Pasted(f"{n:03}.txt", text.encode()) for n, text in enumerate(texts)])
    return date_articles(read)


class Counting:
    """A model that counts what it is asked."""

    def __init__(self, model: Model) -> None:
        self.model, self.asked = model, 0

    def probability(self, values: Values) -> Matrix:
        found = self.model.probability(values)
        self.asked += found.size
        return found


def analysed(count: int, topics: int) -> dict[str, Any]:
    """One analysis with a clock at every stage, and what it worked on."""
    clock, articles, analyser = Clock(process_time), made(count, topics), SpacyAnalyser()
    trees, link = (Counting(shipped().models[name]) for name in ("proposition trees", "link"))
    counted = {**shipped().models, "proposition trees": trees, "link": link}
    trained, started = Trained(counted, shipped().thresholds), perf_counter()
    with clock.at(comparing, STAGES):
        with clock.stage("parsing"):
            parses = parses_of(articles, analyser=analyser, cache=None)
        with clock.stage(LISTING):
            comparison = compare_articles(articles, parses=parses, trained=trained)
    return {
        "articles": count,
        "words": sum(len(p.text.split()) for a in articles for p in a.story),
        "links": len(comparison.links),
        "rows": len(comparison.rows),
        "disputes": len(comparison.disputes),
        "clause pairs scored": trees.asked,
        "pairs scored": link.asked,
        "seconds": {name: round(clock.seconds.get(name, 0.0), 3) for name in SHOWN},
        "by the clock": round(perf_counter() - started, 1),
        "megabytes": round(max(clock.megabytes.values())),
    }


def apart(count: int, topics: int) -> dict[str, Any]:
    """The same in a process of its own."""
    command = [sys.executable, str(Path(__file__).resolve()), str(count), str(topics)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def total(run: dict[str, Any]) -> float:
    return float(sum(run["seconds"].values()))


def exponents(runs: Sequence[dict[str, Any]], *, by: str) -> dict[str, float]:
    """By stage the power of articles, or of words, with which its time grows; what takes no time has none."""
    found = {}
    for name in (*SHOWN, "all"):
        points = [
            (math.log(run[by]), math.log(seconds))
            for run in runs
            if (seconds := run["seconds"][name] if name in SHOWN else total(run)) > _LEAST_FITTED
        ]
        if len(points) > 2:
            found[name] = round(linear_regression(*zip(*points, strict=True)).slope, 2)
    return found


def show(runs: Sequence[dict[str, Any]], powers: dict[str, float]) -> None:
    table = Table(
        "articles", "words", *SHOWN, "all s", "MB", "pairs scored", "of clauses", "links", "pairs/link"
    )
    for run in runs:
        seconds = [f"{run['seconds'][name]:.2f}" for name in SHOWN]
        counts = [str(run[name]) for name in ("megabytes", "pairs scored", "clause pairs scored", "links")]
        share = run["pairs scored"] / max(1, run["links"])
        table.add_row(
            str(run["articles"]), str(run["words"]), *seconds, f"{total(run):.1f}", *counts, f"{share:.1f}"
        )
    Console(width=160).print(table, "exponents:", powers)


def main() -> int:
    if len(sys.argv) == 3:
        sys.stdout.write(json.dumps(analysed(int(sys.argv[1]), int(sys.argv[2]))))
        return 0
    by_articles = [apart(count, 30) for count in ARTICLES]
    by_words = [apart(5, topics) for topics in LENGTHS]
    powers = {
        "articles": exponents(by_articles[2:], by="articles"),
        "words": exponents(by_words[1:], by="words"),
    }
    show(by_articles, powers["articles"])
    show(by_words, powers["words"])
    kept = {
        "version": __version__,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "exponents": powers,
        "by articles": by_articles,
        "by words": by_words,
    }
    DOCS.mkdir(parents=True, exist_ok=True)
    (DOCS / "growth.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    (DOCS / "growth.svg").write_text(drawn(kept), encoding="utf-8")
    largest = by_articles[-1]
    return 0 if total(largest) <= MOST_SECONDS and largest["megabytes"] <= MOST_MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
