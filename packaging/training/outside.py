"""Measures the program on outside benchmarks: values of sentences, pairs of names, incidents.

An adaptor adapts format only: an incident's articles become a corpus of their own, and nothing else.
"""

import importlib.util
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from variorum.language.naming.judging import same_name_probabilities
from variorum.report.writers.data.json import comparison_json, fact_json
from variorum.workspace.analysing import Analysis

Found = Mapping[str, Any]


@dataclass(frozen=True)
class Measure:
    """One figure of a benchmark: where it stands in what the scorer answers, its floor, the best known."""

    name: str
    benchmark: str
    path: tuple[str, ...]
    floor: float
    best_known: str = ""


MEASURES = (
    Measure("numbers, F1", "numbers", ("f1",), 0.80, "0.89 Recognizers-Text"),
    Measure("units, F1", "units", ("f1",), 0.82, "0.91 Recognizers-Text"),
    Measure("dates, F1", "dates", ("f1",), 0.72, "the suite's own library"),
    Measure("newsquant, value F1", "newsquant", ("value", "f1"), 0.82, "0.92 CQE; 0.69 quantulum3"),
    Measure("newsquant, with bound", "newsquant", ("value+bound", "f1"), 0.72, "0.88 CQE; 0.58 quantulum3"),
    Measure("names, best F1", "names", ("best_f1",), 0.86, "0.77 rapidfuzz ratio"),
    Measure("names, F1 at 0.5", "names", ("at 0.5", "f1"), 0.82, "0.71 rapidfuzz ratio"),
    Measure("incidents, killed, two or more", "incidents", ("num_killed of two or more", "accuracy"), 0.60),
    Measure("incidents, injured, two or more", "incidents", ("num_injured of two or more", "accuracy"), 0.50),
)


def scorer(bench: Path) -> ModuleType:
    """The scorer that lies beside the benchmarks."""
    spec = importlib.util.spec_from_file_location("bench_score", bench / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def facts_scored(kind: str, bench: Path, analysis: Analysis) -> Found:
    """As `variorum facts FILE --format jsonl`, which reads a benchmark as a corpus."""
    file, score = bench / f"{kind}.jsonl", scorer(bench)
    found = [fact_json(fact) for _, facts in analysis.facts([file]).articles for fact in facts]
    judge: Callable[..., Found] = score.newsquant if kind == "newsquant" else _spans(score, kind)
    return judge(score.rows(file), found, verbose=False)


def _spans(score: ModuleType, kind: str) -> Callable[..., Found]:
    return lambda bench, facts, verbose: score.spans(kind, bench, facts, verbose)


def names_scored(bench: Path) -> Found:
    """As `variorum names --pairs FILE`, rounded as it prints."""
    score = scorer(bench)
    pairs = score.rows(bench / "names.jsonl")
    found: Found = score.names(
        pairs,
        [
            round(chance, 4)
            for chance in same_name_probabilities([(p["a"].strip(), p["b"].strip()) for p in pairs])
        ],
    )
    return found


def incidents(bench: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (bench / "incidents.jsonl").read_text("utf-8").splitlines()]


def incident_compared(incident: Mapping[str, Any], analysis: Analysis) -> Found:
    """As `variorum compare FILE --format json` of a corpus that holds one incident's articles."""
    with TemporaryDirectory() as folder:
        corpus = Path(folder) / f"{incident['id']}.jsonl"
        corpus.write_text("".join(json.dumps(article) + "\n" for article in incident["articles"]), "utf-8")
        articles, unreadable = analysis.read([corpus])
        return comparison_json(analysis.compare(articles, unreadable=unreadable))


def incidents_scored(bench: Path, compared: Mapping[str, Found]) -> Found:
    with TemporaryDirectory() as folder:
        for name, comparison in compared.items():
            (Path(folder) / f"{name}.json").write_text(json.dumps(comparison), "utf-8")
        found: Found = scorer(bench).incidents(incidents(bench), folder)
    return found


def figures(found: Mapping[str, Found]) -> dict[str, float]:
    """The figures of the table by name, from what the scorers answered by benchmark."""
    chosen = {}
    for measure in MEASURES:
        value: Any = found[measure.benchmark]
        for key in measure.path:
            value = value[key]
        chosen[measure.name] = float(value)
    return chosen
