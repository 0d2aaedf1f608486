"""Shows what each group of features brings: trains without it and measures on events not seen.

    ablate.py GOLD [--folds 4] [--only GROUP …] [--group NAME=PATTERN …]

A group is a pattern that the names of its features match, in whichever model they stand. The table goes to
docs/quality/ablations.md, which `make evaluate` shows in docs/quality.md. Needs scikit-learn.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import fitting
from events import Event, load_events
from fitting import THRESHOLDS, Prepared, Table, prepare
from measuring import FIGURES, QUALITY, measured
from tables import cell, markdown, mean

from variorum.language.trained import Model

RESULT = QUALITY / "ablations.md"
GROUPS = {
    "words of the clause": r"clause (jaccard|covered|shared|rareness)|^context |best clause covered",
    "words of sentence and paragraph": r"sentence|paragraph|^words ",
    "letters (text ratios)": r"text ratio|text words|best text|likeness",
    "verbs, subjects, objects": r"verb|subject|object",
    "names": r"name",
    "values": r"number|equal|size|spread|bounds|same (day|month|year|what|unit|happening)|units|happening",
    "place in the story": r"depth",
    "certainty and attribution": r"attributed|sure |hedged|negated|polarity|denied",
    "best match of either side": r"mutual|either",
    "chance of the pairs": r"chance|several clauses|^best clause",
    "meaning": r" near",
    "rivals of a pair": r"ahead|of both|match$|standing|place",
}


@contextmanager
def without(pattern: str | None) -> Iterator[set[str]]:
    """While it lasts every model is fitted without the features that match; gives their names."""
    left_out = set[str]()

    def fewer(table: Table) -> Table:
        gone = {name for name in table.columns if pattern and re.search(pattern, name)}
        kept = {name: values for name, values in table.columns.items() if name not in gone}
        left_out.update(gone if kept else ())
        return Table(kept or table.columns, table.labels)

    whole = {name: getattr(fitting, name) for name in ("fit", "fit_trees")}
    for name, fit in whole.items():
        setattr(fitting, name, _on(fewer, fit))
    try:
        yield left_out
    finally:
        for name, fit in whole.items():
            setattr(fitting, name, fit)


def _on(fewer: Callable[[Table], Table], fit: Callable[..., Model]) -> Callable[..., Model]:
    return lambda table, **knobs: fit(fewer(table), **knobs)


def held_out(events: Sequence[Event], prepared: Sequence[Prepared], *, folds: int) -> dict[str, float]:
    """The mean figures of events judged by models that have not seen them."""
    rows = {}
    for n in range(folds):
        learned = [one for k, one in enumerate(prepared) if k % folds != n]
        trained = fitting.train(learned, thresholds=THRESHOLDS)
        rows |= {e.name: measured(e, trained) for k, e in enumerate(events) if k % folds == n}
    return mean(rows)


def table(found: Mapping[str, Mapping[str, float]]) -> str:
    """The whole first, then what is left without each group, with the difference."""
    whole = next(iter(found.values()))
    rows = [
        [
            name,
            *(
                cell(one.get(f), name=f) + ("" if one is whole else _difference(f, one, whole))
                for f in FIGURES
            ),
        ]
        for name, one in found.items()
    ]
    return markdown(["trained", *FIGURES], rows)


def _difference(figure: str, one: Mapping[str, float], whole: Mapping[str, float]) -> str:
    if figure == "listed" or figure not in one or figure not in whole:
        return ""
    return f" ({one[figure] - whole[figure]:+.3f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--only", nargs="*", default=[], help="names of groups; all unless given")
    parser.add_argument("--group", nargs="*", default=[], metavar="NAME=PATTERN", help="further groups")
    arguments = parser.parse_args()
    groups = GROUPS | dict(one.split("=", 1) for one in arguments.group)
    chosen = {name: pattern for name, pattern in groups.items() if name in (arguments.only or groups)}
    events = load_events(arguments.gold)
    prepared = [prepare(event, meaning=True) for event in events]
    found = {"with everything": held_out(events, prepared, folds=arguments.folds)}
    for name, pattern in chosen.items():
        with without(pattern) as left_out:
            figures = held_out(events, prepared, folds=arguments.folds)
        print(f"without {name}: {', '.join(sorted(left_out)) or 'no such feature'}", file=sys.stderr)
        found[f"without {name} ({len(left_out)})"] = figures
    RESULT.write_text(
        "Held-out means with a group of features left out of every model; in brackets how many features.\n\n"
        + table(found)
        + "\n",
        "utf-8",
    )
    print(table(found))


if __name__ == "__main__":
    main()
