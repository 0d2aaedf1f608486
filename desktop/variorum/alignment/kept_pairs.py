"""What two articles have alike in whatever case they stand, kept while the program runs.

How alike two clauses are letter by letter, and how near the words of one article lie to the clauses of
another, are told by these alone; how much that weighs is told by the case, and is summed anew.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.alignment.overlap import Matrix

_MOST_TEXTS = 200_000  # pairs of clauses; beyond them, as beyond the bytes, everything is measured anew
_MOST_BYTES = 64_000_000

Texts = tuple[str, str]
Contents = tuple[bytes, bytes]  # a digest of each of two articles


@dataclass(slots=True)
class PairsKept:
    """Measures of pairs by their contents, and how many were made since the program began."""

    alike: "dict[Texts, tuple[float, ...]]" = field(default_factory=dict)
    near: "dict[Contents, Matrix]" = field(default_factory=dict)
    texts_made: int = 0
    articles_made: int = 0

    def of_texts(
        self, pairs: Sequence[Texts], measure: Callable[[Sequence[Texts]], Sequence[tuple[float, ...]]]
    ) -> Mapping[Texts, tuple[float, ...]]:
        """What is measured of each pair of texts; what is not known yet is measured in one go."""
        missing = [pair for pair in pairs if pair not in self.alike]
        made = dict(zip(missing, measure(missing), strict=True)) if missing else {}
        self.texts_made += len(made)
        if len(self.alike) + len(made) > _MOST_TEXTS:
            found = {pair: self.alike[pair] for pair in pairs if pair in self.alike} | made
            self.alike = {}
            return found
        self.alike |= made
        return self.alike

    def of_articles(self, contents: Contents, measure: "Callable[[], Matrix]") -> "Matrix":
        """What is measured of two articles."""
        known = self.near.get(contents)
        if known is None:
            known = measure()
            self.articles_made += 1
            if sum(kept.nbytes for kept in self.near.values()) + known.nbytes > _MOST_BYTES:
                self.near.clear()
            if known.nbytes <= _MOST_BYTES:
                self.near[contents] = known
        return known
