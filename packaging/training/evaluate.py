"""Measures the program on annotated events and writes docs/quality.md and its history.

    evaluate.py GOLD

GOLD holds the annotated events with their scorer. The shipped models have
learned from these very events; what held-out events give is measured by
`train.py --folds` and stands beside it.
"""

import argparse
import datetime
import json
import subprocess
from pathlib import Path

from events import load_events
from measuring import HELD_OUT, QUALITY, Rows, mean_of_others, measured, table, write_rows

PAGE = QUALITY.parent / "quality.md"
HISTORY = QUALITY / "history.jsonl"
_TABLES = "<!-- tables: written by `make evaluate` -->"


def _commit() -> str:
    asked = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or "unknown"


def _section(title: str, rows: Rows) -> str:
    return f"### {title}\n\n{table(rows)}\n"


def write_page(rows: Rows) -> None:
    """Puts the tables below the page's mark; what stands above it is written by people."""
    today, commit = datetime.date.today().isoformat(), _commit()
    parts = [f"Measured on {today} at commit {commit}.\n"]
    if HELD_OUT.exists():
        parts.append(
            _section(
                "Held out: each event judged by models that have not seen it",
                json.loads(HELD_OUT.read_text("utf-8")),
            )
        )
    parts.append(_section("As shipped: models that have learned from these events too", rows))
    text = PAGE.read_text("utf-8").split(_TABLES)[0]
    PAGE.write_text(text + _TABLES + "\n\n" + "\n".join(parts), "utf-8")
    with HISTORY.open("a", encoding="utf-8") as history:
        history.write(
            json.dumps(
                {"date": today, "commit": commit, "seeds": rows.get("idlib"), "others": mean_of_others(rows)}
            )
            + "\n"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("gold", type=Path)
    rows = {event.name: measured(event) for event in load_events(parser.parse_args().gold)}
    write_rows(QUALITY / "shipped.json", rows)
    write_page(rows)
    print(table(rows))


if __name__ == "__main__":
    main()
