"""How well articles are grouped into events: of a made corpus, and of annotated ones where they are at hand.

`python tests/bench/grouping.py [GOLD [BENCH]]`: GOLD is a folder of annotated events,
BENCH one with incidents.jsonl; their articles are put into one corpus.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from time import process_time
from typing import Any

from rich.console import Console
from rich.table import Table

from variorum.article.article import Original
from variorum.article.reading import read_original
from variorum.batch.fingerprint import Fingerprint, fingerprint
from variorum.batch.grouping import grouped
from variorum.settings import Settings

HERE = Path(__file__).resolve().parent
RESULT = HERE.parent.parent / "docs" / "bench" / "grouping.json"
sys.path.insert(0, str(HERE.parent))

from makers_agreement import agreement  # noqa: E402
from makers_made_events import corpus  # noqa: E402

Lines = list[dict[str, Any]]


def annotated(gold: Path) -> Iterator[dict[str, Any]]:
    """The articles of a folder of events, each with the name of its event."""
    for event in sorted(gold.glob("*/articles.json")):
        paragraphs = json.loads((event.parent / "paragraphs.json").read_text("utf-8"))
        for id, card in json.loads(event.read_text("utf-8")).items():
            text = "\n\n".join(paragraphs[id])
            yield {**card, "id": f"{event.parent.name}-{id}", "text": text, "event": event.parent.name}


def incidents(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        incident = json.loads(line)
        for told in incident["articles"]:
            yield {
                "id": told["id"],
                "title": told["title"],
                "outlet": told["domain"],
                "published": told["date"],
                "text": told["text"],
                "event": f"incident {incident['id']}",
            }


def prints_of(lines: Lines) -> list[Fingerprint]:
    found = []
    for number, line in enumerate(lines):
        shown = json.dumps({key: value for key, value in line.items() if key != "event"}).encode()
        original = Original(f"corpus.jsonl#{line['id']}", shown, f"{number:08}")
        found.append(fingerprint(read_original(original, id=line["id"]), number=number))
    return found


def measured(lines: Lines) -> dict[str, Any]:
    chosen, truth = Settings(), {line["id"]: line["event"] for line in lines}
    prints = prints_of(lines)
    started = process_time()
    events = grouped(
        prints, likeness=chosen.event_likeness, copies=chosen.event_copies, window=chosen.event_window
    )
    seconds = process_time() - started
    found = agreement([[one.id for one in event] for event in events], truth)
    return {
        "articles": len(lines),
        "events": len(set(truth.values())),
        "found": len(events),
        **{name: round(value, 3) for name, value in asdict(found).items()},
        "pairs_f1": round(found.pairs_f1, 3),
        "b_cubed_f1": round(found.b_cubed_f1, 3),
        "processor_seconds": round(seconds, 2),
    }


def corpora(paths: Sequence[Path]) -> dict[str, Lines]:
    made = {
        "200 made in a year": corpus(200, 40),
        "1,000 made in a year": corpus(1_000, 200),
        "1,000 made in a week": corpus(1_000, 200, days=7),
        "2,000 made in two days": corpus(2_000, 400, days=2),
    }
    if paths:
        real = [*annotated(paths[0]), *(incidents(paths[1] / "incidents.jsonl") if paths[1:] else ())]
        made["annotated events"] = real
    return made


def main() -> None:
    found = {name: measured(lines) for name, lines in corpora([Path(one) for one in sys.argv[1:]]).items()}
    table = Table("corpus", "articles", "events", "found", "pairs P", "R", "F1", "B³ P", "R", "F1")
    for name, one in found.items():
        shown = ("articles", "events", "found", "pairs_precision", "pairs_recall", "pairs_f1")
        b_cubed = ("b_cubed_precision", "b_cubed_recall", "b_cubed_f1")
        table.add_row(name, *(str(one[figure]) for figure in (*shown, *b_cubed)))
    Console(width=110).print(table)
    RESULT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
