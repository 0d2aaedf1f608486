"""Trains the models in resources/models/findings.json, or measures them on events they have not seen.

    train.py GOLD            trains on all events and writes the models
    train.py GOLD --folds 6  measures, each event left out once; writes the figures

GOLD holds the annotated events with their scorer. Needs scikit-learn.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from events import Event, load_events
from fitting import THRESHOLDS, prepare, train
from measuring import HELD_OUT, measured, table, write_rows

from variorum.language.trained import LinearModel, Trained
from variorum.paths import resources


def as_json(trained: Trained) -> dict[str, Any]:
    def entry(model: LinearModel) -> dict[str, Any]:
        numbers = {k: [round(float(x), 6) for x in getattr(model, k)] for k in ("mean", "scale", "weights")}
        return {"features": list(model.features), **numbers, "bias": round(model.bias, 6)}

    return {
        "thresholds": dict(trained.thresholds),
        "models": {k: entry(m) for k, m in trained.models.items()},
    }


def folds(events: list[Event], count: int, thresholds: Mapping[str, float]) -> dict[str, dict[str, Any]]:
    prepared = [prepare(event) for event in events]
    rows = {}
    for n in range(count):
        learned = [one for k, one in enumerate(prepared) if k % count != n]
        trained = train(learned, thresholds=thresholds)
        for k, event in enumerate(events):
            if k % count == n:
                rows[event.name] = measured(event, trained)
        print(f"fold {n + 1} of {count}", file=sys.stderr)
    return {event.name: rows[event.name] for event in events}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    events = load_events(arguments.gold)
    if arguments.folds:
        rows = folds(events, arguments.folds, THRESHOLDS)
        print(table(rows))
        write_rows(HELD_OUT, rows)
        return
    trained = train([prepare(event) for event in events], thresholds=THRESHOLDS)
    target = resources() / "models" / "findings.json"
    target.write_text(json.dumps(as_json(trained), indent=1) + "\n", "utf-8")
    print(f"wrote {target}")


if __name__ == "__main__":
    main()
