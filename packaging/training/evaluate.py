"""Measures the program on all that is annotated or known; writes docs/quality.md and its history.

    evaluate.py GOLD --bench BENCH [--jobs N]

GOLD holds the annotated events with their scorer, BENCH the outside benchmarks with theirs. The shipped
models have learned from these very events; what held-out events give is measured by `train.py --folds`,
kept in docs/quality/held-out.json, and stands beside it.
"""

import argparse
import datetime
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from events import event_folders, files_of, load_event, scorer
from history import PANELS, add, drawn, last, lines
from measuring import HELD_OUT, QUALITY, measured, write_rows
from outside import (
    facts_scored,
    figures,
    incident_compared,
    incidents,
    incidents_scored,
    names_scored,
)
from readers import agreement
from steadiness import Steadiness, steadiness
from tables import events_table, fallen, forms_table, mean, outside_table

from variorum.language.spacy_analyser import SpacyAnalyser
from variorum.paths import user_cache
from variorum.record.cache import ParseCache
from variorum.settings import Settings
from variorum.workspace.analysing import Analysis

PAGE = QUALITY.parent / "quality.md"
HISTORY = QUALITY / "history.jsonl"
PICTURE = QUALITY / "history.svg"
ABLATIONS = QUALITY / "ablations.md"
_TABLES = "<!-- tables: written by `make evaluate` -->"
_OF_FACTS = ("numbers", "units", "dates", "newsquant")


@dataclass
class Evaluation:
    """All figures of one run."""

    events: dict[str, dict[str, Any]] = field(default_factory=dict)
    readers: dict[str, dict[str, Any]] = field(default_factory=dict)
    forms: dict[str, Steadiness] = field(default_factory=dict)
    benchmarks: dict[str, float] = field(default_factory=dict)


@cache
def _analysis() -> Analysis:
    """One a process: the language model is loaded once."""
    return Analysis(SpacyAnalyser(), ParseCache(user_cache()), Settings())


def _of_event(folder: Path) -> tuple[dict[str, Any], dict[str, Any], dict[str, Steadiness]]:
    """The scorer's figures, two readers' agreement, and what stays in other forms of the case."""
    shared = _analysis()
    assert shared.cache
    event = load_event(folder, analyser=shared.analyser, parsed=shared.cache, score=scorer(folder.parent))
    texts = {path.name: path.read_text("utf-8") for path in files_of(folder)}
    return measured(event), agreement(event), steadiness(texts, shared)


def _of_facts(kind: str, bench: Path) -> Any:
    return facts_scored(kind, bench, _analysis())


def _of_incident(incident: dict[str, Any]) -> Any:
    return incident_compared(incident, _analysis())


def evaluated(gold: Path, bench: Path | None, *, jobs: int) -> Evaluation:
    found = Evaluation()
    with ProcessPoolExecutor(jobs) as pool:
        events = {folder.name: pool.submit(_of_event, folder) for folder in event_folders(gold)}
        outside = _submitted(pool.submit, bench) if bench else {}
        for name, waiting in events.items():
            found.events[name], readers, forms = waiting.result()
            found.readers |= readers
            for form, one in forms.items():
                found.forms[form] = found.forms[form] + one if form in found.forms else one
            print(f"{name} measured", file=sys.stderr)
        if bench:
            done = {name: waiting.result() for name, waiting in outside.items()}
            told = {name: answer for name, answer in done.items() if name in (*_OF_FACTS, "names")}
            compared = {name: answer for name, answer in done.items() if name not in told}
            found.benchmarks = figures(told | {"incidents": incidents_scored(bench, compared)})
    return found


def _submitted(submit: Callable[..., "Future[Any]"], bench: Path) -> "dict[str, Future[Any]]":
    waiting = {kind: submit(_of_facts, kind, bench) for kind in _OF_FACTS}
    waiting["names"] = submit(names_scored, bench)
    return waiting | {incident["id"]: submit(_of_incident, incident) for incident in incidents(bench)}


def _commit() -> str:
    """The commit measured; a + behind it where files were changed since."""

    def asked(*words: str) -> str:
        return subprocess.run(["git", *words], capture_output=True, text=True, check=False).stdout.strip()

    changed = asked("status", "--porcelain", "--untracked-files=no", "--", "desktop", "resources")
    return (asked("rev-parse", "--short", "HEAD") or "unknown") + ("+" if changed else "")


def entry_of(found: Evaluation) -> dict[str, Any]:
    """The line of the history."""
    held_out = json.loads(HELD_OUT.read_text("utf-8")) if HELD_OUT.exists() else {}
    return {
        "date": datetime.date.today().isoformat(),
        "commit": _commit(),
        "shipped": _short(mean(found.events)),
        "held_out": _short(mean(held_out)),
        "benchmarks": _short(found.benchmarks),
        "forms": {name: round(one.share, 4) for name, one in found.forms.items()},
    }


def _short(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in figures.items()}


def falls(entry: dict[str, Any], before: Sequence[dict[str, Any]]) -> list[str]:
    """What is less than when it was last measured, in words."""
    return [
        f"{PANELS[group]}: {name} fell from {known[name]:.3f} to {now:.3f}"
        for group in PANELS
        for known in [last(before, group)]
        for name, now in (entry.get(group) or {}).items()
        if fallen(name, now, known.get(name))
    ]


def page(found: Evaluation, entry: dict[str, Any], before: list[dict[str, Any]]) -> str:
    """The tables; what stands above them on the page is written by people."""
    known = {group: last(before, group) for group in PANELS}
    parts = [f"Measured on {entry['date']} at commit {entry['commit']}."]
    told = falls(entry, before)
    since = f" since commit {before[-1]['commit']}" if before else ""
    parts.append(
        "\n".join([f"**Fallen{since}** (marked ▼ below):", "", *(f"- {t}" for t in told)])
        if told
        else f"Nothing has fallen{since}."
    )
    if HELD_OUT.exists():
        rows = json.loads(HELD_OUT.read_text("utf-8"))
        parts += [
            "### Held out: each event judged by models that have not seen it",
            events_table(rows, found.readers, before=known["held_out"], floors=True),
        ]
    parts += [
        "### As shipped: models that have learned from these events too",
        events_table(found.events, found.readers, before=known["shipped"], floors=False),
    ]
    if found.benchmarks:
        parts += [
            "### Outside benchmarks (development halves)",
            outside_table(found.benchmarks, before=known["benchmarks"]),
        ]
    forms = {name: asdict(one) | {"share": one.share} for name, one in found.forms.items()}
    parts += [
        "### The same case in other forms, over all events",
        "A dispute is unchanged when one of its kind quotes the very same passages. Asked for: 0.95, and "
        "nothing about the added article.",
        forms_table(forms, before=known["forms"]),
    ]
    if ABLATIONS.exists():
        parts += ["### What each part brings", ABLATIONS.read_text("utf-8").strip()]
    parts += ["### How the figures went", "![All figures, measurement by measurement](quality/history.svg)"]
    return "\n\n".join(parts) + "\n"


def write(found: Evaluation) -> str:
    before = lines(HISTORY)
    entry = entry_of(found)
    tables = page(found, entry, before)
    PAGE.write_text(PAGE.read_text("utf-8").split(_TABLES)[0] + _TABLES + "\n\n" + tables, "utf-8")
    write_rows(QUALITY / "shipped.json", found.events)
    add(HISTORY, entry)
    PICTURE.write_text(drawn([*before, entry]), "utf-8")
    return tables


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    print(write(evaluated(arguments.gold, arguments.bench, jobs=arguments.jobs)))


if __name__ == "__main__":
    main()
