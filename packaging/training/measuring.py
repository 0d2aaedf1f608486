"""The scorer's figures for events, as rows that are printed, kept and put into docs/quality.md."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from events import Event

from variorum.language.trained import Trained
from variorum.report.writers.json import comparison_json
from variorum.workspace.comparing import compare_articles

FIGURES = (
    "links_f1",
    "links2_recall",
    "furniture_f1",
    "major_recall",
    "dispute_recall",
    "precision20",
    "precision",
    "value_accuracy",
    "verdict_accuracy",
    "listed",
)
QUALITY = Path(__file__).resolve().parents[2] / "docs" / "quality"
HELD_OUT = QUALITY / "held-out.json"
Rows = Mapping[str, Mapping[str, Any]]


def measured(event: Event, trained: Trained | None = None) -> dict[str, Any]:
    """The scorer's figures for one event, by the shipped models unless others are given."""
    comparison = compare_articles(event.articles, parses=event.parses, trained=trained)
    placed = event.score.Prediction(comparison_json(comparison), event.gold)
    figures: dict[str, Any] = event.score.score(event.gold, placed)
    return figures


def mean_of_others(rows: Rows) -> dict[str, float]:
    """The mean over all events but the seeds'; a figure that an event does not have is left out."""
    others = [row for name, row in rows.items() if name != "idlib"]
    return {f: float(np.mean([row[f] for row in others if row[f] is not None])) for f in FIGURES}


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}" if value > 1 else f"{value:.2f}"


def table(rows: Rows) -> str:
    """A Markdown table, one row an event, the mean of all but the seeds' event last."""
    lines = ["| event | " + " | ".join(FIGURES) + " |", "|---|" + "---|" * len(FIGURES)]
    for name, row in [*rows.items(), ("**mean of the others**", mean_of_others(rows))]:
        lines.append(f"| {name} | " + " | ".join(_cell(row[f]) for f in FIGURES) + " |")
    return "\n".join(lines)


def write_rows(path: Path, rows: Rows) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
