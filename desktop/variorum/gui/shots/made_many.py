"""More made articles than fit as columns: near-copies of the ten, each without a topic or with another's."""

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import replace

from variorum.alignment.link import Grade, Link, Place, Row
from variorum.dispute.decision import Reconciliation, State
from variorum.fact.fact import Bound, Kind, Quantity
from variorum.gui.shots.made_case import made_case, standing
from variorum.gui.shots.made_disputes import Said
from variorum.gui.shots.made_texts import ARABIC, EVERY, TITLE, TOPICS

_COPIED = 7  # of the ten; the others stay alone
_LENT = {17: "quay", 24: "order"}  # what a copy has beyond its original
# A copy that changed the figure.
OTHERWISE = Said(
    14, "At least 48", Quantity(48, Bound.AT_LEAST, 48, None, unit="people", what="injured"), "at least 48"
)


def made_many(articles: int = 30) -> Reconciliation:
    """So many articles in seven families and three that stand alone."""
    numbers = [n for n in range(articles + 1) if n != ARABIC]
    texts = {n: text_of(n) for n in numbers}
    said = {Kind.QUANTITY: OTHERWISE} if OTHERWISE.article in texts else {}
    case = made_case(texts=texts, copies={n: original(n) for n in numbers[10:]}, said=said)
    originals = {a.id: original(n) for a, n in zip(case.comparison.articles, numbers, strict=True)}
    links = tuple(_links(case.comparison.rows, originals))
    comparison = replace(case.comparison, links=links)
    return replace(
        case,
        comparison=comparison,
        standings=tuple(
            standing(d, State.SETTLED if n % 4 == 3 else State.OPEN)
            for n, d in enumerate(comparison.disputes)
        ),
    )


def original(n: int) -> int:
    """Whose text an article copies."""
    return n if n < 10 else n % _COPIED


def text_of(n: int) -> Mapping[str, str]:
    """An article's paragraphs by topic."""
    text = dict(EVERY[original(n)])
    if n < 10:
        return text
    held = [topic for topic in TOPICS if topic in text]
    for topic in {held[n % len(held)], held[(n + 3) % len(held)]} if n in _LENT else {held[n % len(held)]}:
        del text[topic]
    if n == OTHERWISE.article:
        text["hurt"] = text["hurt"].replace("At least 40", OTHERWISE.quote)
    if n in _LENT:
        text[_LENT[n]] = EVERY[0][_LENT[n]]
    return {**text, TITLE: f"{text[TITLE]} ({n // _COPIED})"}


def _links(rows: Iterable[Row], originals: Mapping[str, int]) -> Iterable[Link]:
    """Copies tell the same, neighbours a part of it."""
    for row in rows:
        places = [Place(article, number) for article, of in row.cells.items() for number in of]
        for one, other in itertools.combinations(places, 2):
            a, b = originals[one.article], originals[other.article]
            if a == b:
                yield Link(one, other, Grade.SAME, 0.9)
            elif abs(a - b) == 1:
                yield Link(one, other, Grade.PARTIAL, 0.5)
