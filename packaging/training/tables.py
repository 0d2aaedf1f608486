"""Figures as Markdown tables, with what fell since they were last taken marked in its cell."""

from collections.abc import Mapping, Sequence
from typing import Any

from measuring import FIGURES, Rows
from outside import MEASURES

# Means over the annotated events that are asked for, judged by models that have not seen the event.
FLOORS = {
    "links_f1": 0.58,
    "links2_recall": 0.82,
    "furniture_f1": 0.90,
    "major_recall": 0.60,
    "dispute_recall": 0.48,
    "precision20": 0.62,
    "precision": 0.48,
    "value_accuracy": 0.90,
    "listed": 80,
}
_LOWER_IS_BETTER = frozenset({"listed"})
_NOISE = 0.005  # a fall that rounding hides is none
Flat = Mapping[str, float]


def fallen(name: str, now: float, before: float | None) -> bool:
    if before is None or name in _LOWER_IS_BETTER:
        return False
    return now < before - _NOISE


def cell(value: float | None, *, before: float | None = None, name: str = "") -> str:
    if value is None:
        return "–"
    shown = f"{value:.0f}" if name == "listed" else f"{value:.2f}"
    return f"**{shown} ▼** (was {before:.2f})" if fallen(name, value, before) else shown


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def mean(rows: Rows, *, but: Sequence[str] = ()) -> dict[str, float]:
    """The mean of each figure over the events that have it."""
    found = {}
    for figure in FIGURES:
        told = [row[figure] for name, row in rows.items() if name not in but and row[figure] is not None]
        if told:
            found[figure] = sum(told) / len(told)
    return found


def events_table(rows: Rows, readers: Rows, *, before: Flat, floors: bool) -> str:
    """Each event, the means, what is asked for and what two readers reach with each other."""
    whole, others = mean(rows), mean(rows, but=["idlib"])
    told = [[name, *(cell(row[f], name=f) for f in FIGURES)] for name, row in rows.items()]
    told += [
        [f"**mean of all {len(rows)}**"]
        + [cell(whole.get(f), before=before.get(f), name=f) for f in FIGURES],
        ["mean of all but the seeds' event", *(cell(others.get(f), name=f) for f in FIGURES)],
    ]
    if floors:
        told.append(["*floor*", *(cell(FLOORS.get(f), name=f) for f in FIGURES)])
    told += [[f"*{name}*", *(cell(row[f], name=f) for f in FIGURES)] for name, row in readers.items()]
    return markdown(["event", *FIGURES], told)


def outside_table(found: Flat, *, before: Flat) -> str:
    return markdown(
        ["benchmark", "found", "floor", "best known"],
        [
            [m.name, cell(found[m.name], before=before.get(m.name)), f"{m.floor:.2f}", m.best_known or "–"]
            for m in MEASURES
            if m.name in found
        ],
    )


def forms_table(found: Mapping[str, Mapping[str, Any]], *, before: Flat) -> str:
    head = ["the case in another form", "disputes", "unchanged", "new", "about the added article"]
    return markdown(
        head,
        [
            [
                name,
                str(one["before"]),
                cell(one["share"], before=before.get(name)),
                str(one["new"]),
                str(one["about_added"]),
            ]
            for name, one in found.items()
        ],
    )
