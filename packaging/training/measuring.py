"""The scorer's figures for events, as rows that are printed, kept and put into docs/quality.md."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from events import Event

from variorum.language.trained import Trained
from variorum.report.writers.data.json import comparison_json
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
    comparison = compare_articles(
        event.articles, parses=event.parses, meanings=event.meanings, trained=trained
    )
    placed = event.score.Prediction(comparison_json(comparison), event.gold)
    figures: dict[str, Any] = event.score.score(event.gold, placed)
    return figures


def write_rows(path: Path, rows: Rows) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
