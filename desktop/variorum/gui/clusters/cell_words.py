"""What is said beneath a cell of the articles behind the one that stands in it."""

from collections.abc import Iterable, Sequence

from variorum.gui.clusters.cluster import Clusters
from variorum.gui.session.sheet import Row
from variorum.translation import tr

MOST = 8  # letters


def beneath(clusters: Clusters, row: Row, shown: str, dispute: str | None) -> str:
    """Who else of the column tells something here, first who words the current dispute otherwise."""
    others = clusters.also(row, shown) if row.cells.get(shown) else ()
    otherwise = _otherwise(row, shown, others, dispute)
    same = tuple(article for article in others if article not in otherwise)
    said = []
    if otherwise:
        said.append(tr("Otherwise in {letters}", letters=listed(clusters, otherwise)))
    if same:
        said.append(tr("Also in {letters}", letters=listed(clusters, same)))
    return " · ".join(said)


def _otherwise(row: Row, shown: str, others: Iterable[str], dispute: str | None) -> tuple[str, ...]:
    if dispute is None or dispute not in row.disputes:
        return ()
    own = _words(row, shown, dispute)
    return tuple(article for article in others if _words(row, article, dispute) - own)


def _words(row: Row, article: str, dispute: str) -> frozenset[str]:
    """What an article says of a dispute in a row."""
    return frozenset(
        mark.span.of(block.text).casefold()
        for block in row.cells.get(article, ())
        for mark in block.marks
        if mark.dispute == dispute
    )


def listed(clusters: Clusters, articles: Sequence[str]) -> str:
    """Letters, so many of them; the rest is counted."""
    letters = ", ".join(clusters.letter(article) for article in articles[:MOST])
    more = len(articles) - MOST
    return tr("{letters} and {number} more", letters=letters, number=more) if more > 0 else letters
