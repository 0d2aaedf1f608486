"""Trains the models in resources/models/findings.json, or measures them on events they have not seen.

    train.py GOLD            trains on all events and writes the models
    train.py GOLD --folds 6  measures, each event left out once; writes the figures

GOLD holds the annotated events with their scorer. Needs scikit-learn.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from events import Event, load_events
from fitting import THRESHOLDS, Prepared, prepare, train
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


@dataclass(frozen=True)
class Folds:
    """Events, each of which is judged by models of the folds that it is not in."""

    prepared: Sequence[Prepared]
    count: int

    def measured_in(self, n: int) -> dict[str, dict[str, Any]]:
        trained = train(
            [one for k, one in enumerate(self.prepared) if k % self.count != n], thresholds=THRESHOLDS
        )
        held = [one.event for k, one in enumerate(self.prepared) if k % self.count == n]
        print(f"fold {n + 1} of {self.count}", file=sys.stderr)
        return {event.name: measured(event, trained) for event in held}


_FOLDS: list[Folds] = []  # what the processes of `held_out` share: too large to send to each


def _measured_in(n: int) -> dict[str, dict[str, Any]]:
    return _FOLDS[0].measured_in(n)


def held_out(events: Sequence[Event], count: int, *, jobs: int) -> dict[str, dict[str, Any]]:
    """The scorer's figures by event, in the order of the events."""
    _FOLDS[:] = [Folds([prepare(event, meaning=True) for event in events], count)]
    with get_context("fork").Pool(jobs) as pool:
        rows = {k: row for part in pool.imap_unordered(_measured_in, range(count)) for k, row in part.items()}
    return {event.name: rows[event.name] for event in events}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2, help="processes that measure at once")
    arguments = parser.parse_args()
    events = load_events(arguments.gold)
    if arguments.folds:
        rows = held_out(events, arguments.folds, jobs=arguments.jobs)
        print(events_table(rows, {}, before={}, floors=True))
        write_rows(HELD_OUT, rows)
        return
    for meaning, name in ((True, "findings-by-meaning.json"), (False, "findings.json")):
        trained = train([prepare(event, meaning=meaning) for event in events], thresholds=THRESHOLDS)
        write(trained, resources() / "models" / name)


if __name__ == "__main__":
    main()
