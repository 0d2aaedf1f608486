"""How far two readers of one event agree: what the program's figures are read against."""

from collections.abc import Mapping
from typing import Any

from events import Event


def _as_comparison(event: Event, links: Mapping[Any, int], disputes: list[dict[str, Any]]) -> dict[str, Any]:
    """A reader's findings as if the program had made them, in the scorer's own paragraphs."""
    articles = [
        {"id": name, "source": name, "paragraphs": [{"n": n, "text": t} for n, t in enumerate(texts, 1)]}
        for name, texts in event.gold.paragraphs.items()
    ]
    made = [
        {"a": {"article": a, "paragraph": i}, "b": {"article": b, "paragraph": j}} for a, i, b, j in links
    ]
    # What must be settled comes first: a reader's list has no ranks.
    ordered = sorted(disputes, key=lambda dispute: not dispute.get("major"))
    listed = [{**d, "rank": rank, "verdict": d["conflict"]} for rank, d in enumerate(ordered, 1)]
    return {"articles": articles, "links": made, "disputes": listed}


def agreement(event: Event) -> dict[str, dict[str, Any]]:
    """Each reader's findings scored against each other one's, by a row's name; one reader gives none."""
    readers = event.gold.annotators
    rows = {}
    for name, links, disputes in readers:
        for other, furniture in zip(readers, event.gold.furniture, strict=True):
            if other[0] == name:
                continue
            gold = event.score.Gold(str(event.folder))
            gold.annotators, gold.furniture = [other], [furniture]
            placed = event.score.Prediction(_as_comparison(event, links, disputes), gold)
            placed.furniture = dict(zip((r[0] for r in readers), event.gold.furniture, strict=True))[name]
            rows[f"{event.name}, {_short(name)} by {_short(other[0])}"] = event.score.score(gold, placed)
    return rows


def _short(name: str) -> str:
    return "reader " + name.removeprefix("annot_")
