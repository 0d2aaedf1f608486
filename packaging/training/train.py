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
from keeping import entry
from measuring import HELD_OUT, measured, write_rows
from tables import events_table

from variorum.language.trained import Trained
from variorum.paths import resources


def write(trained: Trained, target: Path) -> None:
    """One line a model, so that a new training shows what changed and no more."""
    models = ",\n".join(f"  {json.dumps(n)}: {json.dumps(entry(m))}" for n, m in trained.models.items())
    limits = json.dumps(dict(trained.thresholds))
    target.write_text(f'{{\n "thresholds": {limits},\n "models": {{\n{models}\n }}\n}}\n', "utf-8")
    print(f"wrote {target}")


def folds(
    events: list[Event],
    count: int,
    thresholds: Mapping[str, float],
    *,
    meaning: bool = True,
) -> dict[str, dict[str, Any]]:
    prepared = [prepare(event, meaning=meaning) for event in events]
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
        print(events_table(rows, {}, before={}, floors=True))
        write_rows(HELD_OUT, rows)
        return
    for meaning, name in ((True, "findings-by-meaning.json"), (False, "findings.json")):
        trained = train([prepare(event, meaning=meaning) for event in events], thresholds=THRESHOLDS)
        write(trained, resources() / "models" / name)


if __name__ == "__main__":
    main()
