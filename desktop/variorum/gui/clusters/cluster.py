"""Articles that share a column, and which of them stands in each of its cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.gui.session.sheet import Row
from variorum.translation import trn


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles that share a column, in the order of their letters."""

    front: str  # the article that stands for it
    members: tuple[str, ...]
    alike: bool = True  # False: they share a column for want of room

    @property
    def others(self) -> tuple[str, ...]:
        return tuple(member for member in self.members if member != self.front)

    @property
    def in_turn(self) -> tuple[str, ...]:
        """The front first."""
        return (self.front, *self.others)


@dataclass(frozen=True, slots=True)
class Clusters:
    """The columns of a case whose articles share them; none where each has its own."""

    each: tuple[Cluster, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)
    inside: bool = False  # only the articles of one cluster are shown
    turned: tuple[int, str] | None = None  # a row, and the article gone to there
    _of: Mapping[str, Cluster] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_of", {m: cluster for cluster in self.each for m in cluster.members})

    def __bool__(self) -> bool:
        return bool(self.each)

    @property
    def fronts(self) -> tuple[str, ...]:
        return tuple(cluster.front for cluster in self.each)

    def of(self, article: str | None) -> Cluster | None:
        """The cluster that holds an article; None where it stands alone or out of view."""
        return self._of.get(article or "")

    def front(self, article: str) -> str:
        """The article that stands at the head of another's column."""
        cluster = self.of(article)
        return cluster.front if cluster is not None else article

    def columns_of(self, articles: Sequence[str]) -> Sequence[str]:
        """The heads of the columns of articles, each once; of those out of view none."""
        return tuple(dict.fromkeys(self.front(a) for a in articles if a in self._of)) if self else articles

    def telling(self, row: Row, article: str, dispute: str | None) -> str:
        """Who stands in a row in the column of an article: who tells the dispute, else who has something."""
        cluster = self.of(article)
        if cluster is None or len(cluster.members) == 1:
            return article
        if self.turned is not None and self.turned[0] == row.number and self.turned[1] in cluster.members:
            return self.turned[1]
        having = [member for member in cluster.in_turn if row.cells.get(member)]
        if dispute is not None and dispute in row.disputes:
            saying = set(row.saying(dispute))
            having = [member for member in having if member in saying] or having
        return next(iter(having), cluster.front)

    def also(self, row: Row, shown: str) -> tuple[str, ...]:
        """Who else of the column has something in a row, beside the one that stands there."""
        cluster = self.of(shown)
        members = cluster.members if cluster is not None else ()
        return tuple(member for member in members if member != shown and row.cells.get(member))

    def next_in(self, row: Row, shown: str) -> str:
        """Who of the column has something in a row after the one that stands there; at the end the first."""
        cluster = self.of(shown)
        having = [m for m in (cluster.members if cluster else ()) if m == shown or row.cells.get(m)]
        return having[(having.index(shown) + 1) % len(having)] if having else shown

    def letter(self, article: str) -> str:
        return self.letters.get(article, "")

    def name(self, front: str) -> str:
        """A column in few letters: "A +11"."""
        cluster = self.of(front)
        more = len(cluster.others) if cluster is not None else 0
        return f"{self.letter(front)} +{more}" if more else self.letter(front)

    def more_words(self, front: str) -> str:
        """At the head of a column how many share it; empty where none does."""
        cluster = self.of(front)
        if cluster is None or not cluster.others:
            return ""
        if cluster.alike:
            return trn("+ {number} alike", "+ {number} alike", len(cluster.others))
        return trn("+ {number} other", "+ {number} others", len(cluster.others))
